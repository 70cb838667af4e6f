extension ObjectDescription {
  /// A person who uses Rapport. Users are deactivated, never deleted.
  public static let user = ObjectDescription(
    name: "User", label: "User", labelPlural: "Users", keyPrefix: "005", ordinal: 8,
    calls: Set<CallName>.all.subtracting([.delete, .undelete]), deletion: .permanent,
    fields: [.id] + FieldDescription.personName() + FieldDescription.audit + FieldDescription.viewStamps + [
      FieldDescription(
        "Username", "Username", .string(length: 80),
        [.create, .filter, .group, .idLookup, .sort, .unique, .update], role: .reference,
        help: "The name to sign in with, in the form of an e-mail address. No two users share one."),
      FieldDescription("Alias", "Alias", .string(length: 8), .groupedField, help: "A short name."),
      FieldDescription(
        "CommunityNickname", "Nickname", .string(length: 40), .groupedField,
        help: "The name among colleagues."),
      FieldDescription("Email", "Email", .email(length: 128), .groupedField, help: "The e-mail address."),
      FieldDescription("Phone", "Phone", .phone(length: 40), .groupedField, help: "The telephone number."),
      FieldDescription("Title", "Title", .string(length: 80), .groupedField, help: "The position."),
      FieldDescription(
        "IsActive", "Active", .boolean, [.create, .defaultedOnCreate, .filter, .group, .sort, .update],
        defaultValue: .value(.boolean(true)), help: "Whether the user may work and own records."),
      .lookup(
        "ProfileId", "Profile ID", to: "Profile", as: "Profile", childrenAs: "Users", onDelete: .restrict,
        [.create, .defaultedOnCreate, .filter, .group, .nillable, .sort, .update],
        defaultValue: .record(named: "Standard User"), help: "What the user may do."),
      .lookup(
        "UserRoleId", "Role ID", to: "UserRole", as: "UserRole", childrenAs: "Users",
        help: "Where the user stands in the role hierarchy."),
      FieldDescription(
        "TimeZoneSidKey", "Time Zone", .string(length: 40), .groupedField,
        help: "The zone in which times are shown to the user, such as Europe/Berlin."),
      FieldDescription(
        "LocaleSidKey", "Locale", .string(length: 40), .groupedField,
        help: "How dates and numbers are written."),
      FieldDescription(
        "LanguageLocaleKey", "Language", .string(length: 40), .groupedField, help: "The user's language."),
      FieldDescription(
        "EmailEncodingKey", "Email Encoding", .string(length: 40), .groupedField,
        help: "The character set of e-mails."),
    ],
    layout: LayoutDescription(sections: [
      .init(
        "User Information", columns: 2,
        rows: [
          ["FirstName", .required("LastName")], [.required("Username"), "Alias"], ["Email", "Phone"],
          ["Title", "CommunityNickname"], ["ProfileId", "UserRoleId"], ["IsActive"],
        ]),
      .init(
        "Locale Settings", columns: 2,
        rows: [["TimeZoneSidKey", "LocaleSidKey"], ["LanguageLocaleKey", "EmailEncodingKey"]]),
      .system(),
    ]),
    searchLayout: ["Name", "Username", "Alias", "Profile.Name", "IsActive"],
    compactLayout: ["Name", "Username", "Title"])

  /// What a kind of user may do.
  public static let profile = ObjectDescription(
    name: "Profile", label: "Profile", labelPlural: "Profiles", keyPrefix: "00e", ordinal: 9,
    calls: readable, deletion: .permanent,
    fields: [.id, FieldDescription.name(help: "The name of the profile.")] + FieldDescription.audit
      + FieldDescription.viewStamps + [
        FieldDescription(
          "Description", "Description", .string(length: 255), .groupedField, role: .notes,
          help: "What the profile is for.")
      ],
    layout: LayoutDescription(
      sections: [
        .init("Profile Information", columns: 1, rows: [[.required("Name")], ["Description"]]), .system(),
      ],
      relatedLists: [
        .init("User", by: "ProfileId", columns: ["Name", "Username", "IsActive"], sort: "Name")
      ]),
    searchLayout: ["Name", "Description"], compactLayout: ["Name"])

  /// A place in the role hierarchy.
  public static let userRole = ObjectDescription(
    name: "UserRole", label: "Role", labelPlural: "Roles", keyPrefix: "00E", ordinal: 10,
    calls: Set<CallName>.all.subtracting([.undelete]), deletion: .permanent,
    fields: [.id, .name(80, help: "The name of the role.")] + FieldDescription.audit
      + FieldDescription.viewStamps + [
        .lookup(
          "ParentRoleId", "Parent Role ID", to: "UserRole", as: "ParentRole", childrenAs: "ChildRoles",
          onDelete: .restrict, help: "The role above this one."),
        FieldDescription(
          "DeveloperName", "Developer Name", .string(length: 80), .groupedField,
          help: "The name that programs use."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Role Information", columns: 2, rows: [[.required("Name"), "DeveloperName"], ["ParentRoleId"]]),
        .system(),
      ],
      relatedLists: [
        .init("User", by: "UserRoleId", columns: ["Name", "Username", "IsActive"], sort: "Name")
      ]),
    searchLayout: ["Name", "DeveloperName", "ParentRole.Name"], compactLayout: ["Name"])

  /// The calls of an object that only the program itself writes.
  static let readable: Set<CallName> = [
    .describeLayout, .describeSObjects, .getDeleted, .getUpdated, .query, .retrieve, .search,
  ]
}
