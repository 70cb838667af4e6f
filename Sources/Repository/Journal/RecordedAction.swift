/// An action as undo and redo see it.
public struct RecordedAction: Sendable, Hashable {
  /// Its number.
  public var number: Int64
  /// Where it came from; nil for a door of a newer version.
  public var door: ActionHeader.Door?
  /// What was done, in words.
  public var sentence: String
  /// The action that it took back.
  public var undoes: Int64?
  /// Whether it is an undo; a redo is none.
  public var isUndo: Bool
  /// The action that took it back; nil while it is in force.
  public var undoneBy: Int64?
}
