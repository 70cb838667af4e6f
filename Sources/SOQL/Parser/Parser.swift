import ObjectModel

/// Reads a query by recursive descent, one function per clause.
struct Parser {
  /// The first token that is not consumed yet.
  var token: Token
  /// How many parentheses are open in WHERE.
  var nesting = 0
  /// What cuts the text into tokens; it stands behind ``token``.
  var lexer: Lexer

  init(_ text: String) throws(Fault) {
    lexer = Lexer(text)
    token = try lexer.next()
  }

  /// The whole text.
  mutating func query() throws(Fault) -> Query {
    try expect(.select)
    let items = try selection()
    try expect(.from)
    var query = Query(items, from: try from())
    if try take(.where) { query.condition = try condition() }
    if try take(.order) { query.ordering = try orderings() }
    if try take(.limit) { query.limit = try limit() }
    query.allRows = try allRows()
    query.stamps = try stamps()
    try end()
    return query
  }
}

// Names.
extension Parser {
  /// A field or parent path.
  mutating func path() throws(Fault) -> FieldPath {
    let path = try names()
    if token.kind == .sign(.leftParenthesis) { throw function(path) }
    return path
  }

  /// Names with points between them.
  mutating func names() throws(Fault) -> FieldPath {
    var names = [try name()]
    while try take(.point) { names.append(try name(afterPoint: true)) }
    return FieldPath(names)
  }

  /// One name. Group is an object although GROUP is reserved; after a point nothing is.
  mutating func name(afterPoint: Bool = false) throws(Fault) -> Name {
    guard case .word(let word) = token.kind else { throw unexpected() }
    if !afterPoint, let keyword = token.keyword, keyword.isReserved, keyword != .group { throw unexpected() }
    let name = Name(word, at: token.range.lowerBound)
    try advance()
    return name
  }
}

// Tokens.
extension Parser {
  /// Goes to the next token.
  mutating func advance() throws(Fault) {
    token = try lexer.next()
  }

  /// Consumes a keyword if it comes next.
  mutating func take(_ keyword: Keyword) throws(Fault) -> Bool {
    guard token.keyword == keyword else { return false }
    try advance()
    return true
  }

  /// Consumes a sign if it comes next.
  mutating func take(_ sign: Token.Sign) throws(Fault) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    try advance()
    return true
  }

  /// Consumes a keyword that has to come next.
  mutating func expect(_ keyword: Keyword) throws(Fault) {
    guard try take(keyword) else { throw unexpected() }
  }

  /// A token as messages name it.
  func text(of token: Token) -> String {
    token.kind == .end ? Fault.endOfText : lexer.text(token.range)
  }

  /// A fault at the next token.
  func fault(_ wording: Fault) -> Fault {
    lexer.fault(wording, at: token.range.lowerBound)
  }

  /// The fault of a next token that the grammar does not have there.
  func unexpected() -> Fault {
    fault(.unexpectedToken(text(of: token)))
  }

  /// The fault of a part of SOQL that starts at the next token.
  func notUnderstood(_ clause: String) -> Fault {
    fault(.notUnderstood(clause))
  }

  /// The fault of a function whose name was read.
  func function(_ path: FieldPath) -> Fault {
    lexer.fault(.notUnderstood("The function \(path.text)"), at: path.names[0].offset)
  }
}
