import ObjectModel

// Somebody else has saved the same fields: both values stand there until the person decides (design section 4).

extension AppState {
  /// Takes the answer of a save that would have overwritten what others have saved since the form read the record. What
  /// was typed stays; saving again is based on what is stored now, so that it overwrites knowingly.
  mutating func takeConflicts(_ conflicts: [FieldConflict], lastChange: Int64, for id: ScreenID) {
    typedAhead = []
    let values = ValueText(now: now, zone: zone)
    let described = described
    changeForm(id) { form in
      form.phase = .editing
      form.basedOn = lastChange
      form.lastChange = lastChange
      for index in form.fields.indices { form.fields[index].conflict = nil }
      for conflict in conflicts { form.show(conflict, values, described) }
    }
    let fields = form(id)?.fields ?? []
    if let first = fields.firstIndex(where: { $0.conflict != nil }) { focus(first, of: id) }
    let changed = counted(conflicts.count, "field was", "fields were")
    say(.warning, "\(changed) changed meanwhile. \(wayOn(from: id))")
  }

  /// Goes to the next conflict that has not been on the screen; false when all have been, so that a save may overwrite.
  mutating func goToUnseenConflict(of id: ScreenID) -> Bool {
    let unseen = form(id)?.unseenConflicts ?? []
    guard let first = unseen.first, let label = form(id)?.fields[first].label else { return false }
    focus(first, of: id)
    say(.warning, "\(unseen.count) more: \(label). \(wayOn(from: id))")
    return true
  }

  private func wayOn(from id: ScreenID) -> String {
    form(id)?.unseenConflicts.isEmpty == false
      ? "Alt-O takes theirs, Ctrl-S shows the next." : "Ctrl-S keeps yours, Alt-O takes theirs."
  }

  /// Alt-O: what others have saved goes into the field, or what was typed comes back.
  mutating func takeTheirs() {
    guard case .form(let form) = screen, form.focusedField?.conflict != nil else { return }
    changeForm(form.id) { $0.fields[$0.focus].swapConflict() }
    typed(form.focus, of: form.id)
    changeForm(form.id) { $0.closeChoices() }
    layOutForm(form.id)
  }

  /// Why Alt-O means nothing in the focused field; nil when it does.
  var nothingOfTheirs: String? {
    guard case .form(let form) = screen else { return nil }
    guard let field = form.focusedField, let conflict = field.conflict else {
      return form.isOvertaken
        ? "Ctrl-S finds out what others changed." : "Nobody else has changed this field."
    }
    return field.holdsTheirs && conflict.yours == nil ? "The field holds what others saved." : nil
  }
}

extension FormScreen {
  /// The fields with a conflict that has not been on the screen yet, as indices of ``fields``.
  public var unseenConflicts: [Int] {
    fields.indices.filter { fields[$0].conflict.map { !$0.isSeen } ?? false }
  }

  /// Shows at its field what somebody else has saved. The field differs from the record as far as it differs from that.
  fileprivate mutating func show(
    _ conflict: FieldConflict, _ values: ValueText, _ described: DescribedObjects
  ) {
    let name = conflict.field
    guard let index = fields.firstIndex(where: { $0.description.name.equalsIgnoringASCIICase(name) }) else {
      return
    }
    let theirs = fields[index].input(holding: conflict.theirs, values, described)
    fields[index].conflict = FormConflict(theirs: theirs, user: conflict.user, at: conflict.at)
    fields[index].original = FormField.typed(theirs)
    original?.set(fields[index].description.name, .value(conflict.theirs.value))
  }
}
