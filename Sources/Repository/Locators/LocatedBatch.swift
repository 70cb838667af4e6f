/// What a locator stands for: some rows of a query that ran before (semantics 3.11).
public struct LocatedBatch: Sendable {
  /// The query's text.
  public var soql: String
  /// Whether the query asked for deleted records too.
  public var includesDeleted: Bool
  /// How many rows the query had when it ran.
  public var totalSize: Int
  /// The rows of this batch.
  public var rows: RemainingRows
  /// The locator of the batch after this one; nil for the last.
  public var next: String?
}
