public import ObjectModel

/// The first rows of a query, and which rows follow them (semantics 3.11).
public struct QueryBatch: Sendable {
  /// The first rows.
  public var records: [Record]
  /// The rows that follow, fixed when the query ran: eight bytes each.
  public var remaining: RemainingRows

  /// How many rows the query has within its LIMIT.
  public var totalSize: Int { records.count + remaining.keys.count }
}

/// The rows that a query has still to hand out, in its order.
public struct RemainingRows: Sendable {
  /// The keys of the rows in their object's table.
  let keys: [Int64]

  /// Whether the first batch held everything.
  public var isEmpty: Bool { keys.isEmpty }

  /// The rows in slices of at most `size`.
  public func slices(of size: Int) -> some Sequence<RemainingRows> {
    stride(from: 0, to: keys.count, by: size).lazy.map { start in
      RemainingRows(keys: Array(keys[start..<min(start + size, keys.count)]))
    }
  }
}
