import ObjectModel
import SOQL

// Opening the query screen, asking, and taking the answer in.

extension AppState {
  /// The open query screen of an id.
  func query(_ id: ScreenID) -> QueryScreen? {
    guard case .query(let query) = screens.last(where: { $0.id == id }) else { return nil }
    return query
  }

  /// Changes the open query screen; nothing happens when it is closed.
  mutating func changeQuery(_ id: ScreenID, _ change: (inout QueryScreen) -> Void) {
    guard let index = screens.lastIndex(where: { $0.id == id }), case .query(var query) = screens[index]
    else {
      return
    }
    change(&query)
    screens[index] = .query(query)
  }

  /// Opens the query screen as it was left, or goes back to it.
  ///
  /// - Parameter text: what is put into the box in the place of what stands there; nil leaves it.
  mutating func openQuery(_ text: String? = nil) {
    keepDraft()
    isGoingBack = false
    let open = screens.last { if case .query = $0 { true } else { false } }
    if let open {
      popTo(open.id)
    } else {
      var query = keptQuery ?? QueryScreen(id: ScreenID(0), text: queries.text)
      query.id = nextScreen()
      query.isTyping = true
      push(.query(query))
    }
    askForQueries()
    guard case .query(let query) = screen else { return }
    layOutQuery(query.id)
    if let text { putQuery(text, name: nil) }
  }

  /// A query screen that is closed is kept as it is, without what it waits for.
  mutating func keep(_ screen: Screen) {
    guard case .query(var query) = screen else { return }
    if let pending = query.pending {
      awaiting[pending] = nil
      query.answer = .stopped
    }
    (query.pending, query.isReadingMore, query.suggestions) = (nil, false, nil)
    keptQuery = query
    keepQueryText()
  }

  /// Puts a text into the box as one undo step.
  mutating func putQuery(_ text: String, name: String?) {
    guard case .query(let query) = screen else { return }
    changeQuery(query.id) {
      if $0.area.text != text { $0.area.replace(with: text) }
      $0.name = name
      $0.isTyping = true
    }
    queryChanged(query.id)
    changeQuery(query.id) { $0.isModified = false }
  }

  /// Fits the box and the answer to the size.
  mutating func layOutQuery(_ id: ScreenID) {
    let geometry = geometry
    changeQuery(id) { query in
      let height = geometry.queryTextHeight - (query.mark == nil ? 0 : 1)
      query.area.resize(width: geometry.queryTextWidth, height: height)
      if let scroll = query.suggestions?.scroll, let count = query.suggestions?.completion.candidates.count {
        query.suggestions?.scroll.move(to: scroll.cursor, count: count, height: geometry.popUpHeight)
      }
      query.moveBody(to: query.bodyLine, geometry)
    }
  }

  // MARK: Asking

  /// Enter and Ctrl-R: asks what stands in the box. Enter on a text that ends too early goes to the next line.
  mutating func runQuery(_ key: Key) {
    guard case .query(let query) = screen else { return }
    let text = query.area.text
    let statement = Statement(text)
    if query.isTyping, key == Key(.enter), statement.isUnfinished {
      changeQuery(query.id) { _ = $0.area.handle(key) }
      queryChanged(query.id)
      say(.note, "The query is not finished; Ctrl-R runs it anyway.")
      return
    }
    queries.remember(text)
    queries.text = text
    keepQueries()
    let call: Call =
      statement.isSearch
      ? .search(sosl: text)
      : statement.asksForDeleted
        ? .queryAll(soql: text, batchSize: Self.queryBatch) : .query(soql: text, batchSize: Self.queryBatch)
    ask(call, for: .answer(query.id), of: query.id)
  }

  /// Rows of one batch: a few screens of them.
  private static let queryBatch = 200

  /// Asks how the query is answered.
  mutating func explainQuery() {
    guard case .query(let query) = screen else { return }
    let text = query.area.text
    let call = Call.explain(soql: text, allRows: Statement(text).asksForDeleted)
    ask(call, for: .explanation(query.id), of: query.id)
  }

