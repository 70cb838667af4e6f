import class GRDB.Database
import ObjectModel
import SOQL

/// The rows of one object that a search finds, by relevance (semantics 6.4): 4 for a word in a name, 1 for one in another
/// field, 4 for all words next to each other in their order, 8 for a field that is the text that was looked for, 2 for
/// a record that the user opened lately; then what was changed last, then the id.
///
/// Up to ``SearchBounds/rankedRows`` rows every one is ranked. Of words that are in more, the newest
/// ``SearchBounds/rowsOfKind`` are, and beside them the newest with a word in a name, the newest with all words next to
/// each other, and those that are the text itself: ranking a million rows would read each of them.
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
    case any, inName, elsewhere, phrase
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
    facts = RowFacts(part.query.object, part.fields, wanted.folded, reader)
    database = reader.database
    searches = try reader.searches(of: part.query.object, bounds)
  }

  /// The list keys of the first rows by relevance.
  mutating func keys(limit wanted: Int) throws(Fault) -> [Int64] {
    let found = try newest(.any, limit: bounds.rankedRows + 1)
    let hasAll = found.count <= bounds.rankedRows
    var kinds: [Kind: Set<Int64>] = [:]
    let limit = hasAll || !listing.showsEveryLiveRow ? bounds.rankedRows : bounds.rowsOfKind
    for kind in [Kind.inName, .elsewhere, .phrase] {
      let newest = try newest(kind, limit: limit)
      kinds[kind] = Set(hasAll ? newest : try some(newest, of: kind))
    }
    var candidates = Set(hasAll ? found : try some(found, of: .any))
    if !hasAll {
      candidates.formUnion((kinds[.inName] ?? []).union(kinds[.phrase] ?? []).union(try equals()))
    }
    return try facts.rows(candidates, of: listing, from: database).map { ($0, score: score($0, kinds)) }
      .sorted { ($0.score, $0.0.changedAt, $1.0.id) > ($1.score, $1.0.changedAt, $0.0.id) }
      .prefix(wanted).map(\.0.listKey)
  }

  private func score(_ row: RowFacts.Row, _ kinds: [Kind: Set<Int64>]) -> Int {
    let has = { (kind: Kind) in kinds[kind]?.contains(row.listKey) == true }
    return (has(.inName) ? 4 : 0) + (has(.elsewhere) ? 1 : 0) + (has(.phrase) ? 4 : 0)
      + (row.isEqual ? 8 : 0) + (row.isViewed ? 2 : 0)
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

  /// Enough of a kind of which there are many: the newest that the listing shows. The newest of all are looked at first,
  /// because most conditions hold for many of them; then all that match.
  private mutating func some(_ newest: [Int64], of kind: Kind) throws(Fault) -> [Int64] {
    if listing.showsEveryLiveRow { return Array(newest.prefix(bounds.rowsOfKind)) }
    let shown = try shown(SQL("SELECT value FROM json_each(?)", [.integers(newest)]))
    if shown.count == bounds.rowsOfKind || newest.count < bounds.rankedRows { return shown }
    var keys: [SQL] = []
    for index in searches.indices {
      keys.append(searches[index].part.keys(of: try matching(kind, at: index)))
    }
    return try self.shown(keys.joined(by: " UNION ALL "))
  }

  /// The newest of some list keys whose rows the listing shows.
  private func shown(_ keys: SQL) throws(Fault) -> [Int64] {
    let key = "t.\(part.query.object.listKeyColumn.quoted)"
    let statement =
      SQL("SELECT \(key) FROM ") + listing.source + listing.filter(SQL("\(key) IN (") + keys + ")")
      + SQL(" ORDER BY \(key) DESC LIMIT ?", [.integer(Int64(bounds.rowsOfKind))])
    return try database.rows(statement.text, statement.values) { row in row.integer(0) }
  }

  /// Rows with a field that is the text that was looked for, by the field's index.
  private func equals() throws(Fault) -> [Int64] {
    guard let text = wanted.folded, wanted.isAlwaysFound else { return [] }
    var keys: [Int64] = []
    for field in part.fields where field.hasFoldedColumn {
      let isEqual = SQL("t.\(field.foldedColumn.quoted) = ?", [.text(text)])
      let statement =
        SQL("SELECT t.\(part.query.object.listKeyColumn.quoted) FROM ") + listing.source
        + listing.filter(isEqual) + SQL(" LIMIT ?", [.integer(Int64(bounds.rowsOfKind))])
      keys += try database.rows(statement.text, statement.values) { row in row.integer(0) }
    }
    return keys
  }

  /// What is found of a kind in one part.
  private mutating func matching(_ kind: Kind, at index: Int) throws(Fault) -> Matching {
    let columns = part.fields.map(\.name)
    let names = part.nameFields.map(\.name).filter(columns.contains)
    guard let all = try searches[index].matching(terms, in: columns) else { return .nothing }
    let other: Matching?
    switch kind {
    case .any: return all
    case .inName: other = try searches[index].matching(.or(terms.wantedLeaves), in: names)
    case .elsewhere:
      other = try searches[index].matching(
        .or(terms.wantedLeaves), in: columns.filter { !names.contains($0) })
    case .phrase:
      other = wanted.phrase.map { .expression("({\(columns.map(\.quoted).joined(separator: " "))} : \($0))") }
    }
    return try other.map { other throws(Fault) in try searches[index].both(all, other) } ?? .nothing
  }
}
