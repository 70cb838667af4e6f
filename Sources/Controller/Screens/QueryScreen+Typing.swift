import ObjectModel
import SOQL

// Keys in the query box.

extension AppState {
  /// Gives a key to the box before it can be a command; false when it is none of the box's.
  mutating func pressInQuery(_ key: Key) -> Bool {
    guard case .query(let query) = screen, query.isTyping else { return false }
    if pressInSuggestions(key, of: query) { return true }
    guard !key.control, !key.alt else { return false }
    switch key.code {
    case .up:
      if query.area.cursorRow == 0 { recallQuery(earlier: true) } else { editQuery { $0.handle(key) } }
    case .down:
      if query.area.cursorRow < query.area.rows.count - 1 {
        editQuery { $0.handle(key) }
      } else if query.recalled != nil {
        recallQuery(earlier: false)
      } else if query.hasBody {
        changePane()
      }
    case .pageUp, .pageDown: editQuery { $0.handle(key) }
    case .character, .enter, .tab, .backtab, .escape, .backspace, .delete, .insert, .left, .right, .home,
      .end,
      .function:
      return false
    }
    return true
  }

  /// A key that is no command: text, or a move in it.
  mutating func typeInQuery(_ key: Key) {
    let before = queryText
    editQuery { $0.handle(key) }
    guard case .query(let query) = screen else { return }
    if queryText == before {
      changeQuery(query.id) { $0.suggestions = nil }
    } else {
      suggest(query.id, isAsked: false)
    }
  }

  /// Alt-Enter: a new line, whatever stands in the box.
  mutating func breakQueryLine() { editQuery { $0.handle(Key(.enter)) } }

  /// Puts pasted text in.
  mutating func pasteInQuery(_ text: String) {
    editQuery {
      $0.paste(text)
      return true
    }
  }

  private var queryText: String? {
    if case .query(let query) = screen { query.area.text } else { nil }
  }

  private mutating func editQuery(_ change: (inout TextArea) -> Bool) {
    guard case .query(let query) = screen else { return }
    changeQuery(query.id) { _ = change(&$0.area) }
    if self.query(query.id)?.area.text != query.area.text { queryChanged(query.id) }
  }

  /// The text in the box is another one: what was marked and offered no longer holds, and the text is kept soon.
  mutating func queryChanged(_ id: ScreenID) {
    changeQuery(id) {
      ($0.mark, $0.suggestions) = (nil, nil)
      $0.isModified = true
      if case .refused = $0.answer, $0.area.text != $0.asked { $0.answer = .none }
    }
    if let query = query(id), let recalled = query.recalled,
      !queries.history.indices.contains(recalled.index) || queries.history[recalled.index] != query.area.text
    {
      changeQuery(id) { $0.recalled = nil }
    }
    layOutQuery(id)
    wake(afterMilliseconds: 250, for: .keepDraft)
  }

  // MARK: Suggestions

  /// What completion knows.
  private var completionSource: CompletionSource {
    CompletionSource(
      catalog: ObjectCatalog(described.objects), dates: DateContext(now: now, zone: zone),
      listViews: described.views.mapValues { $0.map(\.developerName) })
  }

  /// Offers what could be typed. By itself only while a name is typed, behind a point, and between quotes.
  mutating func suggest(_ id: ScreenID, isAsked: Bool) {
    guard let query = query(id) else { return }
    let completion = Completion(of: query.area.text, at: query.area.cursor, from: completionSource)
    let isTyped = completion.candidates.contains {
      $0.label == completion.typed && completion.candidates.count == 1
    }
    let isWanted = isAsked || query.area.isNaming(completion)
    changeQuery(id) {
      $0.suggestions =
        completion.candidates.isEmpty || isTyped || !isWanted
        ? nil : QueryScreen.Suggestions(completion: completion)
    }
  }

  /// Tab: takes the marked suggestion, or offers what could be typed; the only one is taken at once.
  mutating func completeQuery() {
    guard case .query(let query) = screen else { return }
    suggest(query.id, isAsked: true)
    guard let offered = self.query(query.id)?.suggestions else {
      say(.note, "Nothing completes this; Shift-Tab goes to the answer.")
      return
    }
    if offered.completion.candidates.count == 1 { takeSuggestion(query.id) }
  }

  private mutating func pressInSuggestions(_ key: Key, of query: QueryScreen) -> Bool {
    guard let suggestions = query.suggestions else { return false }
    switch key {
    case Key(.down), .control("n"): moveSuggestion(by: 1, query.id)
    case Key(.up), .control("p"): moveSuggestion(by: -1, query.id)
    case Key(.pageDown): moveSuggestion(by: geometry.popUpHeight, query.id)
    case Key(.pageUp): moveSuggestion(by: -geometry.popUpHeight, query.id)
    case Key(.escape): changeQuery(query.id) { $0.suggestions = nil }
    case Key(.tab): takeSuggestion(query.id)
    case Key(.enter) where suggestions.hasMoved: takeSuggestion(query.id)
    default: return false  // Key
    }
    return true
  }

  private mutating func moveSuggestion(by lines: Int, _ id: ScreenID) {
    let height = geometry.popUpHeight
    changeQuery(id) {
      guard var suggestions = $0.suggestions else { return }
      suggestions.scroll.move(
        to: suggestions.scroll.cursor + lines, count: suggestions.completion.candidates.count, height: height)
      suggestions.hasMoved = true
      $0.suggestions = suggestions
    }
  }

  private mutating func takeSuggestion(_ id: ScreenID) {
    guard let suggestions = query(id)?.suggestions, let taken = suggestions.marked else { return }
    changeQuery(id) { $0.area.replace(suggestions.completion.range, with: taken.text) }
    queryChanged(id)
    // A point and a parenthesis lead on.
    if taken.text.hasSuffix(".") || taken.text.hasSuffix("(") { suggest(id, isAsked: true) }
  }
}

extension TextArea {
  /// Whether a name is being typed at the cursor, or a path or a quoted value has just been begun.
  fileprivate func isNaming(_ completion: Completion) -> Bool {
    guard cursor > 0, cursor <= text.count else { return false }
    let before = Array(text)[cursor - 1]
    if before == "." || !completion.typed.isEmpty { return true }
    return before == "'" && completion.candidates.first?.kind == .value
  }
}
