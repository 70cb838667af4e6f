import Controller
import ObjectModel
import Text

extension DetailScreen {
  /// Draws one record.
  func draw(in frame: inout Frame, of state: AppState) {
    state.drawTitle(object.label.uppercased(), title, right: placeText(state), in: &frame)
    frame.horizontalLine(
      row: 0, in: Rect(row: state.geometry.searchRow, column: 1, width: frame.size.width - 2, height: 1))
    let body = Rect(
      row: state.geometry.bodyTop, column: 0, width: frame.size.width, height: state.geometry.bodyHeight)
    for (offset, line) in lines.dropFirst(scroll.top).prefix(body.height).enumerated() {
      let area = Rect(row: body.row + offset, column: 0, width: body.width, height: 1)
      let isMarked = scroll.top + offset == scroll.cursor
      draw(line, isMarked: isMarked, in: area, &frame, state)
      guard isMarked else { continue }
      frame.put(">", row: 0, column: 0, in: area, .textStrong)
      frame.lay(.cursor, over: area)
    }
    frame.placeCursor(row: body.row + scroll.cursor - scroll.top, column: 0, in: frame.area)
  }

  /// Which record of the list below it is.
  private func placeText(_ state: AppState) -> [Run] {
    guard let list = state.listBelow(self), list.markedRow?.record.id == recordID, let text = list.placeText
    else { return [] }
    return [Run(text, .titleCount)]
  }

  private func draw(
    _ line: DetailLine, isMarked: Bool, in area: Rect, _ frame: inout Frame, _ state: AppState
  ) {
    let geometry = state.geometry
    switch line.content {
    case .heading(let text), .relatedHeading(_, let text): frame.sectionRule(text, in: area)
    case .field(let label, let value, let badge):
      frame.put(
        label, row: 0, column: ScreenGeometry.indent, width: geometry.labelWidth - 1, in: area, .fieldLabel)
      drawValue(value, badge: badge, of: line, isMarked: isMarked, in: area, &frame, state)
    case .continuation(let text):
      let column = record == nil ? ScreenGeometry.indent : geometry.valueColumn
      frame.put(text, row: 0, column: column, in: area, .fieldValue, marks: .spelled)
    case .relatedColumns(let list):
      layout(of: list, frame)?.drawHeadings(row: area.row, sort: nil, in: &frame)
    case .relatedRow(let list, let row):
      guard let record = related[list].rows?[row] else { return }
      layout(of: list, frame)?.draw(record, row: area.row, words: "", values: state.values, in: &frame)
    case .relatedNote(_, let text):
      frame.put(text, row: 0, column: ScreenGeometry.indent, in: area, .textMuted)
    case .blank: break
    }
  }

  private func drawValue(
    _ value: String, badge: String?, of line: DetailLine, isMarked: Bool, in area: Rect, _ frame: inout Frame,
    _ state: AppState
  ) {
    let role: Role = value == "-" ? .textMuted : line.link == nil ? .fieldValue : .link
    let hint = isMarked && line.link != nil ? "Enter opens " : ""
    let badge = badge.map { "  [\($0)]" } ?? ""
    let room = area.width - state.geometry.valueColumn - CellWidth.of(badge) - hint.count - 1
    let column = frame.put(
      value, row: 0, column: state.geometry.valueColumn, width: room, in: area, role, marks: .spelled)
    frame.put(badge, row: 0, column: column, in: area, .menuBadge)
    frame.put(hint, row: 0, column: area.width - hint.count, in: area, .textMuted)
  }

  /// The columns of a related list.
  private func layout(of list: Int, _ frame: Frame) -> ColumnLayout? {
    guard related.indices.contains(list) else { return nil }
    return ColumnLayout(
      related[list].list.columns, of: object, indent: ScreenGeometry.indent, width: frame.size.width)
  }
}

extension Frame {
  /// Draws a heading in a rule over the whole width: `- Description ------`.
  mutating func sectionRule(_ heading: String, in area: Rect) {
    horizontalLine(row: 0, in: Rect(row: area.row, column: 1, width: area.width - 2, height: 1))
    put(" \(heading) ", row: 0, column: 2, width: area.width - 4, in: area, .textStrong)
  }
}
