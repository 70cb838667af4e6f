import ObjectModel

// Replies: each goes where its request came from; those that nobody waits for are dropped.

extension AppState {
  /// Takes a reply in.
  mutating func receive(_ reply: Reply, of request: RequestID) {
    guard let purpose = awaiting.removeValue(forKey: request) else { return }
    if case .fault(let fault) = reply {
      failed(purpose, with: fault)
      return
    }
    if !take(reply, for: purpose, of: request) {
      failed(purpose, with: Fault(.unknownException, "The answer does not fit the question."))
    }
  }

  /// Gives an answer to the screen that asked; false when it is no answer to the question.
  private mutating func take(_ reply: Reply, for purpose: Awaiting, of request: RequestID) -> Bool {
    switch purpose {
    case .session:
      guard case .session(let info) = reply else { return false }
      takeSession(info)
    case .objects:
      guard case .describeGlobal(let objects) = reply else { return false }
      takeObjects(objects)
    case .views(let object):
      guard case .listViews(let views) = reply else { return false }
      takeViews(views, of: object)
    case .view(let object, let name):
      guard case .describeListView(let result) = reply else { return false }
      takeView(result, named: name, of: object)
    case .columns:
      guard case .describeSearchLayouts(let results) = reply else { return false }
      takeColumns(results)
    case .layout(let object):
      guard case .describeLayout(let result) = reply else { return false }
      takeLayout(result, of: object)
    case .page(let screen):
      guard case .page(let page) = reply else { return false }
      takePage(page, of: request, for: screen)
    case .record(let screen): return takeRecord(reply, for: screen)
    case .related(let screen, let list):
      guard case .page(let page) = reply else { return false }
      takeRelated(page, list: list, for: screen)
    case .lookup(let screen, let field, let part):
      guard case .page(let page) = reply else { return false }
      takeLookup(page, field: field, part: part, for: screen)
    case .answer(let screen), .explanation(let screen): return takeAnswer(reply, for: screen)
    case .moreRows(let screen):
      guard case .query(let result) = reply else { return false }
      takeMoreRows(result, for: screen)
    case .queries:
      guard case .setting(let stored) = reply else { return false }
      takeQueries(stored)
    case .recycleBin, .drafts, .save, .undoPreview, .undo, .keepDraft, .discardDraft, .delete, .restore,
      .saveView,
      .nothing:
      return takeOutcome(reply, for: purpose)
    }
    return true
  }

  /// As ``take(_:for:of:)``, for the recycle bin, drafts and writes.
  private mutating func takeOutcome(_ reply: Reply, for purpose: Awaiting) -> Bool {
    switch purpose {
    case .recycleBin(let screen):
      guard case .recycleBin(let entries, let hasMore) = reply else { return false }
      takeEntries(entries, hasMore: hasMore, for: screen)
    case .drafts(let screen):
      guard case .drafts(let drafts) = reply else { return false }
      takeDrafts(drafts, for: screen)
    case .save(let screen):
      if case .conflicts(let conflicts, let lastChange) = reply {
        takeConflicts(conflicts, lastChange: lastChange, for: screen)
        break
      }
      guard case .results(let results) = reply, let result = results.first else { return false }
      takeSave(result, for: screen)
    case .undoPreview(let direction):
      guard case .undo(let outcome) = reply else { return false }
      askToUndo(outcome, direction)
    case .undo(let direction):
      guard case .undo(let outcome) = reply else { return false }
      takeUndo(outcome, direction)
    case .keepDraft(let screen): draftKept(for: screen)
    case .discardDraft: draftThrownAway()
    case .delete(let id, let title):
      guard case .results(let results) = reply, let result = results.first else { return false }
      takeDelete(result, of: id, title: title)
    case .restore(let id, let title):
      guard case .results(let results) = reply, let result = results.first else { return false }
      takeRestore(result, of: id, title: title)
    case .saveView(let object, let name):
      guard case .results(let results) = reply, let result = results.first else { return false }
      takeSavedView(result, of: object, named: name)
    case .session, .objects, .views, .view, .columns, .layout, .page, .record, .related, .lookup, .answer,
      .moreRows,
      .explanation, .queries, .nothing:
      break
    }
    return true
  }