  private mutating func ask(_ call: Call, for purpose: Awaiting, of id: ScreenID) {
    forget { $0.isForQuery(id) }
    let request = perform(call, for: purpose, lane: nextKeyPress())
    changeQuery(id) {
      $0.pending = request
      $0.asked = $0.area.text
      $0.isReadingMore = false
      ($0.suggestions, $0.mark, $0.recalled) = (nil, nil, nil)
      $0.isTyping = false
    }
    layOutQuery(id)
  }

  /// Ctrl-C: stops what runs; false when nothing does.
  mutating func stopQuery() -> Bool {
    guard case .query(let query) = screen, query.isRunning else { return false }
    lastKeyPress += 1
    effects.append(.interrupt(keyPress: lastKeyPress))
    forgetAnswer(of: query.id)
    return true
  }

  /// What runs was stopped, or something that was typed elsewhere took its place.
  mutating func forgetAnswer(of id: ScreenID) {
    forget { $0.isForQuery(id) }
    changeQuery(id) {
      $0.pending = nil
      $0.isReadingMore = false
      $0.answer = .stopped
      $0.isTyping = true
    }
  }

  // MARK: Answers

  /// Takes the rows of a query or a search in; false when it is no answer to the question.
  mutating func takeAnswer(_ reply: Reply, for id: ScreenID) -> Bool {
    let text = resultText
    let answer: QueryScreen.Answer
    if case .query(let result) = reply {
      let isCount = query(id).flatMap { try? Query(parsing: $0.asked) }?.isCount == true
      answer = isCount ? .count(result.totalSize) : .table(ResultTable(result, text: text))
    } else if case .searchRecords(let records) = reply {
      answer = .table(ResultTable(records, isSearch: true, text: text))
    } else if case .explanation(let explanation) = reply {
      answer = .explanation(explanation, ScrollPosition())
    } else {
      return false
    }
    let geometry = geometry
    changeQuery(id) {
      $0.answer = answer
      $0.pending = nil
      $0.isTyping = !$0.hasBody
      $0.moveBody(to: 0, geometry)
    }
    return true
  }

  /// Takes the next rows of a query in; nil when they cannot be had.
  mutating func takeMoreRows(_ result: QueryResult?, for id: ScreenID) {
    let text = resultText
    changeQuery(id) {
      $0.isReadingMore = false
      guard case .table(var table) = $0.answer else { return }
      if let result { table.append(result, text: text) } else { table.locator = nil }
      $0.answer = .table(table)
    }
  }

  /// A query was refused: what is wrong is marked in the box, and the cursor goes there.
  mutating func refuseQuery(_ fault: Fault, for id: ScreenID) {
    typedAhead = []
    let advice = fault.advice(in: ObjectCatalog(described.objects))
    changeQuery(id) {
      $0.pending = nil
      $0.answer = .refused(fault)
      $0.advice = advice
      $0.isTyping = true
      guard $0.area.text == $0.asked, let mark = fault.mark(in: $0.asked) else { return }
      $0.mark = mark
      $0.area.move(to: mark.lowerBound)
    }
    layOutQuery(id)
  }
}

extension Fault {
  /// The Characters of a query that the fault is about: the name or value at its place, or the place behind the last
  /// one; nil for faults without a place.
  func mark(in text: String) -> Range<Int>? {
    guard let row, let column else { return nil }
    let characters = Array(text)
    var start = 0
    for _ in 1..<max(row, 1) {
      guard let end = characters[start...].firstIndex(where: \.isNewline) else { break }
      start = end + 1
    }
    start = min(start + max(column - 1, 0), characters.count)
    guard start < characters.count else { return characters.count..<(characters.count + 1) }
    var end = start + 1
    if characters[start] == "'" {
      while end < characters.count, characters[end - 1] != "'" || end == start + 1, !characters[end].isNewline
      {
        end += 1
      }
    } else if characters[start].isName {
      while end < characters.count, characters[end].isName { end += 1 }
    }
    return start..<end
  }
}

extension Character {
  /// Whether it is part of a name.
  fileprivate var isName: Bool { isLetter || isNumber || self == "_" }
}
