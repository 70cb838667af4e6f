import ObjectModel

extension Parser {
  /// One condition, or several joined by AND, or several joined by OR. Both at one level need parentheses.
  mutating func condition() throws(Fault) -> Condition {
    let first = try operand()
    guard let joiner = token.keyword, joiner == .and || joiner == .or else { return first }
    var parts = [first]
    while try take(joiner) { parts.append(try operand()) }
    if let other = token.keyword, other == .and || other == .or { throw fault(.mixedLogic(other)) }
    return joiner == .and ? .and(parts) : .or(parts)
  }

  /// A condition without AND and OR.
  private mutating func operand() throws(Fault) -> Condition {
    try take(.not) ? .not(try simple()) : try simple()
  }

  /// A comparison, or a condition in parentheses.
  private mutating func simple() throws(Fault) -> Condition {
    guard token.kind == .sign(.leftParenthesis) else { return try comparison() }
    guard nesting < Limits.nesting else { throw fault(.tooComplicated) }
    nesting += 1
    try advance()
    let inner = try condition()
    try close()
    nesting -= 1
    return inner
  }

  /// A field and what it is compared with.
  private mutating func comparison() throws(Fault) -> Condition {
    let path = try path()
    if let comparison = comparisonOperator() {
      try advance()
      return .comparison(.field(path), comparison, try literal(isPattern: comparison == .like))
    }
    if try take(.in) { return .membership(.field(path), isNegated: false, try list()) }
    if try take(.not) {
      try expect(.in)
      return .membership(.field(path), isNegated: true, try list())
    }
    if token.keyword == .includes { throw notUnderstood("INCLUDES") }
    if token.keyword == .excludes { throw notUnderstood("EXCLUDES") }
    throw unexpected()
  }

  /// The operator that the next token is; nil for others.
  private func comparisonOperator() -> ComparisonOperator? {
    if token.keyword == .like { return .like }
    guard case .sign(let sign) = token.kind else { return nil }
    switch sign {
    case .equal: return .equal
    case .notEqual, .unequal: return .notEqual
    case .less: return .less
    case .lessOrEqual: return .lessOrEqual
    case .greater: return .greater
    case .greaterOrEqual: return .greaterOrEqual
    case .comma, .point, .colon, .leftParenthesis, .rightParenthesis: return nil
    }
  }

  /// The values after IN.
  private mutating func list() throws(Fault) -> [Literal] {
    guard try take(.leftParenthesis) else { throw unexpected() }
    if token.keyword == .select { throw notUnderstood("A subquery") }
    var literals = [try literal(isPattern: false)]
    while try take(.comma) { literals.append(try literal(isPattern: false)) }
    try close()
    return literals
  }

  /// A closing parenthesis.
  private mutating func close() throws(Fault) {
    guard try take(.rightParenthesis) else {
      throw fault(.missingParenthesis(found: text(of: token)))
    }
  }

  /// One value.
  private mutating func literal(isPattern: Bool) throws(Fault) -> Literal {
    let literal = Literal(try value(isPattern: isPattern), at: token.range.lowerBound)
    try advance()
    return literal
  }

  /// The value that the next token is.
  private func value(isPattern: Bool) throws(Fault) -> Literal.Value {
    switch token.kind {
    case .string(let pattern):
      let text = isPattern ? pattern : Escape.resolved(pattern)
      guard text.utf16.count <= Limits.literalLength else { throw fault(.literalTooLong) }
      return .string(text)
    case .number(let number): return .number(number)
    case .date(let date): return .date(date)
    case .dateTime(let instant): return .dateTime(instant)
    case .word(let word):
      if let value = Self.constants[word.uppercased()] { return value }
      if Self.isDateLiteral(word) { throw notUnderstood("The date literal \(word)") }
      if Self.isCurrencyLiteral(word) { throw notUnderstood("The currency literal \(word)") }
      throw unexpected()
    case .sign, .end: throw unexpected()
    }
  }

  /// The words that are values.
  private static let constants: [String: Literal.Value] = [
    Keyword.true.rawValue: .boolean(true), Keyword.false.rawValue: .boolean(false),
    Keyword.null.rawValue: .null,
  ]

  /// Whether a word has the form of one of the date literals (semantics 5.5).
  private static func isDateLiteral(_ word: String) -> Bool {
    let word = word.uppercased()
    return ["YESTERDAY", "TODAY", "TOMORROW"].contains(word)
      || ["LAST_", "THIS_", "NEXT_", "N_"].contains { word.hasPrefix($0) }
  }

  /// Whether a word is an amount with its currency in front, as in `USD5000`.
  private static func isCurrencyLiteral(_ word: String) -> Bool {
    word.count > 3 && word.prefix(3).allSatisfy(\.isLetter) && word.dropFirst(3).allSatisfy(\.isNumber)
  }
}
