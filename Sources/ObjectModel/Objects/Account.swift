extension ObjectDescription {
  /// A client: the company or institution behind the contacts.
  public static let account = ObjectDescription(
    name: "Account", label: "Account", labelPlural: "Accounts", keyPrefix: "001", ordinal: 3,
    fields: [.id, .userOwner, .isDeleted, .name(help: "The name of the company or institution.")]
      + FieldDescription.audit + FieldDescription.viewStamps + [
        .lookup(
          "ParentId", "Parent Account ID", to: "Account", as: "Parent", childrenAs: "ChildAccounts",
          help: "The account that this one belongs to."),
        FieldDescription(
          "Type", "Account Type",
          .picklist(["Prospect", "Customer", "Partner", "Competitor", "Other"]), .groupedField,
          role: .kind, help: "What the account is to you."),
        FieldDescription(
          "AccountNumber", "Account Number", .string(length: 40), .groupedField, role: .reference,
          help: "The number that you know the account by."),
        FieldDescription(
          "Industry", "Industry",
          .picklist([
            "Banking", "Biotechnology", "Communications", "Construction", "Consulting", "Education",
            "Energy", "Engineering", "Finance", "Government", "Healthcare", "Insurance", "Manufacturing",
            "Media", "Not For Profit", "Retail", "Shipping", "Technology", "Transportation", "Utilities",
            "Other",
          ]), .groupedField, help: "The line of business."),
        FieldDescription(
          "AnnualRevenue", "Annual Revenue", .currency(precision: 18, scale: 0), .valueField,
          help: "The revenue of a year."),
        FieldDescription(
          "NumberOfEmployees", "Employees", .integer(digits: 8), .groupedField,
          help: "How many people work there."),
        FieldDescription(
          "Phone", "Account Phone", .phone(length: 40), .groupedField, help: "The main telephone number."),
        FieldDescription(
          "Website", "Website", .url(length: 255), .groupedField, help: "The address of the web site."),
        FieldDescription(
          "BillingCity", "Billing City", .string(length: 40), .groupedField, help: "The city of the address."),
        FieldDescription(
          "BillingState", "Billing State/Province", .string(length: 80), .groupedField,
          help: "The state or province of the address."),
        FieldDescription(
          "BillingCountry", "Billing Country", .string(length: 80), .groupedField,
          help: "The country of the address."),
        FieldDescription(
          "Description", "Account Description", .textarea(length: 32_000), .longText, role: .notes,
          help: "What else is worth knowing."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Account Information", columns: 2,
          rows: [
            [.required("Name"), "OwnerId"], ["Type", "Industry"], ["AccountNumber", "ParentId"],
            ["Phone", "Website"], ["AnnualRevenue", "NumberOfEmployees"],
          ]),
        .init(
          "Address Information", columns: 2,
          rows: [["BillingCity", "BillingState"], ["BillingCountry"]]),
        .init("Description Information", columns: 1, rows: [["Description"]]),
        .system(),
      ],
      relatedLists: [
        .init(
          "Interaction", by: "AccountId", columns: ["StartTime", "InteractionType", "Name", "Owner.Name"],
          sort: "StartTime", ascending: false),
        .init("Contact", by: "AccountId", columns: ["Name", "Title", "Email", "Phone"], sort: "Name"),
        .init(
          "Opportunity", by: "AccountId", columns: ["Name", "StageName", "Amount", "CloseDate"],
          sort: "CloseDate", ascending: false),
        .init("FinancialDeal", by: "AccountId", columns: ["Name", "Stage", "Status"], sort: "Name"),
      ]),
    searchLayout: ["Name", "AccountNumber", "Industry", "Phone", "Owner.Name"],
    compactLayout: ["Name", "Industry", "Phone"])

  /// A person at an account.
  public static let contact = ObjectDescription(
    name: "Contact", label: "Contact", labelPlural: "Contacts", keyPrefix: "003", ordinal: 4,
    fields: [.id, .userOwner, .isDeleted] + FieldDescription.personName() + FieldDescription.audit
      + FieldDescription.viewStamps + [
        .lookup(
          "AccountId", "Account ID", to: "Account", as: "Account", childrenAs: "Contacts",
          onDelete: .cascade, role: .account, help: "The account that the person belongs to."),
        FieldDescription(
          "Title", "Title", .string(length: 128), .groupedField, help: "The person's position."),
        FieldDescription(
          "Email", "Email", .email(length: 80),
          [.create, .filter, .group, .idLookup, .nillable, .sort, .update], help: "The e-mail address."),
        FieldDescription(
          "Phone", "Business Phone", .phone(length: 40), .groupedField, help: "The telephone number."),
        FieldDescription(
          "Description", "Contact Description", .textarea(length: 32_000), .longText, role: .notes,
          help: "What else is worth knowing."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Contact Information", columns: 2,
          rows: [
            ["FirstName", .required("LastName")], ["AccountId", "OwnerId"], ["Title", "Email"], ["Phone"],
          ]),
        .init("Description Information", columns: 1, rows: [["Description"]]),
        .system(),
      ],
      relatedLists: [
        .init(
          "InteractionAttendee", by: "ContactId",
          columns: ["Interaction.StartTime", "Interaction.Name", "AttendeeResponse"], sort: "Name",
          ascending: false)
      ]),
    searchLayout: ["Name", "Account.Name", "Title", "Email", "Phone"],
    compactLayout: ["Name", "Title", "Account.Name", "Email"])

  /// A place where people meet.
  public static let location = ObjectDescription(
    name: "Location", label: "Location", labelPlural: "Locations", keyPrefix: "131", ordinal: 5,
    fields: [.id, .userOrQueueOwner, .isDeleted, .name(help: "The name of the place.")]
      + FieldDescription.audit + FieldDescription.viewStamps + [
        FieldDescription(
          "LocationType", "Location Type", .picklist(["Site", "Office", "Venue"], length: 40),
          .requiredField, role: .kind, help: "What kind of place it is."),
        .lookup(
          "ParentLocationId", "Parent Location ID", to: "Location", as: "ParentLocation",
          childrenAs: "ChildLocations", help: "The place that this one is part of."),
        FieldDescription(
          "Description", "Description", .string(length: 255), .groupedField, role: .notes,
          help: "What else is worth knowing."),
        FieldDescription(
          "DrivingDirections", "Driving Directions", .textarea(length: 1_000), .longText,
          help: "How to get there."),
        FieldDescription(
          "ExternalReference", "External Reference", .string(length: 255), .groupedField, role: .reference,
          help: "The number of the place in another system."),
        FieldDescription(
          "TimeZone", "Time Zone", .string(length: 255), .groupedField,
          help: "The time zone of the place, such as Europe/Zurich."),
        FieldDescription(
          "Latitude", "Latitude", .double(precision: 18, scale: 15), .valueField,
          help: "Degrees north of the equator."),
        FieldDescription(
          "Longitude", "Longitude", .double(precision: 18, scale: 15), .valueField,
          help: "Degrees east of Greenwich."),
        FieldDescription(
          "OpenDate", "Open Date", .date, .groupedField, help: "The day that the place opened."),
        FieldDescription(
          "CloseDate", "Close Date", .date, .groupedField, help: "The day that the place closed."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Location Information", columns: 2,
          rows: [
            [.required("Name"), "OwnerId"], [.required("LocationType"), "ParentLocationId"],
            ["TimeZone", "ExternalReference"], ["Latitude", "Longitude"], ["OpenDate", "CloseDate"],
          ]),
        .init("Description Information", columns: 1, rows: [["Description"], ["DrivingDirections"]]),
        .system(),
      ],
      relatedLists: [
        .init(
          "Interaction", by: "LocationId", columns: ["StartTime", "InteractionType", "Name", "Account.Name"],
          sort: "StartTime", ascending: false)
      ]),
    searchLayout: ["Name", "LocationType", "TimeZone", "Owner.Name"],
    compactLayout: ["Name", "LocationType"])
}
