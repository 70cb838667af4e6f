import ObjectModel

extension Parser {
  /// One value.
  mutating func literal(isPattern: Bool = false) throws(Fault) -> Literal {
    let offset = token.range.lowerBound
    let value = try value(isPattern: isPattern)
    try advance()
    return Literal(value, at: offset)
  }

  /// The value that the next token is, or begins.
  private mutating func value(isPattern: Bool) throws(Fault) -> Literal.Value {
    switch token.kind {
    case .string(let pattern):
      let text = isPattern ? pattern : Escape.resolved(pattern)
      if isFiltering, text.utf16.count > Limits.literalLength { throw fault(.literalTooLong) }
      return .string(text)
    case .number(let number): return .number(number)
    case .date(let date): return .date(date)
    case .dateTime(let instant): return .dateTime(instant)
    case .word: return try wordValue()
    case .sign, .end: throw unexpected()
    }
  }

  /// The value of a word with all that touches it: `NULL`, `LAST_N_DAYS:7`, `USD-500.01`.
  private mutating func wordValue() throws(Fault) -> Literal.Value {
    token.range = lexer.widened(token.range)
    let text = text(of: token)
    if let constant = Self.constants[text.uppercased()] { return constant }
    if let value = try dateLiteral(text) { return value }
    if let value = try currency(text) { return value }
    throw unexpected()
  }

  /// The words that are values.
  private static let constants: [String: Literal.Value] = [
    Keyword.true.rawValue: .boolean(true), Keyword.false.rawValue: .boolean(false),
    Keyword.null.rawValue: .null,
  ]

  /// A date literal; its number follows without a space and is positive (semantics 5.5). Nil for other texts.
  private func dateLiteral(_ text: String) throws(Fault) -> Literal.Value? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let word = DateLiteral.Word(anyCase: String(parts[0])), word.takesCount == (parts.count == 2) else {
      return nil
    }
    guard parts.count == 2 else { return .dateLiteral(DateLiteral(word)) }
    guard Self.isDigits(parts[1]), parts[1].contains(where: { $0 != "0" }) else { return nil }
    guard let count = Int(parts[1]), count <= Limits.dateLiteralCount else {
      throw fault(.outOfRange(String(parts[1])))
    }
    return .dateLiteral(DateLiteral(word, count))
  }

  /// An amount with the three letters of its currency in front; nil for other texts.
  private func currency(_ text: String) throws(Fault) -> Literal.Value? {
    let code = text.prefix(3)
    guard code.utf8.count == 3, code.allSatisfy(\.isLetter),
      let amount = NumberText(String(text.dropFirst(3)))
    else { return nil }
    guard let decimal = amount.decimal else { throw fault(.outOfRange(text)) }
    return .currency(code: code.uppercased(), decimal)
  }

  /// Whether a text is of digits alone.
  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
