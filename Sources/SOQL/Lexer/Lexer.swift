import ObjectModel

/// Cuts a query into tokens, one at a time, so that the first fault of a text is the one that is reported.
struct Lexer {
  /// The query as UTF-8.
  let bytes: [UInt8]
  /// Where the next token may start.
  private var offset = 0
  /// How many tokens were cut so far, those that were looked at beforehand twice; the measure of the reader's work.
  private(set) var reads = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The next token; `end` again and again after the last one.
  mutating func next() throws(Fault) -> Token {
    reads += 1
    while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
    let start = offset
    guard let byte = byte(at: start) else { return Token(.end, start..<start) }
    if Self.isLetter(byte) {
      skip(while: Self.isWord)
      return Token(.word(text(start..<offset)), start..<offset)
    }
    if byte == UInt8(ascii: "'") {
      let pattern = try string()
      return Token(.string(pattern: pattern), start..<offset)
    }
    if Self.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
      skip(while: Self.isNumeric)
      return Token(try numeric(start..<offset), start..<offset)
    }
    if let sign = Token.Sign(byte, self.byte(at: start + 1)) {
      offset += sign.rawValue.utf8.count
      return Token(.sign(sign), start..<offset)
    }
    throw unexpected(start..<endOfCharacter(at: start))
  }

  /// The token that ``next()`` will answer; nil if it will be a fault.
  mutating func peek() -> Token? {
    let start = offset
    let token = try? next()
    offset = start
    return token
  }

  /// Reads on behind a word over all that touches it and may stand in a date literal or an amount.
  mutating func widened(_ word: Range<Int>) -> Range<Int> {
    offset = word.upperBound
    skip(while: Self.isNumeric)
    return word.lowerBound..<offset
  }

  /// Reads a text in braces if one comes next: its bytes without the braces, escapes as they stand. A backslash keeps a
  /// brace from being the end (semantics 6.2).
  mutating func braced() -> Range<Int>? {
    var end = offset
    while let byte = byte(at: end), Self.isSpace(byte) { end += 1 }
    guard byte(at: end) == UInt8(ascii: "{") else { return nil }
    let start = end + 1
    end = start
    while let byte = byte(at: end), byte != UInt8(ascii: "}") { end += byte == UInt8(ascii: "\\") ? 2 : 1 }
    guard end < bytes.count else { return nil }
    offset = end + 1
    return start..<end
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A fault at a place in the query.
  func fault(_ wording: Fault, at offset: Int) -> Fault {
    SourceText(bytes: bytes).fault(wording, at: offset)
  }

  /// The fault of bytes that no token can start with.
  private func unexpected(_ range: Range<Int>) -> Fault {
    fault(.unexpectedToken(text(range)), at: range.lowerBound)
  }

  private func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private mutating func skip(while belongs: (UInt8) -> Bool) {
    while let byte = byte(at: offset), belongs(byte) { offset += 1 }
  }

  /// The end of the Unicode scalar at an offset.
  private func endOfCharacter(at start: Int) -> Int {
    var end = start + 1
    while let byte = byte(at: end), byte & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

extension Lexer {
  /// Reads a number, a date or a dateTime from a run of characters that can only be one (semantics 5.3).
  private func numeric(_ range: Range<Int>) throws(Fault) -> Token.Kind {
    let text = text(range)
    if let date = CalendarDate(isoText: text) { return .date(date) }
    if let instant = Instant(soqlText: text) { return .dateTime(instant) }
    guard let number = NumberText(text) else { throw unexpected(range) }
    guard let decimal = number.decimal else { throw fault(.outOfRange(text), at: range.lowerBound) }
    return .number(decimal)
  }

  /// Reads a quoted text and leaves the offset after its closing quote.
  private mutating func string() throws(Fault) -> String {
    let start = offset
    offset += 1
    var value: [UInt8] = []
    while let byte = byte(at: offset) {
      switch byte {
      case UInt8(ascii: "'"):
        offset += 1
        return String(decoding: value, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let (escaped, length) = Escape.read(bytes[offset...]) else {
          throw illegalEscape(inLiteralAt: start)
        }
        value += escaped
        offset += length
      default:  // UInt8
        value.append(byte)
        offset += 1
      }
    }
    throw fault(.unexpectedEnd, at: bytes.count)
  }

  /// The fault of the backslash at the offset. The literal is quoted up to the next quote that ends it.
  private func illegalEscape(inLiteralAt start: Int) -> Fault {
    guard offset + 1 < bytes.count else { return fault(.unexpectedEnd, at: bytes.count) }
    var end = offset
    while let byte = byte(at: end), byte != UInt8(ascii: "'") { end += byte == UInt8(ascii: "\\") ? 2 : 1 }
    let literal = text(start + 1..<min(end, bytes.count))
    let sequence = text(offset..<endOfCharacter(at: offset + 1))
    return fault(.illegalEscape(sequence, in: literal), at: offset)
  }

  /// Whether the byte separates tokens.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// Whether the byte may stand in a number, a date or a dateTime.
  private static func isNumeric(_ byte: UInt8) -> Bool {
    isWord(byte) || "+-.:".utf8.contains(byte)
  }
}

extension Token.Sign {
  /// The sign that starts with a byte; the next byte belongs to it if that makes a longer one.
  fileprivate init?(_ byte: UInt8, _ next: UInt8?) {
    switch (byte, next) {
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): self = .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): self = .unequal
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): self = .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): self = .greaterOrEqual
    case (UInt8(ascii: "<"), _): self = .less
    case (UInt8(ascii: ">"), _): self = .greater
    case (UInt8(ascii: "="), _): self = .equal
    case (UInt8(ascii: ","), _): self = .comma
    case (UInt8(ascii: "."), _): self = .point
    case (UInt8(ascii: ":"), _): self = .colon
    case (UInt8(ascii: "("), _): self = .leftParenthesis
    case (UInt8(ascii: ")"), _): self = .rightParenthesis
    default: return nil  // UInt8
    }
  }
}
