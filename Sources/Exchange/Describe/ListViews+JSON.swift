import ObjectModel

// List views (semantics 4.5).

extension ListViewEntry {
  /// The view's members in the order of the platform's list.
  var json: JSONValue {
    .object([
      "describeUrl": .null, "developerName": .string(developerName), "id": .string(id.text18),
      "label": .string(label), "resultsUrl": .null, "soqlCompatible": .boolean(isSOQLCompatible),
      "url": .null,
    ])
  }
}

extension DescribeListViewResult {
  /// The view's columns and query.
  func json(catalog: ObjectCatalog) -> JSONValue {
    .object([
      "columns": .array(
        columns.map { .object(["fieldNameOrPath": .string($0.path), "label": .string($0.label)]) }),
      "id": .string(view.id.text18), "query": .string(soql), "scope": .string(scope.rawValue),
      "sobjectType": .string(view.objectType),
    ])
  }
}
