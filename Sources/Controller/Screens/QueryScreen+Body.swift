import ObjectModel

// The answer below the box: moving in it, opening its rows, reading on.

extension QueryScreen {
  /// The marked line of the answer.
  var bodyLine: Int { bodyScroll.cursor }

  /// The marked line of the answer and the first visible one.
  var bodyScroll: ScrollPosition {
    switch answer {
    case .table(let table): table.scroll
    case .explanation(_, let scroll): scroll
    case .none, .count, .refused, .stopped: ScrollPosition()
    }
  }

  /// Moves the mark of the answer to a line.
  mutating func moveBody(to line: Int, _ geometry: ScreenGeometry) {
    switch answer {
    case .table(var table):
      let height = geometry.queryBodyHeight + (table.isSearch ? 1 : 0)
      table.move(to: line, height: height)
      answer = .table(table)
    case .explanation(let explanation, var scroll):
      let count = explanation.lines(width: geometry.textWidth).count
      scroll.move(to: line, count: count, height: geometry.queryBodyHeight)
      answer = .explanation(explanation, scroll)
    case .none, .count, .refused, .stopped: break
    }
  }

  /// How many lines the answer has.
  func bodyCount(_ geometry: ScreenGeometry) -> Int {
    switch answer {
    case .table(let table): table.lines.count
    case .explanation(let explanation, _): explanation.lines(width: geometry.textWidth).count
    case .none, .count, .refused, .stopped: 0
    }
  }
}

extension AppState {
  /// Moves in the answer, and asks for more rows near their end.
  mutating func moveInAnswer(_ command: Command.ID) {
    guard case .query(let query) = screen,
      let line = target(of: command, from: query.bodyScroll, count: query.bodyCount(geometry))
    else { return }
    let geometry = geometry
    changeQuery(query.id) { $0.moveBody(to: line, geometry) }
    readOn(query.id)
  }

  /// Asks for the next rows when the mark comes within a screen of the last one.
  private mutating func readOn(_ id: ScreenID) {
    guard let query = query(id), let table = query.table, let locator = table.locator, !query.isReadingMore,
      table.scroll.cursor + geometry.queryBodyHeight >= table.lines.count
    else { return }
    changeQuery(id) { $0.isReadingMore = true }
    perform(.queryMore(locator: locator), for: .moreRows(id))
  }

  /// Opens the marked row's record.
  mutating func openRow(of query: QueryScreen) {
    guard let row = query.table?.marked?.row, let id = row.origin, let object = described.object(of: id)
    else {
      return
    }
    openDetail(id, object: object, title: described.title(of: row, object: object))
  }

  /// Why the marked row cannot be opened; nil when it can.
  func nothingToOpen(in query: QueryScreen) -> String? {
    guard let row = query.table?.marked?.row else {
      return "There are no rows to open; Tab goes to the query."
    }
    guard let id = row.origin else {
      return "This row stands for a group of records; none of them can be opened."
    }
    guard let object = described.object(of: id), object.calls.contains(.describeLayout) else {
      return "\(described.object(of: id)?.labelPlural ?? row.type) have no page to open."
    }
    return nil
  }

  /// Why no other columns can be shown; nil when they can.
  func noColumns(_ command: Command.ID) -> String? {
    guard case .query(let query) = screen, let table = query.table else { return "There are no columns." }
    if command == .columnLeft { return table.firstColumn == 0 ? "This is the first column." : nil }
    return table.hidesColumns(width: size.width) ? nil : "There are no columns further right."
  }

  /// Shows other columns.
  mutating func scrollColumns(by count: Int) {
    guard case .query(let query) = screen, case .table(var table) = query.answer else { return }
    table.scrollColumns(by: count, width: size.width)
    changeQuery(query.id) { $0.answer = .table(table) }
  }

  /// Goes from the box to the answer, or back.
  mutating func changePane() {
    guard case .query(let query) = screen else { return }
    changeQuery(query.id) {
      $0.isTyping.toggle()
      $0.suggestions = nil
    }
  }
}
