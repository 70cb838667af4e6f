import ObjectModel

// The answer of describeLayout in the members and the order of semantics 4.4.

extension DescribeLayoutResult {
  /// The whole answer. REST writes recordTypeSelectorRequired as an array.
  func json(catalog: ObjectCatalog) -> JSONValue {
    .object([
      "layouts": .array(layouts.map { $0.json(catalog: catalog) }),
      "recordTypeMappings": .array(recordTypeMappings.map(\.json)),
      "recordTypeSelectorRequired": .array([.boolean(recordTypeSelectorRequired)]),
    ])
  }
}

extension DescribeLayout {
  fileprivate func json(catalog: ObjectCatalog) -> JSONValue {
    .object([
      "buttonLayoutSection": .object(["detailButtons": .array(buttons.map(\.json))]),
      "detailLayoutSections": .array(detailSections.map { $0.json(layoutID: id) }),
      "editLayoutSections": .array(editSections.map { $0.json(layoutID: id) }),
      "feedView": .null, "highlightsPanelLayoutSection": .null, "id": .string(id.text18),
      "multirowEditLayoutSections": .array([]), "offlineLinks": .array([]),
      "quickActionList": .object(["quickActionListItems": .array([])]),
      "relatedContent": .object(["relatedContentItems": .array([])]),
      "relatedLists": .array(relatedLists.map { $0.json(catalog: catalog) }), "saveOptions": .array([]),
    ])
  }
}

extension DescribeLayout.Section {
  fileprivate func json(layoutID: RecordID) -> JSONValue {
    .object([
      "collapsed": false, "columns": .integer(columns), "heading": .string(heading),
      "layoutRows": .array(rows.map(\.json)), "layoutSectionId": .null,
      "parentLayoutId": .string(layoutID.text18), "rows": .integer(rows.count),
      "tabOrder": .string(tabOrder.rawValue), "useCollapsibleSection": false,
      "useHeading": .boolean(useHeading),
    ])
  }
}

extension DescribeLayout.Row {
  fileprivate var json: JSONValue {
    .object(["layoutItems": .array(items.map(\.json)), "numItems": .integer(items.count)])
  }
}

extension DescribeLayout.Item {
  /// One cell, of a page or of a compact layout.
  var json: JSONValue {
    .object([
      "editableForNew": .boolean(editableForNew), "editableForUpdate": .boolean(editableForUpdate),
      "label": .string(label), "layoutComponents": .array(components.map(\.json)),
      "placeholder": .boolean(placeholder), "required": .boolean(required), "uiBehavior": .string(uiBehavior),
    ])
  }

  private var uiBehavior: String {
    if required { return "Required" }
    return editableForNew || editableForUpdate ? "Edit" : "Readonly"
  }
}

extension DescribeLayout.Component {
  fileprivate var json: JSONValue {
    .object([
      "displayLines": .integer(displayLines), "tabOrder": .integer(tabOrder), "type": .string(kind.rawValue),
      "value": .string(value),
    ])
  }
}

extension DescribeLayout.Button {
  /// A standard button: everything that only custom buttons and icons have is empty.
  fileprivate var json: JSONValue {
    .object([
      "behavior": .null, "colors": .array([]), "content": .null, "contentSource": .null, "custom": false,
      "encoding": .null, "height": .null, "icons": .array([]), "label": .string(label), "menubar": .null,
      "name": .string(name), "overridden": false, "resizeable": .null, "scrollbars": .null,
      "showsLocation": .null, "showsStatus": .null, "toolbar": .null, "url": .null, "width": .null,
      "windowPosition": .null,
    ])
  }
}

extension RecordTypeMapping {
  fileprivate var json: JSONValue {
    .object([
      "active": true, "available": true, "defaultRecordTypeMapping": true, "developerName": "Master",
      "layoutId": .string(layoutID.text18), "master": true, "name": "Master",
      "picklistsForRecordType": .array(
        picklists.map { picklist in
          .object([
            "picklistName": .string(picklist.name),
            "picklistValues": .array(picklist.values.map { .picklistEntry($0) }),
          ])
        }),
      "recordTypeId": .string(Self.masterRecordTypeID),
    ])
  }
}
