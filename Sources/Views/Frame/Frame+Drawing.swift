public import Text

/// Drawing. Rows and columns count from the top left corner of the area; what lies outside it is not drawn.
extension Frame {
  /// Draws a text on one line and returns the column behind it.
  /// - Parameters:
  ///   - width: cells it may take; nil for all up to the right edge. A longer text is cut with an ellipsis.
  ///   - marks: how scalars that must not reach the terminal are shown; they get the role `mark.control`.
  @discardableResult public mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, width: Int? = nil, in area: Rect,
    _ role: Role = .text, overlays: Overlays = [], marks: Sanitiser.Marks = .short
  ) -> Int {
    let room = min(width ?? .max, area.width - column)
    let clusters = Fitting.truncated(text, to: room, marks: marks, ellipsis: glyphs.ellipsis)
    return put(clusters, row: row, column: column, in: area, role, overlays: overlays)
  }

  /// Draws pieces of a line one behind the other and returns the column behind the last.
  @discardableResult public mutating func put(
    _ runs: [Run], row: Int, column: Int, in area: Rect, marks: Sanitiser.Marks = .short
  ) -> Int {
    runs.reduce(column) { column, run in
      put(run.text, row: row, column: column, in: area, run.role, overlays: run.overlays, marks: marks)
    }
  }

  /// Draws clusters that are fitted already and returns the column behind them.
  @discardableResult public mutating func put(
    _ clusters: [Cluster], row: Int, column: Int, in area: Rect, _ role: Role = .text, overlays: Overlays = []
  ) -> Int {
    let visible = area.intersection(self.area)
    let screenRow = area.row + row
    let isVisible = (visible.row..<visible.row + visible.height).contains(screenRow) && row >= 0
    var screenColumn = area.column + column
    for cluster in clusters {
      let end = screenColumn + cluster.width
      if isVisible, screenColumn >= visible.column, end <= visible.column + visible.width {
        let role = cluster.isMark ? .markControl : role
        let cell = Cell(cluster.text, width: UInt8(cluster.width), role: role, overlays: overlays)
        store(cell, row: screenRow, column: screenColumn)
      }
      screenColumn = end
    }
    return screenColumn - area.column
  }

  /// Blanks an area and makes it a role, the ground that texts are drawn on.
  public mutating func fill(_ area: Rect, _ role: Role = .text, overlays: Overlays = []) {
    let visible = area.intersection(self.area)
    let blank = Cell(role: role, overlays: overlays)
    for row in visible.row..<visible.row + visible.height {
      for column in visible.column..<visible.column + visible.width {
        store(blank, row: row, column: column)
      }
    }
  }

  /// Lays a state over what is drawn in an area, such as the cursor over a row.
  public mutating func lay(_ overlays: Overlays, over area: Rect) {
    let visible = area.intersection(self.area)
    for row in visible.row..<visible.row + visible.height {
      for column in visible.column..<visible.column + visible.width {
        change(row: row, column: column) { $0.overlays.formUnion(overlays) }
      }
    }
  }

  /// Places the real cursor; outside the area it goes to the nearest cell of it, in an empty area it is hidden.
  public mutating func placeCursor(row: Int, column: Int, in area: Rect, _ shape: Cursor.Shape = .block) {
    let visible = area.intersection(self.area)
    guard visible.width > 0, visible.height > 0 else {
      cursor = nil
      return
    }
    cursor = Cursor(
      row: min(max(area.row + row, visible.row), visible.row + visible.height - 1),
      column: min(max(area.column + column, visible.column), visible.column + visible.width - 1),
      shape: shape)
  }
}
