public import ObjectModel

/// What lies over a screen and takes its keys.
public enum Overlay: Sendable, Equatable {
  /// The columns that a list can be sorted by.
  case sortMenu(SortMenu)
  /// `:` and what is typed after it, in the message line.
  case commandLine(CommandLine)
  /// A question in the message line that `y` answers.
  case confirmation(Confirmation)
  /// What is known about the focused field, or a notice that is longer than the message line.
  case fieldHelp(FieldHelp)
  /// The saved queries and those that were run.
  case queries(QueryPicker)
  /// A name that is asked for in the message line.
  case prompt(Prompt)
  /// What an undo or a redo would do, where it does not fit the message line.
  case undo(UndoQuestion)
}

/// The columns that a list can be sorted by.
public struct SortMenu: Sendable, Equatable {
  /// One line of the menu.
  public struct Item: Sendable, Equatable {
    /// What people read.
    public var label: String
    /// The path to order by.
    public var path: String
  }

  /// The lines: the list's own sortable columns first, then the object's other sortable fields.
  public var items: [Item]
  /// The marked line and the first visible one, in rows of ``ScreenGeometry/popUpHeight``.
  public var scroll = ScrollPosition()
}

/// `:` and what is typed after it.
public struct CommandLine: Sendable, Equatable {
  /// What was typed.
  public var editor = LineEditor()
  /// The names that complete it, best first; at most as many as a pop-up shows, or all when Tab asked for them.
  public var completions: [String] = []
}

/// A question that `y` answers; any other key keeps things as they are.
public struct Confirmation: Sendable, Equatable {
  /// What `y` does.
  public enum Action: Sendable, Equatable {
    /// Moves a record to the recycle bin.
    case delete(RecordID, title: String)
    /// Throws away the draft of the open form and leaves it.
    case discardOpenDraft
    /// Throws away a draft of the drafts screen.
    case discardDraft(Draft)
    /// Takes an action back, or does it again.
    case undo(UndoRequest, UndoDirection)
    /// Takes the marked query of a list out of it.
    case removeQuery(QueryPicker)
    /// Gives a query the name of another saved one.
    case replaceQuery(Prompt.Purpose, name: String)
  }

  /// The question with its keys: `Delete "…"? y deletes, any other key keeps it`.
  public var question: String
  /// What `y` does.
  public var action: Action
}

/// What is known about a field: its description in words.
public struct FieldHelp: Sendable, Equatable {
  /// The field's label, or what else it is about.
  public var label: String
  /// Sentences, one a line.
  public var lines: [String]
}
