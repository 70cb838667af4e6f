public import ObjectModel

/// What became of one field of a record after some row of the journal.
public struct LaterChange: Sendable, Hashable {
  /// The field.
  public var field: FieldDescription
  /// The value before the first of the later changes.
  public var before: FieldValue
  /// The value after the last of them. A deletion of what a lookup pointed to may have emptied it since.
  public var after: FieldValue
  /// The name of the user who made the last of them.
  public var user: String
  /// When that was.
  public var at: Instant
}
