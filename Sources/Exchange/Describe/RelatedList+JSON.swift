import ObjectModel

// Columns: of related lists (semantics 4.4), of lists and of compact layouts (semantics 4.5).

extension DescribeLayout.RelatedList {
  /// The list with its columns and its one order.
  func json(catalog: ObjectCatalog) -> JSONValue {
    .object([
      "accessLevelRequiredForCreate": .null, "buttons": .array([]),
      "columns": .array(columns.map { $0.relatedListColumn(of: object, catalog: catalog) }), "custom": false,
      "field": .string(field), "label": .string(label), "limitRows": .integer(limitRows),
      "name": .string(name), "sobject": .string(object),
      "sort": .array([.object(["ascending": .boolean(sortAscending), "column": .string(sortColumn)])]),
    ])
  }
}

extension DescribeSearchLayoutResult {
  /// The list columns of one object.
  func json(catalog: ObjectCatalog) -> JSONValue {
    .object([
      "errorMsg": .null, "label": .string(label), "limitRows": .integer(limitRows),
      "objectType": .string(objectType),
      "searchColumns": .array(
        searchColumns.map { column in
          .object([
            "field": .string(column.qualifiedField(from: objectType, catalog: catalog)),
            "format": column.format, "label": .string(column.label), "name": .string(column.path),
          ])
        }),
    ])
  }
}

extension DescribeSearchLayoutResult.Column {
  fileprivate func relatedListColumn(of object: String, catalog: ObjectCatalog) -> JSONValue {
    .object([
      "field": .string(qualifiedField(from: object, catalog: catalog)), "fieldApiName": .string(path),
      "format": format, "label": .string(label), "lookupId": lookupID, "name": .string(path),
      "sortable": .boolean(field.properties.contains(.sort)),
    ])
  }

  /// `Object.Field`: the field under the object that has it, so `User.Alias` for the path `Owner.Alias`.
  fileprivate func qualifiedField(from object: String, catalog: ObjectCatalog) -> String {
    var owner = object
    for relationship in path.split(separator: ".").dropLast() {
      let reference = catalog.object(named: owner)?.field(relationship: String(relationship))?.reference
      let targets = reference?.objects ?? []
      owner = targets.first { catalog.object(named: $0)?.field(field.name) == field } ?? owner
    }
    return "\(owner).\(field.name)"
  }

  /// The path of the id that the cell links to: a name leads to its record.
  private var lookupID: JSONValue {
    guard field.isNameField else { return .null }
    return .string(path.dropLast(field.name.count) + "Id")
  }

  /// How the platform's own pages would write the value; null for plain text.
  fileprivate var format: JSONValue {
    switch field.type {
    case .dateTime: "datetime"
    case .date: "date"
    case .currency: "currency"
    case .percent: "percent"
    case .integer, .double: "number"
    case .id, .string, .textarea, .picklist, .boolean, .phone, .email, .url, .reference: .null
    }
  }
}

extension DescribeCompactLayoutsResult {
  /// The one built-in layout, `SYSTEM`.
  func json(catalog: ObjectCatalog) -> JSONValue {
    let page = LayoutPage(object: catalog.object(named: objectType), catalog: catalog)
    return .object([
      "compactLayouts": .array([
        .object([
          "actions": .array([]), "fieldItems": .array(fieldItems.map { $0.json(on: page) }), "id": .null,
          "imageItems": .array([]), "label": "System Default", "name": "SYSTEM",
          "objectType": .string(objectType),
        ])
      ]),
      "defaultCompactLayoutId": .null,
      "recordTypeCompactLayoutMappings": .array([
        .object([
          "available": true, "compactLayoutId": .null, "compactLayoutName": "SYSTEM",
          "recordTypeId": .string(RecordTypeMapping.masterRecordTypeID), "recordTypeName": "Master",
        ])
      ]),
    ])
  }
}
