import Text

extension Frame {
  /// Draws a line from left to right through an area.
  public mutating func horizontalLine(
    row: Int, in area: Rect, _ role: Role = .border, overlays: Overlays = []
  ) {
    let line = Array(repeating: Cluster(glyphs.horizontal), count: area.width)
    put(line, row: row, column: 0, in: area, role, overlays: overlays)
  }

  /// Draws a line from top to bottom through an area.
  public mutating func verticalLine(
    column: Int, in area: Rect, _ role: Role = .border, overlays: Overlays = []
  ) {
    for row in 0..<area.height {
      put([Cluster(glyphs.vertical)], row: row, column: column, in: area, role, overlays: overlays)
    }
  }

  /// Draws a pop-up over what is there: blank ground, a border, a title in it. Returns the area inside.
  /// - Parameter isFocused: whether the border shows that keys go here.
  @discardableResult public mutating func box(
    _ area: Rect, title: String = "", isFocused: Bool = true
  ) -> Rect {
    let overlays = Overlays.menu
    let border = isFocused ? Role.borderFocus : .border
    fill(area, .text, overlays: overlays)
    horizontalLine(row: 0, in: area, border, overlays: overlays)
    horizontalLine(row: area.height - 1, in: area, border, overlays: overlays)
    verticalLine(column: 0, in: area, border, overlays: overlays)
    verticalLine(column: area.width - 1, in: area, border, overlays: overlays)
    let corners = glyphs.corners
    for (sign, row, column) in [
      (corners.0, 0, 0), (corners.1, 0, area.width - 1),
      (corners.2, area.height - 1, 0), (corners.3, area.height - 1, area.width - 1),
    ] {
      put([Cluster(sign)], row: row, column: column, in: area, border, overlays: overlays)
    }
    if !title.isEmpty {
      put(" \(title) ", row: 0, column: 2, width: area.width - 4, in: area, .title, overlays: overlays)
    }
    return area.inset(rows: 1, columns: 1)
  }
}
