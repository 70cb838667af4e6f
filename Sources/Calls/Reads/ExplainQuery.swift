import ObjectModel
import Repository
import SOQL

/// explain: how a query would be answered.
struct ExplainQuery: ReadingCall {
  private let query: CheckedQuery

  /// Reads the query; `allRows` asks for deleted records too.
  init(_ soql: String, allRows: Bool, in catalog: ObjectCatalog) throws(Fault) {
    query = try RunQuery.query(soql, allRows: allRows, in: catalog)
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    .explanation(try reader.explanation(of: query))
  }
}
