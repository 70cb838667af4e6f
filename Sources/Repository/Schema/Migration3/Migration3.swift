/// Indexes for queries, and the queries of list views; frozen like the first schema.
enum Migration3 {
  /// Every statement in order.
  static let statements = [deleted, newestFirst, listView]
}
