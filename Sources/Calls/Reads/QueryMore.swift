import ObjectModel
import Repository

/// queryMore: the next batch of a query whose rows were fixed when it ran, with their values of now (semantics 3.11).
struct QueryMore: ReadingCall {
  /// The locator as the caller wrote it.
  let locator: String
  /// The objects that the query may name.
  let catalog: ObjectCatalog

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let batch = try reader.batch(at: locator)
    let query = try RunQuery.query(batch.soql, allRows: batch.includesDeleted, in: catalog)
    return .query(
      QueryResult(
        totalSize: batch.totalSize, records: try reader.records(query, at: batch.rows), locator: batch.next))
  }
}
