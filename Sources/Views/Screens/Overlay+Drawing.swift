import Controller
import Text

extension Overlay {
  /// Draws what lies over a screen.
  func draw(in frame: inout Frame, of state: AppState) {
    switch self {
    case .sortMenu(let menu): Self.draw(menu, in: &frame, of: state)
    case .commandLine(let line): Self.draw(line, in: &frame, of: state)
    case .confirmation(let confirmation): Self.ask(confirmation.question, in: &frame, of: state)
    case .fieldHelp(let help): Self.draw(help, in: &frame, of: state)
    case .undo(let question): Self.draw(question, in: &frame, of: state)
    case .queries(let picker): Self.draw(picker, in: &frame, of: state)
    case .prompt(let prompt): Self.draw(prompt, in: &frame, of: state)
    }
  }

  /// The saved and earlier queries, below the box that they go to, with the typed words in the message line.
  private static func draw(_ picker: QueryPicker, in frame: inout Frame, of state: AppState) {
    let names = min(picker.entries.map { CellWidth.of($0.name ?? "") }.max() ?? 0, 24)
    let items = picker.entries.map { entry in
      let name = names == 0 ? "" : Fitting.padded(entry.name ?? "", to: names).text + "  "
      return [Run(name, .textStrong), Run(String(entry.text.map { $0.isNewline ? " " : $0 }))]
    }
    let none = [[Run("no query holds these words", .textMuted)]]
    frame.popUp(
      items.isEmpty ? none : items, title: "Saved and earlier queries", scroll: picker.scroll,
      isMarked: !items.isEmpty, height: min(max(items.count, 1), state.geometry.popUpHeight),
      at: (state.geometry.queryRuleRow, 1))
    type(picker.search, after: "find: ", in: &frame, of: state)
  }

  private static func draw(_ prompt: Prompt, in frame: inout Frame, of state: AppState) {
    type(prompt.editor, after: prompt.label + ": ", in: &frame, of: state)
  }

  /// What is typed into the message line.
  private static func type(
    _ editor: LineEditor, after label: String, in frame: inout Frame, of state: AppState
  ) {
    let row = Rect(row: state.geometry.messageRow, column: 0, width: frame.size.width, height: 1)
    frame.fill(row)
    let column = frame.put(" \(label)", row: 0, column: 0, width: row.width * 2 / 3, in: row, .key)
    let visible = editor.visible(width: max(row.width - column - 1, 1))
    frame.put(visible.text, row: 0, column: column, in: row, .fieldFocus)
    frame.placeCursor(row: 0, column: column + visible.cursorColumn, in: row, .bar)
  }

  /// Puts a question into the message line, the cursor behind it.
  private static func ask(_ question: String, in frame: inout Frame, of state: AppState) {
    let row = Rect(row: state.geometry.messageRow, column: 0, width: frame.size.width, height: 1)
    frame.fill(row)
    let column = frame.put(" ? \(question)", row: 0, column: 0, in: row, .warn)
    frame.placeCursor(row: 0, column: column + 1, in: row)
  }

  private static func draw(_ question: UndoQuestion, in frame: inout Frame, of state: AppState) {
    let lines = question.lines(state.geometry)
    let height = question.height(state.geometry)
    frame.popUp(
      lines.map { [Run($0.text, role(of: $0.severity))] },
      title: question.direction == .undo ? "Undo" : "Redo", scroll: question.scroll, isMarked: false,
      height: height, at: (state.geometry.bodyTop, ScreenGeometry.indent))
    let below = lines.count - question.scroll.top - height
    let rest = below > 0 ? " (\(below) more below)" : ""
    // The sign of a question, two blanks and the cursor take four cells.
    ask(question.question(width: frame.size.width - rest.count - 4) + rest, in: &frame, of: state)
  }

  private static func role(of severity: Message.Severity) -> Role {
    switch severity {
    case .note: .textStrong
    case .done: .text
    case .warning: .warn
    case .error: .error
    }
  }

