import class GRDB.Database
import ObjectModel
import SOQL

/// Finds in one full-text part what terms match (semantics 6.2).
///
/// Almost every search is one full-text expression: operators are FTS5's own, a wildcard inside a word becomes the words
/// of the part that it stands for. Where these are too many for one expression the rows are collected as sets, and the
/// operators around them are carried out on sets; the result is the same.
struct PartSearch {
  let part: FullTextPart
  let database: Database
  let bounds: SearchBounds
  /// The words that patterns stand for, by the pattern.
  var words: [String: [String]] = [:]

  init(_ part: FullTextPart, _ bounds: SearchBounds, in database: Database) {
    self.part = part
    self.bounds = bounds
    self.database = database
  }

  /// What terms match in some columns; nil when there is no word in them.
  mutating func matching(_ terms: SearchTerms, in columns: [String]) throws(Fault) -> Matching? {
    if columns.isEmpty { return .nothing }
    let filter = "{\(columns.map(\.quoted).joined(separator: " "))} : "
    return try matching(terms, filter).map { matching in
      if case .expression(let words) = matching { .expression("(\(filter)(\(words)))") } else { matching }
    }
  }

  /// What two searches match.
  func both(_ left: Matching, _ right: Matching) throws(Fault) -> Matching {
    try intersection([left, right], "") ?? .nothing
  }

  /// The list keys of matches, newest first.
  func newest(_ matching: Matching, limit: Int) throws(Fault) -> [Int64] {
    if case .keys(let keys) = matching { return Array(keys.sorted(by: >).prefix(limit)) }
    let keys = part.keys(of: matching)
    let statement = keys + " ORDER BY \"key\" DESC LIMIT ?"
    return try database.rows(statement.text, statement.values + [.integer(Int64(limit))]) { row in
      row.integer(0)
    }
  }

  /// What terms match; expressions do not say yet where they look, which is the filter.
  private mutating func matching(_ terms: SearchTerms, _ filter: String) throws(Fault) -> Matching? {
    switch terms {
    case .phrase(let text): return SearchText.phrase(text, isPrefix: false).map { .expression($0) }
    case .term(let pieces): return try matching(pieces, filter)
    case .and(let parts): return try intersection(try matchings(parts, filter), filter)
    case .or(let parts): return try union(try matchings(parts, filter), filter)
    case .butNot(let wanted, let unwanted):
      guard let wanted = try matching(wanted, filter) else { return nil }
      return try difference(wanted, try matching(unwanted, filter) ?? .nothing, filter)
    }
  }

  /// What several terms match; those without a word are not looked for.
  private mutating func matchings(_ parts: [SearchTerms], _ filter: String) throws(Fault) -> [Matching] {
    var matchings: [Matching] = []
    for part in parts {
      if let matching = try matching(part, filter) { matchings.append(matching) }
    }
    return matchings
  }
}

// Operators. Expressions stay expressions as long as only they take part.
extension PartSearch {
  private func intersection(_ parts: [Matching], _ filter: String) throws(Fault) -> Matching? {
    if parts.count <= 1 { return parts.first }
    var (expressions, sets): ([String], [Set<Int64>]) = ([], [])
    for part in parts {
      switch part {
      case .nothing: return .nothing
      case .expression(let words): expressions.append(words)
      case .keys(let keys): sets.append(keys)
      }
    }
    let joined = Matching.expression("(\(expressions.joined(separator: " AND ")))")
    if sets.isEmpty { return joined }
    if !expressions.isEmpty { sets.append(try keys(of: joined, filter)) }
    return .keys(sets.dropFirst().reduce(sets[0]) { $0.intersection($1) })
  }

  func union(_ parts: [Matching], _ filter: String) throws(Fault) -> Matching? {
    if parts.count <= 1 { return parts.first }
    var (expressions, sets): ([String], [Set<Int64>]) = ([], [])
    for part in parts {
      switch part {
      case .nothing: break
      case .expression(let words): expressions.append(words)
      case .keys(let keys): sets.append(keys)
      }
    }
    let joined = Matching.expression("(\(expressions.joined(separator: " OR ")))")
    if sets.isEmpty { return expressions.isEmpty ? .nothing : joined }
    if !expressions.isEmpty { sets.append(try keys(of: joined, filter)) }
    return .keys(sets.dropFirst().reduce(sets[0]) { $0.union($1) })
  }

  private func difference(
    _ wanted: Matching, _ unwanted: Matching, _ filter: String
  ) throws(Fault) -> Matching {
    switch (wanted, unwanted) {
    case (.nothing, _): return .nothing
    case (_, .nothing): return wanted
    case (.expression(let wanted), .expression(let unwanted)):
      return .expression("(\(wanted) NOT \(unwanted))")
    case (.expression, .keys), (.keys, .expression), (.keys, .keys):
      return .keys(try keys(of: wanted, filter).subtracting(try keys(of: unwanted, filter)))
    }
  }

  /// The list keys of all matches.
  func keys(of matching: Matching, _ filter: String) throws(Fault) -> Set<Int64> {
    switch matching {
    case .nothing: return []
    case .keys(let keys): return keys
    case .expression(let words):
      let statement = part.keys(of: .expression("\(filter)(\(words))"))
      var keys: Set<Int64> = []
      try database.forEachRow(statement.text, statement.values) { row throws(Fault) in
        keys.insert(row.integer(0))
      }
      return keys
    }
  }
}
