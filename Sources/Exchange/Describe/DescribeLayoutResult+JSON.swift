import ObjectModel

// The answer of describeLayout in the members and the order of semantics 4.4.

extension DescribeLayoutResult {
  /// The whole answer. REST writes recordTypeSelectorRequired as an array.
  func json(catalog: ObjectCatalog) -> JSONValue {
    let page = LayoutPage(object: catalog.object(named: objectType), catalog: catalog)
    return .object([
      "layouts": .array(layouts.map { $0.json(on: page) }),
      "recordTypeMappings": .array(recordTypeMappings.map { $0.json(on: page) }),
      "recordTypeSelectorRequired": .array([.boolean(recordTypeSelectorRequired)]),
    ])
  }
}

/// Whose page a layout is, for what stands in it beside names.
struct LayoutPage {
  /// The object; nil when the catalogue does not have it.
  let object: ObjectDescription?
  /// The objects behind the columns of related lists and of paths.
  let catalog: ObjectCatalog

  /// The field of a component as describeSObjects answers it; null where there is none.
  func details(of path: String) -> JSONValue {
    object.flatMap { catalog.field(at: path, from: $0) }.map { DescribedField(field: $0).json } ?? .null
  }
}

extension DescribeLayout {
  fileprivate func json(on page: LayoutPage) -> JSONValue {
    let section = { (section: Section) in section.json(layoutID: id, on: page) }
    return .object([
      "buttonLayoutSection": .object(["detailButtons": .array(buttons.map(\.json))]),
      "detailLayoutSections": .array(detailSections.map(section)),
      "editLayoutSections": .array(editSections.map(section)), "feedView": .null,
      "highlightsPanelLayoutSection": highlights.map(section) ?? .null, "id": .string(id.text18),
      "multirowEditLayoutSections": .array([]), "offlineLinks": .array([]),
      "quickActionList": .object(["quickActionListItems": .array([])]),
      "relatedContent": .object(["relatedContentItems": .array([])]),
      "relatedLists": .array(relatedLists.map { $0.json(catalog: page.catalog) }), "saveOptions": .array([]),
    ])
  }
}

extension DescribeLayout.Section {
  fileprivate func json(layoutID: RecordID, on page: LayoutPage) -> JSONValue {
    .object([
      "collapsed": false, "columns": .integer(columns), "heading": .string(heading),
      "layoutRows": .array(rows.map { $0.json(on: page) }), "layoutSectionId": .null,
      "parentLayoutId": .string(layoutID.text18), "rows": .integer(rows.count),
      "tabOrder": .string(tabOrder.rawValue), "useCollapsibleSection": false,
      "useHeading": .boolean(useHeading),
    ])
  }
}

extension DescribeLayout.Row {
  fileprivate func json(on page: LayoutPage) -> JSONValue {
    .object(["layoutItems": .array(items.map { $0.json(on: page) }), "numItems": .integer(items.count)])
  }
}

extension DescribeLayout.Item {
  /// One cell, of a page or of a compact layout.
  func json(on page: LayoutPage) -> JSONValue {
    .object([
      "editableForNew": .boolean(editableForNew), "editableForUpdate": .boolean(editableForUpdate),
      "label": .string(label), "layoutComponents": .array(layoutComponents(on: page)),
      "placeholder": .boolean(placeholder), "required": .boolean(required), "uiBehavior": .string(uiBehavior),
    ])
  }

  private var uiBehavior: String {
    if required { return "Required" }
    return editableForNew || editableForUpdate ? "Edit" : "Readonly"
  }

  /// The components; several fields in one cell, such as who and when, are the parts of a FieldLayoutComponent.
  private func layoutComponents(on page: LayoutPage) -> [JSONValue] {
    let parts = components.map { $0.json(on: page) }
    guard fieldNames.count > 1, let first = components.first(where: { $0.kind == .field }) else {
      return parts
    }
    return [first.json(on: page, parts: parts)]
  }
}

extension DescribeLayout.Component {
  /// The members; with parts those of a FieldLayoutComponent. Only fields have details.
  fileprivate func json(on page: LayoutPage, parts: [JSONValue]? = nil) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let parts { members.append(.init("components", .array(parts))) }
    if kind == .field { members.append(.init("details", page.details(of: value))) }
    members.append(.init("displayLines", .integer(displayLines)))
    if parts != nil { members.append(.init("fieldType", "complexvalue")) }
    members += [
      .init("tabOrder", .integer(tabOrder)), .init("type", .string(kind.rawValue)),
      .init("value", .string(value)),
    ]
    return .object(members)
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
  fileprivate func json(on page: LayoutPage) -> JSONValue {
    .object([
      "active": true, "available": true, "defaultRecordTypeMapping": true, "developerName": "Master",
      "layoutId": .string(layoutID.text18), "master": true, "name": "Master",
      "picklistsForRecordType": .array(
        picklists.map { name, values in
          let preset = page.object?.field(name)?.defaultValue
          return .object([
            "picklistName": .string(name),
            "picklistValues": .array(
              values.map { .picklistEntry($0, isDefault: preset == .value(.text($0))) }),
          ])
        }),
      "recordTypeId": .string(Self.masterRecordTypeID),
    ])
  }
}
