import ObjectModel
import Repository
import SOQL

/// query and queryAll: the rows of a SOQL text, all in one batch (semantics 3.11).
struct RunQuery: ReadingCall {
  private let query: CheckedQuery

  /// Reads a query; `allRows` asks for deleted records too.
  init(_ soql: String, batchSize: Int?, allRows: Bool, in catalog: ObjectCatalog) throws(Fault) {
    guard (200...2_000).contains(batchSize ?? 2_000) else { throw .batchSize }
    let parsed = try Query(parsing: soql)
    guard allRows || !parsed.allRows else { throw .allRowsInQuery }
    var query = try parsed.checked(in: catalog, text: soql)
    guard query.object.calls.contains(.query) else {
      throw .notSupported(CallName.query.rawValue, object: query.object.name)
    }
    query.allRows = allRows
    self.query = query
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    guard query.isCount else { return .query(try reader.query(query)) }
    return .query(QueryResult(totalSize: try reader.count(query), records: []))
  }
}
