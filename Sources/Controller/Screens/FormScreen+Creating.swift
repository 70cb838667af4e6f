import ObjectModel

// A record that a lookup does not find is made on the way: its form lies over the first one.

extension AppState {
  /// The rows that offer to make what was typed into a lookup, one for each object that it may point to and that can
  /// be made. Not of an object whose new record is being typed already: the two would share one draft.
  func offers(for lookup: LookupField, in form: FormScreen) -> [LookupChoice] {
    let typed = lookup.ranking.typed(lookup.editor.text)
    let name = typed.text.trimmed
    guard lookup.chosen == nil, !name.isEmpty else { return [] }
    return lookup.reference.targets.compactMap { target in
      guard target.narrowing == nil, typed.object == nil || typed.object == target.object,
        let object = described.object(named: target.object), object.calls.contains(.create),
        !isNew(object)
      else { return nil }
      return LookupChoice(
        action: .create(object: object.name, name: name), name: "Create \(object.label) \"\(name)\"",
        badge: nil, detail: "")
    }
  }

  /// Whether a form of a new record of an object is open.
  private func isNew(_ object: ObjectDescription) -> Bool {
    screens.contains { screen in
      guard case .form(let form) = screen else { return false }
      return form.recordID == nil && form.object.name == object.name
    }
  }

  /// Opens the form of what a lookup did not find, with the name filled in. What was typed so far is kept first.
  mutating func create(_ name: String, of object: String) {
    guard case .form(let form) = screen, let object = described.object(named: object) else { return }
    keepDraft()
    changeForm(form.id) { $0.closeChoices() }
    openForm(
      of: object, record: nil, wanted: FormScreen.Wanted(form: form.id, field: form.focus, name: name))
  }

  /// Gives a record that was made to the field that waits for it.
  mutating func give(_ record: RecordID, called name: String, to wanted: FormScreen.Wanted) {
    guard let form = form(wanted.form), form.fields.indices.contains(wanted.field),
      case .lookup(var lookup) = form.fields[wanted.field].input
    else { return }
    lookup.choose(
      LookupField.Chosen(
        id: record, name: name,
        badge: lookup.isPolymorphic ? described.object(of: record)?.label : nil))
    changeForm(wanted.form) { $0.fields[wanted.field].input = .lookup(lookup) }
    typed(wanted.field, of: wanted.form)
  }
}

extension FormScreen {
  /// The field of an earlier form that waits for the record that a form makes.
  struct Wanted: Sendable, Equatable {
    /// The earlier form.
    var form: ScreenID
    /// The field's index in it.
    var field: Int
    /// What was typed into it.
    var name: String
  }

  /// Puts the wanted name where names are typed: into the name field, or where a name has parts into the one that is
  /// required.
  mutating func fillInWantedName() {
    guard let wanted,
      let index = fields.firstIndex(where: { $0.isEditable && $0.description.isNameField })
        ?? fields.firstIndex(where: { $0.isEditable && $0.isRequired && $0.isLine })
    else { return }
    fields[index].put(wanted.name)
  }
}

extension FormField {
  /// Whether its value is typed as a line of text.
  fileprivate var isLine: Bool {
    if case .line = input { true } else { false }
  }
}
