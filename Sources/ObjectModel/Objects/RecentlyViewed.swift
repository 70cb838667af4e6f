extension ObjectDescription {
  /// The records that the running user has seen or that were shown beside them, one row per record (semantics 7). A
  /// row's id is the record's. The fields of a person are filled for users.
  public static let recentlyViewed = ObjectDescription(
    name: "RecentlyViewed", label: "Recently Viewed", labelPlural: "Recently Viewed", keyPrefix: "",
    ordinal: 15, calls: [.describeSObjects, .query, .update], deletion: .permanent, source: .viewStamps,
    fields: [
      .id,
      FieldDescription(
        "Name", "Name", .string(length: 255), [.filter, .group, .nillable, .sort], role: .name,
        help: "The record's name."),
      FieldDescription(
        "LastName", "Last Name", .string(length: 80), derivedField, help: "The user's last name."),
      FieldDescription(
        "FirstName", "First Name", .string(length: 40), derivedField, help: "The user's first name."),
      FieldDescription(
        "Type", "Type",
        .picklist(
          [
            "Account", "Contact", "FinancialDeal", "Group", "Interaction", "InteractionAttendee", "ListView",
            "Location",
            "Opportunity", "Profile", "User", "UserRole",
          ], length: 40), derivedField.union(.restrictedPicklist), help: "The record's object type."),
      FieldDescription("Alias", "Alias", .string(length: 8), derivedField, help: "The user's short name."),
      derivedLookup("UserRoleId", "Role ID", to: "UserRole", help: "The user's role."),
      FieldDescription(
        "IsActive", "Active", .boolean, [.defaultedOnCreate, .filter, .group, .sort],
        help: "Whether the user may work; false for other records."),
      derivedLookup("ProfileId", "Profile ID", to: "Profile", help: "The user's profile."),
      FieldDescription("Title", "Title", .string(length: 80), derivedField, help: "The user's position."),
      FieldDescription(
        "Email", "Email", .email(length: 128), derivedField, help: "The user's e-mail address."),
      FieldDescription(
        "Phone", "Phone", .phone(length: 40), derivedField, help: "The user's telephone number."),
      FieldDescription(
        "LastViewedDate", "Last Viewed Date", .dateTime, [.filter, .nillable, .sort],
        help: "When you last opened or saved the record."),
      FieldDescription(
        "LastReferencedDate", "Last Referenced Date", .dateTime, [.filter, .nillable, .sort],
        help: "When you last opened or saved the record or one related to it."),
    ],
    layout: nil, searchLayout: ["Name", "Type", "LastViewedDate"], compactLayout: ["Name", "Type"])

  /// What a field has that follows from another record.
  private static let derivedField: FieldProperties = [.filter, .group, .nillable, .sort]

  /// A reference that follows from another record.
  private static func derivedLookup(
    _ name: String, _ label: String, to object: String, help: String
  ) -> FieldDescription {
    .lookup(name, label, to: object, as: object, derivedField, help: help)
  }
}
