import Controller
import ObjectModel
import Text

extension QueryScreen {
  /// Draws the query box and the answer below it.
  func draw(in frame: inout Frame, of state: AppState) {
    let note = name != nil && isModified ? Run("[modified]", .fieldChanged) : nil
    state.drawTitle("QUERY", name ?? "", note: note, right: countText, in: &frame)
    drawBox(in: &frame, of: state)
    drawRule(in: &frame, of: state)
    drawAnswer(in: &frame, of: state)
    guard isTyping else { return }
    let place = cursorPlace(state.geometry)
    frame.placeCursor(row: place.row, column: place.column, in: frame.area, .bar)
    drawSuggestions(below: place.row, in: &frame, of: state)
  }

  private var countText: [Run] {
    if isRunning { return [Run("running, Ctrl-C stops", .titleCount)] }
    switch answer {
    case .count(let number): return [Run("\(number.grouped) in all", .titleCount)]
    case .table(let table):
      let noun = table.totalSize == 1 ? "row" : "rows"
      let place = table.markedPlace.map { "\($0.grouped) of " } ?? ""
      return [Run("\(table.totalSize == 1 ? "" : place)\(table.totalSize.grouped) \(noun)", .titleCount)]
    case .refused: return [Run("refused", .titleCount)]
    case .stopped: return [Run("stopped", .titleCount)]
    case .none, .explanation: return []
    }
  }

  // MARK: The box

  /// Where the cursor stands in the box.
  private func cursorPlace(_ geometry: ScreenGeometry) -> (row: Int, column: Int) {
    let row = geometry.queryTextTop + area.cursorRow - area.scroll
    return (row, ScreenGeometry.indent + area.cursorColumn)
  }

  private func drawBox(in frame: inout Frame, of state: AppState) {
    let geometry = state.geometry
    let border: Role = isTyping ? .borderFocus : .border
    for row in 0..<geometry.queryTextHeight {
      let line = Rect(row: geometry.queryTextTop + row, column: 0, width: frame.size.width, height: 1)
      frame.put(frame.glyphs.vertical, row: 0, column: 0, in: line, border)
      frame.put(frame.glyphs.vertical, row: 0, column: frame.size.width - 1, in: line, border)
    }
    if area.isEmpty {
      frame.put(
        "SELECT ... FROM ... or FIND {...} RETURNING ...", row: geometry.queryTextTop,
        column: ScreenGeometry.indent,
        in: frame.area, .fieldPlaceholder)
    }
    var line = geometry.queryTextTop
    for (offset, text) in area.visibleRows.enumerated() {
      let clusters = Fitting.truncated(text, to: geometry.queryTextWidth, ellipsis: "")
      frame.put(
        clusters, row: line, column: ScreenGeometry.indent, in: frame.area,
        isTyping ? .fieldFocus : .fieldValue)
      line += 1
      if let caret = caret(under: area.scroll + offset) {
        frame.put(
          String(repeating: "^", count: caret.width), row: line, column: ScreenGeometry.indent + caret.column,
          width: max(frame.size.width - ScreenGeometry.indent - caret.column - 1, 1), in: frame.area,
          .fieldError)
        line += 1
      }
    }
  }

  /// The cells under a row of the text that are refused; nil when they are not in that row.
  private func caret(under row: Int) -> (column: Int, width: Int)? {
    guard let mark, area.rows.indices.contains(row) else { return nil }
    let range = area.rows[row].range
    let isLast = row == area.rows.count - 1
    let isNext = !isLast && area.rows[row + 1].range.lowerBound <= mark.lowerBound
    guard range.lowerBound <= mark.lowerBound, !isNext, isLast || mark.lowerBound <= range.upperBound else {
      return nil
    }
    let characters = Array(area.text)
    let cells = { (range: Range<Int>) in
      CellWidth.of(String(characters[range.clamped(to: 0..<characters.count)]))
    }
    let end = max(min(mark.upperBound, range.upperBound), mark.lowerBound)
    return (cells(range.lowerBound..<mark.lowerBound), max(cells(mark.lowerBound..<end), 1))
  }

  // MARK: The rule

  private func drawRule(in frame: inout Frame, of state: AppState) {
    let row = Rect(row: state.geometry.queryRuleRow, column: 0, width: frame.size.width, height: 1)
    let text = ruleText(width: frame.size.width)
    frame.sectionRule(isOutdated ? "\(text), of an earlier text" : text, in: row)
  }

  private func ruleText(width: Int) -> String {
    switch answer {
    case .none: return "Answer"
    case .count: return "COUNT()"
    case .refused: return "Refused"
    case .stopped: return "Stopped"
    case .explanation: return "How it is answered"
    case .table(let table):
      if table.isSearch { return table.lines.isEmpty ? "Nothing found" : "Found" }
      guard let group = table.marked?.group ?? table.groups.first else { return "No rows" }
      let placed = table.placed(group, width: width)
      guard let first = placed.first?.column, let last = placed.last?.column,
        first > 0 || last < group.columns.count - 1
      else { return group.label }
      return "\(group.label)   columns \(first + 1) to \(last + 1) of \(group.columns.count)"
    }
  }
}
