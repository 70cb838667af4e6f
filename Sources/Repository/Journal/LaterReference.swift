public import ObjectModel

/// A record that came to point to another one after some row of the journal.
public struct LaterReference: Sendable, Hashable {
  /// The record that points.
  public var record: RecordID
  /// The field by which it does.
  public var field: FieldDescription
  /// The name of the user who let it.
  public var user: String
  /// When that was.
  public var at: Instant
}