  private static func draw(_ menu: SortMenu, in frame: inout Frame, of state: AppState) {
    let items = menu.items.enumerated().map { index, item in
      [Run(index < 9 ? "\(index + 1) " : "  ", .key), Run(item.label)]
    }
    frame.popUp(
      items, title: "Sort by", scroll: menu.scroll, isMarked: true,
      height: min(items.count, state.geometry.popUpHeight),
      at: (state.geometry.headerRow, ScreenGeometry.indent))
  }

  private static func draw(_ line: CommandLine, in frame: inout Frame, of state: AppState) {
    type(line.editor, after: ":", in: &frame, of: state)
    guard !line.completions.isEmpty else { return }
    let rows = Self.inColumns(line.completions, height: state.geometry.bodyHeight - 2)
    frame.popUp(
      rows.map { [Run($0)] }, title: "", isMarked: false, height: rows.count,
      at: (state.geometry.messageRow - rows.count - 2, 1))
  }

  /// Names one below the other, in as many columns as a height makes necessary.
  private static func inColumns(_ names: [String], height: Int) -> [String] {
    guard names.count > height, height > 0 else { return names }
    let columns = (names.count + height - 1) / height
    let rows = (names.count + columns - 1) / columns
    let width = (names.map { CellWidth.of($0) }.max() ?? 0) + 2
    return (0..<rows).map { row in
      stride(from: row, to: names.count, by: rows).map { Fitting.padded(names[$0], to: width).text }.joined()
    }
  }

  private static func draw(_ help: FieldHelp, in frame: inout Frame, of state: AppState) {
    let width = state.geometry.textWidth - 4
    let lines = help.lines.flatMap { Wrapping.lines(of: $0, width: width).map(String.init) }
    frame.popUp(
      lines.map { [Run($0)] }, title: help.label, isMarked: false,
      height: min(lines.count, state.geometry.bodyHeight - 2),
      at: ((frame.cursor?.row ?? state.geometry.bodyTop) + 1, ScreenGeometry.indent))
  }
}

extension Frame {
  /// Draws a list in a box, as wide as its items, moved up to where it fits, with the real cursor on the marked line.
  /// - Parameters:
  ///   - items: the lines, each of pieces.
  ///   - title: what stands in the box's border.
  ///   - scroll: the marked line and the first visible one.
  ///   - isMarked: whether a line is marked at all.
  ///   - height: how many lines are visible.
  ///   - corner: the row and the column of the box's upper left corner, if it fits there.
  mutating func popUp(
    _ items: [[Run]], title: String, scroll: ScrollPosition = ScrollPosition(), isMarked: Bool, height: Int,
    at corner: (row: Int, column: Int)
  ) {
    // Two cells for the mark, one free, two of border; a title has a blank and two cells of border on each side.
    let widest = max((items.map(\.width).max() ?? 0) + 5, CellWidth.of(title) + 6)
    let width = min(widest, max(size.width - corner.column, 1))
    let top = max(min(corner.row, size.height - 2 - height - 2), 0)
    let inside = box(Rect(row: top, column: corner.column, width: width, height: height + 2), title: title)
    // Where less fits than the scroll position allows for, the marked line is still seen.
    let first = min(max(scroll.top, scroll.cursor - height + 1), scroll.cursor)
    for (offset, item) in items.dropFirst(first).prefix(height).enumerated() {
      let isCursor = isMarked && first + offset == scroll.cursor
      let line = Rect(row: inside.row + offset, column: inside.column, width: inside.width, height: 1)
      let pieces = [Run(isCursor ? "> " : "  ")] + item
      put(pieces.map { Run($0.text, $0.role, overlays: .menu) }, row: 0, column: 0, in: line)
      guard isCursor else { continue }
      lay(.selected, over: line)
      placeCursor(row: 0, column: 0, in: line)
    }
  }
}
