import ObjectModel

extension JSONReader {
  /// A fault about the byte at the index, or about the end of the text.
  func unexpected(_ expectation: String) -> Fault {
    guard let next else { return fault("Unexpected end-of-input: \(expectation)") }
    return fault("Unexpected character (\(Self.shown(next, in: bytes[index...]))): \(expectation)")
  }

  /// A fault at the index: the message with its line and column, both from 1.
  func fault(_ message: String) -> Fault {
    .notJSON(message, at: position)
  }

  /// The place of the index. Columns count characters, not bytes.
  private var position: String {
    let before = bytes[..<min(index, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return "[line:\(line), column:\(column)]"
  }

  /// A character as the API's messages show it: `'}' (code 125)`.
  private static func shown(_ byte: UInt8, in rest: ArraySlice<UInt8>) -> String {
    var decoder = UTF8()
    var iterator = rest.prefix(4).makeIterator()
    guard byte >= 0x20, byte != 0x7F, case .scalarValue(let scalar) = decoder.decode(&iterator),
      !(0x80...0x9F).contains(scalar.value)
    else { return "(CTRL-CHAR, code \(byte))" }
    return "'\(scalar)' (code \(scalar.value))"
  }
}
