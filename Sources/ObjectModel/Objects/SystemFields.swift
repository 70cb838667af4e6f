// The fields that every object shares (semantics 2.1) and the shapes that many fields have.

extension FieldProperties {
  /// Create, Filter, Nillable, Sort, Update: what every optional value field has.
  static let valueField: FieldProperties = [.create, .filter, .nillable, .sort, .update]
  /// ``valueField`` and Group: what every optional text, picklist and reference field has.
  static let groupedField: FieldProperties = [.create, .filter, .group, .nillable, .sort, .update]
  /// ``groupedField`` without Nillable.
  static let requiredField: FieldProperties = [.create, .filter, .group, .sort, .update]
  /// Create, Nillable, Update: long text.
  static let longText: FieldProperties = [.create, .nillable, .update]
  /// Defaulted on create, Filter, Sort: the audit dates.
  static let auditDate: FieldProperties = [.defaultedOnCreate, .filter, .sort]
}

extension FieldDescription {
  static let id = FieldDescription(
    "Id", "Record ID", .id, [.defaultedOnCreate, .filter, .group, .idLookup, .sort],
    help: "Identifies the record. It never changes and is never used again.")

  static let isDeleted = FieldDescription(
    "IsDeleted", "Deleted", .boolean, [.defaultedOnCreate, .filter, .group, .sort],
    defaultValue: .value(.boolean(false)), help: "Whether the record is in the recycle bin.")

  /// CreatedDate, CreatedById, LastModifiedDate, LastModifiedById and SystemModstamp.
  static let audit: [FieldDescription] = [
    FieldDescription(
      "CreatedDate", "Created Date", .dateTime, .auditDate, help: "When the record was created."),
    FieldDescription(
      "CreatedById", "Created By ID", .reference(Reference(to: [.init("User")], as: "CreatedBy")),
      [.defaultedOnCreate, .filter, .group, .sort], help: "Who created the record."),
    FieldDescription(
      "LastModifiedDate", "Last Modified Date", .dateTime, .auditDate,
      help: "When a person last saved the record."),
    FieldDescription(
      "LastModifiedById", "Last Modified By ID",
      .reference(Reference(to: [.init("User")], as: "LastModifiedBy")),
      [.defaultedOnCreate, .filter, .group, .sort], help: "Who last saved the record."),
    FieldDescription(
      "SystemModstamp", "System Modstamp", .dateTime, .auditDate,
      help: "When a person or the system last changed the record."),
  ]

  /// LastViewedDate and LastReferencedDate.
  static let viewStamps: [FieldDescription] = [
    FieldDescription(
      "LastViewedDate", "Last Viewed Date", .dateTime, [.filter, .nillable, .sort],
      source: .viewStamp(.viewed), help: "When you last opened this record."),
    FieldDescription(
      "LastReferencedDate", "Last Referenced Date", .dateTime, [.filter, .nillable, .sort],
      source: .viewStamp(.referenced), help: "When you last opened this record or one related to it."),
  ]

  /// An owner who is a user.
  static let userOwner = FieldDescription(
    "OwnerId", "Owner ID", .reference(Reference(to: [.init("User")], as: "Owner")),
    [.create, .defaultedOnCreate, .filter, .group, .sort, .update], role: .owner,
    defaultValue: .runningUser, help: "The user who owns the record.")

  /// An owner who is a user or a queue. A queue that owns records cannot be deleted (semantics 8.6).
  static let userOrQueueOwner = FieldDescription(
    "OwnerId", "Owner ID",
    .reference(
      Reference(
        to: [.init("Group", narrowing: .init(field: "Type", value: "Queue")), .init("User")], as: "Owner",
        onDelete: .restrict)),
    [.create, .defaultedOnCreate, .filter, .group, .namePointing, .sort, .update], role: .owner,
    defaultValue: .runningUser, help: "The user or queue that owns the record.")

  /// A required name of a length that upsert may look records up by.
  static func name(_ length: Int = 255, help: String) -> FieldDescription {
    FieldDescription(
      "Name", "Name", .string(length: length), [.create, .filter, .group, .idLookup, .sort, .update],
      role: .name, help: help)
  }

  /// FirstName, LastName and the Name that joins them.
  static func personName(idLookup: FieldProperties = []) -> [FieldDescription] {
    [
      FieldDescription(
        "Name", "Full Name", .string(length: 121), [.filter, .group, .sort, idLookup], role: .name,
        source: .joined(["FirstName", "LastName"]), help: "The first and the last name."),
      FieldDescription(
        "FirstName", "First Name", .string(length: 40), .groupedField, help: "The first name."),
      FieldDescription("LastName", "Last Name", .string(length: 80), .requiredField, help: "The last name."),
    ]
  }

  /// A clear-on-delete reference to one type.
  static func lookup(
    _ name: String, _ label: String, to object: String, as relationship: String,
    childrenAs children: String? = nil, onDelete: Reference.DeleteRule = .clear,
    _ properties: FieldProperties = .groupedField, role: FieldRole? = nil,
    defaultValue: DefaultValue? = nil, help: String
  ) -> FieldDescription {
    FieldDescription(
      name, label,
      .reference(
        Reference(to: [.init(object)], as: relationship, childrenAs: children, onDelete: onDelete)),
      properties, role: role, defaultValue: defaultValue, help: help)
  }
}

extension LayoutDescription.Section {
  /// Who created and changed the record, and when the user last saw it: detail only.
  static func system(_ more: [[LayoutDescription.Item]] = [["LastViewedDate", "LastReferencedDate"]])
    -> LayoutDescription.Section
  {
    LayoutDescription.Section(
      "System Information", columns: 2, isEditable: false,
      rows: [
        [
          .pair("CreatedById", "CreatedDate", label: "Created By"),
          .pair("LastModifiedById", "LastModifiedDate", label: "Last Modified By"),
        ]
      ] + more)
  }
}
