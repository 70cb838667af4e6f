import ObjectModel

/// Reads a query by recursive descent, one function per clause.
struct Parser {
  /// The first token that is not consumed yet.
  var token: Token
  /// The alias of FROM, once it is read.
  var alias: Name?
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
    var selection = try selection()
    try expect(.from)
    let from = try from()
    if case .fields(let paths) = selection { selection = .fields(paths.map(withoutAlias)) }
    let query = Query(
      selecting: selection, from: from,
      where: try take(.where) ? try condition() : nil,
      orderBy: try take(.order) ? try orderings() : [],
      limit: try take(.limit) ? try limit() : nil,
      allRows: try allRows(), for: try stamps())
    try end()
    return query
  }
}

// Names.
extension Parser {
  /// A field or parent path with the alias of FROM taken off.
  mutating func path() throws(Fault) -> FieldPath {
    let path = try names()
    if token.kind == .sign(.leftParenthesis) { throw function(path) }
    return withoutAlias(path)
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

  /// The path without the alias of FROM in front.
  func withoutAlias(_ path: FieldPath) -> FieldPath {
    guard let alias, path.names.count > 1, path.names[0].text.lowercased() == alias.text.lowercased() else {
      return path
    }
    return FieldPath(Array(path.names.dropFirst()))
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
