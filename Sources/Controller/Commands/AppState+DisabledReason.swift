import ObjectModel

extension AppState {
  /// Why a command cannot be done now, as a sentence for the message line; nil when it can.
  public func disabledReason(_ command: Command.ID) -> String? {
    switch command {
    case .open: nothingToOpen
    case .new: nothingNew
    case .edit, .editNotes: command == .editNotes ? nothingToEdit ?? noNotes : nothingToEdit
    case .delete: nothingToDelete
    case .restore: markedEntryIsMissing ? "The recycle bin is empty." : nil
    case .sort, .reverseSort: cannotSort(command)
    case .search: cannotSearch
    case .nextRecord, .previousRecord: cannotStep
    case .back: screens.count == 1 ? "This is the first screen; Q leaves." : nil
    case .stampNow: focusTakesNow ? nil : "Only a date, a time or long text takes the time now."
    case .editText: focusIsText ? nil : "Only text can go to the editor."
    case .takeTheirs: nothingOfTheirs
    case .save: noRecordToSaveTo
    case .chooseView: noViews
    case .openChoices: focusHasChoices ? nil : "This field has no list of choices."
    case .queryList, .copyQuery: nothingToAsk
    case .goToQuery: isOn(.query) || isOn(.answer) ? "This is the query screen." : nil
    case .otherPane: noAnswer
    case .columnLeft, .columnRight: noColumns(command)
    case .runQuery, .saveQuery, .explainQuery, .refresh: noQuery
    case .saveView: noQuery ?? noViewOfQuery
    case .goToDrafts: isOn(.drafts) ? "These are the drafts." : nil
    case .goToRecycleBin: isOn(.recycleBin) ? "This is the recycle bin." : nil
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .goToTop, .goToBottom, .nextLink,
      .previousLink, .goToList, .commandLine, .complete, .accept, .close, .nextField,
      .previousField, .fieldEnter, .leaveForm, .otherReading, .discardDraft, .fieldHelp, .leave, .help,
      .repaint, .suspend, .interrupt, .undo, .redo, .breakLine, .earlierQuery, .laterQuery,
      .pickQuery,
      .removeQuery, .renameQuery:
      nil
    }
  }

  /// Why there is no query to ask; nil elsewhere than on the query screen.
  private var noQuery: String? {
    guard case .query(let query) = screen, overlay == nil, query.area.text.trimmed.isEmpty else { return nil }
    return "The query box is empty."
  }

  private var noAnswer: String? {
    guard case .query(let query) = screen, query.isTyping, !query.hasBody, !query.isRunning else {
      return nil
    }
    return "There is no answer yet; Enter asks."
  }

  private var noViewOfQuery: String? {
    guard case .query(let query) = screen else { return nil }
    let text = query.area.text
    // The key line asks with every frame; a text of that length is read when the view is made.
    return text.utf8.count > 20_000 ? nil : noView(text)
  }

  /// Why there is no query to copy or to open; nil when there is.
  private var nothingToAsk: String? {
    switch screen {
    case .list(let list): list.columns.isEmpty ? "The list is not read yet." : nil
    case .query(let query): query.area.isEmpty ? "The query box is empty." : nil
    case .detail, .form, .recycleBin, .drafts, .help: nil
    }
  }

  private func isOn(_ context: Context) -> Bool { self.context == context }

  private var nothingToOpen: String? {
    switch screen {
    case .list(let list): list.markedRow == nil ? noRecord(in: list) : nil
    case .detail(let detail):
      detail.markedLink.flatMap { described.object(of: $0) } == nil && relatedObject(in: detail) == nil
        ? "Nothing to open on this line; Tab goes to the next link." : nil
    case .drafts(let drafts): drafts.markedDraft == nil ? "There are no drafts." : nil
    case .query(let query): nothingToOpen(in: query)
    case .form, .recycleBin, .help: nil
    }
  }

  private func noRecord(in list: ListScreen) -> String {
    if !list.words.isEmpty { return "No record holds these words." }
    if list.view?.isNarrowing == true { return "No record is in this view; 1 shows all." }
    return cannot(.create, in: list.object) == nil
      ? "The list is empty; n makes the first record." : "The list is empty."
  }

