extension ObjectDescription {
  /// A phone call, meeting, conference or e-mail: the thirteen documented fields of the object's page and the
  /// seven system fields (semantics 2.2).
  public static let interaction = ObjectDescription(
    name: "Interaction", label: "Interaction", labelPlural: "Interactions", keyPrefix: "0kz", ordinal: 1,
    fields: [
      .id, .userOrQueueOwner, .isDeleted, .name(help: "What the interaction was about, in a few words."),
    ]
      + FieldDescription.audit + FieldDescription.viewStamps + [
        .lookup(
          "AccountId", "Account ID", to: "Account", as: "Account", childrenAs: "Interactions",
          role: .account, help: "The account of the customer or partner who took part."),
        FieldDescription(
          "StartTime", "Start Time", .dateTime, .valueField, role: .start,
          help: "When the interaction began."),
        FieldDescription(
          "EndTime", "End Time", .dateTime, .valueField, role: .end, help: "When the interaction ended."),
        FieldDescription(
          "InteractionType", "Interaction Type",
          .picklist(["Conference", "Email", "In Person", "Phone Call"]), .groupedField, role: .kind,
          help: "How you met. Other values are accepted too."),
        .lookup(
          "LocationId", "Location ID", to: "Location", as: "Location", childrenAs: "Interactions",
          role: .place, help: "Where the interaction took place."),
        FieldDescription(
          "RelatedRecordId", "Related Record ID",
          .reference(
            Reference(
              to: [.init("FinancialDeal"), .init("Opportunity")], as: "RelatedRecord",
              childrenAs: "Interactions")),
          [.create, .filter, .group, .namePointing, .nillable, .sort, .update], role: .related,
          help: "The opportunity or financial deal that it was about."),
        FieldDescription(
          "ReferenceIdentifier", "Reference Identifier", .string(length: 255),
          [.create, .filter, .group, .idLookup, .nillable, .sort, .update], role: .reference,
          help: "The reference number of the interaction, for example from another system."),
        FieldDescription(
          "LastSyncedDateTime", "Last Synced Date Time", .dateTime, .valueField,
          help: "When another program last created or changed the interaction."),
        FieldDescription(
          "Description", "Description", .textarea(length: 32_000), .longText, role: .notes,
          help: "What was said, decided and promised."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Interaction Information", columns: 2,
          rows: [
            [.required("Name"), "OwnerId"], ["InteractionType", "AccountId"], ["StartTime", "EndTime"],
            ["LocationId", "RelatedRecordId"],
            ["ReferenceIdentifier", .readOnly("LastSyncedDateTime")],
          ]),
        .init("Description Information", columns: 1, rows: [["Description"]]),
        .system(),
      ],
      relatedLists: [
        .init(
          "InteractionAttendee", by: "InteractionId",
          columns: ["Name", "Contact.Name", "User.Name", "EmailAddress", "AttendeeResponse"], sort: "Name")
      ]),
    searchLayout: ["StartTime", "EndTime", "InteractionType", "Name", "Account.Name", "Owner.Name"],
    compactLayout: ["Name", "InteractionType", "StartTime", "Account.Name"])

  /// One person who took part in an interaction (semantics 11).
  public static let interactionAttendee = ObjectDescription(
    name: "InteractionAttendee", label: "Interaction Attendee", labelPlural: "Interaction Attendees",
    keyPrefix: "0zn", ordinal: 2,
    fields: [
      .id, .isDeleted,
      FieldDescription(
        "Name", "Name", .string(length: 255), [.autoNumber, .defaultedOnCreate, .filter, .idLookup, .sort],
        role: .name, source: .autoNumber(prefix: "IA-"), help: "The number that the system gave it."),
    ] + FieldDescription.audit + FieldDescription.viewStamps + [
      .lookup(
        "InteractionId", "Interaction ID", to: "Interaction", as: "Interaction",
        childrenAs: "InteractionAttendees", onDelete: .cascade, [.create, .filter, .group, .sort, .update],
        help: "The interaction that the person took part in."),
      .lookup(
        "ContactId", "Contact ID", to: "Contact", as: "Contact", childrenAs: "InteractionAttendees",
        help: "The contact who took part."),
      .lookup(
        "UserId", "User ID", to: "User", as: "User", childrenAs: "InteractionAttendees",
        help: "The colleague who took part."),
      FieldDescription(
        "EmailAddress", "Email Address", .email(length: 80), .groupedField,
        help: "The attendee's e-mail address."),
      FieldDescription(
        "AttendeeType", "Attendee Type", .picklist(["External", "Internal"]), .groupedField,
        help: "Whether the person is from outside."),
      FieldDescription(
        "AttendeeResponse", "Attendee Response",
        .picklist(["Accepted", "Declined", "Awaiting Response"]), .groupedField,
        help: "The answer to the invitation."),
      FieldDescription(
        "IsOrganizer", "Is Organizer", .boolean,
        [.create, .defaultedOnCreate, .filter, .group, .sort, .update],
        defaultValue: .value(.boolean(false)), help: "Whether the person called the meeting."),
      FieldDescription(
        "LastSyncedDateTime", "Last Synced Date Time", .dateTime, .valueField,
        help: "When another program last created or changed the attendee."),
    ],
    layout: LayoutDescription(sections: [
      .init(
        "Attendee Information", columns: 2,
        rows: [
          [.required("InteractionId"), .readOnly("Name")], ["ContactId", "UserId"],
          ["EmailAddress", "AttendeeType"], ["AttendeeResponse", "IsOrganizer"],
        ]),
      .system(),
    ]),
    searchLayout: ["Name", "Interaction.Name", "Contact.Name", "User.Name", "AttendeeResponse"],
    compactLayout: ["Name", "Contact.Name", "User.Name"])
}
