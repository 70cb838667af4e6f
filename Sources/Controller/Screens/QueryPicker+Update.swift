import ObjectModel

// Earlier and saved queries: recalling, finding, saving, keeping them for the next start.

extension AppState {
  // MARK: Recalling

  /// Puts the query that was run before the one in the box there, or the one after it; behind the newest comes back
  /// what stood in the box.
  mutating func recallQuery(earlier: Bool) {
    guard case .query(let query) = screen else { return }
    let recalled = query.recalled ?? QueryScreen.Recalled(index: -1, text: query.area.text)
    var index = recalled.index + (earlier ? 1 : -1)
    // The newest one may be what stands in the box.
    if earlier, recalled.index < 0, queries.history.first == query.area.text { index += 1 }
    guard index >= -1, index < queries.history.count else {
      say(.note, earlier ? "There is no earlier query." : "This is the newest query.")
      return
    }
    let text = index < 0 ? recalled.text : queries.history[index]
    changeQuery(query.id) {
      $0.area.replace(with: text)
      $0.name = nil
    }
    queryChanged(query.id)
    changeQuery(query.id) {
      $0.recalled = index < 0 ? nil : QueryScreen.Recalled(index: index, text: recalled.text)
    }
  }

  // MARK: Finding

  /// Lists the saved queries and those that were run.
  mutating func openQueryPicker() {
    var picker = QueryPicker()
    picker.find(in: queries, height: geometry.popUpHeight)
    guard !picker.entries.isEmpty else {
      say(.note, "No query was run or saved yet.")
      return
    }
    overlay = .queries(picker)
  }

  /// Changes the typed words.
  mutating func typeInPicker(_ change: (inout LineEditor) -> Bool) {
    guard case .queries(var picker) = overlay else { return }
    _ = change(&picker.search)
    picker.scroll = ScrollPosition()
    picker.find(in: queries, height: geometry.popUpHeight)
    overlay = .queries(picker)
  }

  /// Moves the mark of the list.
  mutating func movePicker(to line: Int) {
    guard case .queries(var picker) = overlay else { return }
    picker.scroll.move(to: line, count: picker.entries.count, height: geometry.popUpHeight)
    overlay = .queries(picker)
  }

  /// Enter: puts the marked query into the box.
  mutating func takeQuery() {
    guard case .queries(let picker) = overlay, let entry = picker.marked else { return }
    overlay = nil
    putQuery(entry.text, name: entry.name)
  }

  /// Asks whether the marked query is to be taken out of the list.
  mutating func askToRemoveQuery() {
    guard case .queries(let picker) = overlay, let entry = picker.marked else { return }
    let line = String(entry.text.map { $0.isNewline ? " " : $0 })
    let end = entry.name == nil ? "? y forgets it" : "? y removes the name"
    overlay = .confirmation(
      Confirmation(
        question: question(entry.name == nil ? "Forget" : "Remove", entry.name ?? line, end),
        action: .removeQuery(picker)))
  }

  /// Takes the marked query out of the list. The text of a saved one stays among what was run.
  mutating func removeQuery(of picker: QueryPicker) {
    guard let entry = picker.marked else { return }
    var picker = picker
    if let name = entry.name {
      queries.remove(named: name)
      for screen in screens {
        guard case .query(let query) = screen, query.name == name else { continue }
        changeQuery(query.id) { $0.name = nil }
      }
      say(.done, "\"\(name)\" is no longer saved; its text is among what was run.")
    } else {
      queries.forget(entry.text)
      say(.done, "The query was forgotten.")
    }
    keepQueries()
    picker.find(in: queries, height: geometry.popUpHeight)
    overlay = picker.entries.isEmpty && picker.search.isEmpty ? nil : .queries(picker)
  }

  // MARK: Naming

  /// Asks for the name of the query in the box, or for another name of the marked one.
  mutating func askForQueryName() {
    if case .queries(let picker) = overlay, let entry = picker.marked {
      let purpose: Prompt.Purpose = entry.name.map { .renameQuery($0) } ?? .nameQuery(text: entry.text)
      overlay = .prompt(Prompt(purpose: purpose, editor: LineEditor(entry.name ?? "")))
    } else if case .query(let query) = screen {
      overlay = .prompt(Prompt(purpose: .saveQuery, editor: LineEditor(query.name ?? "")))
    }
  }

