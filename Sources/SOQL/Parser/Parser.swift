import ObjectModel

/// Reads a query by recursive descent, one function per clause.
struct Parser {
  /// The first token that is not consumed yet.
  private(set) var token: Token
  /// The alias of FROM, once it is read.
  var alias: Name?
  /// How many parentheses are open in WHERE.
  var nesting = 0
  private var lexer: Lexer

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
      allRows: try allRows())
    try end()
    return query
  }
}

// Clauses.
extension Parser {
  /// What stands between SELECT and FROM.
  private mutating func selection() throws(Fault) -> Query.Selection {
    if token.keyword == .count {
      let path = try names()
      if try take(.leftParenthesis) {
        guard try take(.rightParenthesis) else { throw function(path) }
        return .count
      }
      return .fields(try fields(after: path))
    }
    return .fields(try fields(after: try field()))
  }

  /// The rest of a list of fields.
  private mutating func fields(after first: FieldPath) throws(Fault) -> [FieldPath] {
    var fields = [first]
    while try take(.comma) { fields.append(try field()) }
    if case .word = token.kind, token.keyword?.isReserved != true {
      throw notUnderstood("An alias in SELECT")
    }
    return fields
  }

  /// One item of SELECT.
  private mutating func field() throws(Fault) -> FieldPath {
    if token.kind == .sign(.leftParenthesis) { throw notUnderstood("A subquery") }
    if token.keyword == .typeOf { throw notUnderstood("TYPEOF") }
    return try path()
  }

  /// The object and its alias.
  private mutating func from() throws(Fault) -> Name {
    let object = try name()
    if case .word = token.kind, !Self.startsClause(token.keyword) { alias = try name() }
    if token.kind == .sign(.comma) { throw notUnderstood("A second name in FROM") }
    return object
  }

  /// Whether a word after the object is not its alias.
  private static func startsClause(_ keyword: Keyword?) -> Bool {
    keyword == .all || keyword?.isReserved == true
  }

  /// What stands after ORDER.
  private mutating func orderings() throws(Fault) -> [Query.Ordering] {
    try expect(.by)
    var orderings = [try ordering()]
    while try take(.comma) { orderings.append(try ordering()) }
    return orderings
  }

  /// One item of ORDER BY.
  private mutating func ordering() throws(Fault) -> Query.Ordering {
    var ordering = Query.Ordering(try path())
    if try take(.desc) { ordering.isAscending = false } else { _ = try take(.asc) }
    if try take(.nulls) {
      ordering.nullsFirst = try take(.first)
      if !ordering.nullsFirst { try expect(.last) }
    }
    return ordering
  }

  /// The number after LIMIT.
  private mutating func limit() throws(Fault) -> Int {
    let text = text(of: token)
    guard case .number = token.kind, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw unexpected()
    }
    guard let limit = Int(text) else { throw fault(.outOfRange(text)) }
    try advance()
    return limit
  }

  /// ALL ROWS or nothing.
  private mutating func allRows() throws(Fault) -> Bool {
    guard try take(.all) else { return false }
    try expect(.rows)
    return true
  }

  /// Nothing more, and none of the clauses that this version leaves out.
  private func end() throws(Fault) {
    switch token.keyword {
    case .using: throw notUnderstood("USING SCOPE")
    case .with: throw notUnderstood("WITH")
    case .group: throw notUnderstood("GROUP BY")
    case .having: throw notUnderstood("HAVING")
    case .offset: throw notUnderstood("OFFSET")
    case .for: throw notUnderstood("FOR")
    case .update: throw notUnderstood("UPDATE")
    case .all, .and, .asc, .by, .count, .desc, .excludes, .false, .first, .from, .in, .includes, .last, .like,
      .limit, .not, .null, .nulls, .or, .order, .rows, .select, .true, .typeOf, .where, nil:
      if token.kind != .end { throw unexpected() }
    }
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
  private mutating func names() throws(Fault) -> FieldPath {
    var names = [try name()]
    while try take(.point) { names.append(try name(afterPoint: true)) }
    return FieldPath(names)
  }

  /// One name. Group is an object although GROUP is reserved; after a point nothing is.
  private mutating func name(afterPoint: Bool = false) throws(Fault) -> Name {
    guard case .word(let word) = token.kind else { throw unexpected() }
    if !afterPoint, let keyword = token.keyword, keyword.isReserved, keyword != .group { throw unexpected() }
    let name = Name(word, at: token.range.lowerBound)
    try advance()
    return name
  }

  private func withoutAlias(_ path: FieldPath) -> FieldPath {
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
