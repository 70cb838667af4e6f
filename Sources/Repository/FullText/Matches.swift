import class GRDB.Database
import ObjectModel

/// The rows of a listing that hold some words, newest first, part by part (design section 4).
struct Matches {
  let listing: Listing
  /// The full-text expression.
  let words: String
  /// The parts, newest first.
  let parts: [FullTextPart]

  /// One page of the matches.
  func page(
    _ position: PagePosition, limit: Int, countUpTo cap: Int?, from database: Database
  ) throws(Fault) -> Page {
    if position == .first, let cap, listing.showsEveryLiveRow {
      return try countedFirstPage(limit: limit, cap: cap, from: database)
    }
    let side = try side(of: position)
    var rows = try self.rows(side, limit: limit + 1, from: database)
    let hasMore = rows.count > limit
    if hasMore { rows.removeLast() }
    var hasOthers = false
    if let bound = side.bound {
      // The row on which the page begins is not an earlier one.
      let first = rows.first?.place.first?.integer
      let opposite = MatchSide(
        isAscending: !side.isAscending, bound: first ?? bound, includesBound: first == nil)
      hasOthers = try !self.rows(opposite, limit: 1, from: database).isEmpty
    }
    if side.isAscending { rows.reverse() }
    return Page(
      rows: rows.map { Page.Row(record: $0.record, key: KeyText.key(.matching, $0.place)) },
      hasEarlier: side.isAscending ? hasMore : hasOthers, hasLater: side.isAscending ? hasOthers : hasMore,
      count: try cap.map { cap throws(Fault) in try count(upTo: cap, from: database) })
  }

  /// The first page and the count from one walk through the index: what a key press in the search box asks for.
  ///
  /// A prefix longer than three letters makes FTS5 merge the lists of all its words before the first match, so asking
  /// twice, for the page and for the count, took twice as long.
  private func countedFirstPage(limit: Int, cap: Int, from database: Database) throws(Fault) -> Page {
    var keys: [Int64] = []
    let wanted = max(cap, limit) + 1
    for part in parts where keys.count < wanted {
      keys += try listing.matchKeys(in: part, words, limit: wanted - keys.count, from: database)
    }
    let rows = try listing.rows(ofListKeys: keys.prefix(limit), from: database)
    return Page(
      rows: rows.map { Page.Row(record: $0.record, key: KeyText.key(.matching, $0.place)) },
      hasEarlier: false, hasLater: keys.count > limit,
      count: keys.count > cap ? .moreThan(cap) : .exactly(keys.count))
  }

  /// Matches in the direction of a side, from part to part until there are enough.
  private func rows(_ side: MatchSide, limit: Int, from database: Database) throws(Fault) -> [Listing.Row] {
    var rows: [Listing.Row] = []
    for part in side.isAscending ? parts.reversed() : parts where rows.count < limit {
      guard mayHold(part, side) else { continue }
      rows += try listing.matches(in: part, words, side: side, limit: limit - rows.count, from: database)
    }
    return rows
  }

  /// Whether a part's keys reach to the wanted side of the bound.
  private func mayHold(_ part: FullTextPart, _ side: MatchSide) -> Bool {
    guard let bound = side.bound else { return true }
    guard side.isAscending else { return part.firstKey <= bound }
    let next = parts.last { $0.firstKey > part.firstKey }?.firstKey ?? Int64.max
    return next > bound
  }

  private func count(upTo cap: Int, from database: Database) throws(Fault) -> Page.Count {
    var count = 0
    for part in parts where count <= cap {
      count += try listing.matchCount(in: part, words, limit: cap + 1 - count, from: database)
    }
    return count > cap ? .moreThan(cap) : .exactly(count)
  }

  private func side(of position: PagePosition) throws(Fault) -> MatchSide {
    switch position {
    case .first: MatchSide(isAscending: false)
    case .last: MatchSide(isAscending: true)
    case .after(let key): MatchSide(isAscending: false, bound: try listKey(key))
    case .before(let key): MatchSide(isAscending: true, bound: try listKey(key))
    case .from(let key): MatchSide(isAscending: false, bound: try listKey(key), includesBound: true)
    }
  }

  private func listKey(_ key: PageKey) throws(Fault) -> Int64? {
    try KeyText.values(of: key, .matching, count: 1)[0].integer
  }
}
