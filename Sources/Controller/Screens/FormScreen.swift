public import ObjectModel

/// A record being typed: the fields of its layout's edit sections in tab order.
public struct FormScreen: Sendable, Equatable {
  /// Which screen it is.
  public let id: ScreenID
  /// The record's object.
  public let object: ObjectDescription
  /// The record being changed; nil for a new one.
  public let recordID: RecordID?
  /// What the record is called; empty for a new one.
  public var title = ""
  /// What the form is doing.
  public var phase = Phase.loading
  /// The sections from top to bottom.
  public var sections: [FormSection] = []
  /// The fields of all sections in tab order.
  public var fields: [FormField] = []
  /// The index in `fields` of the field that keys go to; always one that can be typed into, when there is one.
  public var focus = 0
  /// The first visible line of ``lines``, and the focused field's line as the cursor.
  public var scroll = ScrollPosition()
  /// What is kept of the unsaved text.
  public var draft = DraftState.none
  /// When the draft was kept that was put in when the form opened; nil when there was none.
  public var continuedDraft: Instant?

  /// Whether the record is gone and only its draft is left, which can be read and typed on but not saved.
  public var isGone = false

  /// Whether a draft of it is in the file.
  var hasKeptDraft = false
  /// Whether the form closes as soon as its draft is kept.
  var isClosing = false
  /// What is put in when the form of a new record opens, by field name.
  var filledIn: [String: LookupField.Chosen] = [:]
  /// The field that waits for the record that the form makes; nil when there is none.
  var wanted: Wanted?
  /// Whether the notes go to the editor as soon as they are here.
  var editsNotes = false
  /// The record as it was read; nil for a new one.
  var original: Record?
  /// The record's last change that a save is based on; nil for a new one.
  var basedOn: Int64?
  /// The record's last change that a kept draft is based on: a draft that is continued after a conflict shows it again.
  var draftBasedOn: Int64?
  /// The record's last change as far as it is known; greater than ``basedOn`` once others have saved.
  var lastChange: Int64?
  /// The drafts as they were read; nil until they are here.
  var knownDrafts: [Draft]?

  /// A form that waits for its record, its layout and its drafts.
  init(id: ScreenID, object: ObjectDescription, recordID: RecordID?) {
    self.id = id
    self.object = object
    self.recordID = recordID
  }

  /// What the form is doing.
  public enum Phase: Sendable, Equatable {
    /// Waiting for the record, the layout or the drafts.
    case loading
    /// Being typed into.
    case editing
    /// Waiting for the answer of a save.
    case saving
    /// There is nothing to edit; the sentence says why.
    case missing(String)
  }

  /// What is kept of the unsaved text.
  public enum DraftState: Sendable, Equatable {
    /// Nothing has been typed that differs from the record.
    case none
    /// Text has been typed that is not kept yet.
    case dirty
    /// The text is on its way into the file.
    case saving
    /// The text is in the file since this instant.
    case saved(Instant)
    /// The text could not be kept; the sentence says why.
    case failed(String)
  }

  /// The field that keys go to; nil while nothing is here.
  public var focusedField: FormField? {
    fields.indices.contains(focus) ? fields[focus] : nil
  }

  /// Whether the record was saved since what was typed last answered it, so that a save may find conflicts.
  var isOvertaken: Bool {
    guard let basedOn, let lastChange else { return false }
    return basedOn < lastChange
  }

  /// Whether anything differs from the record.
  public var isChanged: Bool { fields.contains(where: \.isChanged) }
}

/// A heading and the fields under it.
public struct FormSection: Sendable, Equatable {
  /// The heading; nil when the layout shows none.
  public var heading: String?
  /// Its fields, as indices of ``FormScreen/fields``.
  public var fields: Range<Int>
}
