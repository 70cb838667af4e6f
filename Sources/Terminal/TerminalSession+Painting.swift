import CNcurses
import Controller
public import Views

extension TerminalSession {
  /// Paints a frame. Only rows that have changed are drawn, and of these ncurses sends only what differs.
  public func paint(_ frame: Frame, _ theme: Theme) {
    guard isActive, let window = standard_screen() else { return }
    var now = Painted(frame: frame, theme: theme)
    let before = painted.flatMap { $0.theme == theme ? $0 : nil }
    if let before { now.looks = before.looks }
    let isSameSize = before?.frame.size == frame.size
    if !isSameSize { werase(window) }
    let width = min(frame.size.width, Int(screen_columns()))
    for row in 0..<min(frame.size.height, Int(screen_lines())) {
      if isSameSize, before?.frame.row(row) == frame.row(row) { continue }
      draw(frame.row(row).prefix(width), at: row, on: window, &now)
    }
    placeCursor(frame.cursor, before: painted?.frame.cursor, on: window)
    painted = now
  }

  /// Has the next ``paint(_:_:)`` send the whole screen, whatever is there.
  public func repaint() {
    painted = nil
    clearok(current_screen(), true)
  }

  /// Draws the cells of a row, those that look the same in one piece.
  private func draw(
    _ cells: ArraySlice<Cell>, at row: Int, on window: UnsafeMutablePointer<WINDOW>, _ painted: inout Painted
  ) {
    wmove(window, Int32(row), 0)
    var start = cells.startIndex
    while start < cells.endIndex {
      let key = Painted.LookKey(role: cells[start].role, overlays: cells[start].overlays)
      var text: [wchar_t] = []
      var end = start
      while end < cells.endIndex, cells[end].role == key.role, cells[end].overlays == key.overlays {
        append(cells[end], to: &text)
        end += 1
      }
      let look = look(for: key, &painted)
      set_look(window, look.attributes, look.pair)
      waddnwstr(window, text, Int32(text.count))
      start = end
    }
  }

  /// Adds the text of a cell, or question marks of its width if the C library, by which ncurses counts, sees another
  /// width (design section 3).
  private func append(_ cell: Cell, to text: inout [wchar_t]) {
    let start = text.count
    var width = 0
    for scalar in cell.text.unicodeScalars {
      let character = wchar_t(bitPattern: scalar.value)
      text.append(character)
      width += (0x20..<0x7F).contains(scalar.value) ? 1 : Int(wcwidth(character))
    }
    guard width != Int(cell.width) else { return }
    text.replaceSubrange(start..., with: repeatElement(wchar_t(0x20), count: Int(cell.width)))
    if cell.width > 0 { text[start] = 0x3F }
  }

  /// A look in ncurses's terms.
  private func look(for key: Painted.LookKey, _ painted: inout Painted) -> Painted.DrawnLook {
    if let look = painted.looks[key] { return look }
    let look = painted.theme.look(for: key.role, overlays: key.overlays, depth: depth)
    let isPlain = depth == .none || (look.foreground < 0 && look.background < 0)
    let pair = isPlain ? 0 : alloc_pair(Int32(look.foreground), Int32(look.background))
    let drawn = Painted.DrawnLook(attributes: attributes(look.attributes), pair: max(0, pair))
    painted.looks[key] = drawn
    return drawn
  }

  /// Attributes in ncurses's terms.
  private func attributes(_ attributes: Style.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= attribute_bold() }
    if attributes.contains(.dim) { bits |= attribute_dim() }
    if attributes.contains(.italic) { bits |= attribute_italic() }
    if attributes.contains(.underline) { bits |= attribute_underline() }
    if attributes.contains(.reverse) { bits |= attribute_reverse() }
    return bits
  }

  /// Places or hides the real cursor and sends the screen.
  private func placeCursor(_ cursor: Cursor?, before: Cursor?, on window: UnsafeMutablePointer<WINDOW>) {
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    curs_set(cursor == nil ? 0 : 1)
    wnoutrefresh(window)
    doupdate()
    if let cursor, cursor.shape != before?.shape { setCursorShape(cursor.shape) }
  }
}
