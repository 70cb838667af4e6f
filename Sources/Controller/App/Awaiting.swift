import ObjectModel

/// What a request is for: where its reply goes.
enum Awaiting: Sendable, Equatable {
  /// Who works here.
  case session
  /// All objects.
  case objects
  /// The list views of an object.
  case views(object: String)
  /// One list view of an object, by its developer name.
  case view(object: String, name: String)
  /// The list columns of an object.
  case columns(object: String)
  /// The layout of an object.
  case layout(object: String)
  /// A page of a list.
  case page(ScreenID)
  /// The record of a detail or form.
  case record(ScreenID)
  /// The rows of a related list.
  case related(ScreenID, list: Int)
  /// The entries of the recycle bin.
  case recycleBin(ScreenID)
  /// The drafts, for the drafts screen or a form; nil only counts them.
  case drafts(ScreenID?)
  /// Records for a lookup: one of several questions about what was typed.
  case lookup(ScreenID, field: Int, part: LookupPart)
  /// A save of a form.
  case save(ScreenID)
  /// What taking an action back, or doing it again, would do.
  case undoPreview(UndoDirection)
  /// An action being taken back, or done again.
  case undo(UndoDirection)
  /// A draft being kept.
  case keepDraft(ScreenID)
  /// A draft being thrown away.
  case discardDraft
  /// A record being deleted.
  case delete(RecordID, title: String)
  /// A record being restored.
  case restore(RecordID, title: String)
  /// The answer of a query or a search.
  case answer(ScreenID)
  /// The next rows of a query.
  case moreRows(ScreenID)
  /// How a query is answered.
  case explanation(ScreenID)
  /// The running user's queries.
  case queries
  /// A list view being made.
  case saveView(object: String, name: String)
  /// Nothing that anyone waits for; only a fault is shown.
  case nothing

  /// Whether it is the record or a related list of a screen.
  func isForContent(of id: ScreenID) -> Bool {
    switch self {
    case .record(let screen), .related(let screen, _): screen == id
    case .session, .objects, .views, .view, .columns, .layout, .page, .recycleBin, .drafts, .lookup, .save,
      .undoPreview, .undo, .keepDraft, .discardDraft, .delete, .restore, .answer, .moreRows, .explanation,
      .queries,
      .saveView, .nothing:
      false
    }
  }

  /// Whether a query screen waits for it.
  func isForQuery(_ id: ScreenID) -> Bool {
    self == .answer(id) || self == .moreRows(id) || self == .explanation(id)
  }

  /// Whether it changes records, so that a question about the newest change has to wait for it.
  var isWrite: Bool {
    switch self {
    case .save, .undo, .delete, .restore, .saveView: true
    case .session, .objects, .views, .view, .columns, .layout, .page, .record, .related, .recycleBin, .drafts,
      .lookup, .undoPreview, .keepDraft, .discardDraft, .answer, .moreRows, .explanation, .queries, .nothing:
      false
    }
  }

  /// Whether its answer asks a question, which the next key answers.
  var isQuestion: Bool {
    if case .undoPreview = self { true } else { false }
  }

  /// Whether it is a question of a lookup.
  var isLookup: Bool {
    if case .lookup = self { true } else { false }
  }
}

/// One of the questions that a lookup asks about what was typed.
struct LookupPart: Sendable, Equatable {
  /// Which target of the reference.
  var target: Int
  /// Whether by words anywhere in the record, or by the start of the name.
  var isByWords: Bool
}

/// What waits for the external editor.
struct EditTarget: Sendable, Equatable {
  /// The form.
  var screen: ScreenID
  /// The field.
  var field: Int
}
