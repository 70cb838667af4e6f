import ObjectModel

// The drafts screen.

extension AppState {
  /// Opens the drafts.
  mutating func openDrafts() {
    let drafts = DraftsScreen(id: nextScreen())
    push(.drafts(drafts))
    askForDrafts(drafts.id)
  }

  /// Takes the drafts in, for the drafts screen or for a form that continues one.
  mutating func takeDrafts(_ drafts: [Draft], for id: ScreenID?) {
    draftCount = drafts.count
    guard let id else { return }
    changeDrafts(id) { $0.drafts = drafts }
    if case .drafts(let screen) = screens.last(where: { $0.id == id }) {
      moveDrafts(id, to: screen.scroll.cursor)
    }
    if form(id) != nil { takeFormDrafts(drafts, for: id) }
  }

  /// Moves the cursor of the drafts.
  mutating func moveDrafts(_ id: ScreenID, to line: Int) {
    let height = geometry.listHeight
    changeDrafts(id) { $0.scroll.move(to: line, count: $0.drafts?.count ?? 0, height: height) }
  }

  /// Opens the form that the marked draft belongs to.
  mutating func reopenMarkedDraft() {
    guard case .drafts(let drafts) = screen, let draft = drafts.markedDraft else { return }
    guard let object = described.object(named: draft.object) else {
      say(.error, "The draft belongs to \(draft.object), which is not known here.")
      return
    }
    openForm(of: object, record: draft.record.flatMap { RecordID($0) })
  }

  /// Throws a draft of the drafts screen away.
  mutating func discard(_ draft: Draft) {
    guard case .drafts(let drafts) = screen else { return }
    perform(
      .discardDraft(object: draft.object, record: draft.record.flatMap { RecordID($0) }), for: .discardDraft)
    changeDrafts(drafts.id) { screen in
      screen.drafts?.removeAll { $0.object == draft.object && $0.record == draft.record }
    }
    moveDrafts(drafts.id, to: drafts.scroll.cursor)
    say(.done, "Draft thrown away.")
  }
}
