/// A layout that a person has put in the place of an object's shipped one (design section 7).
public struct ReplacingLayout: Sendable, Hashable {
  /// What describeLayout answers.
  public var layout: DescribeLayoutResult
  /// The list columns that came with it; nil when it brings none.
  public var searchColumns: [DescribeSearchLayoutResult.Column]?
  /// The API names of the fields that a new record must have and that the person's edit sections had no place for; the
  /// layout has one.
  public var addedFields: [String]

  /// A layout, with or without list columns.
  public init(
    layout: DescribeLayoutResult, searchColumns: [DescribeSearchLayoutResult.Column]?,
    addedFields: [String] = []
  ) {
    self.layout = layout
    self.searchColumns = searchColumns
    self.addedFields = addedFields
  }
}

extension ObjectCatalog {
  /// What describeLayout answers for an object: the replacing layout, else the shipped one; nil without either.
  public func layout(of object: ObjectDescription) -> DescribeLayoutResult? {
    replacingLayouts[object.name]?.layout ?? DescribeLayoutResult(object, in: self)
  }

  /// What describeSearchLayouts answers for an object. A replacing layout that brings no columns has the name, then the
  /// fields of its first detail section that has any but the name and long text, in tab order and at most six columns in
  /// all, under the labels that the layout gives them (design section 7).
  public func searchLayout(of object: ObjectDescription) -> DescribeSearchLayoutResult {
    var result = DescribeSearchLayoutResult(object, in: self)
    guard let replacing = replacingLayouts[object.name] else { return result }
    result.searchColumns = replacing.searchColumns ?? columns(of: replacing.layout, object)
    return result
  }

  private func columns(
    of result: DescribeLayoutResult, _ object: ObjectDescription
  ) -> [DescribeSearchLayoutResult.Column] {
    let sections = (result.layouts.first?.detailSections ?? []).map(\.itemsInTabOrder)
    let others = sections.lazy.map { self.columns(of: $0, object) }.first { !$0.isEmpty } ?? []
    return (nameColumn(in: sections.joined(), object) + others).prefix(Self.maximumColumns).map(\.self)
  }

  /// The column of the name under the label that an item gives it; empty for an object without a name.
  private func nameColumn(
    in items: some Sequence<DescribeLayout.Item>, _ object: ObjectDescription
  ) -> [DescribeSearchLayoutResult.Column] {
    guard let name = object.field(.name)?.name else { return [] }
    let item = items.first { $0.fieldNames == [name] }
    return [column(of: name, in: object, label: item?.label)].compactMap(\.self)
  }

  /// The columns of the fields of items, without the name and long text. A label that stands for several fields is
  /// nobody's heading.
  private func columns(
    of items: [DescribeLayout.Item], _ object: ObjectDescription
  ) -> [DescribeSearchLayoutResult.Column] {
    var seen: Set<String> = []
    return items.flatMap { item in
      let fields = item.fieldNames.compactMap { object.field($0) }
        .filter { !$0.isNameField && !$0.isLongText && seen.insert($0.name).inserted }
      let label = item.fieldNames.count == 1 ? item.label : nil
      return fields.compactMap { column(of: $0.name, in: object, label: label) }
    }
  }

  /// As many columns as a window of eighty cells shows so that they can be read.
  private static var maximumColumns: Int { 6 }

  /// The column that shows a path in a list, its names in their canonical case: a reference is shown by the name of
  /// what it points to. Nil when the path leads nowhere, over more than five relationships, or to a record without a
  /// name.
  public func column(
    of path: String, in object: ObjectDescription, label: String? = nil
  ) -> DescribeSearchLayoutResult.Column? {
    let names = path.split(separator: ".", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
    guard (1...6).contains(names.count) else { return nil }
    var canonical: [String] = []
    var owner = object
    for name in names.dropLast() {
      guard let reference = owner.field(relationship: name)?.reference,
        let relationship = reference.relationshipName, let target = self.object(of: reference)
      else { return nil }
      canonical.append(relationship)
      owner = target
    }
    guard let field = names.last.flatMap({ owner.field($0) }) else { return nil }
    if let reference = field.reference {
      guard let relationship = reference.relationshipName,
        let name = self.object(of: reference)?.field(.name)
      else { return nil }
      canonical += [relationship, name.name]
    } else {
      canonical.append(field.name)
    }
    var column = DescribeSearchLayoutResult.Column(
      path: canonical.joined(separator: "."), of: object, in: self)
    if let label { column?.label = label }
    return column
  }

  /// The first object that a reference may point to.
  private func object(of reference: Reference) -> ObjectDescription? {
    reference.objects.lazy.compactMap { self.object(named: $0) }.first
  }
}

extension FieldDescription {
  /// Whether the text is too long for a line of a list.
  fileprivate var isLongText: Bool { type.isMultiline }
}
