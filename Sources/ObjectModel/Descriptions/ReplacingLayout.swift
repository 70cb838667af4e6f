/// A layout that a person has put in the place of an object's shipped one (design section 7).
public struct ReplacingLayout: Sendable, Hashable {
  /// What describeLayout answers.
  public var layout: DescribeLayoutResult
  /// The list columns that came with it; nil when it brings none.
  public var searchColumns: [DescribeSearchLayoutResult.Column]?

  /// A layout, with or without list columns.
  public init(layout: DescribeLayoutResult, searchColumns: [DescribeSearchLayoutResult.Column]?) {
    self.layout = layout
    self.searchColumns = searchColumns
  }
}

extension ObjectCatalog {
  /// What describeLayout answers for an object: the replacing layout, else the shipped one; nil without either.
  public func layout(of object: ObjectDescription) -> DescribeLayoutResult? {
    replacingLayouts[object.name]?.layout ?? DescribeLayoutResult(object, in: self)
  }

  /// What describeSearchLayouts answers for an object. A replacing layout that brings no columns has the name, then the
  /// fields of its first detail section in tab order without long text; a list leaves out what does not fit
  /// (design section 7).
  public func searchLayout(of object: ObjectDescription) -> DescribeSearchLayoutResult {
    var result = DescribeSearchLayoutResult(object, in: self)
    guard let replacing = replacingLayouts[object.name] else { return result }
    result.searchColumns = replacing.searchColumns ?? columns(of: replacing.layout, object)
    return result
  }

  private func columns(
    of result: DescribeLayoutResult, _ object: ObjectDescription
  ) -> [DescribeSearchLayoutResult.Column] {
    let first = result.layouts.first?.detailSections.first?.itemsInTabOrder.flatMap(\.fieldNames) ?? []
    var seen: Set<String> = []
    return ([object.field(.name)?.name].compactMap(\.self) + first)
      .compactMap { object.field($0) }
      .filter { !$0.isLongText && seen.insert($0.name).inserted }
      .compactMap { column(of: $0.name, in: object) }
      .prefix(Self.maximumColumns).map(\.self)
  }

  /// As many columns as the platform's own search layouts have at most.
  private static var maximumColumns: Int { 10 }

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
