/// One row of the command table: what can be done, by which keys and where.
public struct Command: Sendable, Hashable {
  /// Which command it is.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    case moveDown, moveUp, halfPageDown, halfPageUp, pageDown, pageUp, goToTop, goToBottom
    case open, search, new, edit, editNotes, delete, undo, redo, sort, reverseSort, restore, chooseView
    case nextRecord, previousRecord, nextLink, previousLink
    case goToList, goToRecycleBin, goToDrafts, goToQuery, queryList, copyQuery
    case runQuery, breakLine, otherPane, earlierQuery, laterQuery, pickQuery, saveQuery, saveView,
      explainQuery
    case removeQuery, renameQuery, columnLeft, columnRight
    case refresh, commandLine, complete, accept, close
    case nextField, previousField, fieldEnter, save, leaveForm, openChoices, editText, stampNow, otherReading,
      takeTheirs, discardDraft
    case fieldHelp, back, leave, help, repaint, suspend, interrupt
  }

  /// What people look for together; hints stand in the key line in this order.
  public enum Group: Int, Sendable, Hashable, CaseIterable {
    /// What makes and changes records.
    case records
    /// What finds them.
    case finding
    /// What moves.
    case moving
    /// What goes elsewhere.
    case going
    /// What works everywhere.
    case program
  }

  /// Which command it is.
  public var id: ID
  /// A word or two, for the key line.
  public var title: String
  /// A sentence, for the help and the README.
  public var help: String
  /// Its keys: each a sequence of one or two; the first is the one that hints show.
  public var keys: [[Key]]
  /// Where it applies.
  public var contexts: Set<Context>
  /// What it belongs to.
  public var group: Group
  /// Whether the key line shows it.
  public var isHinted: Bool

  /// Whether its title, help or keys hold a typed text, without case.
  public func matches(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    let haystack = "\(title) \(help) \(keysText)".lowercased()
    return words.allSatisfy { haystack.contains($0) }
  }

  /// Its keys as people read them, such as `j, Down`; a long row of keys is told by its ends: `1 to 9`.
  public var keysText: String {
    let texts = keys.map(Self.text(of:))
    guard texts.count > 4, let first = texts.first, let last = texts.last else {
      return texts.joined(separator: ", ")
    }
    return "\(first) to \(last)"
  }

  /// The key that hints show, such as `Ctrl-S`.
  public var mainKeyText: String { keys.first.map(Self.text(of:)) ?? "" }

  /// A sequence as people read it, such as `gg`.
  public static func text(of sequence: [Key]) -> String {
    sequence.map(\.name).joined()
  }
}
