public import Controller

/// A whole screen as values: what `render` makes of the state and the terminal paints (design section 3).
///
/// A frame holds roles, not colours. Everything drawn into it passes the sanitiser, here and nowhere else.
public struct Frame: Sendable, Equatable {
  /// Columns and rows.
  public let size: Size
  /// The signs that lines and cuts are drawn with.
  public let glyphs: Glyphs
  /// The real cursor; nil hides it.
  public var cursor: Cursor?
  /// Row after row, `size.width` cells each.
  public private(set) var cells: [Cell]

  /// A blank screen; a negative size counts as 0.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    self.glyphs = glyphs
    cells = Array(repeating: Cell(), count: self.size.width * self.size.height)
  }

  /// The whole screen.
  public var area: Rect { Rect(row: 0, column: 0, width: size.width, height: size.height) }

  /// The cells of a row of the screen.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.width..<(row + 1) * size.width]
  }

  /// Puts a cell on the screen. A wide cluster of which half is covered becomes blank.
  mutating func store(_ cell: Cell, row: Int, column: Int) {
    let index = row * size.width + column
    if cells[index].width == 0, column > 0 { blank(index - 1) }
    let end = index + Int(cell.width)
    if column + Int(cell.width) < size.width, cells[end].width == 0 { blank(end) }
    cells[index] = cell
    if cell.width == 2 {
      cells[index + 1] = Cell("", width: 0, role: cell.role, overlays: cell.overlays)
    }
  }

  /// Changes what a cell is and keeps its text.
  mutating func change(row: Int, column: Int, _ body: (inout Cell) -> Void) {
    body(&cells[row * size.width + column])
  }

  /// Takes the text of a cell away.
  private mutating func blank(_ index: Int) {
    cells[index].text = " "
    cells[index].width = 1
  }
}
