/// A part of the screen in cells, counted from the top left corner.
public struct Rect: Sendable, Hashable {
  /// The topmost row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// Columns, never negative.
  public var width: Int
  /// Rows, never negative.
  public var height: Int

  /// A rectangle; a negative size counts as 0.
  public init(row: Int, column: Int, width: Int, height: Int) {
    self.row = row
    self.column = column
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle without a border of so many rows and columns on each side.
  public func inset(rows: Int = 0, columns: Int = 0) -> Rect {
    Rect(row: row + rows, column: column + columns, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The part that lies in both rectangles, empty if none does.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    let bottom = min(row + height, other.row + other.height)
    let right = min(column + width, other.column + other.width)
    return Rect(row: top, column: left, width: right - left, height: bottom - top)
  }
}
