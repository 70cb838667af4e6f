import ObjectModel
import Repository
import SOQL

/// page: some rows of a list by key. NULLS LAST holds everywhere, so that every row has one place (design section 4).
struct ReadPage: ReadingCall {
  private let request: PageRequest
  private let query: CheckedQuery

  /// Reads the list's query.
  init(_ request: PageRequest, in catalog: ObjectCatalog) throws(Fault) {
    query = try Query(parsing: request.soql)
      .checked(in: catalog, text: request.soql, honouringNullsLast: true)
    guard !query.isCount else { throw .countInPage }
    self.request = request
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .page(
      try reader.page(
        query, matching: request.matching, position: request.position, limit: max(request.limit, 1),
        countUpTo: request.countUpTo))
  }
}
