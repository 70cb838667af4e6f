import ObjectModel

// Checking and saving. The call's own messages stand at their fields.

extension AppState {
  /// Leaves a field: what was typed becomes what it means, or the field says what is wrong. What a save found wrong
  /// is said until the text changes.
  mutating func settle(_ index: Int, of id: ScreenID, isSaving: Bool = false) {
    guard let form = form(id), form.fields.indices.contains(index), form.fields[index].isEditable else {
      return
    }
    do throws(EntryError) {
      try settleChoice(index, of: id)
      try settleTime(index, of: id)
      try settleNumber(index, of: id)
      if isSaving || (form.recordID != nil && !form.isGone) { try check(index, of: id) }
      changeForm(id) { if !$0.fields[index].errorLasts { $0.fields[index].error = nil } }
      settleEnd(after: index, of: id)
    } catch {
      changeForm(id) {
        $0.fields[index].error = error.sentence
        $0.fields[index].errorLasts = isSaving
      }
    }
  }

  /// A start decides whether its end holds, so that the end is checked again when the start is left.
  private mutating func settleEnd(after index: Int, of id: ScreenID) {
    guard let form = form(id), form.fields[index].description.role == .start,
      let end = form.fields.firstIndex(where: { $0.description.role == .end }), !form.fields[end].isEmpty
    else { return }
    changeForm(id) { $0.fields[end].errorLasts = false }
    settle(end, of: id)
  }

  private mutating func settleNumber(_ index: Int, of id: ScreenID) throws(EntryError) {
    guard let form = form(id), case .line(let editor) = form.fields[index].input,
      form.fields[index].isChanged,
      form.fields[index].description.type.scale != nil
    else { return }
    let values = ValueText(now: now, zone: zone)
    let value = try values.value(of: editor.text, form.fields[index].description)
    changeForm(id) { $0.fields[index].put(values.edit(value, $0.fields[index].description)) }
  }

  private func check(_ index: Int, of id: ScreenID) throws(EntryError) {
    guard let field = form(id)?.fields[index], field.isRequired, field.isEmpty else { return }
    throw EntryError("Required")
  }

  /// Checks every field and saves, or goes to the first field at fault.
  mutating func save() {
    guard case .form(let form) = screen, form.phase == .editing else { return }
    if goToUnseenConflict(of: form.id) { return }
    for index in form.fields.indices {
      changeForm(form.id) { $0.fields[index].errorLasts = false }
      settle(index, of: form.id, isSaving: true)
    }
    changeForm(form.id) { $0.closeChoices() }
    guard let checked = self.form(form.id) else { return }
    if checked.fields.contains(where: { $0.error != nil }) {
      goToFirstError(of: form.id)
      return
    }
    if form.recordID != nil, !checked.isChanged {
      closeUnchanged(checked)
      return
    }
    let call: Call
    do throws(EntryError) {
      let record = try record(of: checked)
      call = form.recordID == nil ? .create([record]) : .update([record])
    } catch {
      say(.error, error.sentence)
      return
    }
    changeForm(form.id) { $0.phase = .saving }
    perform(call, for: .save(form.id), updateMru: true, basedOn: form.basedOn)
  }

  private mutating func closeUnchanged(_ form: FormScreen) {
    throwAway(form)
    close(form.id)
    say(.note, "Nothing was changed.")
  }

  /// The record to send: filled fields of a new one, changed fields of another.
  private func record(of form: FormScreen) throws(EntryError) -> Record {
    var record = Record(type: form.object.name)
    if let id = form.recordID { record.set("Id", .value(.reference(id))) }
    for field in form.fields where field.isEditable && (field.isChanged || field.isPreset) {
      record.set(field.description.name, .value(try sent(field, of: form)))
    }
    return record
  }

  private func sent(_ field: FormField, of form: FormScreen) throws(EntryError) -> FieldValue {
    switch field.input {
    case .time: return try value(of: field, in: form)
    case .toggle(let isOn): return .boolean(isOn)
    case .lookup(let lookup): return lookup.chosen.map { .reference($0.id) } ?? .null
    case .line(let editor):
      return try ValueText(now: now, zone: zone).value(of: editor.text, field.description)
    case .area, .picklist: return field.isEmpty ? .null : .text(field.typed.text)
    case .fixed: return .null
    }
  }

  /// Takes the answer of a save in.
  mutating func takeSave(_ result: RowResult, for id: ScreenID) {
    guard let form = form(id) else { return }
    guard result.isSuccess, let record = result.id else {
      typedAhead = []
      changeForm(id) { $0.phase = .editing }
      show(result.errors, in: id)
      if form.recordID != nil,
        result.errors.contains(where: { $0.code == .entityIsDeleted && $0.fields.isEmpty })
      {
        say(.error, "Somebody deleted this record. Your text stays a draft; gb brings it back.")
      }
      return
    }
    let title = self.title(of: form)
    throwAway(form)
    close(id)
    if let wanted = form.wanted {
      give(record, called: form.hasTypedName ? title : wanted.name, to: wanted)
    }
    if form.recordID == nil, case .list(let list) = screen, list.object.name == form.object.name {
      dataChanged(seeking: record, in: list.id)
    } else {
      dataChanged()
    }
    say(.done, "Saved \"\(title)\". u undoes.")
  }

  /// Puts errors at their fields and the cursor in the first; what belongs to no field goes to the message line.
  private mutating func show(_ errors: [RowError], in id: ScreenID) {
    var rest: [String] = []
    for error in errors {
      var isPlaced = false
      for name in error.fields {
        guard
          let index = form(id)?.fields.firstIndex(where: { $0.description.name.equalsIgnoringASCIICase(name) }
          )
        else { continue }
        changeForm(id) {
          $0.fields[index].error = $0.fields[index].withoutLabel(error.message)
          $0.fields[index].errorLasts = true
        }
        isPlaced = true
      }
      if !isPlaced { rest.append(error.message) }
    }
    goToFirstError(of: id)
    if !rest.isEmpty { say(.error, rest.joined(separator: " ")) }
  }

  private mutating func goToFirstError(of id: ScreenID) {
    guard let form = form(id) else { return }
    let faulty = form.fields.indices.filter { form.fields[$0].error != nil }
    guard let first = faulty.first else { return }
    focus(first, of: id)
    let error = form.fields[first].error ?? ""
    let more = faulty.count > 1 ? " (\(counted(faulty.count - 1, "more field", "more fields")))" : ""
    say(.error, "\(form.fields[first].label): \(error)\(more)")
  }

  /// What the record of a form is called: its name as typed, else as read, else its object's label.
  func title(of form: FormScreen) -> String {
    let name = form.fields.first { $0.description.isNameField }?.typed.text.trimmed ?? ""
    if !name.isEmpty { return name }
    return form.title.isEmpty ? form.object.label : form.title
  }
}

extension FormScreen {
  /// Whether the name is typed as one text.
  fileprivate var hasTypedName: Bool { fields.contains { $0.description.isNameField && !$0.isEmpty } }
}

extension FormField {
  /// A message of a call without the label that it may begin with, since the label stands beside it.
  fileprivate func withoutLabel(_ message: String) -> String {
    let start = description.label + ": "
    return message.hasPrefix(start) ? String(message.dropFirst(start.count)) : message
  }
}
