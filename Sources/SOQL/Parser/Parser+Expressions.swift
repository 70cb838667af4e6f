import ObjectModel

// Names.
extension Parser {
  /// A field or parent path.
  mutating func path() throws(Fault) -> FieldPath {
    var names = [try name()]
    while try take(.point) { names.append(try name(afterPoint: true)) }
    return FieldPath(names)
  }

  /// One name. Group and Order are objects although GROUP and ORDER are reserved; after a point nothing is.
  mutating func name(afterPoint: Bool = false) throws(Fault) -> Name {
    guard case .word(let word) = token.kind else { throw unexpected() }
    if !afterPoint, let keyword = token.keyword, keyword.isReserved, !isObject(keyword) { throw unexpected() }
    let name = Name(word, at: token.range.lowerBound)
    try advance()
    return name
  }

  /// A short name, if a word follows that may be one (semantics 5.1).
  mutating func alias() throws(Fault) -> Name? {
    guard case .word = token.kind, token.keyword?.isReserved != true else { return nil }
    return try name()
  }

  private mutating func isObject(_ keyword: Keyword) -> Bool {
    (keyword == .group || keyword == .order) && !isNext(keyword, then: .by)
  }
}

// Expressions.
extension Parser {
  /// A field or a function.
  mutating func expression() throws(Fault) -> ValueExpression {
    let path = try path()
    guard token.kind == .sign(.leftParenthesis) else { return .field(path) }
    guard path.names.count == 1 else { throw unexpected() }
    return .function(FunctionCall(path.names[0], try arguments()))
  }

  /// What stands in the parentheses of a function.
  private mutating func arguments() throws(Fault) -> [ValueExpression] {
    try open(weight: Limits.functionWeight)
    var arguments: [ValueExpression] = []
    if token.kind != .sign(.rightParenthesis) {
      repeat { arguments.append(try argument()) } while try take(.comma)
    }
    try close(weight: Limits.functionWeight)
    return arguments
  }

  /// One argument of a function. A word is a name here, never a value.
  private mutating func argument() throws(Fault) -> ValueExpression {
    switch token.kind {
    case .string, .number, .date, .dateTime: .literal(try literal())
    case .word, .sign, .end: try expression()
    }
  }
}
