import ObjectModel

/// Reads JSON by recursive descent over UTF-8 bytes. Strings and numbers are in files of their own.
struct JSONReader {
  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The byte at the index; nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func document() throws(Fault) -> JSONValue {
    skipSpace()
    let value = try self.value()
    skipSpace()
    guard next == nil else { throw unexpected("expected the end of the text") }
    return value
  }

  private mutating func value() throws(Fault) -> JSONValue {
    guard let next else { throw unexpected("expected a value") }
    switch next {
    case UInt8(ascii: "{"): return try nested { (reader) throws(Fault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(Fault) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default:  // UInt8: every other byte
      throw unexpected("expected a value")
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(Fault) -> JSONValue
  ) throws(Fault) -> JSONValue {
    guard depth < JSONValue.maximumDepth else {
      throw fault("Nesting is deeper than \(JSONValue.maximumDepth) levels")
    }
    depth += 1
    index += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(Fault) -> JSONValue {
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else {
        throw unexpected("was expecting double-quote to start field name")
      }
      let name = try string()
      skipSpace()
      guard take(":") else {
        throw unexpected("was expecting a colon to separate field name and value")
      }
      skipSpace()
      members.append(JSONValue.Member(name, try value()))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw unexpected("was expecting comma to separate Object entries") }
    }
  }

  private mutating func array() throws(Fault) -> JSONValue {
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      skipSpace()
      elements.append(try value())
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw unexpected("was expecting comma to separate Array entries") }
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw unexpected("expected a value") }
    index += word.utf8.count
    return value
  }

  /// Passes over one character if it is next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }
}
