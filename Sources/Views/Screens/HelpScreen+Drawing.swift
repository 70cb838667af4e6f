import Controller

extension HelpScreen {
  /// Draws the keys of the screen below.
  func draw(in frame: inout Frame, of state: AppState) {
    state.drawTitle("KEYS", context.title, in: &frame)
    let searchRow = Rect(row: state.geometry.searchRow, column: 0, width: frame.size.width, height: 1)
    let column = frame.put(" / ", row: 0, column: 0, in: searchRow, .key)
    let room = max(frame.size.width - column - 1, 1)
    let visible = search.visible(width: room)
    if search.isEmpty {
      frame.put(
        "letters narrow the list; Down, Up, PgDn and PgUp move", row: 0, column: column, width: room,
        in: searchRow, .fieldPlaceholder)
    } else {
      frame.put(visible.text, row: 0, column: column, width: room, in: searchRow, .fieldFocus)
    }
    drawCommands(in: &frame, of: state)
    frame.placeCursor(
      row: state.geometry.searchRow, column: column + visible.cursorColumn, in: frame.area, .bar)
  }

  private func drawCommands(in frame: inout Frame, of state: AppState) {
    let body = Rect(
      row: state.geometry.bodyTop, column: 0, width: frame.size.width, height: state.geometry.bodyHeight)
    let commands = commands
    if commands.isEmpty {
      frame.put("No key does that here.", row: 0, column: ScreenGeometry.indent, in: body, .textMuted)
    }
    for (offset, command) in commands.dropFirst(scroll.top).prefix(body.height).enumerated() {
      let helpColumn = ScreenGeometry.indent + Self.keyWidth + 1
      frame.put(
        command.keysText, row: offset, column: ScreenGeometry.indent, width: Self.keyWidth, in: body, .key)
      frame.put(command.help, row: offset, column: helpColumn, in: body)
      guard scroll.top + offset == scroll.cursor else { continue }
      frame.put(">", row: offset, column: 0, in: body, .textStrong)
      frame.lay(.cursor, over: Rect(row: body.row + offset, column: 0, width: body.width, height: 1))
    }
    let below = commands.count - scroll.top - body.height
    if below > 0 {
      frame.put(
        "\(below) more below", row: state.geometry.messageRow, column: ScreenGeometry.indent, in: frame.area,
        .textMuted)
    }
  }

  /// Cells for the keys of a command.
  private static let keyWidth = 20
}
