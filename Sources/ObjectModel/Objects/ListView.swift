extension ObjectDescription {
  /// A named list of one object's records (semantics 4.5). The program writes the views that it ships; a view that a
  /// person makes has its columns, condition and order as a query.
  public static let listView = ObjectDescription(
    name: "ListView", label: "List View", labelPlural: "List Views", keyPrefix: "00B", ordinal: 14,
    calls: [.create, .delete, .describeSObjects, .query, .retrieve], deletion: .permanent,
    fields: [
      .id,
      FieldDescription(
        "Name", "View Name", .string(length: 40), .shownText, role: .name, help: "The name that people read."),
      FieldDescription(
        "DeveloperName", "API Name", .string(length: 80), .shownText, help: "The name that programs use."),
      FieldDescription(
        "NamespacePrefix", "Namespace Prefix", .string(length: 15), [.filter, .group, .nillable, .sort],
        help: "The package that the view came with."),
      FieldDescription(
        "SobjectType", "Sobject Type", .picklist(listed, length: 40),
        [.create, .filter, .group, .restrictedPicklist, .sort], role: .kind,
        help: "The object type whose records the view lists."),
      FieldDescription(
        "IsSoqlCompatible", "Is SOQL Compatible", .boolean,
        [.create, .defaultedOnCreate, .filter, .group, .sort],
        defaultValue: .value(.boolean(false)),
        help: "Whether a query without view dates lists the same records."),
      FieldDescription(
        "Query", "Query", .textarea(length: 32_000), [.create, .nillable],
        help: "The columns, the condition and the order as SOQL; empty for views that ship with the program."),
    ] + FieldDescription.audit + FieldDescription.viewStamps,
    layout: nil, searchLayout: ["Name", "SobjectType", "DeveloperName"],
    compactLayout: ["Name", "SobjectType"])

  /// The objects that have list views. A stored view knows its object by the place in this list too, so names are
  /// only ever added at the end.
  private static let listed = [
    "Interaction", "InteractionAttendee", "Account", "Contact", "Location", "Opportunity", "FinancialDeal",
    "User", "Profile", "UserRole", "Group", "GroupMember", "QueueSobject",
  ]
}

extension FieldProperties {
  /// Create, Filter, Group, Sort: a text that never changes.
  fileprivate static let shownText: FieldProperties = [.create, .filter, .group, .sort]
}

extension Record {
  /// A list view as a create makes one.
  ///
  /// - Parameters:
  ///   - label: what people read.
  ///   - object: the API name of the object whose records it lists.
  ///   - soql: its columns, condition and order as a query of the object.
  public static func listView(named label: String, of object: String, soql: String) -> Record {
    Record(
      type: ObjectDescription.listView.name,
      values: [
        "Name": .text(label), "DeveloperName": .text(developerName(of: label)), "SobjectType": .text(object),
        "IsSoqlCompatible": .boolean(true), "Query": .text(soql),
      ])
  }

  /// A name for programs: the words of a label, each with a capital, joined; signs are left out.
  private static func developerName(of label: String) -> String {
    let words = label.unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    let name = words.map { String($0.prefix(1)).uppercased() + String($0.dropFirst()) }.joined()
    return name.isEmpty ? "View" : String(name.prefix(80))
  }
}
