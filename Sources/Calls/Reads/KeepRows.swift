import ObjectModel
import Repository

/// The second step of a query with more rows than one batch: fixes which rows the next batches have.
struct KeepRows: WritingCall {
  /// The first batch.
  let result: QueryResult
  /// The rows behind it.
  let remaining: RemainingRows
  /// The query's text.
  let soql: String
  /// Whether the query asked for deleted records too.
  let includesDeleted: Bool
  /// How many rows each batch has.
  let batchSize: Int

  func sentence(in catalog: ObjectCatalog) -> String {
    "Keep the rows of a query"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    var result = result
    result.locator = try writer.keep(
      remaining, soql: soql, includesDeleted: includesDeleted, totalSize: result.totalSize,
      batchSize: batchSize)
    return .query(result)
  }
}
