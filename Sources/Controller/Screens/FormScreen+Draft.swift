import ObjectModel

// Unsaved text is kept at every pause, on every change of field and before the program leaves (terminal 2.1).

extension AppState {
  /// Keeps the open form's unsaved text, or forgets it when it is what the record holds; and what stands in the query
  /// box.
  mutating func keepDraft() {
    keepQueryText()
    guard let form = openForm else { return }
    switch form.draft {
    case .dirty, .failed: break
    case .none, .saving, .saved: return
    }
    guard form.isChanged else {
      throwAway(form)
      changeForm(form.id) {
        $0.draft = .none
        $0.hasKeptDraft = false
      }
      return
    }
    changeForm(form.id) {
      $0.draft = .saving
      $0.hasKeptDraft = true
    }
    perform(.saveDraft(draft(of: form)), for: .keepDraft(form.id))
  }

  private func draft(of form: FormScreen) -> Draft {
    let name = form.fields.first { $0.description.isNameField }?.typed.text.trimmed ?? ""
    let title = [name, form.title, "New \(form.object.label.lowercased())"].first { !$0.isEmpty } ?? ""
    return Draft(
      object: form.object.name, record: form.recordID?.text18, title: title,
      fields: form.fields.filter { $0.isEditable && ($0.isChanged || $0.isPreset) }.map { field in
        Draft.Field(
          name: field.description.name, text: lastingText(of: field, in: form),
          reference: field.typed.reference?.text18)
      }, basedOn: form.draftBasedOn)
  }

  /// What is typed; a time as what it reads as now, so that it means the same when the draft is opened again.
  private func lastingText(of field: FormField, in form: FormScreen) -> String {
    guard case .time = field.input, let value = try? value(of: field, in: form), !value.isNull else {
      return field.typed.text
    }
    return ValueText(now: now, zone: zone).edit(value, field.description)
  }

  /// A draft is in the file.
  mutating func draftKept(for id: ScreenID) {
    let now = now
    changeForm(id) { if $0.draft == .saving { $0.draft = .saved(now) } }
    guard let form = form(id), form.isClosing else { return }
    close(id)
    say(.note, "Draft kept; gd lists the drafts.")
    perform(.drafts, for: .drafts(nil))
  }

  /// A draft could not be kept: the form stays, whatever was asked of it.
  mutating func draftFailed(_ fault: Fault, for id: ScreenID) {
    changeForm(id) {
      $0.draft = .failed(fault.message)
      $0.isClosing = false
    }
    say(.error, "The draft could not be kept: \(fault.message)")
  }

  /// Esc: keeps the unsaved text and goes back once it is in the file.
  mutating func leaveForm() {
    guard case .form(let form) = screen else { return }
    settle(form.focus, of: form.id)
    keepDraft()
    switch self.form(form.id)?.draft {
    case .saving, .dirty: changeForm(form.id) { $0.isClosing = true }
    case .none?, .failed, nil: close(form.id)
    case .saved:
      close(form.id)
      say(.note, "Draft kept; gd lists the drafts.")
      perform(.drafts, for: .drafts(nil))
    }
  }

  /// A draft is gone; a screen that waited for that may read what is left.
  mutating func draftThrownAway() {
    draftCount = max(draftCount - 1, 0)
    if let form = openForm, form.phase == .loading, form.knownDrafts == nil { askForDrafts(form.id) }
    if case .drafts(let drafts) = screen { askForDrafts(drafts.id) }
  }

  /// Removes a form's draft from the file, where there is one.
  mutating func throwAway(_ form: FormScreen) {
    guard form.hasKeptDraft else { return }
    perform(.discardDraft(object: form.object.name, record: form.recordID), for: .discardDraft)
  }
}
