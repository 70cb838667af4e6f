import ObjectModel

// Keys in a form: the focused field takes some before the command table, and text after it.

extension AppState {
  /// Gives a key to the focused field before it can be a command; false when it is none of the field's.
  mutating func pressInField(_ key: Key) -> Bool {
    guard case .form(let form) = screen, form.phase == .editing, let field = form.focusedField else {
      return false
    }
    if pressInChoices(key, field: field) { return true }
    switch field.input {
    case .area(var area):
      guard !key.control, !key.alt else { return false }
      switch key.code {
      case .enter, .up, .down, .pageUp, .pageDown:
        guard area.handle(key) else { return false }
        changeArea(area, of: form)
        return true
      case .character, .tab, .backtab, .escape, .backspace, .delete, .insert, .left, .right, .home, .end,
        .function:
        return false
      }
    case .line, .time, .toggle, .fixed:
      return moveWithArrows(key, opens: false)
    case .picklist, .lookup:
      return moveWithArrows(key, opens: true)
    }
  }

  /// Up and Down go from field to field, where Down does not open a list.
  private mutating func moveWithArrows(_ key: Key, opens: Bool) -> Bool {
    if key == Key(.up) {
      moveFocus(by: -1)
    } else if key == Key(.down), !opens {
      moveFocus(by: 1)
    } else {
      return false
    }
    return true
  }

  /// A key that is no command: text for the focused field.
  mutating func typeInField(_ key: Key) {
    guard case .form(let form) = screen, form.phase == .editing, let field = form.focusedField else { return }
    switch field.input {
    case .area(var area):
      if area.handle(key) { changeArea(area, of: form) }
    case .toggle(let isOn): toggle(isOn, key, of: form)
    case .picklist(let picklist):
      if case .character(let digit) = key.code, !key.control, !key.alt,
        picklist.editor.isEmpty || picklist.editor.isSelected || picklist.choices != nil,
        let value = PicklistEntry(picklist.values).value(forDigit: digit)
      {
        takeValue(value)
      } else {
        changeLine { $0.handle(key) }
      }
    case .line, .lookup, .time: changeLine { $0.handle(key) }
    case .fixed: break
    }
  }

  /// Puts pasted text into the focused field.
  mutating func pasteInField(_ text: String) {
    guard case .form(let form) = screen, form.phase == .editing else { return }
    if case .area(var area) = form.focusedField?.input {
      area.paste(text)
      changeArea(area, of: form)
    } else {
      changeLine {
        $0.paste(text)
        return true
      }
    }
  }

  private mutating func changeArea(_ area: TextArea, of form: FormScreen) {
    guard case .area(let before) = form.focusedField?.input else { return }
    changeForm(form.id) { $0.fields[$0.focus].input = .area(area) }
    if area.text != before.text { typed(form.focus, of: form.id) }
    layOutForm(form.id)
  }

  private mutating func toggle(_ isOn: Bool, _ key: Key, of form: FormScreen) {
    guard case .character(let character) = key.code, !key.control, !key.alt else { return }
    let new =
      switch character {
      case " ": !isOn
      case "y", "Y": true
      case "n", "N": false
      default: isOn  // Character
      }
    changeForm(form.id) { $0.fields[$0.focus].input = .toggle(new) }
    if new != isOn { typed(form.focus, of: form.id) }
  }

  /// Changes the focused line of text; a list under it follows what is typed.
  mutating func changeLine(_ change: (inout LineEditor) -> Bool) {
    guard case .form(let form) = screen, let before = form.focusedField?.typed else { return }
    changeForm(form.id) { _ = $0.fields[$0.focus].edit(change) }
    guard let after = self.form(form.id)?.focusedField?.typed, after != before else { return }
    typed(form.focus, of: form.id)
    followWithChoices(form.focus, of: form.id)
  }

  /// Something was typed into a field: its error is void, its echo follows, and the draft is kept at the next pause.
  mutating func typed(_ index: Int, of id: ScreenID) {
    changeForm(id) {
      $0.fields[index].error = nil
      $0.fields[index].errorLasts = false
      $0.draft = .dirty
    }
    echo(index, of: id)
    wake(afterMilliseconds: 250, for: .keepDraft)
  }

  /// Fills the time now into the focused field; in long text it goes to the start of the line, for notes taken during
  /// a call (terminal 3.5).
  mutating func stampNow() {
    guard case .form(let form) = screen, let field = form.focusedField else { return }
    if case .area(var area) = field.input {
      area.insertAtLineStart("[\(ValueText(now: now, zone: zone).clock(now))] ")
      changeArea(area, of: form)
      return
    }
    let reader = DateTimeEntry(now: now, zone: zone)
    let text =
      field.description.type == .date
      ? zone.civilTime(at: now).date.isoText : reader.editText(of: Instant(seconds: now.seconds / 60 * 60))
    changeLine {
      $0.replace(with: text)
      return true
    }
  }

  /// Alt-F: the other reading of a typed time; in other text it moves a word on.
  mutating func readOtherwise(_ key: Key) {
    guard case .form(let form) = screen else { return }
    guard case .time(var time) = form.focusedField?.input else {
      typeInField(key)
      return
    }
    time.flips += 1
    changeForm(form.id) { $0.fields[$0.focus].input = .time(time) }
    typed(form.focus, of: form.id)
  }

  /// What is known about the focused field.
  mutating func showFieldHelp() {
    guard case .form(let form) = screen, let field = form.focusedField else { return }
    overlay = .fieldHelp(FieldHelp(field, described: described))
  }
}
