import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

/// A small book of records for tests of queries. Now is Friday 2027-01-15T08:00:00Z.
///
/// | interaction | account | about | owner | kind | start |
/// | --- | --- | --- | --- | --- | --- |
/// | Call | Acme | Renewal | Ada | Phone Call | 2027-01-14T10:00Z |
/// | Lunch | Acme | Borealis | Jane | In Person | 2027-01-15T07:00Z |
/// | Mail | Brew | – | the queue Front | Email | – |
/// | Memo | – | – | Ada | Video | 2026-12-31T23:30Z |
///
/// Brew belongs to Acme and Dune to Brew. Ann and Bob are contacts of Acme, Cem is one of Dune. Ann and Jane took part in
/// the Call, Cem in the Lunch.
struct Desk {
  let store: TestStore
  /// Records by name.
  private(set) var ids: [String: RecordID] = [:]

  init(_ store: TestStore) throws {
    self.store = store
    ids["Ada"] = store.user
    try store.update(store.user, ["FirstName": .text("Ada")])
    try add(
      "Jane", .user, ["FirstName": .text("Jane"), "Title": .text("Analyst"), "IsActive": .boolean(true)])
    try add("Front", .group, ["Type": .text("Queue"), "Email": .text("front@desk.example")])
    try add("Acme", .account, ["AnnualRevenue": .number(1_234_567), "NumberOfEmployees": .number(1_200)])
    try add("Brew", .account, ["ParentId": self["Acme"], "NumberOfEmployees": .number(7)])
    try add("Dune", .account, ["ParentId": self["Brew"], "OwnerId": self["Jane"]])
    for (name, account) in [("Ann", "Acme"), ("Bob", "Acme"), ("Cem", "Dune")] {
      try add(name, .contact, ["AccountId": self[account]])
    }
    try add(
      "Renewal", .opportunity,
      [
        "StageName": .text("Prospecting"), "CloseDate": .date(CalendarDate(days: 20_833)),
        "Amount": .number(2_500), "Probability": .number(40), "AccountId": self["Acme"],
      ])
    try add("Borealis", .financialDeal, ["AccountId": self["Brew"]])
    try addInteractions()
  }

  private mutating func addInteractions() throws {
    let minute = { (day: Int, minute: Int) in
      FieldValue.dateTime(Instant(CalendarDate(days: day)) + Int64(minute * 60))
    }
    try add(
      "Call", .interaction,
      [
        "AccountId": self["Acme"], "RelatedRecordId": self["Renewal"], "StartTime": minute(20_832, 600),
        "InteractionType": .text("Phone Call"), "Description": .text("long"),
      ])
    try add(
      "Lunch", .interaction,
      [
        "AccountId": self["Acme"], "RelatedRecordId": self["Borealis"], "OwnerId": self["Jane"],
        "StartTime": minute(20_833, 420), "InteractionType": .text("In Person"),
      ])
    try add(
      "Mail", .interaction,
      ["AccountId": self["Brew"], "OwnerId": self["Front"], "InteractionType": .text("Email")])
    try add(
      "Memo", .interaction, ["StartTime": minute(20_818, 23 * 60 + 30), "InteractionType": .text("Video")])
    try add("Call and Ann", .interactionAttendee, ["InteractionId": self["Call"], "ContactId": self["Ann"]])
    try add("Call and Jane", .interactionAttendee, ["InteractionId": self["Call"], "UserId": self["Jane"]])
    try add(
      "Lunch and Cem", .interactionAttendee, ["InteractionId": self["Lunch"], "ContactId": self["Cem"]])
  }

  /// A reference to a record.
  subscript(_ name: String) -> FieldValue {
    ids[name].map(FieldValue.reference) ?? .null
  }

  private mutating func add(
    _ name: String, _ object: ObjectDescription, _ values: [String: FieldValue]
  ) throws {
    var values = values
    let named = object.field(.name)
    if object.name == "User" || object.name == "Contact" {
      values["LastName"] = .text(name)
    } else if let named, named.properties.contains(.create) {
      values[named.name] = .text(name)
    }
    if object.name == "User" { values["Username"] = .text("\(name)@rapport.example") }
    ids[name] = try store.insert(object, values)
  }

  /// The rows of a query as texts; `$Name` stands for the id of a record.
  func rows(
    _ soql: String, zone: String = "UTC", locale: String = "en_US", allRows: Bool = false
  ) throws -> [String] {
    let query = try store.checked(filled(soql), allRows: allRows)
    let viewer = Viewer(
      user: store.user, zone: try #require(Zone(identifier: zone)), now: store.now, locale: locale)
    let result = try store.store.read(viewer) { reader throws(Fault) in try reader.query(query) }
    #expect(query.isCount || result.totalSize == result.records.count)
    return query.isCount ? ["\(result.totalSize)"] : result.records.map(text)
  }

  /// A query with the ids of the records that it names.
  func filled(_ soql: String) -> String {
    ids.reduce(soql) { $0.replacing("$\($1.key)", with: $1.value.text18) }
  }

  /// A record's members in their order: values as the API shows them, parents as `Type(…)`, child rows as `[…; …]`.
  func text(_ record: Record) -> String {
    record.fields.map { text($0.content) }.joined(separator: ", ")
  }

  private func text(_ content: Record.Content) -> String {
    switch content {
    case .value(.reference(let id)): ids.first { $0.value == id }?.key ?? id.text18
    case .value(.text(let text)): text
    case .value(.number(let number)): "\(number)"
    case .value(.boolean(let flag)): "\(flag)"
    case .value(.date(let date)): date.isoText
    case .value(.dateTime(let instant)): instant.soqlText
    case .value(.null), .parent(nil), .children(nil): "–"
    case .parent(let record?): "\(record.type)(\(text(record)))"
    case .children(let result?): "[" + result.records.map(text).joined(separator: "; ") + "]"
    }
  }
}
