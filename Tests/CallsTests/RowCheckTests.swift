import Foundation
import ObjectModel
import Testing

@testable import Calls

/// The checks that need no store. Each case names the section of the rule.
@Suite struct RowCheckTests {
  /// One row, what it is to do, and what must come of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let type: String
    let kind: RowCheck.Kind
    let sent: [(String, FieldValue)]
    var truncates = false
    let code: StatusCode?
    let fields: [String]
    var stored: [String: FieldValue] = [:]

    var testDescription: String { rule }

    static func refused(
      _ rule: String, on type: String = "Interaction", to kind: RowCheck.Kind = .create,
      _ sent: [(String, FieldValue)], _ code: StatusCode, _ fields: [String]
    ) -> Case {
      Case(rule: rule, type: type, kind: kind, sent: sent, code: code, fields: fields)
    }

    static func accepted(
      _ rule: String, on type: String = "Interaction", to kind: RowCheck.Kind = .create,
      _ sent: [(String, FieldValue)], truncates: Bool = false, as stored: [String: FieldValue]
    ) -> Case {
      Case(
        rule: rule, type: type, kind: kind, sent: sent, truncates: truncates, code: nil, fields: [],
        stored: stored)
    }
  }

  static let name: (String, FieldValue) = ("Name", .text("Call"))
  static let long = String(repeating: "x", count: 256)
  static let account = "001Lo0000000001"

  static let refusals: [Case] = [
    .refused("3.1 an unknown field", [name, ("Nme", .text("x"))], .invalidField, []),
    .refused(
      "3.1 unknown comes before not writeable", [("CreatedDate", .null), ("X", .null)], .invalidField, []),
    .refused(
      "2.1 system fields are read-only, all named at once",
      [name, ("CreatedDate", .null), ("isdeleted", .boolean(true))], .invalidFieldForInsertUpdate,
      ["CreatedDate", "IsDeleted"]),
    .refused(
      "2.1 the view stamps are read-only", [name, ("LastViewedDate", .null)], .invalidFieldForInsertUpdate,
      ["LastViewedDate"]),
    .refused(
      "3.2 an update of a field that only a create may set", on: "Group", to: .update,
      [("Type", .text("Queue"))],
      .invalidFieldForInsertUpdate, ["Type"]),
    .refused(
      "3.1 not writeable comes before malformed", [("AccountId", .text("x")), ("SystemModstamp", .null)],
      .invalidFieldForInsertUpdate, ["SystemModstamp"]),
    .refused(
      "3.4 a reference that is no id", [name, ("AccountId", .text("001"))], .malformedID, ["AccountId"]),
    .refused(
      "1.3 an id whose suffix disagrees", [name, ("AccountId", .text(account + "AAB"))], .malformedID,
      ["AccountId"]),
    .refused("3.4 malformed comes before required", [("AccountId", .text("x"))], .malformedID, ["AccountId"]),
    .refused(
      "3.4 a type that the reference does not point to", [name, ("AccountId", .text("003Lo0000000001"))],
      .fieldIntegrityException, ["AccountId"]),
    .refused(
      "2.3 an owner with the empty key", [name, ("OwnerId", .text("000000000000000AAA"))],
      .invalidEmptyKeyOwner,
      ["OwnerId"]),
    .refused("2.3 an owner that is null", [name, ("OwnerId", .null)], .requiredFieldMissing, ["OwnerId"]),
    .refused("2.3 a name of only spaces", [("Name", .text(" \t\u{3000}"))], .requiredFieldMissing, ["Name"]),
    .refused(
      "3.1 required fields in one error", on: "Opportunity", [("Amount", .number(1))], .requiredFieldMissing,
      ["Name", "StageName", "CloseDate"]),
    .refused(
      "3.2 clearing a required field", to: .update, [("Name", .null)], .requiredFieldMissing, ["Name"]),
    .refused(
      "3.2 clearing a boolean", on: "User", to: .update, [("IsActive", .null)], .requiredFieldMissing,
      ["IsActive"]),
    .refused(
      "2.3 required comes before length", [("ReferenceIdentifier", .text(long))], .requiredFieldMissing,
      ["Name"]),
    .refused("2.3 a text too long", [("Name", .text(long))], .stringTooLong, ["Name"]),
    .refused(
      "2.3 length counts UTF-16", [("Name", .text(String(repeating: "😀", count: 128)))], .stringTooLong,
      ["Name"]),
    .refused(
      "2.2 a restricted picklist", on: "FinancialDeal", [name, ("Stage", .text("Maybe"))],
      .invalidOrNullForRestrictedPicklist, ["Stage"]),
    .refused(
      "3.1 length comes before picklist", on: "FinancialDeal",
      [("Name", .text(long)), ("Stage", .text("Maybe"))],
      .stringTooLong, ["Name"]),
    .refused(
      "3.14 an e-mail address without a domain", on: "Contact",
      [("LastName", .text("A")), ("Email", .text("a@b"))],
      .invalidEmailAddress, ["Email"]),
    .refused(
      "3.14 a number with too many digits", on: "Account",
      [name, ("NumberOfEmployees", .number(100_000_000))],
      .numberOutsideValidRange, ["NumberOfEmployees"]),
    .refused(
      "3.14 a number with too fine a fraction", on: "Account", [name, ("AnnualRevenue", .number(0.5))],
      .numberOutsideValidRange, ["AnnualRevenue"]),
    .refused(
      "3.14 a number beyond every range", on: "Account", [name, ("AnnualRevenue", .number(.nan))],
      .numberOutsideValidRange, ["AnnualRevenue"]),
    .refused(
      "2.1 an instant before 1700", [name, ("StartTime", .text("1699-12-31T23:59:59Z"))],
      .numberOutsideValidRange, ["StartTime"]),
    .refused(
      "2.1 an instant after 4000", [name, ("StartTime", .text("4000-12-31T00:00:01Z"))],
      .numberOutsideValidRange, ["StartTime"]),
  ]

  static let acceptances: [Case] = [
    .accepted("2.3 texts are trimmed", [("name", .text("  Call \n"))], as: ["Name": .text("Call")]),
    .accepted(
      "2.3 an empty text is null", [name, ("Description", .text(" "))],
      as: ["Name": .text("Call"), "Description": .null]),
    .accepted(
      "2.3 line breaks and control characters stay", [name, ("Description", .text("a\r\nb\u{1}c"))],
      as: ["Name": .text("Call"), "Description": .text("a\r\nb\u{1}c")]),
    .accepted(
      "2.3 truncation by header cuts at a whole character",
      [("Name", .text(String(repeating: "x", count: 254) + "😀"))], truncates: true,
      as: ["Name": .text(String(repeating: "x", count: 254))]),
    .accepted(
      "2.2 a picklist value takes the defined spelling", [name, ("InteractionType", .text("in person"))],
      as: ["Name": .text("Call"), "InteractionType": .text("In Person")]),
    .accepted(
      "2.2 an unrestricted picklist takes other values", [name, ("InteractionType", .text("Video Call"))],
      as: ["Name": .text("Call"), "InteractionType": .text("Video Call")]),
    .accepted(
      "2.2 a restricted picklist ignores case too", on: "FinancialDeal", [name, ("Stage", .text("PITCH"))],
      as: ["Name": .text("Call"), "Stage": .text("Pitch")]),
    .accepted(
      "3.1 a number", on: "Opportunity", to: .update, [("Amount", .number(12.5))],
      as: ["Amount": .number(12.5)]),
    .accepted(
      "2.1 sub-seconds are dropped", to: .update, [("StartTime", .text("2026-01-02T03:04:05.999Z"))],
      as: ["StartTime": .dateTime(Instant(seconds: 1_767_323_045))]),
    .accepted(
      "2.2 the end may come before the start", to: .update,
      [
        ("StartTime", .text("2026-01-02T03:04:05Z")), ("EndTime", .text("2026-01-02T03:04:04Z")),
      ],
      as: [
        "StartTime": .dateTime(Instant(seconds: 1_767_323_045)),
        "EndTime": .dateTime(Instant(seconds: 1_767_323_044)),
      ]),
    .accepted("3.2 absent is not null", to: .update, [], as: [:]),
    .accepted(
      "1.1 the empty key means no value", [name, ("AccountId", .text("000000000000000"))],
      as: ["Name": .text("Call"), "AccountId": .null]),
    .accepted(
      "2.3 what is defaulted on create may be null", on: "Group", [name, ("Type", .null)],
      as: ["Name": .text("Call"), "Type": .null]),
  ]

  @Test(arguments: refusals + acceptances) func `a row is checked by the rule`(_ rule: Case) throws {
    let object = try #require(ObjectCatalog.shipped.object(named: rule.type))
    let record = Record(type: rule.type, fields: rule.sent.map { Record.Field($0.0, .value($0.1)) })
    let row = try SentRow(record, of: object, in: .shipped)
    let check = RowCheck(catalog: .shipped, kind: rule.kind, allowsTruncation: rule.truncates)
    do {
      let fields = try check.checked(row)
      #expect(rule.code == nil)
      let stored = fields.compactMap { field -> (String, FieldValue)? in
        guard case .value(let value) = field.value else { return nil }
        return (field.field.name, value)
      }
      #expect(Dictionary(uniqueKeysWithValues: stored) == rule.stored)
    } catch {
      #expect(error.code == rule.code)
      #expect(error.fields == rule.fields)
    }
  }

  @Test(arguments: [
    ("Name", FieldValue.number(1), "string"), ("Name", .boolean(true), "string"),
    ("StartTime", .text("tomorrow"), "datetime"), ("StartTime", .text("2026-02-30T00:00:00Z"), "datetime"),
    ("StartTime", .number(5), "datetime"), ("AccountId", .number(1), "id"),
    ("OwnerId", .boolean(false), "id"),
  ])
  func `3.1 a scalar of the wrong kind is the request's fault`(
    _ name: String, _ value: FieldValue, _ kind: String
  )
    throws
  {
    let record = Record(type: "Interaction", fields: [.init(name, .value(value))])
    let fault = #expect(throws: Fault.self) {
      try SentRow(record, of: .interaction, in: .shipped)
    }
    #expect(fault?.code == .jsonParserError)
    #expect(fault?.message.hasPrefix("Cannot deserialize instance of \(kind) from VALUE_") == true)
  }

  @Test(arguments: [
    Record("Interaction", ["Name": .text("N"), "StartTime": .text("soon")]),
    Record("Interaction", ["Name": .text("N"), "StartTime": .boolean(true)]),
  ]) func `3.14 a form's or a file's wrong kind is the row's error`(_ record: Record) throws {
    let row = try SentRow(record, of: .interaction, in: .shipped, blamingRows: true)
    let check = RowCheck(catalog: .shipped, kind: .create, allowsTruncation: false)
    let error = #expect(throws: RowError.self) { try check.checked(row) }
    #expect(error?.code == .invalidTypeOnFieldInRecord)
    #expect(error?.fields == ["StartTime"])
  }

  @Test(arguments: [
    ("IsActive", FieldValue.text("true")), ("IsActive", .number(1)), ("IsActive", .text("")),
  ])
  func `10.4 one is not true, nor is a text`(_ name: String, _ value: FieldValue) {
    let record = Record(type: "User", fields: [.init(name, .value(value))])
    #expect(throws: Fault.self) { try SentRow(record, of: .user, in: .shipped) }
  }

  @Test(arguments: [
    "a@example.com", "first.last+tag@mail.example.co", "élodie@zürich.example", "o'neil@x-y.example",
  ])
  func `an e-mail address is accepted`(_ text: String) {
    #expect(text.isEmailAddress)
  }

  @Test(arguments: [
    "", "@", "a@", "@b.co", "a b@c.de", "a@b@c.de", "a@b..de", ".a@b.de", "a.@b.de", "a..b@c.de", "a@-b.de",
    "a@b_c.de", "a\u{1}@b.de", "a@b.de\n",
  ])
  func `a text that is no e-mail address is refused`(_ text: String) {
    #expect(!text.isEmailAddress)
  }
}
