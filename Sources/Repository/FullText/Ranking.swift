import class GRDB.Database
import ObjectModel
import SOQL

/// The rows of one object that a search finds, by relevance (semantics 6.4): 4 for a word in a name, 1 for one in another
/// field, 4 for all words next to each other in their order, 8 for a field that is the text that was looked for, 2 for
/// a record that the user opened lately; then what was changed last, then the id.
///
/// The full text answers which rows match; how much each has of the words is read in the rows themselves. Up to
/// ``SearchBounds/rankedRows`` rows every one is ranked. Of words that are in more, some hundred are: the newest, the
/// newest with a word in a name, the newest with all words next to each other, and those that are the text itself.
struct Ranking {
  private let part: CheckedSearch.Part
  private let terms: SearchTerms
  private let wanted: WantedText
  private let listing: Listing
  private let facts: RowFacts
  private let database: Database
  private let bounds: SearchBounds
  private var searches: [PartSearch]

  /// A kind of match.
  private enum Kind {
    case any, inName, phrase
  }

  init(
    _ part: CheckedSearch.Part, holding terms: SearchTerms, _ listing: Listing, _ bounds: SearchBounds,
    reader: Reader
  ) throws(Fault) {
    self.part = part
    self.terms = terms
    self.listing = listing
    self.bounds = bounds
    wanted = WantedText(terms)
    facts = RowFacts(part, reader)
    database = reader.database
    searches = try reader.searches(of: part.query.object, bounds)
  }

  /// The list keys of the first rows by relevance.
  mutating func keys(limit: Int) throws(Fault) -> [Int64] {
    let found = try newest(.any, limit: bounds.rankedRows + 1)
    let candidates = found.count <= bounds.rankedRows ? found : try candidates(newest: found, for: limit)
    var ranked: [(listKey: Int64, rank: (score: Int, changedAt: Int64, id: Int64))] = []
    try facts.forEachRow(candidates, of: listing, from: database) { row throws(Fault) in
      ranked.append((row.listKey, (wanted.score(row), row.changedAt, -row.id)))
    }
    return ranked.sorted { $0.rank > $1.rank }.prefix(limit).map(\.listKey)
  }

  /// Some rows of very many: of each kind enough for an answer of `rows` rows.
  private mutating func candidates(newest found: [Int64], for rows: Int) throws(Fault) -> [Int64] {
    let enough = max(rows, bounds.rowsOfKind)
    let looked = listing.showsEveryLiveRow ? enough : bounds.rankedRows
    var candidates = Set(try some(.any, found, enough))
    for kind in [Kind.inName, .phrase] {
      candidates.formUnion(try some(kind, try newest(kind, limit: looked), enough))
    }
    return candidates.union(try equals(enough)).sorted()
  }
}

// Matches.
extension Ranking {
  /// The newest list keys of a kind, whatever else a row must fulfil.
  private mutating func newest(_ kind: Kind, limit: Int) throws(Fault) -> [Int64] {
    var keys: [Int64] = []
    for index in searches.indices where keys.count < limit {
      let matching = try matching(kind, at: index)
      keys += try searches[index].newest(matching, limit: limit - keys.count)
    }
    return keys
  }

  /// Enough of a kind: the newest that the listing shows. The newest of all are looked at first, because most conditions
  /// hold for many of them; then all that match.
  private mutating func some(_ kind: Kind, _ newest: [Int64], _ enough: Int) throws(Fault) -> [Int64] {
    if listing.showsEveryLiveRow { return Array(newest.prefix(enough)) }
    let shown = try shown(SQL("SELECT value FROM json_each(?)", [.integers(newest)]), limit: enough)
    if shown.count == enough || newest.count < bounds.rankedRows { return shown }
    var keys: [SQL] = []
    for index in searches.indices {
      keys.append(searches[index].part.keys(of: try matching(kind, at: index)))
    }
    return try self.shown(keys.joined(by: " UNION ALL "), limit: enough)
  }

  /// The newest of some list keys whose rows the listing shows.
  private func shown(_ keys: SQL, limit: Int) throws(Fault) -> [Int64] {
    let key = "t.\(part.query.object.listKeyColumn.quoted)"
    let statement =
      SQL("SELECT \(key) FROM ") + listing.source + listing.filter(SQL("\(key) IN (") + keys + ")")
      + SQL(" ORDER BY \(key) DESC LIMIT ?", [.integer(Int64(limit))])
    return try database.rows(statement.text, statement.values) { row in row.integer(0) }
  }

  /// Rows with a field that is the text that was looked for, by the field's index.
  private func equals(_ enough: Int) throws(Fault) -> [Int64] {
    guard let text = wanted.folded, wanted.isAlwaysFound else { return [] }
    var keys: [Int64] = []
    for field in part.fields where field.hasFoldedColumn {
      let isEqual = SQL("t.\(field.foldedColumn.quoted) = ?", [.text(text)])
      let statement =
        SQL("SELECT t.\(part.query.object.listKeyColumn.quoted) FROM ") + listing.source
        + listing.filter(isEqual) + SQL(" LIMIT ?", [.integer(Int64(enough))])
      keys += try database.rows(statement.text, statement.values) { row in row.integer(0) }
    }
    return keys
  }

  /// What is found of a kind in one part.
  private mutating func matching(_ kind: Kind, at index: Int) throws(Fault) -> Matching {
    let columns = part.fields.map(\.name)
    guard let all = try searches[index].matching(terms, in: columns) else { return .nothing }
    let other: Matching?
    switch kind {
    case .any: return all
    case .inName:
      let names = part.nameFields.map(\.name).filter(columns.contains)
      other = try searches[index].matching(.or(terms.wantedLeaves), in: names)
    case .phrase:
      other = wanted.phrase.map { .expression("({\(columns.map(\.quoted).joined(separator: " "))} : \($0))") }
    }
    return try other.map { other throws(Fault) in try searches[index].both(all, other) } ?? .nothing
  }
}
