import ObjectModel

// A form opens when its layout, its record and its drafts are here.

extension AppState {
  /// Opens the form of a record, or of a new one.
  ///
  /// - Parameters:
  ///   - filledIn: references that a new record starts with, by field name.
  ///   - wanted: the field that waits for the new record, and the name to fill in.
  ///   - editsNotes: whether the notes go to the editor at once.
  mutating func openForm(
    of object: ObjectDescription, record: RecordID?, filledIn: [String: LookupField.Chosen] = [:],
    wanted: FormScreen.Wanted? = nil, editsNotes: Bool = false
  ) {
    var form = FormScreen(id: nextScreen(), object: object, recordID: record)
    form.filledIn = filledIn
    form.wanted = wanted
    form.editsNotes = editsNotes
    push(.form(form))
    askForDrafts(form.id)
    askForLayout(of: object)
    askForForm(form.id)
  }

  /// Asks for the drafts, but not while one is being thrown away: reads may overtake writes.
  mutating func askForDrafts(_ id: ScreenID) {
    guard !awaiting.values.contains(.discardDraft),
      !awaiting.values.contains(.drafts(id))
    else { return }
    perform(.drafts, for: .drafts(id))
  }

  /// Asks for the record as soon as the layout says which fields.
  mutating func askForForm(_ id: ScreenID) {
    guard let form = form(id), form.phase == .loading, let layout = described.layouts[form.object.name] else {
      return
    }
    if let record = form.recordID, form.original == nil, !awaiting.values.contains(.record(id)) {
      let paths = paths(of: layout.editSections, in: form.object)
      let soql = query(paths, of: form.object, id: record)
      perform(.editing(id: record, soql: soql), for: .record(id))
    }
    prepareForm(id)
  }

  /// Takes the record in, with its last change. Whoever edits a record has opened it (semantics 7).
  mutating func takeFormRecord(_ record: Record?, lastChange: Int64, for id: ScreenID) {
    changeForm(id) { form in
      form.original = record
      form.basedOn = lastChange
      form.draftBasedOn = lastChange
      form.lastChange = lastChange
      form.isGone = record == nil
    }
    if record != nil, let opened = form(id)?.recordID {
      perform(.opened(id: opened, shown: []), for: .nothing)
    }
    prepareForm(id)
  }

  /// Takes the drafts in.
  mutating func takeFormDrafts(_ drafts: [Draft], for id: ScreenID) {
    changeForm(id) { $0.knownDrafts = drafts }
    prepareForm(id)
  }

  /// Builds the fields once all is here, and continues a draft. Of a record that is gone its draft is all there is.
  private mutating func prepareForm(_ id: ScreenID) {
    guard let form = form(id), form.phase == .loading, let layout = described.layouts[form.object.name],
      let drafts = form.knownDrafts, form.recordID == nil || form.original != nil || form.isGone
    else { return }
    let draft = drafts.first(where: form.isDrafted)
    if form.isGone, draft == nil {
      let label = form.object.label.lowercased()
      changeForm(id) {
        $0.phase = .missing("This \(label) is not there: it was deleted or never existed.")
      }
      return
    }
    buildFields(id, layout: layout)
    for (index, field) in (self.form(id)?.fields ?? []).enumerated() where field.isPreset {
      echo(index, of: id)
    }
    if let draft { apply(draft, to: id) }
    let fields = self.form(id)?.fields ?? []
    // What is filled in is where nothing more need be typed.
    let isFilledIn = !form.filledIn.isEmpty || form.wanted != nil
    let first =
      fields.firstIndex { $0.isEditable && (!isFilledIn || $0.isEmpty) }
      ?? fields.firstIndex(where: \.isEditable) ?? 0
    changeForm(id) {
      $0.phase = .editing
      $0.knownDrafts = nil
    }
    focus(first, of: id)
    if form.editsNotes { editNotes(of: id) }
  }

  /// Builds the fields from the layout and the record as it was read.
  private mutating func buildFields(_ id: ScreenID, layout: DescribeLayout) {
    guard let form = form(id) else { return }
    let builder = FormBuilder(
      object: form.object, original: form.original, isNew: form.recordID == nil, described: described,
      zone: zone, now: now, geometry: geometry)
    let (sections, fields) = builder.build(layout.editSections)
    let title = form.original.map { described.title(of: $0, object: form.object) } ?? ""
    changeForm(id) {
      $0.sections = sections
      $0.fields = fields
      $0.title = title
      for index in fields.indices {
        guard let chosen = form.filledIn[fields[index].description.name],
          case .lookup(var lookup) = fields[index].input
        else { continue }
        lookup.choose(chosen)
        $0.fields[index].input = .lookup(lookup)
      }
      $0.fillInWantedName()
    }
  }

  /// Puts a draft's text in.
  private mutating func apply(_ draft: Draft, to id: ScreenID) {
    let described = described
    changeForm(id) { form in
      for kept in draft.fields {
        guard let index = form.fields.firstIndex(where: { $0.description.name == kept.name }) else {
          continue
        }
        let reference = kept.reference.flatMap { RecordID($0) }
        form.fields[index].put(kept.text, reference: reference)
        guard let reference, case .lookup(var lookup) = form.fields[index].input else { continue }
        let badge = lookup.isPolymorphic ? described.object(of: reference)?.label : nil
        lookup.chosen?.badge = badge
        form.fields[index].input = .lookup(lookup)
      }
      // What was typed then answers what stood there then, not what has been saved since.
      form.basedOn = draft.basedOn ?? form.basedOn
      form.draftBasedOn = form.basedOn
      form.continuedDraft = draft.savedAt
      form.draft = .saved(draft.savedAt)
      form.hasKeptDraft = true
      if form.isGone { form.title = draft.title }
    }
    guard let form = form(id) else { return }
    for index in form.fields.indices { echo(index, of: id) }
    sayWhatContinues(form)
  }

  /// Says whether the draft still answers the record that it was typed for.
  private mutating func sayWhatContinues(_ form: FormScreen) {
    if form.isGone {
      let label = form.object.label.lowercased()
      say(.warning, "This \(label) is not there. Its draft is kept; gb lists what was deleted.")
    } else if form.isOvertaken {
      say(.warning, "Others saved this record since your draft; Ctrl-S shows where.")
    } else {
      say(.note, "This continues your draft; Alt-X throws it away.")
    }
  }

  /// Throws the open form's draft away and leaves the form: what was typed is not wanted, and nothing else is there.
  mutating func discardOpenDraft() {
    guard let form = openForm else { return }
    throwAway(form)
    close(form.id)
    say(.done, form.hasKeptDraft ? "Draft thrown away." : "Nothing was kept.")
  }

  /// Asks whether the open form's draft is to be thrown away.
  mutating func askToDiscard() {
    guard case .form(let form) = screen else { return }
    guard form.isChanged || form.hasKeptDraft else {
      say(.note, "Nothing has been typed.")
      return
    }
    overlay = .confirmation(
      Confirmation(
        question: "Throw away what you typed? y throws it away, any other key keeps it",
        action: .discardOpenDraft))
  }
}

extension FormScreen {
  /// Whether a draft is of the form's record, or of a new one.
  fileprivate func isDrafted(in draft: Draft) -> Bool {
    draft.object == object.name && draft.record.flatMap { RecordID($0) } == recordID
  }
}
