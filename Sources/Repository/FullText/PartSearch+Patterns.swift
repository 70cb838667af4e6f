import ObjectModel
import SOQL
import Text

extension PartSearch {
  /// What a term matches. A word without wildcards and one with a final `*` are FTS5's own; every other pattern is the
  /// words of the part that it stands for.
  mutating func matching(_ pieces: [SearchPiece], _ filter: String) throws(Fault) -> Matching? {
    let patterns = SearchText.patterns(pieces)
    if patterns.isEmpty { return nil }
    var phrases: [String] = []
    for pattern in patterns { phrases += try self.phrases(pattern) }
    var rest = phrases[...]
    var matchings: [Matching] = []
    while !rest.isEmpty {
      let some = rest.prefix(bounds.wordsOfExpression)
      rest = rest.dropFirst(some.count)
      let joined = some.joined(separator: " OR ")
      matchings.append(.expression(some.count == 1 ? joined : "(\(joined))"))
    }
    if matchings.count <= 1 { return matchings.first ?? .nothing }
    var keys: Set<Int64> = []
    for matching in matchings { keys.formUnion(try self.keys(of: matching, filter)) }
    return .keys(keys)
  }

  /// The phrases that a phrase of patterns stands for.
  private mutating func phrases(_ patterns: [IndexPattern]) throws(Fault) -> [String] {
    var phrases: [String] = []
    for (index, pattern) in patterns.enumerated() {
      let isLast = index == patterns.count - 1
      let words = try quotedWords(pattern, isLast: isLast)
      if words.isEmpty { return [] }
      if index == 0 {
        phrases = words
      } else {
        guard phrases.count * words.count <= bounds.phrases else { throw .tooManyPhrases }
        phrases = phrases.flatMap { phrase in words.map { "\(phrase) + \($0)" } }
      }
    }
    return phrases
  }

  /// The words that a pattern stands for, as the expression has them. Only the last word of a phrase may be a beginning.
  private mutating func quotedWords(
    _ pattern: IndexPattern, isLast: Bool
  ) throws(Fault) -> [String] {
    if let word = pattern.word { return [word.quoted] }
    if isLast, let beginning = pattern.beginning { return ["\(beginning.quoted) *"] }
    return try words(pattern).map(\.quoted)
  }

  /// The words of the part that a pattern stands for.
  ///
  /// FTS5 finds words by their beginning only. Its list of words (fts5vocab) is read from the pattern's beginning on: at
  /// 131,072 rows with 137,000 different words `s*s` takes 30 ms and stands for 742 of them, `sto*e` takes 0.1 ms. The
  /// list is a temporary table, so that the file needs none of its own.
  private mutating func words(_ pattern: IndexPattern) throws(Fault) -> [String] {
    let glob = pattern.glob
    if let known = words[glob] { return known }
    let list = "\(part.table)_words".quoted
    try database.run(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(list) USING fts5vocab('main', '\(part.table)', 'row')")
    var statement = SQL("SELECT \"term\" FROM temp.\(list) WHERE \"term\" GLOB ?", [.text(glob)])
    let prefix = LikePattern(pattern.prefix)
    if !prefix.prefix.isEmpty {
      statement += SQL(" AND \"term\" >= ?", [.text(prefix.prefix)])
      if let end = prefix.endOfPrefix { statement += SQL(" AND \"term\" < ?", [.text(end)]) }
    }
    let found = try database.rows(statement.text, statement.values) { row in row.text(0) }
    words[glob] = found
    return found
  }
}

extension Fault {
  /// A term whose wildcards stand for too many phrases to look for.
  fileprivate static let tooManyPhrases = Fault(
    .queryTooComplicated, "The wildcards of a search term stand for too many combinations of words")
}
