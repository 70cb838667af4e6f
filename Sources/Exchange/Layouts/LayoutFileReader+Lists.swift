import ObjectModel

extension LayoutFileReader {
  /// The related lists of objects that are there, by a reference to the layout's object.
  func relatedLists(_ value: LayoutValue) throws(LayoutFileError) -> [DescribeLayout.RelatedList] {
    var lists: [DescribeLayout.RelatedList] = []
    for element in try value.optionalList() {
      if let list = try relatedList(element.object()) { lists.append(list) }
    }
    return lists
  }

  private func relatedList(
    _ value: LayoutValue
  ) throws(LayoutFileError) -> DescribeLayout.RelatedList? {
    let (type, by) = (try value["sobject"].optionalText(), try value["field"].optionalText())
    let (label, name) = (try value["label"].optionalText(), try value["name"].optionalText())
    let limit = value["limitRows"].isMissing ? 5 : try value["limitRows"].number(in: 0...2_000)
    guard let child = type.flatMap({ catalog.object(named: $0) }),
      let field = by.flatMap({ child.field($0) }), let reference = field.reference,
      reference.objects.contains(object.name)
    else { return nil }
    let columns = try columns(value["columns"], of: child)
    let sort = try order(value["sort"], of: child)
    return DescribeLayout.RelatedList(
      label: label ?? child.labelPlural, name: name ?? reference.childRelationshipName ?? child.labelPlural,
      object: child.name, field: field.name,
      columns: columns.isEmpty ? DescribeSearchLayoutResult(child, in: catalog).searchColumns : columns,
      sortColumn: sort.path, sortAscending: sort.isAscending, limitRows: max(limit, 1))
  }

  /// The columns that the object has.
  private func columns(
    _ value: LayoutValue, of object: ObjectDescription
  ) throws(LayoutFileError) -> [DescribeSearchLayoutResult.Column] {
    var columns: [DescribeSearchLayoutResult.Column] = []
    for element in try value.optionalList() {
      let element = try element.object()
      let names = [try element["fieldApiName"].optionalText(), try element["name"].optionalText()]
      let written = names.compactMap(\.self).first ?? ""
      let label = try element["label"].optionalText()
      guard let column = catalog.column(of: Self.path(written), in: object, label: label),
        !columns.contains(where: { $0.path == column.path })
      else { continue }
      columns.append(column)
    }
    return columns
  }

  /// The first order that the object has, else that by its name.
  private func order(
    _ value: LayoutValue, of object: ObjectDescription
  ) throws(LayoutFileError) -> (path: String, isAscending: Bool) {
    for element in try value.optionalList() {
      let element = try element.object()
      let written = try element["column"].optionalText() ?? ""
      let isAscending = try element["ascending"].flag(or: true)
      if let column = catalog.column(of: Self.path(written), in: object),
        column.field.properties.contains(.sort)
      {
        return (column.path, isAscending)
      }
    }
    return (object.field(.name)?.name ?? "Id", true)
  }

  /// The list columns that a file brings; nil when it brings none that the object has.
  func searchColumns(
    of answer: LayoutValue
  ) throws(LayoutFileError) -> [DescribeSearchLayoutResult.Column]? {
    let columns = try columns(answer["searchColumns"], of: object)
    return columns.isEmpty ? nil : columns
  }

  /// A path without the function that translates its value: `toLabel(Status)`.
  private static func path(_ written: String) -> String {
    written.hasPrefix("toLabel(") && written.hasSuffix(")")
      ? String(written.dropFirst(8).dropLast()) : written
  }
}
