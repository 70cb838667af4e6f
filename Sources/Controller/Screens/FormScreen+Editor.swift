import ObjectModel

// A field's text in the external editor, and what is known about a field.

extension AppState {
  /// Ctrl-O: the focused text goes to the editor.
  mutating func editFocusedText() {
    guard case .form(let form) = screen else { return }
    sendToEditor(form.focus, of: form.id)
  }

  /// `E`: the notes go to the editor.
  mutating func editNotes(of id: ScreenID) {
    guard let form = form(id),
      let index = form.fields.firstIndex(where: { $0.description.role == .notes && $0.isEditable })
    else {
      say(.warning, "The notes are not on the layout of this form.")
      return
    }
    focus(index, of: id)
    sendToEditor(index, of: id)
  }

  private mutating func sendToEditor(_ index: Int, of id: ScreenID) {
    guard let form = form(id) else { return }
    keepDraft()
    editing = EditTarget(screen: id, field: index)
    let record = form.recordID?.text18 ?? "new"
    effects.append(
      .edit(
        text: form.fields[index].typed.text,
        name: "\(form.object.name)-\(record)-\(form.fields[index].description.name)"))
  }

  /// Takes what the editor left behind: an unchanged text is no change, a failure keeps the old text.
  mutating func takeEdited(_ result: EditorResult) {
    effects.append(.repaint)
    guard let target = editing else { return }
    editing = nil
    switch result {
    case .failed(let sentence): say(.error, sentence)
    case .text(let text):
      guard let before = form(target.screen)?.fields[target.field].typed.text else { return }
      // Editors end a file with a line break of their own.
      let text = text.hasSuffix("\n") && !before.hasSuffix("\n") ? String(text.dropLast()) : text
      guard text != before else { return }
      changeForm(target.screen) { $0.fields[target.field].put(text) }
      typed(target.field, of: target.screen)
      layOutForm(target.screen)
      keepDraft()
    }
  }
}

extension FieldHelp {
  /// The description of a field in words.
  init(_ field: FormField, described: DescribedObjects) {
    let description = field.description
    var lines = [
      description.help, "\(description.name), \(Self.kind(of: description, described: described))",
    ]
    if field.isRequired { lines.append("A value is required.") }
    if description.properties.contains(.defaultedOnCreate) { lines.append("Left empty, it gets a default.") }
    if !field.isEditable { lines.append("It cannot be changed here.") }
    self.init(label: field.label, lines: lines.filter { !$0.isEmpty })
  }

  private static func kind(of field: FieldDescription, described: DescribedObjects) -> String {
    switch field.type {
    case .id: "an id"
    case .string(let length), .textarea(let length), .phone(let length), .email(let length), .url(let length):
      "text of at most \(length) characters"
    case .picklist(let values, _):
      (field.properties.contains(.restrictedPicklist) ? "one of: " : "one of these or another value: ")
        + values.joined(separator: ", ")
    case .boolean: "yes or no; Space changes it"
    case .dateTime: "a time: 14:05, yesterday 3pm, tue 10:00, -35m, 14:05-14:30"
    case .date: "a day: 24 dec, fri, in 2 weeks, 2026-11-25"
    case .integer(let digits): "a whole number of at most \(digits) digits"
    case .double(_, let scale), .currency(_, let scale), .percent(_, let scale):
      scale == 0 ? "a number without decimals" : "a number with at most \(scale) decimals"
    case .reference(let reference):
      "a record of "
        + reference.objects.map { described.object(named: $0)?.labelPlural ?? $0 }
        .joined(separator: " or ")
    }
  }
}
