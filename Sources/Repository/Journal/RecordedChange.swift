public import ObjectModel

/// One row of the journal with its values decoded.
public struct RecordedChange: Sendable, Hashable {
  /// Its number; later rows have greater ones.
  public var number: Int64
  /// The record.
  public var record: RecordID
  /// What happened to it.
  public var kind: JournalChange.Kind
  /// The field that got another value; nil unless one did.
  public var field: FieldDescription?
  /// The value before; null when it was erased.
  public var old: FieldValue
  /// The value after; null when it was erased.
  public var new: FieldValue
}
