import ObjectModel
import Repository
import SOQL

/// query and queryAll: the first batch of the rows of a SOQL text (semantics 3.11).
struct RunQuery: TwoStepCall {
  private let soql: String
  /// What is asked.
  let query: CheckedQuery
  private let batchSize: Int

  /// Reads a query; `allRows` asks for deleted records too.
  init(
    _ soql: String, batchSize: Int?, allRows: Bool, in catalog: ObjectCatalog,
    knowing queries: CheckedQueries
  ) throws(Fault) {
    let batchSize = batchSize ?? 2_000
    guard (200...2_000).contains(batchSize) else { throw .batchSize }
    let query = try queries.query(soql, allRows: allRows) { () throws(Fault) in
      try Self.query(soql, allRows: allRows, in: catalog)
    }
    guard query.object.calls.contains(.query) else {
      throw .notSupported(CallName.query.rawValue, object: query.object.name)
    }
    self.soql = soql
    self.query = query
    self.batchSize = query.batchSize(batchSize)
  }

  /// The checked query of a text.
  static func query(_ soql: String, allRows: Bool, in catalog: ObjectCatalog) throws(Fault) -> CheckedQuery {
    let parsed = try Query(parsing: soql)
    if !allRows, let place = parsed.allRows { throw Fault.allRowsInQuery.quoting(place, in: soql) }
    var query = try parsed.checked(in: catalog, text: soql)
    query.allRows = allRows
    return query
  }

  func answer(_ reader: Reader) throws(Fault) -> FirstStep {
    do {
      return try firstStep(reader)
    } catch {
      // What SQLite itself finds too large has no place of its own.
      throw error.code == .queryTooComplicated && error.row == nil ? error.quoting(Place(), in: soql) : error
    }
  }

  private func firstStep(_ reader: Reader) throws(Fault) -> FirstStep {
    if query.isCount {
      return .done(.query(QueryResult(totalSize: try reader.count(query), records: [])))
    }
    if query.isAggregate { return .done(.query(try reader.groups(query))) }
    let batch = try reader.firstBatch(query, size: batchSize)
    let result = QueryResult(totalSize: batch.totalSize, records: batch.records)
    if batch.remaining.isEmpty { return .done(.query(result)) }
    return .write(
      KeepRows(
        result: result, remaining: batch.remaining, soql: soql, includesDeleted: query.allRows,
        batchSize: batchSize))
  }
}
