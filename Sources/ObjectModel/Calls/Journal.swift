/// One action of the journal: one key press, one command or one import (design section 4).
public struct JournalAction: Sendable, Hashable {
  /// Its number; later actions have greater ones.
  public var id: Int64
  /// When it was done.
  public var at: Instant
  /// The name of the user who did it.
  public var user: String
  /// What was done, in words.
  public var sentence: String
  /// How many records it touched.
  public var recordCount: Int
  /// The action that it took back; nil for an action that is no undo or redo.
  public var undoes: Int64?
  /// The undo, or for an undo the redo, that took it back; nil while it stands, and once it was done again.
  public var undoneBy: Int64?
  /// What it changed, in order: of the record that was asked for, else the first changes of all.
  public var changes: [JournalChange]

  /// An action.
  public init(
    id: Int64, at: Instant, user: String, sentence: String, recordCount: Int, undoes: Int64? = nil,
    undoneBy: Int64? = nil, changes: [JournalChange] = []
  ) {
    self.id = id
    self.at = at
    self.user = user
    self.sentence = sentence
    self.recordCount = recordCount
    self.undoes = undoes
    self.undoneBy = undoneBy
    self.changes = changes
  }
}

/// One row of the journal.
public struct JournalChange: Sendable, Hashable {
  /// What a row tells.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The record was created.
    case created
    /// One field got another value.
    case updated
    /// The record was deleted.
    case deleted
    /// The record was brought back.
    case undeleted
    /// The record was erased, and its values with it.
    case purged
  }

  /// The record.
  public var record: NamedRecord
  /// What happened to it.
  public var kind: Kind
  /// The API name of the field; nil unless a field was updated.
  public var field: String?
  /// The value before.
  public var old: ShownValue
  /// The value after.
  public var new: ShownValue
  /// What the record was created with, in the order of the object's fields: only for a creation in the changes of one
  /// record, and empty once the record was erased.
  public var values: [JournalValue]

  /// A change.
  public init(
    record: NamedRecord, kind: Kind, field: String? = nil, old: ShownValue = .none, new: ShownValue = .none,
    values: [JournalValue] = []
  ) {
    self.record = record
    self.kind = kind
    self.field = field
    self.old = old
    self.new = new
    self.values = values
  }
}

/// A field that a record was created with.
public struct JournalValue: Sendable, Hashable {
  /// The field's API name.
  public var field: String
  /// Its value; never none.
  public var value: ShownValue

  /// A field with its value.
  public init(field: String, value: ShownValue) {
    self.field = field
    self.value = value
  }
}

/// A record with what it is called, so that a sentence can name it.
public struct NamedRecord: Sendable, Hashable {
  /// The record.
  public var id: RecordID
  /// The object's API name.
  public var type: String
  /// Its name now; nil when it was erased or has no name.
  public var name: String?

  /// A record with its name.
  public init(id: RecordID, type: String, name: String?) {
    self.id = id
    self.type = type
    self.name = name
  }
}

/// A field's value with the name of the record that it points to.
public struct ShownValue: Sendable, Hashable {
  /// The value.
  public var value: FieldValue
  /// The name of the record that a reference points to; nil for other values and where it has none.
  public var name: String?

  /// A value.
  public init(_ value: FieldValue, name: String? = nil) {
    self.value = value
    self.name = name
  }

  /// No value.
  public static let none = ShownValue(.null)
}

/// One field that somebody else changed since a form read it.
public struct FieldConflict: Sendable, Hashable {
  /// The field's API name.
  public var field: String
  /// The value that is stored now.
  public var theirs: ShownValue
  /// The name of the user who changed it last.
  public var user: String
  /// When that was.
  public var at: Instant

  /// A conflict.
  public init(field: String, theirs: ShownValue, user: String, at: Instant) {
    self.field = field
    self.theirs = theirs
    self.user = user
    self.at = at
  }
}
