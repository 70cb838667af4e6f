import ObjectModel

extension JSONReader {
  /// A string, from its opening quote to behind its closing one.
  mutating func string() throws(Fault) -> String {
    index += 1
    let start = index
    var text = plainRun()
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return try validated(text, from: start)
      case UInt8(ascii: "\\"):
        text += try escape().utf8
      default:  // UInt8: plainRun stops at nothing else but control characters
        throw fault(
          "Illegal unquoted character ((CTRL-CHAR, code \(byte))): has to be escaped using backslash to be "
            + "included in string value")
      }
      text += plainRun()
    }
    throw unexpected("was expecting closing quote for a string value")
  }

  /// The bytes up to the next quote, backslash or control character.
  private mutating func plainRun() -> ArraySlice<UInt8> {
    let start = index
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    return bytes[start..<index]
  }

  /// The text of UTF-8 bytes; a fault at the first byte from `start` that is none.
  private mutating func validated(_ text: ArraySlice<UInt8>, from start: Int) throws(Fault) -> String {
    if let text = String(validating: text, as: UTF8.self) { return text }
    index = bytes.firstInvalidUTF8(from: start) ?? start
    throw fault("Invalid UTF-8 byte 0x\(String(bytes[index], radix: 16))")
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    index += 1
    guard let byte = next else { throw unexpected("was expecting an escaped character") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default:  // UInt8: every other byte
      index -= 1
      throw unexpected("was expecting an escaped character")
    }
  }

  /// `XXXX`, or `XXXX\uXXXX` for a surrogate pair.
  private mutating func escapedScalar() throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPair = UTF16.isLeadSurrogate(first) && take("\\") && take("u")
    let second = isPair ? try hexadecimal() : 0
    guard isPair, UTF16.isTrailSurrogate(second) else {
      throw fault("Incomplete surrogate pair: \\u\(String(first, radix: 16)) stands alone")
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func hexadecimal() throws(Fault) -> UInt16 {
    var number: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw unexpected("expected a hex-digit for character escape sequence")
      }
      number = number << 4 | UInt16(digit)
      index += 1
    }
    return number
  }
}

extension Array<UInt8> {
  /// The index of the first byte from `start` that is not part of valid UTF-8; nil when there is none.
  func firstInvalidUTF8(from start: Int = 0) -> Int? {
    var decoder = UTF8()
    var iterator = self[start...].makeIterator()
    var index = start
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): index += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return index
      }
    }
  }
}
