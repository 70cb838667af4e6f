public import ObjectModel
public import SOQL

extension Reader {
  /// Runs a search: the rows of its objects, one object after the other (semantics 6). Only live rows are found, and the
  /// names that a row points to are not looked at. Without an order an object's rows come newest first, as the full text
  /// has them.
  public func search(_ search: CheckedSearch) throws(Fault) -> [Record] {
    var found: [[Record]] = []
    for part in search.parts { found.append(try records(part, holding: search.terms)) }
    let shares = Self.shares(of: search.limit, among: found.map(\.count))
    return zip(found, shares).flatMap { $0.prefix($1) }
  }

  private func records(_ part: CheckedSearch.Part, holding terms: SearchTerms) throws(Fault) -> [Record] {
    let limit = part.query.limit ?? 0
    guard limit > 0, let words = terms.expression(in: part.fields.map(\.name)) else { return [] }
    let listing = Listing(part.query, catalog: catalog, viewer: viewer)
    let parts = try fullTextParts(of: part.query.object)
    if part.query.ordering.isEmpty {
      let matches = Matches(listing: listing, words: words, parts: parts)
      return try matches.page(.first, limit: limit, countUpTo: nil, from: database).rows.map(\.record)
    }
    let rows = listing.matching(words, in: parts)
    return try rows.rows(Stretch.all(rows.terms), limit: limit, from: database).map(\.record)
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
