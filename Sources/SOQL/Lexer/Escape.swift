/// The escapes of quoted texts (semantics 5.3).
enum Escape {
  /// Reads the escape that starts the bytes with a backslash: what it stands for and its length. `\\`, `\_` and
  /// `\%` stand for themselves, because only LIKE knows what they mean. Nil for other sequences.
  static func read(_ bytes: ArraySlice<UInt8>) -> (value: [UInt8], length: Int)? {
    guard let letter = bytes.dropFirst().first else { return nil }
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return ([0x0A], 2)
    case UInt8(ascii: "r"), UInt8(ascii: "R"): return ([0x0D], 2)
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return ([0x09], 2)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return ([0x08], 2)
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return ([0x0C], 2)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return ([letter], 2)
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "%"): return ([UInt8(ascii: "\\"), letter], 2)
    case UInt8(ascii: "u"): return unicode(bytes)
    default: return nil  // UInt8
    }
  }

  /// The text of a pattern in which nothing is a wildcard: without the backslashes that ``read(_:)`` kept.
  static func resolved(_ pattern: String) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "\\")) else { return pattern }
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { text.append(scalar) }
    }
    return String(text)
  }

  /// A text in quotes. In a pattern the backslashes before `\\`, `\_` and `\%` stay as they are.
  static func quoted(_ text: String, isPattern: Bool) -> String {
    var quoted = "'"
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if isPattern, scalar == "\\", let next = rest.first, "\\_%".unicodeScalars.contains(next) {
        quoted += "\\\(next)"
        rest.removeFirst()
      } else {
        quoted += written(scalar)
      }
    }
    return quoted + "'"
  }

  /// How one character is written between quotes.
  private static func written(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\\\"
    case "'": return "\\'"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{0}"..<" ", "\u{7F}":
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)  // Unicode.Scalar
    }
  }

  /// `\uXXXX`, or two of them that are the halves of one character.
  private static func unicode(_ bytes: ArraySlice<UInt8>) -> (value: [UInt8], length: Int)? {
    guard let first = codeUnit(bytes) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (Array(String(scalar).utf8), 6) }
    guard let second = codeUnit(bytes.dropFirst(6)), UTF16.isLeadSurrogate(first),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return (Array(String(decoding: [first, second], as: UTF16.self).utf8), 12)
  }

  /// The four hexadecimal digits after `\u`.
  private static func codeUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let escape = Array(bytes.prefix(6))
    guard escape.count == 6, escape.starts(with: "\\u".utf8) else { return nil }
    var unit: UInt16 = 0
    for byte in escape[2...] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
