/// The object types as sections 2 and 11 of the semantics describe them, written down a second time by hand.
struct Rulebook {
  enum Kind: Equatable {
    case text(Int)
    case email(Int)
    case picklist([String], restricted: Bool, length: Int)
    case flag
    case number(digits: Int)
    case date
    case dateTime
    case reference([String], onDelete: OnDelete)
    /// The user or the queue that owns the record.
    case owner
  }

  enum OnDelete: Equatable {
    case clear
    case cascade
  }

  struct Field {
    var name: String
    var kind: Kind
    var isRequired = false
    var isNillable = true
    var isKey = false
    var isReadOnly = false
  }

  struct Object {
    var name: String
    var prefix: String
    var fields: [Field]
    var hasOwner: Bool { fields.contains { $0.kind == .owner } }

    func field(_ name: String) -> Field? {
      fields.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The reference field behind a relationship name: `Account` for `AccountId`.
    func field(relationship: String) -> Field? {
      field(relationship + "Id").flatMap { field in
        if case .reference = field.kind { field } else { nil }
      }
    }
  }

  static let objects = [
    account, contact, location, opportunity, financialDeal, interaction, interactionAttendee,
  ]

  static func object(_ name: String) -> Object? {
    objects.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Prefixes of all types that ids in these tests have.
  static func type(prefix: String) -> String? {
    prefix == "005" ? "User" : objects.first { $0.prefix == prefix }?.name
  }

  private static let owner = Field(name: "OwnerId", kind: .owner, isNillable: false)

  private static func name(_ length: Int = 255) -> Field {
    Field(name: "Name", kind: .text(length), isRequired: true, isNillable: false, isKey: true)
  }

  private static func lookup(_ name: String, _ types: String..., onDelete: OnDelete = .clear) -> Field {
    Field(name: name, kind: .reference(types, onDelete: onDelete))
  }

  private static let description = Field(name: "Description", kind: .text(32_000))

  static let account = Object(
    name: "Account", prefix: "001",
    fields: [
      owner, name(), lookup("ParentId", "Account"), Field(name: "AccountNumber", kind: .text(40)),
      Field(
        name: "Type",
        kind: .picklist(
          ["Prospect", "Customer", "Partner", "Competitor", "Other"], restricted: false, length: 255)),
      Field(name: "AnnualRevenue", kind: .number(digits: 18)), description,
    ])
  static let contact = Object(
    name: "Contact", prefix: "003",
    fields: [
      owner, Field(name: "Name", kind: .text(121), isReadOnly: true),
      Field(name: "FirstName", kind: .text(40)),
      Field(name: "LastName", kind: .text(80), isRequired: true, isNillable: false),
      lookup("AccountId", "Account", onDelete: .cascade),
      Field(name: "Email", kind: .email(80), isKey: true), description,
    ])
  static let location = Object(
    name: "Location", prefix: "131",
    fields: [
      owner, name(),
      Field(
        name: "LocationType", kind: .picklist(["Site", "Office", "Venue"], restricted: false, length: 40),
        isRequired: true, isNillable: false),
      lookup("ParentLocationId", "Location"),
    ])
  static let opportunity = Object(
    name: "Opportunity", prefix: "006",
    fields: [
      owner, name(120), lookup("AccountId", "Account", onDelete: .cascade),
      Field(
        name: "StageName",
        kind: .picklist(["Prospecting", "Qualification", "Closed Won"], restricted: false, length: 255),
        isRequired: true, isNillable: false),
      Field(name: "CloseDate", kind: .date, isRequired: true, isNillable: false),
      Field(name: "Amount", kind: .number(digits: 16)),
    ])
  static let financialDeal = Object(
    name: "FinancialDeal", prefix: "0fd",
    fields: [
      owner, name(), lookup("AccountId", "Account"), lookup("ParentFinancialDealId", "FinancialDeal"),
      Field(
        name: "Stage",
        kind: .picklist(["Closed", "Execution", "Mandate", "Pitch"], restricted: true, length: 40)),
    ])
  static let interaction = Object(
    name: "Interaction", prefix: "0kz",
    fields: [
      owner, name(), lookup("AccountId", "Account"), Field(name: "StartTime", kind: .dateTime),
      Field(name: "EndTime", kind: .dateTime),
      Field(
        name: "InteractionType",
        kind: .picklist(
          ["Conference", "Email", "In Person", "Phone Call"], restricted: false, length: 255)),
      lookup("LocationId", "Location"), lookup("RelatedRecordId", "FinancialDeal", "Opportunity"),
      Field(name: "ReferenceIdentifier", kind: .text(255), isKey: true),
      Field(name: "LastSyncedDateTime", kind: .dateTime), description,
    ])
  static let interactionAttendee = Object(
    name: "InteractionAttendee", prefix: "0zn",
    fields: [
      Field(name: "Name", kind: .text(255), isKey: true, isReadOnly: true),
      Field(
        name: "InteractionId", kind: .reference(["Interaction"], onDelete: .cascade), isRequired: true,
        isNillable: false),
      lookup("ContactId", "Contact"), lookup("UserId", "User"),
      Field(name: "EmailAddress", kind: .email(80)),
      Field(
        name: "AttendeeType", kind: .picklist(["External", "Internal"], restricted: false, length: 255)),
      Field(name: "IsOrganizer", kind: .flag, isNillable: false),
    ])
}