  private var nothingNew: String? {
    switch screen {
    case .list(let list): cannot(.create, in: list.object)
    case .detail(let detail):
      if let object = relatedObject(in: detail) {
        cannot(.create, in: object)
      } else {
        "n adds to a related list; move to one first."
      }
    case .form, .recycleBin, .drafts, .query, .help: nil
    }
  }

  private var nothingToEdit: String? {
    switch screen {
    case .list(let list): list.markedRow == nil ? noRecord(in: list) : cannot(.update, in: list.object)
    case .detail(let detail): missing(in: detail) ?? cannot(.update, in: detail.object)
    case .form, .recycleBin, .drafts, .query, .help: nil
    }
  }

  private var noNotes: String? {
    let object: ObjectDescription? =
      switch screen {
      case .list(let list): list.object
      case .detail(let detail): detail.object
      case .form, .recycleBin, .drafts, .query, .help: nil
      }
    guard let object, object.field(.notes) == nil else { return nil }
    return "\(object.labelPlural) have no notes."
  }

  private var nothingToDelete: String? {
    switch screen {
    case .list(let list): list.markedRow == nil ? noRecord(in: list) : cannot(.delete, in: list.object)
    case .detail(let detail): missing(in: detail) ?? cannot(.delete, in: detail.object)
    case .drafts(let drafts): drafts.markedDraft == nil ? "There are no drafts." : nil
    case .form, .recycleBin, .query, .help: nil
    }
  }

  private func missing(in detail: DetailScreen) -> String? {
    if case .missing(let sentence) = detail.phase { sentence } else { nil }
  }

  private func cannot(_ call: CallName, in object: ObjectDescription) -> String? {
    guard !object.calls.contains(call) else { return nil }
    let done =
      switch call {
      case .create: "made"
      case .update: "changed"
      case .delete: "deleted"
      case .search: "searched"
      case .describeLayout, .describeSObjects, .getDeleted, .getUpdated, .query, .retrieve, .undelete,
        .upsert:
        "used"
      }
    return "\(object.labelPlural) cannot be \(done) here."
  }

  private var cannotSearch: String? {
    guard case .list(let list) = screen else { return nil }
    return cannot(.search, in: list.object)
  }

  private func cannotSort(_ command: Command.ID) -> String? {
    guard case .list(let list) = screen else { return nil }
    if !list.words.isEmpty { return "Search results are shown newest first; Esc clears the search." }
    if command == .reverseSort, list.sort == nil {
      return "The list has no order to turn round; s chooses one."
    }
    return SortMenu(for: list).items.isEmpty ? "\(list.object.labelPlural) cannot be sorted." : nil
  }

  private var cannotStep: String? {
    guard case .detail(let detail) = screen else { return nil }
    return listBelow(detail) == nil ? "This record was not opened from a list." : nil
  }

  private var markedEntryIsMissing: Bool {
    if case .recycleBin(let bin) = screen { bin.markedEntry == nil } else { true }
  }

  private var noRecordToSaveTo: String? {
    guard case .form(let form) = screen, form.isGone else { return nil }
    return
      "There is no \(form.object.label.lowercased()) to save to. The draft stays; Alt-X throws it away."
  }

  private var focusTakesNow: Bool {
    guard case .form(let form) = screen else { return false }
    switch form.focusedField?.input {
    case .time, .area: return true
    case .line, .picklist, .lookup, .toggle, .fixed, nil: return false
    }
  }

  private var focusIsText: Bool {
    guard case .form(let form) = screen else { return false }
    switch form.focusedField?.input {
    case .line, .area: return true
    case .picklist, .lookup, .time, .toggle, .fixed, nil: return false
    }
  }

  private var focusHasChoices: Bool {
    guard case .form(let form) = screen else { return false }
    switch form.focusedField?.input {
    case .picklist, .lookup: return true
    case .line, .area, .time, .toggle, .fixed, nil: return false
    }
  }
}
