extension DescribeLayoutResult {
  /// The shipped layout of an object, expanded; nil for an object without one.
  public init?(_ object: ObjectDescription, in catalog: ObjectCatalog) {
    guard let layout = object.layout else { return nil }
    let id = RecordID(keyPrefix: "00h", key: object.ordinal)
    var expansion = LayoutExpansion(object: object)
    let detail = layout.sections.map { expansion.section($0) }
    expansion = LayoutExpansion(object: object)
    let edit = layout.sections.filter(\.isEditable).map { expansion.section($0) }
    self.init(
      objectType: object.name,
      layouts: [
        DescribeLayout(
          id: id, detailSections: detail, editSections: edit,
          highlights: Self.highlights(of: object),
          relatedLists: layout.relatedLists.compactMap { $0.described(in: catalog) },
          buttons: Self.buttons(of: object))
      ],
      recordTypeMappings: [RecordTypeMapping(layoutID: id, object: object)])
  }

  /// The fields of the compact layout in one row; a parent's name stands for the reference to it.
  private static func highlights(of object: ObjectDescription) -> DescribeLayout.Section? {
    let fields = object.compactLayout.compactMap { path in
      path.split(separator: ".").first.flatMap { name in
        object.field(relationship: String(name)) ?? object.field(String(name))
      }
    }
    guard !fields.isEmpty else { return nil }
    let items = fields.enumerated().map { index, field in
      DescribeLayout.Item(
        label: field.layoutLabel,
        components: [.init(kind: .field, value: field.name, tabOrder: index + 1, displayLines: 1)])
    }
    return DescribeLayout.Section(
      heading: "", useHeading: false, columns: items.count, rows: [DescribeLayout.Row(items: items)])
  }

  /// The buttons of a page: what can be done with a record.
  public static func buttons(of object: ObjectDescription) -> [DescribeLayout.Button] {
    [(CallName.update, "Edit"), (.delete, "Delete")]
      .filter { object.calls.contains($0.0) }
      .map { DescribeLayout.Button(name: $0.1, label: $0.1) }
  }
}

/// Turns the rows of a shipped layout into describe items, numbering components in tab order.
private struct LayoutExpansion {
  let object: ObjectDescription
  private var tabOrder = 0

  init(object: ObjectDescription) {
    self.object = object
  }

  mutating func section(_ section: LayoutDescription.Section) -> DescribeLayout.Section {
    var rows: [DescribeLayout.Row] = []
    for items in section.rows {
      var row: [DescribeLayout.Item] = []
      for item in items { row.append(self.item(item)) }
      rows.append(DescribeLayout.Row(items: row))
    }
    return DescribeLayout.Section(heading: section.heading, columns: section.columns, rows: rows)
  }

  private mutating func item(_ item: LayoutDescription.Item) -> DescribeLayout.Item {
    switch item {
    case .field(let name): field(name, editable: true, required: false)
    case .required(let name): field(name, editable: true, required: true)
    case .readOnly(let name): field(name, editable: false, required: false)
    case .pair(let first, let second, let label):
      DescribeLayout.Item(
        label: label,
        components: [
          component(first), .init(kind: .separator, value: ", ", tabOrder: tabOrder, displayLines: 1),
          component(second),
        ])
    case .empty:
      DescribeLayout.Item(label: "", placeholder: true, components: [])
    }
  }

  private mutating func field(_ name: String, editable: Bool, required: Bool) -> DescribeLayout.Item {
    let field = object.field(name)
    return DescribeLayout.Item(
      label: field?.layoutLabel ?? name,
      editableForNew: editable && field?.properties.contains(.create) ?? false,
      editableForUpdate: editable && field?.properties.contains(.update) ?? false,
      required: required || field?.isRequired ?? false, components: [component(name)])
  }

  private mutating func component(_ name: String) -> DescribeLayout.Component {
    tabOrder += 1
    let lines = object.field(name)?.type.isMultiline ?? false ? 6 : 1
    return .init(kind: .field, value: name, tabOrder: tabOrder, displayLines: lines)
  }
}

extension LayoutDescription.RelatedList {
  /// The list as describeLayout answers it; nil when the child object does not exist.
  fileprivate func described(in catalog: ObjectCatalog) -> DescribeLayout.RelatedList? {
    guard let child = catalog.object(named: object), let reference = child.field(field)?.reference else {
      return nil
    }
    return DescribeLayout.RelatedList(
      label: child.labelPlural, name: reference.childRelationshipName ?? child.labelPlural,
      object: child.name, field: field,
      columns: columns.compactMap { DescribeSearchLayoutResult.Column(path: $0, of: child, in: catalog) },
      sortColumn: sort, sortAscending: isAscending, limitRows: limit)
  }
}
