import Controller
import ObjectModel
import Text

extension QueryScreen {
  /// Draws what stands below the box.
  func drawAnswer(in frame: inout Frame, of state: AppState) {
    switch answer {
    case .none: drawLines(Self.introduction.map { Run($0, .textMuted) }, in: &frame, of: state)
    case .count(let number): drawLines([Run(number.grouped, .textStrong)], in: &frame, of: state)
    case .stopped: drawLines([Run("The query was stopped; Enter asks again.")], in: &frame, of: state)
    case .refused(let fault): draw(fault, in: &frame, of: state)
    case .explanation(let explanation, let scroll): draw(explanation, scroll, in: &frame, of: state)
    case .table(let table):
      if table.lines.isEmpty {
        drawLines([Run("No row matches.")], in: &frame, of: state)
      } else {
        draw(table, in: &frame, of: state)
      }
    }
  }

  private static let introduction = [
    "Enter asks; on an unfinished query it makes a new line.",
    "Names complete while you type: Tab takes, Down moves.",
    "Up recalls earlier queries; Ctrl-O lists all.",
  ]

  private func drawLines(_ lines: [Run], in frame: inout Frame, of state: AppState) {
    for (offset, line) in lines.prefix(state.geometry.queryBodyHeight).enumerated() {
      frame.put(
        [line], row: state.geometry.queryBodyTop + offset, column: 0, in: body(state, of: frame))
    }
    placeAnswerCursor(0, in: &frame, of: state)
  }

  private func body(_ state: AppState, of frame: Frame) -> Rect {
    Rect(
      row: 0, column: ScreenGeometry.indent, width: state.geometry.textWidth, height: frame.size.height - 2)
  }

  private func draw(_ fault: Fault, in frame: inout Frame, of state: AppState) {
    let place = fault.row.map { "   line \($0), column \(fault.column ?? 1)" } ?? ""
    let heading = Run(fault.code.rawValue + place, .error)
    let lines = Wrapping.lines(of: fault.sentence, width: state.geometry.textWidth).map { Run(String($0)) }
    drawLines([heading] + lines + (advice.map { [Run($0, .textStrong)] } ?? []), in: &frame, of: state)
  }

  private func draw(
    _ explanation: QueryExplanation, _ scroll: ScrollPosition, in frame: inout Frame, of state: AppState
  ) {
    let lines = explanation.lines(width: state.geometry.textWidth)
    for (offset, line) in lines.dropFirst(scroll.top).prefix(state.geometry.queryBodyHeight).enumerated() {
      frame.put(
        line.text, row: state.geometry.queryBodyTop + offset, column: 0, in: body(state, of: frame),
        line.isHeading ? .textStrong : .text)
    }
    placeAnswerCursor(state.geometry.queryBodyTop + scroll.cursor - scroll.top, in: &frame, of: state)
  }

  // MARK: The table

  private func draw(_ table: ResultTable, in frame: inout Frame, of state: AppState) {
    let geometry = state.geometry
    var top = geometry.queryBodyTop
    var height = geometry.queryBodyHeight
    if table.isSearch {
      (top, height) = (top - 1, height + 1)
    } else if let group = table.groups.first {
      drawHeadings(group, of: table, row: top - 1, in: &frame)
    }
    for (offset, line) in table.lines.dropFirst(table.scroll.top).prefix(height).enumerated() {
      let row = top + offset
      switch line {
      case .heading(let group):
        let group = table.groups[group]
        let count = group.rows.count
        frame.put(
          [
            Run(group.label, .textStrong),
            Run("  \(count.grouped) \(count == 1 ? "row" : "rows")", .textMuted),
          ],
          row: row, column: ScreenGeometry.indent, in: frame.area)
      case .columns(let group): drawHeadings(table.groups[group], of: table, row: row, in: &frame)
      case .row(let group, let index):
        draw(table.groups[group].rows[index], table.groups[group], of: table, row: row, in: &frame, state)
        guard table.scroll.top + offset == table.scroll.cursor else { continue }
        let area = Rect(row: row, column: 0, width: frame.size.width, height: 1)
        if !isTyping { frame.put(">", row: 0, column: 0, in: area, .textStrong) }
        frame.lay(isTyping ? .cursorInactive : .cursor, over: area)
      }
    }
    placeAnswerCursor(top + table.scroll.cursor - table.scroll.top, in: &frame, of: state)
  }

  private func drawHeadings(
    _ group: ResultTable.Group, of table: ResultTable, row: Int, in frame: inout Frame
  ) {
    let area = Rect(row: row, column: 0, width: frame.size.width, height: 1)
    frame.fill(area, .listHeader)
    for place in table.placed(group, width: frame.size.width) {
      let column = group.columns[place.column]
      put(column.heading, column, place, .listHeader, in: area, &frame)
    }
  }

  private func draw(
    _ record: Record, _ group: ResultTable.Group, of table: ResultTable, row: Int, in frame: inout Frame,
    _ state: AppState
  ) {
    let area = Rect(row: row, column: 0, width: frame.size.width, height: 1)
    let texts = state.resultText
    for place in table.placed(group, width: frame.size.width) {
      let column = group.columns[place.column]
      let cell = texts.cell(record, column, of: group.type)
      put(
        cell.text.isEmpty ? "-" : cell.text, column, place, cell.text.isEmpty ? .textMuted : .text, in: area,
        &frame)
    }
  }

  private func put(
    _ text: String, _ column: ResultTable.Column, _ place: (column: Int, start: Int, width: Int),
    _ role: Role,
    in area: Rect, _ frame: inout Frame
  ) {
    let clusters = Fitting.padded(
      text, to: place.width, column.isTrailing ? .trailing : .leading, ellipsis: frame.glyphs.ellipsis)
    frame.put(clusters, row: 0, column: place.start, in: area, role)
  }

  private func placeAnswerCursor(_ row: Int, in frame: inout Frame, of state: AppState) {
    let row = row == 0 ? state.geometry.queryBodyTop : row
    if !isTyping { frame.placeCursor(row: row, column: 0, in: frame.area) }
  }
}

extension Fault {
  /// What is wrong, without the part of the query that the API quotes before it: the box shows that.
  fileprivate var sentence: String {
    guard let place = message.firstRange(of: "ERROR at Row:"),
      let end = message[place.upperBound...].firstIndex(where: \.isNewline)
    else { return message }
    return String(message[message.index(after: end)...])
  }
}
