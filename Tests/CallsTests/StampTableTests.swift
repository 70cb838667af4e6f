import ObjectModel
import Testing

@testable import Calls

/// The table of semantics 7: which event sets which dates of which records, for the running user only.
@Suite(SoundStores()) struct StampTableTests {
  /// One event.
  struct Event: CustomTestStringConvertible, Sendable {
    var title: String
    var call: @Sendable (Office) -> Call
    var updateMru = false
    /// The office's records whose dates it sets; no others have any.
    var viewed: [String] = []
    var referenced: [String] = []
    /// Whether the event changes records too.
    var isWrite = false

    var testDescription: String { title }

    init(
      _ title: String, updateMru: Bool = false, viewed: [String] = [], referenced: [String] = [],
      isWrite: Bool = false, _ call: @escaping @Sendable (Office) -> Call
    ) {
      self.title = title
      self.call = call
      self.updateMru = updateMru
      self.viewed = viewed
      self.referenced = referenced
      self.isWrite = isWrite
    }

    /// A query.
    init(
      _ soql: String, updateMru: Bool = false, viewed: [String] = [], referenced: [String] = []
    ) {
      self.init(
        soql + (updateMru ? " + updateMru" : ""), updateMru: updateMru, viewed: viewed, referenced: referenced
      ) { _ in .query(soql: soql) }
    }
  }

  static let screen: [Event] = [
    Event("opening a record", viewed: ["call"], referenced: ["acme", "deal", "admin", "attendee"]) {
      .opened(id: $0["call"], shown: [$0["attendee"]])
    }
  ]

  static let clauses: [Event] = [
    Event("SELECT Id FROM Interaction WHERE Name = 'Kick-off' FOR VIEW", viewed: ["call"]),
    Event("SELECT Name FROM Interaction WHERE Name = 'Kick-off' FOR VIEW", viewed: ["call"]),
    Event("SELECT Account.Name FROM Interaction FOR VIEW", viewed: ["call", "second"]),
    Event("SELECT Id FROM Interaction FOR REFERENCE", referenced: ["call", "second"]),
    Event("SELECT Name FROM Interaction ORDER BY Name LIMIT 1 FOR REFERENCE", referenced: ["second"]),
    Event("SELECT Id FROM Account WHERE Name = 'Acme' FOR VIEW, REFERENCE", viewed: ["acme"]),
    Event("SELECT Id FROM Account WHERE Name = 'Acme' FOR REFERENCE FOR VIEW", viewed: ["acme"]),
    Event("SELECT Id FROM Account WHERE Name = 'Acme' FOR REFERENCE", updateMru: true, viewed: ["acme"]),
    Event("SELECT Id FROM Interaction FOR REFERENCE", updateMru: true, referenced: ["call", "second"]),
    Event("SELECT Id FROM Interaction WHERE Name = 'none' FOR VIEW"),
    Event("SELECT Id FROM Interaction LIMIT 0 FOR VIEW"),
    Event("queryAll FOR VIEW leaves deleted rows alone", viewed: ["call", "second"]) { _ in
      .queryAll(soql: "SELECT Id FROM Interaction FOR VIEW")
    },
  ]

  static let header: [Event] = [
    Event("SELECT Id FROM Interaction WHERE Name = 'Kick-off'", updateMru: true, viewed: ["call"]),
    Event("SELECT Name, Id FROM Account WHERE Name = 'Acme'", updateMru: true, viewed: ["acme"]),
    Event("SELECT Id FROM Interaction ORDER BY Name LIMIT 1", updateMru: true, viewed: ["second"]),
    Event("SELECT Name FROM Interaction WHERE Name = 'Kick-off'", updateMru: true),
    Event("SELECT Account.Id FROM Interaction WHERE Name = 'Kick-off'", updateMru: true),
    Event("SELECT Id FROM Interaction", updateMru: true),
    Event("SELECT COUNT() FROM Interaction WHERE Name = 'Kick-off'", updateMru: true),
    Event("SELECT Id FROM QueueSobject LIMIT 1", updateMru: true),
    Event("SELECT Id FROM RecentlyViewed LIMIT 1", updateMru: true),
    Event("queryAll of one live row + updateMru", updateMru: true, viewed: ["call"]) { _ in
      .queryAll(soql: "SELECT Id FROM Interaction WHERE Name = 'Kick-off'")
    },
    Event("queryAll of one deleted row + updateMru", updateMru: true) { _ in
      .queryAll(soql: "SELECT Id FROM Interaction WHERE Name = 'Binned'")
    },
    Event("retrieve of one id + updateMru", updateMru: true, viewed: ["call"]) {
      .retrieve(type: "Interaction", ids: [$0["call"].text15], fields: ["Name"])
    },
    Event("retrieve of two ids + updateMru", updateMru: true) {
      .retrieve(type: "Interaction", ids: [$0["call"].text18, $0["second"].text18], fields: ["Id"])
    },
    Event("retrieve of one id twice + updateMru", updateMru: true) {
      .retrieve(type: "Interaction", ids: [$0["call"].text18, $0["call"].text18], fields: ["Id"])
    },
    Event("retrieve of a deleted id + updateMru", updateMru: true) {
      .retrieve(type: "Interaction", ids: [$0["binned"].text18], fields: ["Id"])
    },
    Event("retrieve of another type's id + updateMru", updateMru: true) {
      .retrieve(type: "Interaction", ids: [$0["acme"].text18], fields: ["Id"])
    },
    Event("create + updateMru", updateMru: true, isWrite: true) { _ in
      .create([Record("Interaction", ["Name": .text("New")])])
    },
    Event("update + updateMru", updateMru: true, viewed: ["call"], isWrite: true) {
      .update([Record("Interaction", ["Id": .reference($0["call"]), "Name": .text("New")])])
    },
    Event("update of two + updateMru", updateMru: true, viewed: ["call", "acme"], isWrite: true) {
      .update([
        Record("Interaction", ["Id": .reference($0["call"])]),
        Record("Account", ["Id": .reference($0["acme"])]),
      ])
    },
    Event("upsert + updateMru", updateMru: true, viewed: ["call"], isWrite: true) { _ in
      .upsert(
        [Record("Interaction", ["ReferenceIdentifier": .text("BK-1"), "Name": .text("New")])],
        type: "Interaction", externalIdFieldName: "ReferenceIdentifier")
    },
  ]

  static let never: [Event] = [
    Event("SELECT Id FROM Interaction WHERE Name = 'Kick-off'"),
    Event("SELECT Id, LastViewedDate FROM Interaction"),
    Event("retrieve") { .retrieve(type: "Interaction", ids: [$0["call"].text18], fields: ["Name"]) },
    Event("page + updateMru", updateMru: true) { _ in
      .page(PageRequest(soql: "SELECT Id FROM Interaction", matching: "kick", limit: 1))
    },
    Event("search + updateMru", updateMru: true) { _ in .search(sosl: "FIND {kick} RETURNING Interaction") },
    Event("update", isWrite: true) {
      .update([Record("Interaction", ["Id": .reference($0["call"]), "Name": .text("New")])])
    },
    Event("upsert", isWrite: true) { _ in
      .upsert(
        [Record("Interaction", ["ReferenceIdentifier": .text("BK-1")])], type: "Interaction",
        externalIdFieldName: "ReferenceIdentifier")
    },
    Event("delete + updateMru", updateMru: true, isWrite: true) { .delete(ids: [$0["second"].text18]) },
    Event("undelete + updateMru", updateMru: true, isWrite: true) { .undelete(ids: [$0["binned"].text18]) },
  ]

  @Test("7 an event sets the dates that the table says", arguments: screen + clauses + header + never)
  func event(_ event: Event) throws {
    let office = try Office()
    let before = try audit(office)
    let reply = office.perform(event.call(office), at: 60) { $0.updateMru = event.updateMru }
    #expect(reply.fault == nil)
    if !event.isWrite { #expect(try audit(office) == before) }
    let now = FieldValue.dateTime(Office.opening + 60)
    for name in Self.records {
      let expected: [FieldValue] =
        event.viewed.contains(name) ? [now, now] : [.null, event.referenced.contains(name) ? now : .null]
      #expect(
        try office.values(office[name], "LastViewedDate", "LastReferencedDate") == expected, "\(name)")
    }
    // Nobody else saw anything.
    #expect(recent(office, as: "jane@rapport.example").isEmpty)
    let recent = recent(office, as: nil).filter { id in Self.records.contains { office[$0] == id } }
    #expect(Set(recent) == Set((event.viewed + event.referenced).map { office[$0] }))
  }

  @Test func `7 what was created with the header is viewed`() throws {
    let office = try Office()
    for (call, isNew) in [
      (Call.create([Record("Interaction", ["Name": .text("One")])]), true),
      (
        .upsert(
          [Record("Interaction", ["ReferenceIdentifier": .text("BK-5"), "Name": .text("Two")])],
          type: "Interaction", externalIdFieldName: "ReferenceIdentifier"), true
      ),
      (.create([Record("GroupMember", [:])]), false),
    ] {
      let id = office.perform(call, at: 60) { $0.updateMru = true }.results.first?.id
      #expect(id != nil || !isNew)
      if let id { #expect(recent(office, as: nil).contains(id)) }
    }
  }

  @Test func `7 dates belong to the user who asks`() throws {
    let office = try Office()
    let soql = "SELECT LastViewedDate, LastReferencedDate FROM Interaction WHERE Name = 'Kick-off'"
    _ = office.perform(.query(soql: soql + " FOR VIEW"), at: 10)
    _ = office.perform(.query(soql: soql + " FOR REFERENCE"), at: 20) { $0.user = "jane@rapport.example" }
    let (ten, twenty) = (
      FieldValue.dateTime(Office.opening + 10), FieldValue.dateTime(Office.opening + 20)
    )
    #expect(try office.values(office["call"], "LastViewedDate", "LastReferencedDate") == [ten, ten])
    guard
      case .query(let hers) = office.perform(.query(soql: soql), with: { $0.user = "jane@rapport.example" })
    else { throw Fault.storage("query") }
    #expect(hers.records.map { [$0["LastViewedDate"], $0["LastReferencedDate"]] } == [[.null, twenty]])
  }

  @Test func `7 a query answers the dates from before it, and the columns that it selects`() throws {
    let office = try Office()
    let soql = "SELECT Name, LastViewedDate FROM Interaction WHERE Name = 'Kick-off' FOR VIEW"
    for expected in [FieldValue.null, .dateTime(Office.opening + 5)] {
      guard case .query(let result) = office.perform(.query(soql: soql), at: 5) else {
        throw Fault.storage("query")
      }
      #expect(
        result.records == [
          Record(type: "Interaction", values: ["Name": .text("Kick-off"), "LastViewedDate": expected])
        ])
    }
  }

  @Test func `5.11 of a long query every batch stamps its rows when it is handed out`() throws {
    let office = try Office()
    for _ in 0..<2 {
      let rows = (0..<150).map { Record("Account", ["Name": .text("Bulk \($0)")]) }
      #expect(office.perform(.create(rows)).errors.isEmpty)
    }
    let soql = "SELECT Id FROM Account WHERE Name LIKE 'Bulk%' FOR VIEW"
    guard case .query(let first) = office.perform(.query(soql: soql, batchSize: 200), at: 5),
      let locator = first.locator
    else { throw Fault.storage("query") }
    #expect(Set(recent(office, as: nil)) == Set(first.records.compactMap(\.id)))
    guard case .query(let rest) = office.perform(.queryMore(locator: locator), at: 9) else {
      throw Fault.storage("queryMore")
    }
    #expect((first.totalSize, first.records.count, rest.records.count) == (300, 200, 100))
    let recent = Set(recent(office, as: nil))
    #expect(recent.count == 200 && recent.isSuperset(of: rest.records.compactMap(\.id)))
  }

  @Test func `7 lists do not take the clauses`() throws {
    let office = try Office()
    let page = Call.page(PageRequest(soql: "SELECT Id FROM Interaction FOR VIEW", limit: 5))
    #expect(office.perform(page).fault == .stampsInPage)
    #expect(
      office.perform(.query(soql: "SELECT Id FROM GroupMember FOR VIEW")).fault?.code
        == .invalidTypeForOperation)
  }

  private static let records = [
    "call", "second", "acme", "deal", "contact", "opportunity", "attendee", "admin", "jane", "queue",
  ]

  /// What viewing must never touch: the records' own dates and the journal.
  private func audit(_ office: Office) throws -> [FieldValue] {
    guard case .changes(let actions, _) = office.perform(.changes(record: nil, limit: 1_000)) else {
      throw Fault.storage("changes")
    }
    let dates = try Self.records.flatMap {
      try office.values(office[$0], "SystemModstamp", "LastModifiedDate", "LastModifiedById")
    }
    return dates + [.text("\(actions.count)")]
  }

  /// The records that a user has recently seen.
  private func recent(_ office: Office, as user: String?) -> [RecordID] {
    let reply = office.perform(.query(soql: "SELECT Id FROM RecentlyViewed")) { $0.user = user }
    guard case .query(let result) = reply else { return [] }
    return result.records.compactMap(\.id)
  }
}
