import ObjectModel

// The lists under picklists and lookups (terminal 3.3 and 3.4).

extension AppState {
  /// Gives a key to the open list of the focused field; false when there is none or the key is not the list's.
  mutating func pressInChoices(_ key: Key, field: FormField) -> Bool {
    guard field.hasOpenChoices else { return false }
    switch key {
    case Key(.down), .control("n"): moveChoice(by: 1)
    case Key(.up), .control("p"): moveChoice(by: -1)
    case Key(.pageDown): moveChoice(by: geometry.popUpHeight)
    case Key(.pageUp): moveChoice(by: -geometry.popUpHeight)
    case Key(.escape): changeOpenForm { $0.closeChoices() }
    case Key(.enter):
      if takeMarkedChoice(field) { enterField() }
    case Key(.tab):
      if takeMarkedChoice(field) { moveFocus(by: 1) }
    default: return false  // Key
    }
    return true
  }

  private mutating func changeOpenForm(_ change: (inout FormScreen) -> Void) {
    guard case .form(let form) = screen else { return }
    changeForm(form.id, change)
  }

  private mutating func moveChoice(by lines: Int) {
    let height = geometry.popUpHeight
    changeOpenForm { form in
      switch form.fields[form.focus].input {
      case .picklist(var picklist):
        picklist.choices?.move(by: lines, height: height)
        form.fields[form.focus].input = .picklist(picklist)
      case .lookup(var lookup):
        lookup.choices?.move(by: lines, height: height)
        form.fields[form.focus].input = .lookup(lookup)
      case .line, .area, .time, .toggle, .fixed: break
      }
    }
  }

  /// Enter and Tab take the marked row only when the person has moved to it; otherwise what the text means is taken
  /// when the field is left. False when the row opened a form, so that the field is not left.
  private mutating func takeMarkedChoice(_ field: FormField) -> Bool {
    switch field.input {
    case .picklist(let picklist):
      if let choices = picklist.choices, choices.hasMoved, let value = choices.marked { takeValue(value) }
    case .lookup(let lookup):
      guard let choices = lookup.choices, choices.hasMoved, let choice = choices.marked else { break }
      switch choice.action {
      case .choose(let id):
        takeRecord(LookupField.Chosen(id: id, name: choice.name, badge: choice.badge))
      case .create(let object, let name):
        create(name, of: object)
        return false
      }
    case .line, .area, .time, .toggle, .fixed: break
    }
    return true
  }

  /// Puts a value of a list into the focused field.
  mutating func takeValue(_ value: String) {
    guard case .form(let form) = screen else { return }
    changeForm(form.id) {
      $0.fields[$0.focus].put(value)
      $0.closeChoices()
    }
    typed(form.focus, of: form.id)
  }

  private mutating func takeRecord(_ record: LookupField.Chosen) {
    guard case .form(let form) = screen, case .lookup(var lookup) = form.focusedField?.input else { return }
    lookup.choose(record)
    changeForm(form.id) { $0.fields[$0.focus].input = .lookup(lookup) }
    typed(form.focus, of: form.id)
  }

  /// F4, Down: opens the list of the focused field with all that may be chosen. An open list closes.
  mutating func openChoices(_ key: Key) {
    guard case .form(let form) = screen, let field = form.focusedField else { return }
    if field.hasOpenChoices {
      changeForm(form.id) { $0.closeChoices() }
      return
    }
    switch field.input {
    case .picklist(var picklist):
      var choices = Choices(items: picklist.values)
      let line = picklist.values.firstIndex(of: picklist.editor.text) ?? 0
      choices.scroll.move(to: line, count: choices.items.count, height: geometry.popUpHeight)
      choices.hasMoved = true
      picklist.choices = choices
      changeForm(form.id) { $0.fields[$0.focus].input = .picklist(picklist) }
    case .lookup(let lookup): lookUp(lookup.chosen == nil ? lookup.editor.text : "", form.focus, of: form.id)
    case .line, .area, .time, .toggle, .fixed: break
    }
  }

  /// Lets the list under a field follow what is typed into it.
  mutating func followWithChoices(_ index: Int, of id: ScreenID) {
    guard let form = form(id) else { return }
    switch form.fields[index].input {
    case .picklist(var picklist):
      let matches = PicklistEntry(picklist.values).matches(picklist.editor.text)
      picklist.choices = picklist.editor.isEmpty || matches.isEmpty ? nil : Choices(items: matches)
      changeForm(id) { $0.fields[index].input = .picklist(picklist) }
    case .lookup(let lookup):
      if lookup.editor.isEmpty {
        forget(where: \.isLookup)
        changeForm(id) { $0.closeChoices() }
      } else {
        lookUp(lookup.editor.text, index, of: id)
      }
    case .line, .area, .time, .toggle, .fixed: break
    }
  }

  /// Leaving a list field: what the text means without choosing.
  mutating func settleChoice(_ index: Int, of id: ScreenID) throws(EntryError) {
    guard let form = form(id) else { return }
    switch form.fields[index].input {
    case .picklist(let picklist):
      guard form.fields[index].isChanged, !picklist.editor.text.trimmed.isEmpty else { return }
      if let value = PicklistEntry(picklist.values).unique(picklist.editor.text) {
        changeForm(id) { $0.fields[index].put(value) }
      } else if picklist.isRestricted {
        throw EntryError("\"\(picklist.editor.text.trimmed)\" is not one of the values; F4 lists them")
      }
    case .lookup(var lookup):
      guard lookup.chosen == nil, !lookup.editor.text.trimmed.isEmpty else { return }
      let candidates = lookup.answers.flatMap { $0.found ?? [] }.uniqued
      guard let only = lookup.ranking.unique(candidates, typed: lookup.editor.text) else {
        throw EntryError(
          candidates.isEmpty && !lookup.answers.isEmpty
            ? "Nothing was found" + (offers(for: lookup, in: form).isEmpty ? "" : "; F4 offers to create it")
            : "Not chosen yet; F4 lists what fits")
      }
      lookup.choose(
        LookupField.Chosen(
          id: only.id, name: only.name, badge: lookup.isPolymorphic ? label(of: only.object) : nil))
      changeForm(id) { $0.fields[index].input = .lookup(lookup) }
    case .line, .area, .time, .toggle, .fixed: break
    }
  }

  /// The label of an object, or its name when it is not described.
  func label(of object: String) -> String { described.object(named: object)?.label ?? object }
}

extension FormField {
  /// Whether a list is open under the field.
  var hasOpenChoices: Bool {
    switch input {
    case .picklist(let picklist): picklist.choices != nil
    case .lookup(let lookup): lookup.choices != nil
    case .line, .area, .time, .toggle, .fixed: false
    }
  }
}

extension Choices {
  /// Moves the mark; the first move downwards of an untouched list marks its first item.
  mutating func move(by lines: Int, height: Int) {
    let line = hasMoved || lines < 0 ? scroll.cursor + lines : scroll.cursor
    scroll.move(to: line, count: items.count, height: height)
    hasMoved = true
  }
}

extension [LookupRanking.Candidate] {
  /// The candidates without those of an id that came before.
  var uniqued: [LookupRanking.Candidate] {
    var seen: Set<RecordID> = []
    return filter { seen.insert($0.id).inserted }
  }
}
