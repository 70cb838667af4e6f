extension ObjectDescription {
  /// A named list of one object's records (semantics 4.5). The program writes the views that it ships; nobody else
  /// changes them.
  public static let listView = ObjectDescription(
    name: "ListView", label: "List View", labelPlural: "List Views", keyPrefix: "00B", ordinal: 14,
    calls: [.describeSObjects, .query, .retrieve], deletion: .permanent,
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
        [.filter, .group, .restrictedPicklist, .sort], role: .kind,
        help: "The object type whose records the view lists."),
      FieldDescription(
        "IsSoqlCompatible", "Is SOQL Compatible", .boolean, [.defaultedOnCreate, .filter, .group, .sort],
        defaultValue: .value(.boolean(false)),
        help: "Whether a query without view dates lists the same records."),
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
  /// Filter, Group, Sort: a text that only the program writes.
  fileprivate static let shownText: FieldProperties = [.filter, .group, .sort]
}
