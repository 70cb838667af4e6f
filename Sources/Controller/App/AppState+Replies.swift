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
    case .columns:
      guard case .describeSearchLayouts(let results) = reply else { return false }
      takeColumns(results)
    case .layout(let object):
      guard case .describeLayout(let result) = reply else { return false }
      takeLayout(result, of: object)
    case .page(let screen):
      guard case .page(let page) = reply else { return false }
      takePage(page, of: request, for: screen)
    case .record(let screen):
      guard case .query(let result) = reply else { return false }
      takeRecord(result.records.first, for: screen)
    case .related(let screen, let list):
      guard case .page(let page) = reply else { return false }
      takeRelated(page, list: list, for: screen)
    case .lookup(let screen, let field, let part):
      guard case .page(let page) = reply else { return false }
      takeLookup(page, field: field, part: part, for: screen)
    case .recycleBin, .drafts, .save, .keepDraft, .discardDraft, .delete, .restore, .nothing:
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
      guard case .results(let results) = reply, let result = results.first else { return false }
      takeSave(result, for: screen)
    case .keepDraft(let screen): draftKept(for: screen)
    case .discardDraft: draftThrownAway()
    case .delete(let id, let title):
      guard case .results(let results) = reply, let result = results.first else { return false }
      takeDelete(result, of: id, title: title)
    case .restore(let id, let title):
      guard case .results(let results) = reply, let result = results.first else { return false }
      takeRestore(result, of: id, title: title)
    case .session, .objects, .columns, .layout, .page, .record, .related, .lookup, .nothing: break
    }
    return true
  }

  /// A call failed as a whole: the screens go on without its answer, and the message line says why.
  private mutating func failed(_ purpose: Awaiting, with fault: Fault) {
    say(.error, fault.message)
    typedAhead = []
    switch purpose {
    case .page(let screen):
      changeList(screen) {
        $0.pending = nil
        $0.hasLoaded = true
      }
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
    case .keepDraft(let screen): draftFailed(fault, for: screen)
    case .discardDraft: draftThrownAway()
    case .session, .objects, .delete, .restore, .nothing: break
    }
  }

  private mutating func takeSession(_ info: SessionInfo) {
    session = info
    draftCount = info.draftCount
    if !isZoneFixed, let zone = info.timeZone.flatMap({ Zone(identifier: $0) }) { self.zone = zone }
    if info.draftCount > 0 {
      let sentence = "\(counted(info.draftCount, "draft waits", "drafts wait")): gd lists them."
      say(message?.severity ?? .note, [message?.text, sentence].compactMap(\.self).joined(separator: " "))
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

  private mutating func takeColumns(_ results: [DescribeSearchLayoutResult]) {
    for result in results {
      let columns =
        result.searchColumns.isEmpty ? fallbackColumns(of: result.objectType) : result.searchColumns
      described.columns[result.objectType] = columns
      for screen in screens {
        guard case .list(let list) = screen, list.object.name == result.objectType else { continue }
        changeList(list.id) { $0.columns = columns }
        reload(list.id, to: .first)
      }
    }
  }

  /// The columns of an object whose search layout has none: its name, or its first field.
  private func fallbackColumns(of name: String) -> [DescribeSearchLayoutResult.Column] {
    guard let object = described.object(named: name), let field = object.field(.name) ?? object.fields.first
    else { return [] }
    return [DescribeSearchLayoutResult.Column(label: field.layoutLabel, path: field.name, field: field)]
  }

  private mutating func columnsFailed(of object: String) {
    for screen in screens {
      guard case .list(let list) = screen, list.object.name == object else { continue }
      changeList(list.id) { $0.hasLoaded = true }
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
      case .list, .detail, .form, .recycleBin, .drafts, .help: break
      }
    }
  }

  private mutating func layoutFailed(_ fault: Fault, of object: String) {
    for screen in screens {
      switch screen {
      case .detail(let detail) where detail.object.name == object: recordFailed(fault, for: detail.id)
      case .form(let form) where form.object.name == object: recordFailed(fault, for: form.id)
      case .list, .detail, .form, .recycleBin, .drafts, .help: break
      }
    }
  }

  /// A record that a detail or form waits for cannot be had.
  private mutating func recordFailed(_ fault: Fault, for screen: ScreenID) {
    changeDetail(screen) { $0.phase = .missing(fault.message) }
    changeForm(screen) { $0.phase = .missing(fault.message) }
    layOut(screen)
  }

  private mutating func takeRecord(_ record: Record?, for screen: ScreenID) {
    if detail(screen) != nil { takeDetail(record, for: screen) } else { takeFormRecord(record, for: screen) }
  }
}

/// A number with the word that fits it, such as `1 draft` or `2 drafts`.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}
