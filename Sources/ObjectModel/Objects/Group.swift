extension ObjectDescription {
  /// A public group, a queue or a group that the system keeps (semantics 8.6).
  public static let group = ObjectDescription(
    name: "Group", label: "Group", labelPlural: "Groups", keyPrefix: "00G", ordinal: 11,
    calls: Set<CallName>.all.subtracting([.undelete]), deletion: .permanent,
    fields: [.id, .name(40, help: "The name of the group or queue.")] + FieldDescription.audit
      + FieldDescription.viewStamps + [
        FieldDescription(
          "Type", "Type",
          .picklist(["Regular", "Queue", "Personal"], length: 40),
          [
            .create, .defaultedOnCreate, .filter, .group, .restrictedPicklist, .sort,
          ], role: .kind, defaultValue: .value(.text("Regular")),
          help: "A queue may own records; a regular group is for sharing."),
        FieldDescription(
          "DeveloperName", "Developer Name", .string(length: 80), .groupedField,
          help: "The name that programs use."),
        FieldDescription(
          "Email", "Email", .email(length: 255), .groupedField, help: "Where notices for the queue go."),
        FieldDescription(
          "Description", "Description", .string(length: 1_332), .groupedField, role: .notes,
          help: "What the group is for."),
        FieldDescription(
          "DoesIncludeBosses", "Include Bosses", .boolean,
          [.create, .defaultedOnCreate, .filter, .group, .sort, .update],
          defaultValue: .value(.boolean(true)),
          help: "Whether a share to the group reaches those above its members."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Group Information", columns: 2,
          rows: [
            [.required("Name"), "Type"], ["DeveloperName", "Email"], ["Description", "DoesIncludeBosses"],
          ]),
        .system(),
      ],
      relatedLists: [
        .init("GroupMember", by: "GroupId", columns: ["UserOrGroup.Name"], sort: "Id"),
        .init("QueueSobject", by: "QueueId", columns: ["SobjectType"], sort: "SobjectType"),
      ]),
    searchLayout: ["Name", "Type", "DeveloperName", "Email"], compactLayout: ["Name", "Type"])

  /// A user's or a group's place in a group.
  public static let groupMember = ObjectDescription(
    name: "GroupMember", label: "Group Member", labelPlural: "Group Members", keyPrefix: "011", ordinal: 12,
    calls: [.create, .delete, .describeLayout, .describeSObjects, .query, .retrieve], deletion: .permanent,
    fields: [
      .id,
      .lookup(
        "GroupId", "Group ID", to: "Group", as: "Group", childrenAs: "GroupMembers", onDelete: .cascade,
        [.create, .filter, .group, .sort], help: "The group."),
      FieldDescription(
        "UserOrGroupId", "User/Group ID",
        .reference(Reference(to: [.init("Group"), .init("User")], as: "UserOrGroup", onDelete: .cascade)),
        [.create, .filter, .group, .namePointing, .sort], help: "The user or group that belongs to it."),
      FieldDescription(
        "SystemModstamp", "System Modstamp", .dateTime, .auditDate, help: "When the member was added."),
    ],
    layout: LayoutDescription(sections: [
      .init(
        "Member Information", columns: 2, rows: [[.required("GroupId"), .required("UserOrGroupId")]])
    ]),
    searchLayout: ["Group.Name", "UserOrGroup.Name"], compactLayout: ["Group.Name", "UserOrGroup.Name"])

  /// One object type that a queue may own.
  public static let queueSobject = ObjectDescription(
    name: "QueueSobject", label: "Queue Object", labelPlural: "Queue Objects", keyPrefix: "03g", ordinal: 13,
    calls: [.create, .delete, .describeLayout, .describeSObjects, .query, .retrieve], deletion: .permanent,
    fields: [
      .id,
      FieldDescription(
        "QueueId", "Queue ID",
        .reference(
          Reference(
            to: [.init("Group", narrowing: .init(field: "Type", value: "Queue"))], as: "Queue",
            childrenAs: "QueueSobjects", onDelete: .cascade)),
        [.create, .filter, .group, .sort], help: "The queue."),
      FieldDescription(
        "SobjectType", "Object Type",
        .picklist(["Interaction", "FinancialDeal", "Location"], length: 40),
        [.create, .filter, .group, .restrictedPicklist, .sort],
        help: "The object type whose records the queue may own."),
      FieldDescription(
        "CreatedById", "Created By ID", .reference(Reference(to: [.init("User")], as: "CreatedBy")),
        [.defaultedOnCreate, .filter, .group, .sort], help: "Who added it."),
      FieldDescription(
        "SystemModstamp", "System Modstamp", .dateTime, .auditDate, help: "When it was added."),
    ],
    layout: LayoutDescription(sections: [
      .init("Queue Object Information", columns: 2, rows: [[.required("QueueId"), .required("SobjectType")]])
    ]),
    searchLayout: ["Queue.Name", "SobjectType"], compactLayout: ["Queue.Name", "SobjectType"])
}
