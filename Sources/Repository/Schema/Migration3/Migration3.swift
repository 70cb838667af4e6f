/// Indexes for queries; frozen like the first schema.
enum Migration3 {
  /// Every statement in order.
  static let statements = [deleted, newestFirst]
}
