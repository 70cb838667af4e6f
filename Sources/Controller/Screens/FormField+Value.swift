import ObjectModel

// What is typed into a field, and the value that it stands for.

extension FormField {
  /// Puts a text in, as a draft or a default does.
  mutating func put(_ text: String, reference: RecordID? = nil) {
    switch input {
    case .line(var editor):
      editor.replace(with: text)
      input = .line(editor)
    case .area(var area):
      area.replace(with: text)
      input = .area(area)
    case .picklist(var picklist):
      picklist.editor.replace(with: text)
      input = .picklist(picklist)
    case .lookup(var lookup):
      lookup.editor.replace(with: text)
      lookup.chosen = reference.map { LookupField.Chosen(id: $0, name: text) }
      input = .lookup(lookup)
    case .time(var time):
      time.editor.replace(with: text)
      input = .time(time)
    case .toggle: input = .toggle(text == "true")
    case .fixed: break
    }
  }

  /// The way to type its value, holding a stored one.
  func input(holding stored: ShownValue, _ values: ValueText, _ described: DescribedObjects) -> Input {
    var field = self
    switch stored.value {
    case .reference(let id):
      guard case .lookup(var lookup) = input else { break }
      let badge = lookup.isPolymorphic ? described.object(of: id)?.label : nil
      lookup.choose(LookupField.Chosen(id: id, name: stored.name ?? id.text18, badge: badge))
      return .lookup(lookup)
    case .boolean(let isOn): field.put(isOn ? "true" : "false")
    case .null, .text, .number, .date, .dateTime: field.put(values.edit(stored.value, description))
    }
    return field.input
  }

  /// Changes the line of text that is being typed; a changed text is no longer the chosen record's name. False when
  /// the key means nothing here.
  mutating func edit(_ change: (inout LineEditor) -> Bool) -> Bool {
    switch input {
    case .line(var editor):
      defer { input = .line(editor) }
      return change(&editor)
    case .picklist(var picklist):
      defer { input = .picklist(picklist) }
      return change(&picklist.editor)
    case .time(var time):
      defer { input = .time(time) }
      let before = time.editor.text
      let isHandled = change(&time.editor)
      if time.editor.text != before { time.flips = 0 }
      return isHandled
    case .lookup(var lookup):
      defer { input = .lookup(lookup) }
      let isHandled = change(&lookup.editor)
      if lookup.editor.text != lookup.chosen?.name { lookup.chosen = nil }
      return isHandled
    case .area, .toggle, .fixed: return false
    }
  }

  /// The focus has come or gone. Where a value is chosen or read rather than written, what is typed first replaces it.
  mutating func focusChanged(isFocused: Bool) {
    switch input {
    case .picklist(var picklist):
      if isFocused { picklist.editor.selectAll() } else { picklist.editor.deselect() }
      input = .picklist(picklist)
    case .lookup(var lookup):
      if isFocused { lookup.editor.selectAll() } else { lookup.editor.deselect() }
      input = .lookup(lookup)
    case .time(var time):
      if isFocused { time.editor.selectAll() } else { time.editor.deselect() }
      input = .time(time)
    case .line, .area, .toggle, .fixed: break
    }
  }

  /// Whether nothing is typed.
  var isEmpty: Bool {
    switch input {
    case .toggle: false
    case .line, .area, .picklist, .lookup, .time, .fixed: typed.text.allSatisfy(\.isWhitespace)
    }
  }
}

extension LookupField {
  /// Takes a record: its name stands in the field and the list is closed.
  mutating func choose(_ record: Chosen) {
    editor.replace(with: record.name)
    chosen = record
    choices = nil
    answers = []
  }
}
