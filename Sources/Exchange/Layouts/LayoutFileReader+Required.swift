import ObjectModel

extension LayoutFileReader {
  /// The edit sections with a place for every field without which no record can be created, and the fields that they had
  /// none for. An item that holds such a field alone lets people type it; the others follow in the last rows of the first
  /// section.
  func withRequiredFields(
    _ sections: [DescribeLayout.Section]
  ) -> (sections: [DescribeLayout.Section], added: [String]) {
    guard object.calls.contains(.create) else { return (sections, []) }
    var sections = sections
    let items = sections.flatMap { $0.rows.flatMap(\.items) }
    let missing = object.fields.filter { field in
      field.isRequired && !items.contains { $0.editableForNew && $0.fieldNames == [field.name] }
    }
    let absent = missing.filter { !Self.open($0, in: &sections) }
    if !absent.isEmpty { add(absent, to: &sections) }
    return (sections, missing.map(\.name))
  }

  /// Lets people type a field where it is shown alone; false when it is not.
  private static func open(_ field: FieldDescription, in sections: inout [DescribeLayout.Section]) -> Bool {
    for section in sections.indices {
      for row in sections[section].rows.indices {
        let items = sections[section].rows[row].items
        guard let index = items.firstIndex(where: { $0.fieldNames == [field.name] }) else { continue }
        sections[section].rows[row].items[index].editableForNew = true
        return true
      }
    }
    return false
  }

  private func add(_ fields: [FieldDescription], to sections: inout [DescribeLayout.Section]) {
    if sections.isEmpty {
      sections.append(DescribeLayout.Section(heading: "", useHeading: false, columns: 1, rows: []))
    }
    let components = sections.flatMap { $0.rows.flatMap { $0.items.flatMap(\.components) } }
    let last = components.map(\.tabOrder).max() ?? 0
    let items = fields.enumerated().map { index, field in
      DescribeLayout.Item(
        label: field.layoutLabel, editableForNew: true,
        editableForUpdate: field.properties.contains(.update), required: true,
        components: [
          .init(kind: .field, value: field.name, tabOrder: last + index + 1, displayLines: 1)
        ])
    }
    sections[0].rows += stride(from: 0, to: items.count, by: sections[0].columns).map { start in
      DescribeLayout.Row(items: Array(items[start..<min(start + sections[0].columns, items.count)]))
    }
  }
}
