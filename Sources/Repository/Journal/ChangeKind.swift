/// What a row of the journal tells. The raw values are stored and never change.
enum ChangeKind: Int64, Sendable, CaseIterable {
  /// The record was created; one row, whatever it held.
  case created = 1
  /// One field got another value.
  case updated = 2
  /// The record was deleted.
  case deleted = 3
  /// The record was brought back.
  case undeleted = 4
  /// The record was erased, and its values with it.
  case purged = 5
}