  /// A call failed as a whole: the screens go on without its answer, and the message line says why.
  private mutating func failed(_ purpose: Awaiting, with fault: Fault) {
    if case .view(let object, let name) = purpose, isFirstView(name, of: object) {
      listBySearchLayout(object)
      return
    }
    if case .answer(let id) = purpose { return refuseQuery(fault, for: id) }
    if case .explanation(let id) = purpose { return refuseQuery(fault, for: id) }
    say(.error, fault.message)
    typedAhead = []
    switch purpose {
    case .page(let screen):
      changeList(screen) {
        $0.pending = nil
        $0.hasLoaded = true
      }
    case .view(let object, let name): viewFailed(name, of: object)
    case .columns(let object): columnsFailed(of: object)
    case .record(let screen): recordFailed(fault, for: screen)
    case .layout(let object): layoutFailed(fault, of: object)
    case .related(let screen, let list): takeRelated(nil, list: list, for: screen)
    case .recycleBin(let screen):
      changeBin(screen) {
        $0.hasLoaded = true
        $0.isLoading = false
      }
    case .drafts(let screen): takeDrafts([], for: screen)
    case .lookup(let screen, let field, let part): takeLookup(nil, field: field, part: part, for: screen)
    case .save(let screen): changeForm(screen) { $0.phase = .editing }
    case .undoPreview: say(.note, fault.message)
    case .keepDraft(let screen): draftFailed(fault, for: screen)
    case .discardDraft: draftThrownAway()
    case .moreRows(let screen): takeMoreRows(nil, for: screen)
    case .queries: takeQueries(nil)
    case .session, .objects, .views, .undo, .delete, .restore, .answer, .explanation, .saveView, .nothing:
      break
    }
  }

  private mutating func takeSession(_ info: SessionInfo) {
    session = info
    draftCount = info.draftCount
    if case .query = screen { askForQueries() }
    if !isZoneFixed, let zone = info.timeZone.flatMap({ Zone(identifier: $0) }) { self.zone = zone }
    if info.draftCount > 0 {
      let sentence = "\(counted(info.draftCount, "draft waits", "drafts wait")): gd lists them."
      let notice = message
      say(.note, sentence)
      if let notice { put(notice, before: sentence) }
    }
  }

  private mutating func takeObjects(_ objects: [ObjectDescription]) {
    guard !objects.isEmpty else { return }
    described.objects = objects
    for screen in screens {
      guard case .list(let list) = screen, let object = described.object(named: list.object.name) else {
        continue
      }
      changeList(list.id) { $0.object = object }
    }
  }

  private mutating func takeLayout(_ result: DescribeLayoutResult, of object: String) {
    guard let layout = result.layouts.first else {
      layoutFailed(Fault(.unknownException, "There is no layout."), of: object)
      return
    }
    described.layouts[object] = layout
    for screen in screens {
      switch screen {
      case .detail(let detail) where detail.object.name == object: askForRecord(detail.id)
      case .form(let form) where form.object.name == object: askForForm(form.id)
      case .list, .detail, .form, .recycleBin, .drafts, .query, .help: break
      }
    }
  }

  private mutating func layoutFailed(_ fault: Fault, of object: String) {
    for screen in screens {
      switch screen {
      case .detail(let detail) where detail.object.name == object: recordFailed(fault, for: detail.id)
      case .form(let form) where form.object.name == object: recordFailed(fault, for: form.id)
      case .list, .detail, .form, .recycleBin, .drafts, .query, .help: break
      }
    }
  }

  /// A record that a detail or form waits for cannot be had.
  private mutating func recordFailed(_ fault: Fault, for screen: ScreenID) {
    changeDetail(screen) { $0.phase = .missing(fault.message) }
    changeForm(screen) { $0.phase = .missing(fault.message) }
    layOut(screen)
  }

  private mutating func takeRecord(_ reply: Reply, for screen: ScreenID) -> Bool {
    if detail(screen) != nil {
      guard case .query(let result) = reply else { return false }
      takeDetail(result.records.first, for: screen)
    } else if form(screen) != nil {
      guard case .editing(let record, let lastChange) = reply else { return false }
      takeFormRecord(record, lastChange: lastChange, for: screen)
    }
    return true
  }
}

/// A number with the word that fits it, such as `1 draft` or `2 drafts`.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}
