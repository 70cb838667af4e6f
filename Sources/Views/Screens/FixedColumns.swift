import Controller
import Text

/// Columns that do not come from a layout: those of the recycle bin and the drafts.
struct FixedColumns {
  /// A heading, its first cell and its width; nil for all that is left.
  private let columns: [(heading: String, start: Int, width: Int?)]

  /// Columns side by side, each as wide as said; the last one may take all that is left. A width of 0 leaves one out.
  init(_ columns: [(heading: String, width: Int?)]) {
    var start = ScreenGeometry.indent
    self.columns = columns.map { column in
      defer { if column.width != 0 { start += (column.width ?? 0) + 2 } }
      return (column.heading, start, column.width)
    }
  }

  /// Cells of the last column.
  func lastWidth(_ frame: Frame) -> Int {
    guard let last = columns.last else { return 0 }
    return last.width ?? max(frame.size.width - last.start - 1, 0)
  }

  /// Draws the headings.
  func drawHeadings(row: Int, in frame: inout Frame) {
    frame.fill(Rect(row: row, column: 0, width: frame.size.width, height: 1), .listHeader)
    for column in columns {
      frame.put(
        column.heading, row: row, column: column.start, width: column.width, in: frame.area, .listHeader)
    }
  }

  /// Draws one row of cells, in the order of the columns.
  func draw(_ cells: [Run], row: Int, isMarked: Bool, in frame: inout Frame) {
    for (column, cell) in zip(columns, cells) {
      frame.put(
        cell.text, row: row, column: column.start, width: column.width ?? frame.size.width - column.start - 1,
        in: frame.area, cell.role)
    }
    guard isMarked else { return }
    frame.put(">", row: row, column: 0, in: frame.area, .textStrong)
    frame.lay(.cursor, over: Rect(row: row, column: 0, width: frame.size.width, height: 1))
  }
}
