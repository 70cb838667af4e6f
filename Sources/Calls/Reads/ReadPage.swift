import ObjectModel
import Repository
import SOQL

/// page: some rows of a list by key. NULLS LAST holds everywhere, so that every row has one place (design section 4).
struct ReadPage: ReadingCall {
  private let request: PageRequest
  private let query: CheckedQuery

  /// The most characters that a search takes; more find nothing.
  private static let longestSearch = 10_000
  /// The most rows of one page, whatever is asked.
  private static let maximumRows = 2_000
  /// The most rows that are counted, whatever is asked.
  private static let maximumCount = 1 << 40

  /// Reads the list's query.
  init(_ request: PageRequest, in catalog: ObjectCatalog) throws(Fault) {
    query = try Query(parsing: request.soql)
      .checked(in: catalog, text: request.soql, honouringNullsLast: true)
    guard !query.isCount else { throw .countInPage }
    guard !query.isAggregate else { throw .groupsInPage }
    guard query.stamps.isEmpty else { throw .stampsInPage }
    self.request = request
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    // Nobody types so much, and a search of so many words takes minutes (semantics 6.2).
    if request.matching?.utf16.count ?? 0 > Self.longestSearch {
      let count = request.countUpTo.map { _ in Page.Count.exactly(0) }
      return .page(Page(rows: [], hasEarlier: false, hasLater: false, count: count))
    }
    return try search(reader)
  }

  private func search(_ reader: Reader) throws(Fault) -> Reply {
    .page(
      try reader.page(
        query, matching: request.matching, position: request.position,
        limit: min(max(request.limit, 1), Self.maximumRows),
        countUpTo: request.countUpTo.map { min(max($0, 0), Self.maximumCount) }))
  }
}
