public import ObjectModel

/// A record that keeps another one from being deleted.
public struct RestrictingChild: Sendable, Hashable {
  /// The record's object.
  public var object: ObjectDescription
  /// The record.
  public var id: RecordID
  /// The record's name; its id in 18 characters when the object has no name field.
  public var name: String
}