  /// Asks for the name of the list view that the query in the box becomes.
  mutating func askForViewName() {
    guard case .query(let query) = screen, let object = viewObject(of: query.area.text) else { return }
    overlay = .prompt(Prompt(purpose: .saveView(object: object.name), editor: LineEditor(query.name ?? "")))
  }

  /// Changes the typed name.
  mutating func typeInPrompt(_ change: (inout LineEditor) -> Bool) {
    guard case .prompt(var prompt) = overlay else { return }
    _ = change(&prompt.editor)
    overlay = .prompt(prompt)
  }

  /// Enter: does what the name is for.
  mutating func takePrompt() {
    guard case .prompt(let prompt) = overlay else { return }
    let name = prompt.editor.text.trimmed
    guard !name.isEmpty else {
      say(.warning, "A name is needed; Esc goes back.")
      return
    }
    overlay = nil
    if let taken = queryReplaced(by: name, for: prompt.purpose) {
      overlay = .confirmation(
        Confirmation(
          question: question("Replace the saved query", taken, "? y replaces"),
          action: .replaceQuery(prompt.purpose, name: name)))
    } else {
      take(name, for: prompt.purpose)
    }
  }

  /// The name of another saved query that has a typed name already; nil when none has.
  private func queryReplaced(by name: String, for purpose: Prompt.Purpose) -> String? {
    guard let taken = queries.saved(named: name)?.name, case .query(let query) = screen else { return nil }
    let own: String?
    switch purpose {
    case .saveQuery: own = query.name
    case .nameQuery: own = nil
    case .renameQuery(let old): own = old
    case .saveView: return nil
    }
    return own?.lowercased() == taken.lowercased() ? nil : taken
  }

  /// Does what a name was asked for.
  mutating func take(_ name: String, for purpose: Prompt.Purpose) {
    guard case .query(let query) = screen else { return }
    switch purpose {
    case .saveQuery:
      queries.save(query.area.text, as: name)
      changeQuery(query.id) { ($0.name, $0.isModified) = (name, false) }
      said(name)
    case .nameQuery(let text):
      queries.save(text, as: name)
      said(name)
    case .renameQuery(let old):
      queries.rename(old, to: name)
      if query.name == old { changeQuery(query.id) { $0.name = name } }
      said(name)
    case .saveView(let object): saveView(name, of: object, query.area.text)
    }
  }

  private mutating func said(_ name: String) {
    keepQueries()
    say(.done, "Saved as \"\(name)\"; Ctrl-O lists the saved queries.")
  }

  // MARK: Keeping

  /// The setting that holds the running user's queries; nil until the user is known.
  private var querySetting: String? { session.map { "Queries.\($0.userID.text18)" } }

  /// Reads the user's queries; another window may have saved some meanwhile.
  mutating func askForQueries() {
    guard let name = querySetting, !awaiting.values.contains(.queries) else { return }
    perform(.setting(name: name, value: nil), for: .queries)
  }

  /// Takes what the setting holds in. What was typed before it came stays.
  mutating func takeQueries(_ stored: String?) {
    hasQueries = true
    let hadText = !queries.text.isEmpty
    queries.take(QueryBook(stored: stored ?? ""))
    for screen in screens {
      guard case .query(let query) = screen, query.area.isEmpty, !hadText else { continue }
      let text = queries.text
      changeQuery(query.id) { $0.area = TextArea(text) }
      layOutQuery(query.id)
    }
  }

  /// Keeps the text in the box when it is another one.
  mutating func keepQueryText() {
    let open = screens.last { if case .query = $0 { true } else { false } }
    let query: QueryScreen? = if case .query(let query) = open { query } else { keptQuery }
    guard let query, query.area.text != queries.text else { return }
    queries.text = query.area.text
    keepQueries()
  }

  /// Writes the queries into the setting, unless they are not read yet and writing would lose some.
  mutating func keepQueries() {
    guard hasQueries, let name = querySetting else { return }
    perform(.setting(name: name, value: queries.stored), for: .nothing)
  }
}
