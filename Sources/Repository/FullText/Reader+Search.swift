public import ObjectModel
public import SOQL

extension Reader {
  /// How many rows of a list view a search in it looks at (semantics 6.4).
  private static let rowsOfListView = 2_000

  /// Runs a search: the rows of its objects, one object after the other (semantics 6). Only live rows are found, and the
  /// names that a row points to are not looked at. Without an order an object's rows come by relevance.
  ///
  /// - Throws: `QUERY_TOO_COMPLICATED` when a term with several wildcards stands for too many phrases.
  public func search(_ search: CheckedSearch) throws(Fault) -> [Record] {
    try self.search(search, SearchBounds())
  }

  /// Runs a search within some bounds.
  func search(_ search: CheckedSearch, _ bounds: SearchBounds) throws(Fault) -> [Record] {
    var found: [[Record]] = []
    for part in search.parts { found.append(try records(part, holding: search.terms, bounds)) }
    let shares = Self.shares(of: search.limit, among: found.map(\.count))
    return zip(found, shares).flatMap { $0.prefix($1) }
  }

  private func records(
    _ part: CheckedSearch.Part, holding terms: SearchTerms, _ bounds: SearchBounds
  ) throws(Fault) -> [Record] {
    let limit = part.query.limit ?? 0
    guard limit > 0 else { return [] }
    var query = part.query
    query.offset = 0
    var listing = Listing(query, by: .ascendingID, catalog: catalog, viewer: viewer)
    if let view = part.listViewQuery { listing = listing.narrowed(by: try isIn(view)) }
    let rows: [Listing.Row]
    if query.ordering.isEmpty {
      var ranking = try Ranking(part, holding: terms, listing, bounds, reader: self)
      let keys = try ranking.keys(limit: part.query.offset + limit)
      rows = try listing.rows(ofListKeys: keys.dropFirst(part.query.offset), from: database)
    } else {
      listing = listing.narrowed(by: try holds(terms, part, bounds))
      rows = try listing.rows(
        Stretch.all(listing.terms), offset: part.query.offset, limit: limit, from: database)
    }
    return rows.map(\.record)
  }

  /// The condition that a row is among the first of a list view.
  private func isIn(_ view: CheckedQuery) throws(Fault) -> SQL {
    let listing = Listing(view, catalog: catalog, viewer: viewer)
    let limit = min(view.limit ?? Int.max, Self.rowsOfListView)
    let keys = try listing.keys(Stretch.all(listing.terms), offset: 0, limit: limit, from: database)
    return SQL("t.\"Id\" IN (SELECT value FROM json_each(?))", [.integers(keys)])
  }

  /// The condition that a row holds the terms.
  private func holds(
    _ terms: SearchTerms, _ part: CheckedSearch.Part, _ bounds: SearchBounds
  ) throws(Fault) -> SQL {
    var keys: [SQL] = []
    for var search in try searches(of: part.query.object, bounds) {
      let matching = try search.matching(terms, in: part.fields.map(\.name)) ?? .nothing
      keys.append(search.part.keys(of: matching))
    }
    let key = "t.\(part.query.object.listKeyColumn.quoted)"
    return keys.isEmpty ? SQL("0") : SQL("\(key) IN (") + keys.joined(by: " UNION ALL ") + ")"
  }

  /// What finds words in the parts of an object, newest first.
  func searches(of object: ObjectDescription, _ bounds: SearchBounds) throws(Fault) -> [PartSearch] {
    try fullTextParts(of: object).map { PartSearch($0, bounds, in: database) }
  }

  /// How many rows each object may answer when all together may answer `limit`: the same for each; what one does not
  /// need goes to the others (semantics 6.4).
  static func shares(of limit: Int, among counts: [Int]) -> [Int] {
    var shares = counts.map { _ in 0 }
    var rest = limit
    var waiting = counts.indices.filter { counts[$0] > 0 }
    while rest > 0, !waiting.isEmpty {
      let even = max(1, rest / waiting.count)
      for index in waiting where rest > 0 {
        let more = min(even, counts[index] - shares[index], rest)
        shares[index] += more
        rest -= more
      }
      waiting.removeAll { shares[$0] == counts[$0] }
    }
    return shares
  }
}
