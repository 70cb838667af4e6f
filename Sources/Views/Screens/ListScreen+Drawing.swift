import Controller
import ObjectModel

extension ListScreen {
  /// Draws the records of an object.
  func draw(in frame: inout Frame, of state: AppState) {
    state.drawTitle(
      object.labelPlural.uppercased(), scope.map { "of \($0.title)" } ?? "", tabs: tabs(state),
      right: countText(state), in: &frame)
    drawSearch(in: &frame, of: state)
    drawSearchHelp(in: &frame, of: state)
    let layout = ColumnLayout(
      columns, of: object, indent: ScreenGeometry.indent, width: frame.size.width)
    layout.drawHeadings(row: state.geometry.headerRow, sort: words.isEmpty ? sort : nil, in: &frame)
    if rows.isEmpty {
      drawEmpty(in: &frame, of: state)
    } else {
      drawRows(layout, in: &frame, of: state)
      drawPassage(layout, in: &frame, of: state)
    }
    placeCursor(in: &frame, of: state)
  }

  private func countText(_ state: AppState) -> [Run] {
    let noun = words.isEmpty ? "record" : "match"
    guard let count else { return isLoading || !hasLoaded ? [Run("reading", .titleCount)] : [] }
    let text = count == .exactly(1) ? "1 \(noun)" : "\(placeText ?? count.text) \(Self.plural(noun))"
    return [Run(text, .titleCount)]
  }

  /// Which row is marked: `3 of 600`; nil where that is not known.
  var placeText: String? {
    guard let markedPlace, let count else { return nil }
    return "\(markedPlace.grouped) of \(count.text)"
  }

  private static func plural(_ noun: String) -> String { noun == "match" ? "matches" : noun + "s" }

  /// The search box and what the list is sorted by.
  private func drawSearch(in frame: inout Frame, of state: AppState) {
    let row = Rect(row: state.geometry.searchRow, column: 0, width: frame.size.width, height: 1)
    let order = "sort: \(orderText) "
    let width = order.count
    frame.put(order, row: 0, column: row.width - width, in: row, .status)
    let column = frame.put(" / ", row: 0, column: 0, in: row, .key)
    let room = searchWidth(frame)
    if isSearchOpen {
      frame.put(search.visible(width: room).text, row: 0, column: column, width: room, in: row, .fieldFocus)
    } else if words.isEmpty {
      frame.put("type to search", row: 0, column: column, width: room, in: row, .fieldPlaceholder)
    } else {
      frame.put(
        [Run(words, .fieldValue), Run("   Esc clears", .textMuted)], row: 0, column: column,
        in: Rect(row: row.row, column: 0, width: column + room, height: 1))
    }
  }

  /// While nothing else is said, the message line tells what the keys of the open box do.
  private func drawSearchHelp(in frame: inout Frame, of state: AppState) {
    guard isSearchOpen else { return }
    let help = CommandTable.commands(in: .list).first { $0.id == .search }?.help ?? ""
    frame.put(" \(help)", row: state.geometry.messageRow, column: 0, in: frame.area, .textMuted)
  }

  /// Cells for the typed words.
  private func searchWidth(_ frame: Frame) -> Int { max(frame.size.width - 3 - orderText.count - 9, 1) }

  private var orderText: String {
    if !words.isEmpty { return "newest first" }
    guard let sort else { return "none" }
    let column = columns.first { $0.path == sort.path }
    let field = column?.field ?? object.field(sort.path)
    let label = column?.label ?? field?.label ?? sort.path
    switch field?.type {
    case .dateTime, .date: return "\(label) \(sort.isAscending ? "oldest" : "newest") first"
    case .integer, .double, .currency, .percent:
      return "\(label) \(sort.isAscending ? "smallest" : "largest") first"
    case .id, .string, .textarea, .picklist, .boolean, .phone, .email, .url, .reference, nil:
      return "\(label) \(sort.isAscending ? "A-Z" : "Z-A")"
    }
  }

  private func drawRows(_ layout: ColumnLayout, in frame: inout Frame, of state: AppState) {
    let height = state.geometry.listHeight
    for (offset, row) in rows.dropFirst(scroll.top).prefix(height).enumerated() {
      let line = state.geometry.listTop + offset
      let isMarked = scroll.top + offset == scroll.cursor
      layout.draw(row.record, row: line, words: words, values: state.values, in: &frame)
      guard isMarked else { continue }
      let area = Rect(row: line, column: 0, width: frame.size.width, height: 1)
      frame.put(">", row: 0, column: 0, in: area, .textStrong)
      frame.lay(.cursor, over: area)
    }
  }

  private func drawEmpty(in frame: inout Frame, of state: AppState) {
    let body = Rect(
      row: state.geometry.listTop, column: ScreenGeometry.indent, width: state.geometry.textWidth,
      height: state.geometry.listHeight)
    for (offset, line) in emptyLines(state).enumerated() {
      frame.put(line, row: offset + 1, column: 0, in: body, offset == 0 ? .text : .textMuted)
    }
  }

  private func emptyLines(_ state: AppState) -> [String] {
    guard hasLoaded, !isLoading else { return ["Reading..."] }
    guard words.isEmpty else {
      let place = view.flatMap { $0.isNarrowing ? " of the view \($0.entry.label)" : nil } ?? ""
      return ["No record\(place) holds these words.", "Esc clears the search."]
    }
    if let view, view.isNarrowing {
      return ["No record is in the view \(view.entry.label).", "1 shows all."]
    }
    let deleted = state.hasDeleted ? ["gb lists what was deleted."] : []
    let key = CommandTable.commands(in: .list).first { $0.id == .new }?.mainKeyText ?? ""
    let label = object.label.lowercased()
    guard object.calls.contains(.create) else { return ["There are no records here yet."] + deleted }
    let isFirst = state.screens.count == 1
    let verb = object.field(.start) == nil ? "makes" : "logs"
    let first = state.hasDeleted ? "There is no \(label)." : "There is no \(label) yet."
    return [first, "\(key) \(verb) \(state.hasDeleted ? "a new" : "the first") one."] + deleted
      + (isFirst ? ["rapport --sample opens a separate file of sample data."] : [])
  }

  private func placeCursor(in frame: inout Frame, of state: AppState) {
    if isSearchOpen {
      let column = 3 + search.visible(width: searchWidth(frame)).cursorColumn
      frame.placeCursor(row: state.geometry.searchRow, column: column, in: frame.area, .bar)
    } else {
      let line = rows.isEmpty ? 0 : scroll.cursor - scroll.top
      frame.placeCursor(row: state.geometry.listTop + line, column: 0, in: frame.area)
    }
  }
}

extension Page.Count {
  /// The number, with a sign where it is only known that there are more.
  fileprivate var text: String {
    switch self {
    case .exactly(let number): number.grouped
    case .moreThan(let number): "\(number.grouped)+"
    }
  }
}
