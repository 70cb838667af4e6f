import ObjectModel

extension Parser {
  /// A whole search.
  mutating func search() throws(Fault) -> Search {
    guard token.keyword == .find else { throw unexpected() }
    var search = Search(try terms(try termText()))
    if try take(.in) { search.scope = try searchScope() }
    if try take(.returning) { search.returning = try returning() }
    search.restrictions = try searchRestrictions()
    if try take(.limit) { search.limit = try limit().value }
    if try take(.update) { search.updates = try updates() }
    if token.kind != .end { throw unexpected() }
    return search
  }

  /// The text after FIND; the token behind it comes next.
  private mutating func termText() throws(Fault) -> TermText {
    if let range = lexer.braced() {
      try advance()
      return TermText(braced: range, of: lexer)
    }
    let first = lexer.bytes[token.range.upperBound...].first { !Lexer.isSpace($0) }
    guard first == UInt8(ascii: "'") else { throw fault(.noSearchTerm) }
    try advance()
    let range = token.range
    try advance()
    return TermText(quoted: range, of: lexer)
  }

  /// What is looked for. Of a long text only the words count, of a very long one nothing (semantics 6.2).
  private func terms(_ text: TermText) throws(Fault) -> SearchTerms {
    let length = String(decoding: text.bytes, as: UTF8.self).utf16.count
    if length > Limits.searchText { return .or([]) }
    var parser = TermParser(text)
    let terms = try parser.all()
    guard length > Limits.searchOperators else {
      guard terms.depth <= Limits.searchNesting else { throw text.fault(.tooComplicated, at: 0) }
      return terms
    }
    let leaves = terms.leaves
    return leaves.count == 1 ? leaves[0] : .or(leaves)
  }

  /// What stands after IN.
  private mutating func searchScope() throws(Fault) -> Search.Scope {
    guard case .word(let word) = token.kind else { throw unexpected() }
    guard let scope = Search.Scope(rawValue: word.uppercased()) else { throw fault(.noSuchScope(word)) }
    try advance()
    try expect(.fields)
    return scope
  }
}

// Words that only searches know.
extension Parser {
  /// The next token as a word in capitals; nil for other tokens.
  var searchWord: String? {
    if case .word(let word) = token.kind { word.uppercased() } else { nil }
  }

  /// Consumes a word that has to come next.
  mutating func expectWord(_ word: String) throws(Fault) {
    _ = try takeWord(among: [word])
  }

  /// Consumes one of several words, one of which has to come next.
  mutating func takeWord(among words: [String]) throws(Fault) -> String {
    guard let word = searchWord, words.contains(word) else { throw unexpected() }
    try advance()
    return word
  }
}
