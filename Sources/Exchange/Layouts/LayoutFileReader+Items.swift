import ObjectModel

extension LayoutFileReader {
  /// What stands in one cell: usually one item, and several where the cell is a compound field whose parts are fields of
  /// their own here, such as a person's name. An empty place where the object has no such field.
  func items(_ value: LayoutValue, isForm: Bool) throws(LayoutFileError) -> [DescribeLayout.Item] {
    let value = try value.object()
    let label = try value["label"].optionalText() ?? ""
    let item = DescribeLayout.Item(
      label: label, editableForNew: try value["editableForNew"].flag(),
      editableForUpdate: try value["editableForUpdate"].flag(), required: try value["required"].flag(),
      placeholder: try value["placeholder"].flag(), components: [])
    var pieces: [DescribeLayout.Component] = []
    var parts: [DescribeLayout.Component] = []
    for component in try value["layoutComponents"].optionalList() {
      let read = try self.component(component, isForm: isForm)
      pieces += read.pieces
      parts += read.parts
    }
    if item.placeholder { return [self.item(item, [])] }
    guard parts.isEmpty else { return (pieces + parts).map { self.item(item, [$0], isPart: true) } }
    return [self.item(item, Self.withoutLooseSeparators(pieces))]
  }

  /// A component's pieces in the cell, and those that need a cell of their own.
  private func component(
    _ value: LayoutValue, isForm: Bool
  ) throws(LayoutFileError) -> (pieces: [DescribeLayout.Component], parts: [DescribeLayout.Component]) {
    let value = try value.object()
    // Kinds that a newer release has added are nothing that could be drawn.
    guard let kind = DescribeLayout.Component.Kind(rawValue: try value["type"].text()) else {
      return ([], [])
    }
    var nested: [DescribeLayout.Component] = []
    for part in try value["components"].optionalList() {
      let read = try component(part, isForm: isForm)
      nested += read.pieces + read.parts
    }
    guard kind == .field || kind == .separator else { return ([], []) }
    let own = DescribeLayout.Component(
      kind: kind, value: try value["value"].optionalText() ?? "", tabOrder: try number(value["tabOrder"]),
      displayLines: try number(value["displayLines"]))
    guard kind == .field else { return ([own], []) }
    let fields = nested.filter { $0.kind == .field }
    guard let field = object.field(own.value) else { return ([], fields) }
    var named = own
    named.value = field.name
    // Who and when: the first part stands for the whole.
    if fields.contains(where: { $0.value == field.name }) { return (nested, []) }
    let isTyped = field.properties.contains(.create) || field.properties.contains(.update)
    return isForm && !isTyped && !fields.isEmpty ? ([], fields) : ([named], [])
  }

  private func number(_ value: LayoutValue) throws(LayoutFileError) -> Int {
    value.isMissing ? 1 : try value.number(in: 0...100_000)
  }

  /// A cell with its components; what the object never lets anyone type is read-only. A part has the label of its field.
  private func item(
    _ item: DescribeLayout.Item, _ components: [DescribeLayout.Component], isPart: Bool = false
  ) -> DescribeLayout.Item {
    var item = item
    item.components = components
    let fields = item.fieldNames.compactMap { object.field($0) }
    guard let first = fields.first else {
      return DescribeLayout.Item(label: "", placeholder: true, components: [])
    }
    item.editableForNew = item.editableForNew && fields.contains { $0.properties.contains(.create) }
    item.editableForUpdate = item.editableForUpdate && fields.contains { $0.properties.contains(.update) }
    if isPart { item.required = item.required && first.isRequired }
    if isPart || item.label.isEmpty { item.label = first.layoutLabel }
    return item
  }

  /// The pieces without separators that separate nothing, since a field beside them is not here.
  private static func withoutLooseSeparators(
    _ pieces: [DescribeLayout.Component]
  ) -> [DescribeLayout.Component] {
    var kept: [DescribeLayout.Component] = []
    for piece in pieces where piece.kind == .field || kept.last?.kind == .field { kept.append(piece) }
    if kept.last?.kind == .separator { kept.removeLast() }
    return kept
  }
}
