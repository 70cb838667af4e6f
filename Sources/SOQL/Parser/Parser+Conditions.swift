import ObjectModel

extension Parser {
  /// A whole filter: one condition, or several joined by AND, or several joined by OR.
  mutating func condition() throws(Fault) -> Condition {
    let outer = isFiltering
    isFiltering = true
    let condition = try joined()
    isFiltering = outer
    return condition
  }

  /// Conditions with AND or OR between them. Both at one level need parentheses.
  private mutating func joined() throws(Fault) -> Condition {
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
    try open()
    let inner = try joined()
    try close()
    return inner
  }

  /// A field or a function and what it is compared with.
  private mutating func comparison() throws(Fault) -> Condition {
    let left = try expression()
    if let comparison = comparisonOperator() {
      try advance()
      return .comparison(left, comparison, try literal(isPattern: comparison == .like))
    }
    if try take(.in) { return try membership(of: left, isNegated: false) }
    if try take(.includes) { return .inclusion(left, isNegated: false, try texts()) }
    if try take(.excludes) { return .inclusion(left, isNegated: true, try texts()) }
    try expect(.not)
    try expect(.in)
    return try membership(of: left, isNegated: true)
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

  /// What stands after IN: values or a subquery.
  private mutating func membership(
    of left: ValueExpression, isNegated: Bool
  ) throws(Fault) -> Condition {
    guard token.kind == .sign(.leftParenthesis), lexer.peek()?.keyword == .select else {
      return .membership(left, isNegated: isNegated, try values())
    }
    return .semiJoin(left, isNegated: isNegated, try subquery())
  }

  /// Values in parentheses.
  private mutating func values() throws(Fault) -> [Literal] {
    try open()
    var literals = [try literal()]
    while try take(.comma) { literals.append(try literal()) }
    try close()
    return literals
  }

  /// Quoted texts in parentheses.
  private mutating func texts() throws(Fault) -> [Literal] {
    try open()
    var literals: [Literal] = []
    repeat {
      guard case .string = token.kind else { throw unexpected() }
      literals.append(try literal())
    } while try take(.comma)
    try close()
    return literals
  }
}
