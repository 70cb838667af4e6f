import ObjectModel

/// Makes the fields of a form from a layout's edit sections and the record as it was read.
struct FormBuilder {
  /// The record's object.
  let object: ObjectDescription
  /// The record; nil for a new one.
  let original: Record?
  /// Whether the record is new.
  let isNew: Bool
  /// What is known about objects.
  let described: DescribedObjects
  /// The zone of times.
  let zone: Zone
  /// What times are shown relative to.
  let now: Instant
  /// Where things stand.
  let geometry: ScreenGeometry

  /// The sections and all their fields, in tab order.
  func build(_ sections: [DescribeLayout.Section]) -> ([FormSection], [FormField]) {
    var made: [FormSection] = []
    var fields: [FormField] = []
    for section in sections {
      let start = fields.count
      for item in section.itemsInTabOrder where !item.placeholder {
        if let field = field(of: item) { fields.append(field) }
      }
      let heading = section.useHeading ? section.heading : nil
      if fields.count > start { made.append(FormSection(heading: heading, fields: start..<fields.count)) }
    }
    return (made, fields)
  }

  private var values: ValueText { ValueText(now: now, zone: zone) }

  private func field(of item: DescribeLayout.Item) -> FormField? {
    let components = item.components.filter { $0.kind == .field }
    guard let component = components.first, let description = object.field(component.value) else {
      return nil
    }
    let isEditable = (isNew ? item.editableForNew : item.editableForUpdate) && components.count == 1
    let input = isEditable ? input(for: description, lines: component.displayLines) : nil
    var field = FormField(
      description: description, label: item.label,
      isRequired: isEditable && (item.required || description.isRequired),
      height: height(of: description, lines: component.displayLines, isEditable: isEditable),
      input: input ?? .fixed(fixedText(of: item)), original: FormField.Typed(text: ""))
    if isNew, isEditable, description.role == .start { presetNow(&field) }
    field.original = field.typed
    field.placeholder = isNew && isEditable ? placeholder(of: description) : nil
    return field
  }

  /// A new record starts now until something else is typed: a log is kept while things happen, and a record without a
  /// start would stand at the end of its list.
  private func presetNow(_ field: inout FormField) {
    guard case .time = field.input else { return }
    let minute = Instant(seconds: now.seconds / 60 * 60)
    let isDay = field.description.type == .date
    let value = isDay ? FieldValue.date(zone.civilTime(at: now).date) : .dateTime(minute)
    field.put(values.edit(value, field.description))
    field.isPreset = true
  }

  private func height(of description: FieldDescription, lines: Int, isEditable: Bool) -> Int {
    description.type.isMultiline && isEditable ? max(min(lines, geometry.bodyHeight - 1), 1) : 1
  }

  private func input(for field: FieldDescription, lines: Int) -> FormField.Input? {
    let value = original?[field.name] ?? .null
    switch field.type {
    case .id: return nil
    case .string, .phone, .email, .url: return .line(LineEditor(value.text ?? ""))
    case .textarea:
      let height = height(of: field, lines: lines, isEditable: true)
      return .area(TextArea(value.text ?? "", width: geometry.valueWidth, height: height))
    case .picklist(let values, _):
      return .picklist(
        PicklistField(
          editor: LineEditor(value.text ?? ""), values: values,
          isRestricted: field.properties.contains(.restrictedPicklist)))
    case .boolean: return .toggle(isOn(value, default: field.defaultValue))
    case .dateTime, .date, .integer, .double, .currency, .percent:
      let text = values.edit(value, field)
      return field.type == .dateTime || field.type == .date
        ? .time(TimeField(editor: LineEditor(text))) : .line(LineEditor(text))
    case .reference(let reference):
      var lookup = LookupField(reference: reference, ranking: ranking(of: reference))
      if let id = value.reference { lookup.choose(chosen(id, of: field)) }
      return .lookup(lookup)
    }
  }

  private func isOn(_ value: FieldValue, default preset: DefaultValue?) -> Bool {
    if case .boolean(let isOn) = value { return isOn }
    return preset == .value(.boolean(true))
  }

  private func ranking(of reference: Reference) -> LookupRanking {
    LookupRanking(
      reference.objects.map {
        LookupRanking.Target(object: $0, label: described.object(named: $0)?.label ?? $0)
      })
  }

  private func chosen(_ id: RecordID, of field: FieldDescription) -> LookupField.Chosen {
    let name = described.namePath(of: field).flatMap { original?[$0].text } ?? id.text18
    return LookupField.Chosen(
      id: id, name: name, badge: field.isPolymorphic ? described.object(of: id)?.label : nil)
  }

  private func placeholder(of field: FieldDescription) -> String? {
    switch field.defaultValue {
    case .runningUser: "default: you"
    case .value(let value):
      field.type == .boolean ? nil : "default: \(values.edit(value, field))"
    case .record(let name): "default: \(name)"
    case nil: nil
    }
  }

  private func fixedText(of item: DescribeLayout.Item) -> String {
    guard let original else { return "" }
    return item.components.compactMap { component -> String? in
      if component.kind == .separator { return component.value }
      guard component.kind == .field, let field = object.field(component.value) else { return nil }
      if let id = original[field.name].reference, field.reference != nil { return chosen(id, of: field).name }
      return values.detail(original[field.name], field)
    }.joined()
  }
}
