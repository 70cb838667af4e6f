import ObjectModel

// List views (semantics 4.5).

extension ListViewEntry {
  /// The platform's list of views; all are of one object.
  static func json(of views: [ListViewEntry]) -> JSONValue {
    .object([
      "done": true, "listviews": .array(views.map(\.json)), "nextRecordsUrl": .null,
      "size": .integer(views.count), "sobjectType": .optional(views.first?.objectType),
    ])
  }

  private var json: JSONValue {
    let path = "\(RESTPath.object(objectType))/listviews/\(id.text18)"
    return .object([
      "describeUrl": .string("\(path)/describe"), "developerName": .string(developerName),
      "id": .string(id.text18), "label": .string(label), "resultsUrl": .string("\(path)/results"),
      "soqlCompatible": .boolean(isSOQLCompatible), "url": .string(path),
    ])
  }
}

extension DescribeListViewResult {
  /// The view's columns, hidden ones last, and its query.
  var json: JSONValue {
    .object([
      "columns": .array(
        columns.map { json(of: $0, isHidden: false) } + hiddenColumns.map { json(of: $0, isHidden: true) }),
      "id": .string(view.id.text18), "orderBy": .array(orderBy.map(\.json)), "query": .string(soql),
      "scope": .string(scope.rawValue), "sobjectType": .string(view.objectType),
      "whereCondition": .object([
        "conditions": .array(
          filledFields.map { field in
            .object([
              "field": .string(field), "operator": "notEquals", "values": .array(["null"]),
            ])
          }), "conjunction": "and",
      ]),
    ])
  }

  private func json(of column: DescribeSearchLayoutResult.Column, isHidden: Bool) -> JSONValue {
    let place = orderBy.firstIndex { $0.path == column.path }
    let isSortable = !isHidden && column.field.properties.contains(.sort)
    let labels = isSortable ? column.field.type.sortLabels : nil
    return .object([
      "ascendingLabel": .optional(labels?.ascending), "descendingLabel": .optional(labels?.descending),
      "fieldNameOrPath": .string(column.path), "hidden": .boolean(isHidden), "label": .string(column.label),
      "searchable": .boolean(!isHidden && column.field.isSearchable), "selectListItem": .string(column.path),
      "sortDirection": place.map { .string(orderBy[$0].direction) } ?? .null,
      "sortIndex": place.map { .integer($0) } ?? .null, "sortable": .boolean(isSortable),
      "type": .string(column.field.type.describeNames.api),
    ])
  }
}

extension DescribeListViewResult.Ordering {
  fileprivate var direction: String { isAscending ? "ascending" : "descending" }

  fileprivate var json: JSONValue {
    .object([
      "fieldNameOrPath": .string(path), "nullsPosition": isNullsFirst ? "first" : "last",
      "sortDirection": .string(direction),
    ])
  }
}

extension FieldType {
  /// What a sort menu calls the two directions; nil where they have no names of their own.
  fileprivate var sortLabels: (ascending: String, descending: String)? {
    switch self {
    case .string, .textarea, .phone, .email, .url, .reference: ("A-Z", "Z-A")
    case .dateTime, .date: ("Old to New", "New to Old")
    case .integer, .double, .currency, .percent: ("Low to High", "High to Low")
    case .id, .picklist, .boolean: nil
    }
  }
}
