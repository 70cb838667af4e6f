import ObjectModel

/// Reads a query by recursive descent, one function per clause.
struct Parser {
  /// The first token that is not consumed yet.
  var token: Token
  /// How deep the reader is in parentheses, functions and subqueries.
  private var nesting = 0
  /// Whether a filter is being read, where quoted texts have a greatest length.
  var isFiltering = false
  /// What cuts the text into tokens; it stands behind ``token``.
  var lexer: Lexer

  init(_ text: String) throws(Fault) {
    lexer = Lexer(text)
    token = try lexer.next()
  }

  /// The whole text.
  mutating func query() throws(Fault) -> Query {
    let query = try statement()
    guard token.kind == .end else { throw unexpected() }
    return query
  }

  /// A query or a subquery, from SELECT on, in the order of the grammar (semantics 5.1).
  mutating func statement() throws(Fault) -> Query {
    try expect(.select)
    let items = try selection()
    try expect(.from)
    var query = Query(items, from: try from())
    try filters(of: &query)
    try groups(of: &query)
    try rows(of: &query)
    try effects(of: &query)
    return query
  }

  /// USING SCOPE, WHERE and WITH.
  private mutating func filters(of query: inout Query) throws(Fault) {
    query.scope = try usingScope()
    if try take(.where) { query.condition = try condition() }
    query.restrictions = try restrictions()
  }

  /// ORDER BY, LIMIT, OFFSET and ALL ROWS.
  private mutating func rows(of query: inout Query) throws(Fault) {
    if try take(.order) { query.ordering = try orderings() }
    if try take(.limit) { query.limit = try limit() }
    if try take(.offset) { query.offset = try limit() }
    query.allRows = try allRows()
  }
}

// Nesting.
extension Parser {
  /// Consumes a parenthesis that has to come next. So that no text exhausts the stack, the reader bounds how deep it
  /// goes; `weight` is how many levels the stack of what follows is worth.
  mutating func open(weight: Int = 1) throws(Fault) {
    guard token.kind == .sign(.leftParenthesis) else { throw unexpected() }
    guard nesting + weight <= Limits.nesting else { throw fault(.tooComplicated) }
    nesting += weight
    try advance()
  }

  /// Consumes the parenthesis that closes what ``open(weight:)`` opened.
  mutating func close(weight: Int = 1) throws(Fault) {
    guard try take(.rightParenthesis) else {
      throw fault(.missingParenthesis(found: text(of: token)))
    }
    nesting -= weight
  }

  /// A query in parentheses.
  mutating func subquery() throws(Fault) -> Query {
    try open(weight: Limits.subqueryWeight)
    let query = try statement()
    try close(weight: Limits.subqueryWeight)
    return query
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

  /// Whether the next two tokens are these.
  mutating func isNext(_ keyword: Keyword, then second: Keyword) -> Bool {
    token.keyword == keyword && lexer.peek()?.keyword == second
  }

  /// Whether the next two tokens are these.
  mutating func isNext(_ keyword: Keyword, then second: Token.Sign) -> Bool {
    token.keyword == keyword && lexer.peek()?.kind == .sign(second)
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
}
