import ObjectModel
import Text

// Deleting, the recycle bin, and restoring.

extension AppState {
  /// Opens the recycle bin.
  mutating func openBin() {
    let bin = RecycleBinScreen(id: nextScreen())
    push(.recycleBin(bin))
    askForEntries(bin.id)
  }

  /// Asks for the newest entries.
  mutating func askForEntries(_ id: ScreenID) {
    forget { $0 == .recycleBin(id) }
    changeBin(id) { $0.isLoading = true }
    perform(.recycleBin(after: nil, limit: 3 * binPage), for: .recycleBin(id))
  }

  private var binPage: Int { ListScreen.pageLength(height: geometry.listHeight) }

  /// Takes entries in: the newest ones replace what is here, older ones follow it.
  mutating func takeEntries(_ entries: [RecycleBinEntry], hasMore: Bool, for id: ScreenID) {
    changeBin(id) {
      $0.entries = $0.isAppending ? $0.entries + entries : entries
      $0.hasMore = hasMore
      $0.hasLoaded = true
      $0.isLoading = false
      $0.isAppending = false
    }
    guard case .recycleBin(let bin) = screens.last(where: { $0.id == id }) else { return }
    moveBin(id, to: bin.scroll.cursor)
  }

  /// Moves the cursor of the bin, and asks for older entries near its end.
  mutating func moveBin(_ id: ScreenID, to line: Int) {
    let height = geometry.listHeight
    changeBin(id) { $0.scroll.move(to: line, count: $0.entries.count, height: height) }
    guard case .recycleBin(let bin) = screens.last(where: { $0.id == id }), bin.hasMore, !bin.isLoading,
      let last = bin.entries.last, bin.scroll.cursor + binPage >= bin.entries.count
    else { return }
    changeBin(id) {
      $0.isLoading = true
      $0.isAppending = true
    }
    perform(.recycleBin(after: last.key, limit: binPage), for: .recycleBin(id))
  }

  /// Brings the marked entry back.
  mutating func restoreMarked() {
    guard case .recycleBin(let bin) = screen, let entry = bin.markedEntry else { return }
    perform(.undelete(ids: [entry.id.text18]), for: .restore(entry.id, title: entry.name))
  }

  /// Takes the answer of a restore in.
  mutating func takeRestore(_ result: RowResult, of id: RecordID, title: String) {
    if let error = result.errors.first {
      say(.error, error.message)
    } else {
      say(.done, "Restored \"\(title)\". u undoes.")
    }
    for screen in screens {
      guard case .list(let list) = screen, list.object.keyPrefix == id.keyPrefix else { continue }
      changeList(list.id) { $0.sought = id }
    }
    for screen in screens {
      if case .recycleBin(let bin) = screen { askForEntries(bin.id) }
    }
    dataChanged()
  }

  /// Asks whether the marked record is to be deleted, or the marked draft thrown away.
  mutating func askToDelete() {
    switch screen {
    case .list(let list):
      guard let record = list.markedRow?.record, let id = record.id else { return }
      ask(id, title: described.title(of: record, object: list.object), object: list.object)
    case .detail(let detail): ask(detail.recordID, title: detail.title, object: detail.object)
    case .drafts(let drafts):
      guard let draft = drafts.markedDraft else { return }
      let question = question("Throw the draft", draft.title, " away? y throws it away")
      overlay = .confirmation(Confirmation(question: question, action: .discardDraft(draft)))
    case .form, .recycleBin, .query, .help: break
    }
  }

  private mutating func ask(_ id: RecordID, title: String, object: ObjectDescription) {
    let forGood =
      switch object.deletion {
      case .recycleBin: ""
      case .permanent: " for good"
      }
    let children = described.labelsOfCascaded(under: object)
    let named = children.isEmpty ? "" : " Its \(children.joined(separator: ", ", last: " and ")) go too."
    let counted = children.isEmpty ? "" : " Its child records go too."
    let ends = [named, counted].map { "\(forGood)?\($0) y deletes" }
    let end = ends.first { room("Delete", $0) >= Self.leastName } ?? "\(forGood)?\(counted) y deletes"
    overlay = .confirmation(
      Confirmation(
        question: question("Delete", title, end), action: .delete(id, title: title)))
  }

  /// A question with a name in it. What y does must be readable, however long the name is: the name is cut, and the
  /// other keys are named where there is room, since the key line has them too.
  func question(_ start: String, _ name: String, _ end: String) -> String {
    let shown = Fitting.truncated(name, to: max(room(start, end), Self.leastName)).text
    let question = "\(start) \"\(shown)\"\(end)"
    let rest = ", any other key keeps it"
    return CellWidth.of(question) + rest.count + 4 <= size.width ? question + rest : question
  }

  /// Cells for a name between two parts of a question: its sign, a blank, the quotes and the cursor take the rest.
  private func room(_ start: String, _ end: String) -> Int {
    size.width - CellWidth.of(start) - CellWidth.of(end) - 7
  }

  /// Cells by which a name is still known.
  private static let leastName = 8

  /// Takes the key that answers a question.
  mutating func answer(_ confirmation: Confirmation, with key: Key) {
    overlay = nil
    message = nil
    guard key == .character("y") else {
      say(.note, "Nothing was changed.")
      if case .removeQuery(let picker) = confirmation.action { overlay = .queries(picker) }
      return
    }
    switch confirmation.action {
    case .delete(let id, let title):
      perform(.delete(ids: [id.text18]), for: .delete(id, title: title))
    case .discardOpenDraft: discardOpenDraft()
    case .discardDraft(let draft): discard(draft)
    case .undo(let request, let direction): undo(request, direction)
    case .removeQuery(let picker): removeQuery(of: picker)
    case .replaceQuery(let purpose, let name): take(name, for: purpose)
    }
  }

  /// Takes the answer of a delete in: details of the record close, the lists follow.
  mutating func takeDelete(_ result: RowResult, of id: RecordID, title: String) {
    if let error = result.errors.first {
      say(.error, error.message)
      return
    }
    for screen in screens {
      if case .detail(let detail) = screen, detail.recordID == id { close(detail.id) }
    }
    let isPermanent = described.object(of: id)?.deletion == .permanent
    if !isPermanent { hasDeleted = true }
    say(
      .done,
      isPermanent ? "Deleted \"\(title)\"." : "Deleted \"\(title)\". u undoes, gb lists the recycle bin.")
    dataChanged()
  }
}

extension Sequence where Element == String {
  /// The texts with a separator between them, and another one before the last.
  fileprivate func joined(separator: String, last: String) -> String {
    let all = Array(self)
    guard all.count > 1, let end = all.last else { return all.joined() }
    return all.dropLast().joined(separator: separator) + last + end
  }
}
