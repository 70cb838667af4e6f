import ObjectModel

// What a list asks for and takes in.

extension AppState {
  /// Asks for the rows anew.
  mutating func reload(
    _ id: ScreenID, to place: ListScreen.CursorPlace, lane: Effect.Lane = .ordered
  ) {
    guard let list = list(id), !list.columns.isEmpty else { return }
    var position = PagePosition.first
    switch place {
    case .first, .sought: break
    case .last: position = .last
    case .on:
      if list.question == list.currentQuestion, list.scroll.top > 0 || list.hasEarlier,
        list.rows.indices.contains(list.scroll.top)
      {
        position = .from(list.rows[list.scroll.top].key)
      }
    }
    askForPage(position, for: id, purpose: .replace(place), lane: lane)
  }

  /// Asks for the rows anew, the first visible one first, with the cursor on the same record.
  mutating func reloadInPlace(_ id: ScreenID) {
    guard let list = list(id) else { return }
    reload(id, to: .on(list.markedRow?.record.id, offset: list.scroll.cursor - list.scroll.top))
  }

  /// Goes to a record's place in a list, wherever it is.
  mutating func seek(_ record: RecordID, in id: ScreenID) {
    guard let list = list(id), !list.columns.isEmpty else { return }
    forget { $0 == .page(id) }
    let request = perform(.page(list.request(for: record)), for: .page(id))
    changeList(id) {
      $0.pending = ListScreen.PendingPage(request: request, purpose: .seek(record))
      $0.isStale = false
      $0.sought = nil
    }
  }

  private mutating func askForPage(
    _ position: PagePosition, for id: ScreenID, purpose: ListScreen.Purpose, lane: Effect.Lane = .ordered
  ) {
    guard let list = list(id) else { return }
    let length = ListScreen.pageLength(height: geometry.listHeight)
    var limit = length
    var isCounting = false
    switch purpose {
    case .replace:
      limit = 3 * length
      isCounting = true
    case .later, .earlier, .seek: break
    }
    forget { $0 == .page(id) }
    let request = perform(
      .page(list.request(position, limit: limit, counting: isCounting)), for: .page(id), lane: lane)
    var startsAtKey = false
    if case .from = position { startsAtKey = true }
    changeList(id) {
      $0.pending = ListScreen.PendingPage(
        request: request, purpose: purpose, startsAtKey: startsAtKey, isTyped: lane != .ordered)
      if isCounting { $0.isStale = false }
    }
  }

  /// Asks for more rows when the cursor comes near an end of the window.
  mutating func extendWindow(of id: ScreenID) {
    guard let wanted = list(id)?.extensionWanted(height: geometry.listHeight) else { return }
    askForPage(wanted.position, for: id, purpose: wanted.purpose)
  }

  /// Takes a page in.
  mutating func takePage(_ page: Page, of request: RequestID, for id: ScreenID) {
    guard let pending = list(id)?.pending, pending.request == request else { return }
    let height = geometry.listHeight
    changeList(id) { $0.pending = nil }
    switch pending.purpose {
    case .replace(let place):
      if page.rows.isEmpty, pending.startsAtKey {
        reload(id, to: .last)
        return
      }
      changeList(id) { list in
        let (count, before) = (list.count, list.rowsBefore.map { $0 + list.scroll.top })
        list.replace(with: page, place: place, height: height)
        guard pending.startsAtKey else { return }
        // What lies before a key is only known when it is asked for; as long as the list did not grow or shrink, as
        // much as before.
        list.hasEarlier = true
        if case .on = place, list.count == count { list.rowsBefore = before } else { list.rowsBefore = nil }
      }
      if case .sought = place, let key = page.rows.first?.key {
        askForPage(.before(key), for: id, purpose: .earlier(centered: true))
      }
    case .later: changeList(id) { $0.append(page, height: height) }
    case .earlier(let centered): changeList(id) { $0.prepend(page, centered: centered, height: height) }
    case .seek(let record):
      if let key = page.rows.first?.key {
        askForPage(.from(key), for: id, purpose: .replace(.sought(record)))
      } else {
        reloadInPlace(id)
      }
    }
    if let list = list(id), list.isStale, list.pending == nil { reloadInPlace(id) }
    extendWindow(of: id)
  }

  /// Moves the cursor of a list; at an end that is not here the list's own end is asked for.
  mutating func moveList(_ id: ScreenID, _ command: Command.ID) {
    guard let list = list(id) else { return }
    if command == .goToTop, list.hasEarlier {
      reload(id, to: .first)
    } else if command == .goToBottom, list.hasLater {
      reload(id, to: .last)
    } else if let line = target(of: command, from: list.scroll, count: list.rows.count) {
      let height = geometry.listHeight
      changeList(id) { $0.move(to: line, height: height) }
      extendWindow(of: id)
    }
  }

  /// Changes the typed words and asks for the rows that hold them.
  mutating func typeInSearch(_ change: (inout LineEditor) -> Bool) {
    guard case .list(let list) = screen else { return }
    let before = list.search.text
    changeList(list.id) { _ = change(&$0.search) }
    guard let after = self.list(list.id)?.search.text, after != before else { return }
    reload(list.id, to: .first, lane: nextKeyPress())
  }

  /// Opens the search box; the words of a filter stay in it.
  mutating func openSearch() {
    guard case .list(let list) = screen else { return }
    changeList(list.id) { $0.isSearchOpen = true }
  }

  /// Esc: closes the box and keeps the filter, or clears the filter and stays on the record.
  mutating func closeSearch() {
    guard case .list(let list) = screen else { return }
    if list.isSearchOpen {
      changeList(list.id) { $0.isSearchOpen = false }
    } else if !list.search.isEmpty {
      changeList(list.id) { $0.search = LineEditor() }
      if let id = list.markedRow?.record.id, !list.words.isEmpty {
        seek(id, in: list.id)
      } else {
        reload(list.id, to: .first)
      }
    }
  }
}
