import Foundation
import ObjectModel

extension Desk {
  /// A morning's interactions with what they point to.
  static let sample: [String: [Record]] = [
    "Interaction": [
      call(1, "Pricing call - tiers", "2026-11-25T13:05", 25, "Phone Call", "Acme Corp"),
      call(2, "Quarterly review", "2026-11-25T10:00", 60, "In Person", "Globex GmbH"),
      call(3, "Re: renewal paperwork", "2026-11-25T08:30", nil, "Email", "Initech Ltd"),
      call(4, "東京支店との打ち合わせ、来年度の価格について", "2026-11-24T14:00", 90, "Conference", "東京商事"),
      call(
        5, "Escalation: invoice \u{1B}[31m4711\u{202E}", "2026-11-06T14:00", 12, "Phone Call", "Hooli Media"),
      call(6, String(repeating: "Very long name ", count: 17), "2025-11-06T14:00", 12, "Phone Call", nil),
    ],
    "Account": [
      account(1, "Acme Corp"), account(2, "Globex GmbH"),
    ],
    "Opportunity": [
      Record(
        type: "Opportunity",
        values: [
          "Id": .reference(RecordID(keyPrefix: "006", key: 1)), "Name": .text("Renewal FY27"),
          "StageName": .text("Negotiation"), "Amount": .number(782_000),
        ])
    ],
  ]

  /// What undo answers: the first record comes back, and somebody changed its name so often since.
  static func outcome(conflicts count: Int) -> UndoOutcome {
    let record = NamedRecord(
      id: RecordID(keyPrefix: "0kz", key: 1), type: "Interaction", name: "Escalation \u{1B}[31m4711")
    let at = Instant(apiText: "2026-11-25T13:36:00Z") ?? Instant(seconds: 0)
    let conflict = UndoConflict(
      record: record, field: "Name", current: ShownValue(.text("Pricing \u{202E}talk")), user: "Marc Weber",
      at: at)
    return UndoOutcome(
      action: JournalAction(
        id: 12, at: at, user: "Jane Ferreira", sentence: "Delete Interaction “Escalation \u{1B}[31m4711”",
        recordCount: 1), newAction: nil,
      effects: [UndoEffect(record: record, kind: .comesBack(children: 2))], effectCount: 1,
      conflicts: Array(repeating: conflict, count: count), conflictCount: count, failures: [], failureCount: 0
    )
  }

  /// What somebody else has saved into two fields of the first record.
  static let conflicts = [
    FieldConflict(
      field: "Name", theirs: ShownValue(.text("Pricing \u{202E}talk")), user: "Marc Weber",
      at: Instant(apiText: "2026-11-25T13:36:00Z") ?? Instant(seconds: 0)),
    FieldConflict(
      field: "Description", theirs: ShownValue(.text(String(repeating: "A long text.\n", count: 20))),
      user: "Marc Weber", at: Instant(apiText: "2026-11-24T13:36:00Z") ?? Instant(seconds: 0)),
  ]

  private static func account(_ key: Int64, _ name: String) -> Record {
    Record(
      type: "Account", values: ["Id": .reference(RecordID(keyPrefix: "001", key: key)), "Name": .text(name)])
  }

  private static func call(
    _ key: Int64, _ name: String, _ start: String, _ minutes: Int64?, _ kind: String, _ account: String?
  ) -> Record {
    let begin = Instant(apiText: start + ":00Z")
    let notes = "Asked for the tier table and what happens to unused seats.\nDecides Friday with the CFO."
    return Record(
      type: "Interaction",
      fields: [
        .init("Id", .value(.reference(RecordID(keyPrefix: "0kz", key: key)))),
        .init("Name", .value(.text(name))),
        .init("StartTime", .value(begin.map(FieldValue.dateTime) ?? .null)),
        .init(
          "EndTime",
          .value(minutes.flatMap { minutes in begin.map { .dateTime($0 + minutes * 60) } } ?? .null)),
        .init("InteractionType", .value(.text(kind))),
        .init("Description", .value(.text(notes))),
        .init("OwnerId", .value(.reference(RecordID(keyPrefix: "005", key: 1)))),
        .init("Owner", .parent(Record(type: "User", values: ["Name": .text("Jane Ferreira")]))),
        .init("AccountId", .value(account == nil ? .null : .reference(RecordID(keyPrefix: "001", key: 1)))),
        .init("Account", .parent(account.map { self.account(1, $0) })),
        .init("RelatedRecordId", .value(.reference(RecordID(keyPrefix: "006", key: 1)))),
        .init("RelatedRecord", .parent(Record(type: "Opportunity", values: ["Name": .text("Renewal FY27")]))),
        .init("CreatedDate", .value(begin.map(FieldValue.dateTime) ?? .null)),
        .init("CreatedBy", .parent(Record(type: "User", values: ["Name": .text("Jane Ferreira")]))),
        .init("CreatedById", .value(.reference(RecordID(keyPrefix: "005", key: 1)))),
      ])
  }
}
