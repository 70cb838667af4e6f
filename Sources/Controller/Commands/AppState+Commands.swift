import ObjectModel

// What each command does on the visible screen.

extension AppState {
  /// Does what a command says, or says why it cannot be done.
  mutating func run(_ command: Command.ID, _ key: Key) {
    if let reason = disabledReason(command) {
      say(.warning, reason)
      return
    }
    switch command {
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .goToTop, .goToBottom:
      move(command)
    case .nextRecord: step(by: 1)
    case .previousRecord: step(by: -1)
    case .nextLink: moveToLink(forward: true)
    case .previousLink: moveToLink(forward: false)
    case .open: openMarked()
    case .search: openSearch()
    case .new: newRecord()
    case .edit: editMarked(notes: false)
    case .editNotes: editMarked(notes: true)
    case .delete: askToDelete()
    case .restore: restoreMarked()
    case .undo: askAbout(.undo)
    case .redo: askAbout(.redo)
    case .chooseView: chooseView(key)
    case .sort: openSortMenu()
    case .reverseSort: reverseSort()
    case .refresh: refreshVisible()
    case .goToList: goToList()
    case .goToRecycleBin: openBin()
    case .goToDrafts: openDrafts()
    case .goToQuery: openQuery()
    case .queryList: openListQuery()
    case .copyQuery: copyQuery()
    case .runQuery: runQuery(key)
    case .breakLine: breakQueryLine()
    case .otherPane: changePane()
    case .earlierQuery: recallQuery(earlier: true)
    case .laterQuery: recallQuery(earlier: false)
    case .pickQuery: openQueryPicker()
    case .saveQuery, .renameQuery: askForQueryName()
    case .saveView: askForViewName()
    case .explainQuery: explainQuery()
    case .removeQuery: askToRemoveQuery()
    case .columnLeft: scrollColumns(by: -1)
    case .columnRight: scrollColumns(by: 1)
    case .commandLine: overlay = .commandLine(CommandLine())
    case .complete: if context == .query { completeQuery() } else { completeCommand() }
    case .accept: accept()
    case .close: closeTopmost()
    case .nextField: moveFocus(by: 1)
    case .previousField: moveFocus(by: -1)
    case .fieldEnter: enterField()
    case .save: save()
    case .leaveForm: leaveForm()
    case .openChoices: openChoices(key)
    case .editText: editFocusedText()
    case .stampNow: stampNow()
    case .otherReading: readOtherwise(key)
    case .takeTheirs: takeTheirs()
    case .discardDraft: if context == .query { putQuery("", name: nil) } else { askToDiscard() }
    case .fieldHelp: showFieldHelp()
    case .back: pop()
    case .leave: leave()
    case .help: push(.help(HelpScreen(id: nextScreen(), context: context)))
    case .repaint: effects.append(.repaint)
    case .suspend:
      keepDraft()
      effects.append(.suspend)
    case .interrupt: interrupt()
    }
  }

  private mutating func move(_ command: Command.ID) {
    if case .sortMenu(let menu) = overlay {
      guard let line = target(of: command, from: menu.scroll, count: menu.items.count) else { return }
      moveSortMenu(to: line)
      return
    }
    if case .queries(let picker) = overlay {
      guard let line = target(of: command, from: picker.scroll, count: picker.entries.count) else { return }
      movePicker(to: line)
      return
    }
    switch screen {
    case .query: moveInAnswer(command)
    case .list(let list): moveList(list.id, command)
    case .detail(let detail):
      guard let line = target(of: command, from: detail.scroll, count: detail.lines.count) else { return }
      moveDetail(detail.id, to: line)
    case .recycleBin(let bin):
      guard let line = target(of: command, from: bin.scroll, count: bin.entries.count) else { return }
      moveBin(bin.id, to: line)
    case .drafts(let drafts):
      guard let line = target(of: command, from: drafts.scroll, count: drafts.drafts?.count ?? 0) else {
        return
      }
      moveDrafts(drafts.id, to: line)
    case .help(let help):
      guard let line = target(of: command, from: help.scroll, count: help.commands.count) else { return }
      moveHelp(by: line - help.scroll.cursor)
    case .form: break
    }
  }

  private mutating func openMarked() {
    switch screen {
    case .list(let list):
      guard let record = list.markedRow?.record, let id = record.id else { return }
      changeList(list.id) { $0.isSearchOpen = false }
      openDetail(id, object: list.object, title: described.title(of: record, object: list.object))
    case .detail(let detail):
      if let id = detail.markedLink, let object = described.object(of: id) {
        openDetail(id, object: object, title: object.label)
      } else if let object = relatedObject(in: detail), let scope = relatedScope(in: detail) {
        pushList(of: object, scope: scope)
      }
    case .drafts: reopenMarkedDraft()
    case .query(let query): openRow(of: query)
    case .form, .recycleBin, .help: break
    }
  }

  private mutating func newRecord() {
    switch screen {
    case .list(let list):
      let filledIn = list.scope.map { [$0.field: LookupField.Chosen($0)] } ?? [:]
      openForm(of: list.object, record: nil, filledIn: filledIn)
    case .detail(let detail): newRelated(in: detail)
    case .form, .recycleBin, .drafts, .query, .help: break
    }
  }

  private mutating func editMarked(notes: Bool) {
    switch screen {
    case .list(let list):
      guard let id = list.markedRow?.record.id else { return }
      openForm(of: list.object, record: id, editsNotes: notes)
    case .detail(let detail): openForm(of: detail.object, record: detail.recordID, editsNotes: notes)
    case .form, .recycleBin, .drafts, .query, .help: break
    }
  }

  /// Reads the visible screen's rows again.
  mutating func refreshVisible() {
    switch screen {
    case .list(let list): reloadInPlace(list.id)
    case .detail(let detail): askForRecord(detail.id)
    case .recycleBin(let bin): askForEntries(bin.id)
    case .drafts(let drafts): perform(.drafts, for: .drafts(drafts.id))
    case .query: runQuery(Key.control("r"))
    case .form, .help: break
    }
  }

  private mutating func goToList() {
    if let list = nearestList { popTo(list.id) }
  }

  private mutating func accept() {
    switch overlay {
    case .sortMenu: takeSort()
    case .commandLine: runCommandLine()
    case .queries: takeQuery()
    case .prompt: takePrompt()
    case .confirmation, .fieldHelp, .undo, nil: break
    }
  }

  private mutating func closeTopmost() {
    if overlay != nil {
      overlay = nil
      return
    }
    switch screen {
    case .list: closeSearch()
    case .help(let help) where !help.search.isEmpty: typeInHelp { $0.clear() }
    case .query(let query) where !query.isTyping: changeQuery(query.id) { $0.isTyping = true }
    case .query(let query) where query.holdsUnrun && !isGoingBack:
      isGoingBack = true
      say(.note, "This text was not run. Esc again goes back; the text is kept.")
    case .detail, .recycleBin, .drafts, .query, .help: pop()
    case .form: leaveForm()
    }
  }

  private mutating func interrupt() {
    if isLeaving {
      leave()
      return
    }
    isLeaving = true
    if stopQuery() {
      say(.note, "The query was stopped. Ctrl-C again leaves.")
      return
    }
    if overlay != nil {
      overlay = nil
    } else if case .list(let list) = screen, list.isSearchOpen {
      closeSearch()
    }
    say(.note, "Ctrl-C again leaves; drafts are kept.")
  }
}

extension LineEditor {
  /// Empties the line.
  fileprivate mutating func clear() -> Bool {
    replace(with: "")
    return true
  }
}
