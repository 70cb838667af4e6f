/// How the journal names one action: one key press, one command or one import (design section 4).
public struct ActionHeader: Sendable, Hashable {
  /// Where the action came from.
  public var door: Door
  /// What a list of actions shows.
  public var sentence: String
  /// Whether the change makes no feed items.
  public var suppressesFeed: Bool
  /// The action that it takes back; nil for one that is no undo or redo.
  public var undoes: Int64?
  /// Whether it is an undo; a redo is none.
  public var isUndo = false
  /// The action that it goes on with, as the next transaction of an import does; nil begins a new one.
  public var continues: Int64?

  /// Where an action came from. The raw values are stored and never change.
  public enum Door: Int64, Sendable, Hashable, CaseIterable {
    /// The full-screen program.
    case screen = 1
    /// `rapport calls`.
    case jsonLines = 2
    /// A subcommand.
    case commandLine = 3
    /// An import of files.
    case importing = 4
    /// The program by itself, such as the purge of the recycle bin.
    case system = 5
  }

  /// An action's name and origin.
  public init(door: Door, sentence: String, suppressesFeed: Bool = false) {
    self.door = door
    self.sentence = sentence
    self.suppressesFeed = suppressesFeed
  }
}
