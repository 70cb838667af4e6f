import ObjectModel

extension Parser {
  /// A whole search.
  mutating func search() throws(Fault) -> Search {
    guard token.keyword == .find else { throw unexpected() }
    guard let range = lexer.braced() else { throw fault(.noSearchTerm) }
    let terms = try terms(range)
    try advance()
    let search = Search(
      terms, in: try take(.in) ? try scope() : .all,
      returning: try take(.returning) ? try returning() : [],
      limit: try take(.limit) ? try limit().value : nil)
    try endOfSearch()
    return search
  }

  /// What stands between the braces. Of a long text only the words count, of a very long one nothing (semantics 6.2).
  private func terms(_ range: Range<Int>) throws(Fault) -> SearchTerms {
    let length = lexer.text(range).utf16.count
    if length > Limits.searchText { return .or([]) }
    var parser = TermParser(lexer, range)
    let terms = try parser.all()
    guard length > Limits.searchOperators else {
      guard terms.depth <= Limits.searchNesting else { throw fault(.tooComplicated) }
      return terms
    }
    let leaves = terms.leaves
    return leaves.count == 1 ? leaves[0] : .or(leaves)
  }

  /// What stands after IN.
  private mutating func scope() throws(Fault) -> Search.Scope {
    guard case .word(let word) = token.kind else { throw unexpected() }
    guard let scope = Search.Scope(rawValue: word.uppercased()) else {
      if word.uppercased() == "SIDEBAR" { throw notUnderstood("IN SIDEBAR FIELDS") }
      throw fault(.noSuchScope(word))
    }
    try advance()
    try expect(.fields)
    return scope
  }

  /// What stands after RETURNING.
  private mutating func returning() throws(Fault) -> [Query] {
    var queries: [Query] = []
    var seen: Set<String> = []
    repeat {
      let query = try returned()
      guard seen.insert(query.from.name.text.lowercased()).inserted else {
        throw lexer.fault(.duplicateObject(query.from.name.text), at: query.from.name.offset)
      }
      queries.append(query)
    } while try take(.comma)
    return queries
  }

  /// One object with what is wanted of it.
  private mutating func returned() throws(Fault) -> Query {
    let object = try name()
    var query = Query(selecting: [FieldPath([Name("Id", at: object.offset)])], from: object)
    guard try take(.leftParenthesis) else { return query }
    var paths = [try path()]
    while try take(.comma) { paths.append(try path()) }
    query.items = paths.map { .expression(.field($0)) }
    if token.keyword == .using { throw notUnderstood("USING ListView") }
    if try take(.where) { query.condition = try condition() }
    if try take(.order) { query.ordering = try orderings() }
    if try take(.limit) { query.limit = try limit() }
    if token.keyword == .offset { throw notUnderstood("OFFSET") }
    guard try take(.rightParenthesis) else { throw fault(.missingParenthesis(found: text(of: token))) }
    return query
  }

  /// Nothing more, and none of the clauses that this version leaves out.
  private func endOfSearch() throws(Fault) {
    if token.keyword == .with { throw notUnderstood("WITH") }
    if token.keyword == .update { throw notUnderstood("UPDATE") }
    if token.kind != .end { throw unexpected() }
  }
}
