import ObjectModel

// Which events depend on a reply that is not here yet (terminal 5: keys typed ahead are kept and replayed).

extension AppState {
  /// Whether an event means something else once the open requests are answered.
  func mustWait(_ event: Event) -> Bool {
    if case .commandLine = overlay, awaiting.values.contains(.objects) {
      return event == .key(Key(.enter)) || event == .key(Key(.tab))
    }
    guard overlay == nil else { return false }
    if awaiting.values.contains(where: \.isQuestion) { return true }
    // Reads may overtake writes, so that the newest change would not be known yet.
    if [.undo, .redo].contains(command(of: event)), awaiting.values.contains(where: \.isWrite) {
      return true
    }
    switch screen {
    case .list(let list): return command(of: event).map { mustWait($0, in: list) } ?? false
    case .detail(let detail): return command(of: event).map { mustWait($0, in: detail) } ?? false
    case .form(let form): return mustWait(event, in: form)
    case .recycleBin(let bin): return !bin.hasLoaded && needsRows(command(of: event))
    case .drafts(let drafts): return drafts.drafts == nil && needsRows(command(of: event))
    case .query(let query): return command(of: event).map { mustWait($0, in: query) } ?? false
    case .help: return false
    }
  }

  private func command(of event: Event) -> Command.ID? {
    guard case .key(let key) = event,
      case .command(let id) = CommandTable.match(prefix + [key], in: context)
    else { return nil }
    return id
  }

  private func mustWait(_ command: Command.ID, in list: ListScreen) -> Bool {
    let object = list.object.name
    if command == .chooseView, described.views[object] == nil {
      return list.awaitedView != nil || awaiting.values.contains(.views(object: object))
    }
    guard needsRows(command) else { return false }
    if list.isReplacing { return true }
    guard list.pending != nil, let line = target(of: command, from: list.scroll, count: list.rows.count)
    else {
      return false
    }
    return list.lies(beyond: line)
  }

  private func mustWait(_ command: Command.ID, in query: QueryScreen) -> Bool {
    guard !query.isTyping, needsRows(command) else { return false }
    if query.isRunning { return true }
    guard query.isReadingMore,
      let line = target(of: command, from: query.bodyScroll, count: query.bodyCount(geometry))
    else { return false }
    return line >= query.bodyCount(geometry)
  }

  private func mustWait(_ command: Command.ID, in detail: DetailScreen) -> Bool {
    switch command {
    case .nextRecord, .previousRecord:
      guard let list = nearestList else { return false }
      let line = list.scroll.cursor + (command == .nextRecord ? 1 : -1)
      return list.isReplacing || (list.pending != nil && list.lies(beyond: line))
    case .nextLink, .previousLink, .new, .open:
      return detail.phase == .loading
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .goToTop, .goToBottom, .search,
      .edit, .editNotes, .delete, .sort, .reverseSort, .restore, .goToList, .goToRecycleBin, .goToDrafts,
      .refresh, .commandLine, .complete, .accept, .close, .nextField, .previousField, .fieldEnter, .save,
      .leaveForm, .openChoices, .editText, .stampNow, .otherReading, .takeTheirs, .discardDraft, .fieldHelp,
      .back, .leave, .help, .repaint, .suspend, .interrupt, .undo, .redo, .chooseView, .goToQuery, .queryList,
      .copyQuery, .runQuery, .breakLine, .otherPane, .earlierQuery, .laterQuery,
      .pickQuery, .saveQuery, .saveView, .explainQuery, .removeQuery, .renameQuery, .columnLeft, .columnRight:
      return false
    }
  }

  private func mustWait(_ event: Event, in form: FormScreen) -> Bool {
    if form.isClosing { return true }
    switch form.phase {
    case .loading, .saving: return true
    case .missing: return false
    case .editing: break
    }
    guard case .key(let key) = event, case .lookup(let lookup) = form.focusedField?.input, lookup.isLooking
    else { return false }
    return key == Key(.enter) || key == Key(.tab) || key == Key(.down)
  }

  /// Whether a command acts on the rows of a list.
  private func needsRows(_ command: Command.ID?) -> Bool {
    switch command {
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .goToTop, .goToBottom, .open,
      .edit, .editNotes, .delete, .restore:
      true
    case .search, .new, .sort, .reverseSort, .nextRecord, .previousRecord, .nextLink, .previousLink,
      .goToList,
      .goToRecycleBin, .goToDrafts, .refresh, .commandLine, .complete, .accept, .close, .nextField,
      .previousField, .fieldEnter, .save, .leaveForm, .openChoices, .editText, .stampNow, .otherReading,
      .takeTheirs, .discardDraft, .fieldHelp, .back, .leave, .help, .repaint, .suspend, .interrupt, .undo,
      .redo, .chooseView, .goToQuery, .queryList, .copyQuery, .runQuery, .breakLine, .otherPane,
      .earlierQuery, .laterQuery,
      .pickQuery, .saveQuery, .saveView, .explainQuery, .removeQuery, .renameQuery, .columnLeft, .columnRight,
      nil:
      false
    }
  }

  /// The line that a moving command goes to, not yet clamped; nil for the others.
  func target(of command: Command.ID, from scroll: ScrollPosition, count: Int) -> Int? {
    let page = max(bodyHeight - 1, 1)
    let half = max(bodyHeight / 2, 1)
    switch command {
    case .moveDown: return scroll.cursor + 1
    case .moveUp: return scroll.cursor - 1
    case .halfPageDown: return scroll.cursor + half
    case .halfPageUp: return scroll.cursor - half
    case .pageDown: return scroll.cursor + page
    case .pageUp: return scroll.cursor - page
    case .goToTop: return 0
    case .goToBottom: return count - 1
    case .open, .search, .new, .edit, .editNotes, .delete, .sort, .reverseSort, .restore, .nextRecord,
      .previousRecord, .nextLink, .previousLink, .goToList, .goToRecycleBin, .goToDrafts, .refresh,
      .commandLine, .complete, .accept, .close, .nextField, .previousField, .fieldEnter, .save, .leaveForm,
      .openChoices, .editText, .stampNow, .otherReading, .discardDraft, .fieldHelp, .back, .leave, .help,
      .repaint, .suspend, .interrupt, .undo, .redo, .chooseView, .takeTheirs, .goToQuery, .queryList,
      .copyQuery, .runQuery, .breakLine, .otherPane, .earlierQuery, .laterQuery,
      .pickQuery, .saveQuery, .saveView, .explainQuery, .removeQuery, .renameQuery, .columnLeft, .columnRight:
      return nil
    }
  }

  /// The body rows of the visible screen.
  var bodyHeight: Int {
    switch screen {
    case .list, .recycleBin, .drafts: geometry.listHeight
    case .query: geometry.queryBodyHeight
    case .detail, .form, .help: geometry.bodyHeight
    }
  }
}
