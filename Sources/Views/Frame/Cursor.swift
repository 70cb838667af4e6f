/// The terminal's real cursor, always at the focus (design section 3).
public struct Cursor: Sendable, Hashable {
  /// How it looks.
  public enum Shape: Sendable, Hashable {
    /// Where keys are commands.
    case block
    /// Where keys are typed.
    case bar
  }

  /// From the top, in cells.
  public var row: Int
  /// From the left, in cells.
  public var column: Int
  /// How it looks.
  public var shape: Shape

  /// A cursor.
  public init(row: Int, column: Int, shape: Shape = .block) {
    self.row = row
    self.column = column
    self.shape = shape
  }
}
