import ObjectModel
import Repository
import SOQL

/// queryMore: the next batch of a query whose rows were fixed when it ran, with their values of now (semantics 3.11).
struct QueryMore: TwoStepCall {
  /// The locator as the caller wrote it.
  let locator: String
  /// The objects that the query may name.
  let catalog: ObjectCatalog
  /// The queries that were asked last, this one mostly among them.
  let queries: CheckedQueries

  func answer(_ reader: Reader) throws(Fault) -> FirstStep {
    let batch = try reader.batch(at: locator)
    let query = try queries.query(batch.soql, allRows: batch.includesDeleted) { () throws(Fault) in
      try RunQuery.query(batch.soql, allRows: batch.includesDeleted, in: catalog)
    }
    let records = try reader.records(query, at: batch.rows)
    let result = QueryResult(totalSize: batch.totalSize, records: records, locator: batch.next)
    return query.stamps.isEmpty
      ? .done(.query(result)) : .write(StampedBatch(result: result, query: query))
  }
}
