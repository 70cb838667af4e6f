import ObjectModel
import Repository
import Testing

@testable import Calls

/// A store in memory with one user's session and records of every kind that the rules speak of.
struct Office {
  static let opening = Instant(seconds: 1_772_442_000)  // 2026-03-02T09:00:00Z

  let store: Store
  let session: Session
  /// Records by the name that the tests call them.
  private(set) var ids: [String: RecordID] = [:]

  /// An office with its records, at a door.
  init(door: ActionHeader.Door = .jsonLines) throws {
    store = try Store(.memory)
    SoundStores.opened?.add(store)
    let user = try store.ensureFirstUser(
      username: "admin@desk", lastName: "Admin", timeZone: "Europe/Berlin", now: Self.opening)
    session = try Session(store: store, username: nil, door: door, clock: { Self.opening })
    ids["admin"] = user
    try add("jane", "User", ["Username": .text("jane@rapport.example"), "LastName": .text("Ferreira")])
    try add(
      "gone", "User",
      ["Username": .text("gone@rapport.example"), "LastName": .text("Gone"), "IsActive": .boolean(false)])
    try add("group", "Group", ["Name": .text("Desk")])
    try add("queue", "Group", ["Name": .text("Calls"), "Type": .text("Queue")])
    try add("dealQueue", "Group", ["Name": .text("Deals"), "Type": .text("Queue")])
    try add(
      "queueRow", "QueueSobject", ["QueueId": .reference(self["queue"]), "SobjectType": .text("Interaction")])
    try add(
      "dealQueueRow", "QueueSobject",
      ["QueueId": .reference(self["dealQueue"]), "SobjectType": .text("FinancialDeal")])
    try add("acme", "Account", ["Name": .text("Acme")])
    try add("twin1", "Account", ["Name": .text("Twin")])
    try add("twin2", "Account", ["Name": .text("Twin")])
    try add("oldAccount", "Account", ["Name": .text("Old")])
    try add("contact", "Contact", ["LastName": .text("Nakamura"), "AccountId": .reference(self["acme"])])
    try add(
      "opportunity", "Opportunity",
      ["Name": .text("Renewal"), "StageName": .text("Prospecting"), "CloseDate": .text("2026-12-31")])
    try add("deal", "FinancialDeal", ["Name": .text("Project Borealis")])
    try add(
      "call", "Interaction",
      [
        "Name": .text("Kick-off"), "AccountId": .reference(self["acme"]),
        "RelatedRecordId": .reference(self["deal"]), "ReferenceIdentifier": .text("BK-1"),
      ])
    try add("second", "Interaction", ["Name": .text("Follow up"), "AccountId": .reference(self["acme"])])
    try add("binned", "Interaction", ["Name": .text("Binned"), "ReferenceIdentifier": .text("BK-9")])
    try add(
      "attendee", "InteractionAttendee",
      ["InteractionId": .reference(self["call"]), "ContactId": .reference(self["contact"])])
    #expect(perform(.delete(ids: [self["binned"].text18, self["oldAccount"].text18])).errors.isEmpty)
  }

  /// A record of the office.
  subscript(_ name: String) -> RecordID {
    ids[name] ?? RecordID(keyPrefix: "000", key: 0)
  }

  /// Adds a record under a name.
  mutating func add(_ name: String, _ type: String, _ values: [String: FieldValue]) throws {
    let result = try #require(perform(.create([Record(type, values)])).results.first)
    #expect(result.isSuccess, "\(name): \(result.errors)")
    ids[name] = result.id
  }

  /// Performs a call at a time.
  func perform(
    _ call: Call, at seconds: Int64 = 0, with headers: (inout CallRequest) -> Void = { _ in }
  ) -> Reply {
    var request = CallRequest(call)
    request.now = Self.opening + seconds
    headers(&request)
    return session.perform(request)
  }

  /// The values of fields of a record, live or deleted.
  func values(_ id: RecordID, _ fields: String...) throws -> [FieldValue] {
    let object = try #require(ObjectCatalog.shipped.object(of: id))
    let soql = "SELECT \(fields.joined(separator: ", ")) FROM \(object.name) WHERE Id = '\(id.text18)'"
    guard case .query(let result) = perform(.queryAll(soql: soql)), let record = result.records.first else {
      Issue.record("no record \(id)")
      return []
    }
    return fields.map { record[$0] }
  }

  /// How many live records of a type there are.
  func count(_ type: String) -> Int {
    guard case .query(let result) = perform(.query(soql: "SELECT COUNT() FROM \(type)")) else { return -1 }
    return result.totalSize
  }
}

extension Record {
  /// A record from values in the order of their names.
  init(_ type: String, _ values: [String: FieldValue]) {
    self.init(
      type: type,
      fields: values.sorted { $0.key < $1.key }.map { Field($0.key, .value($0.value)) })
  }

  /// The record with a parent by one of its fields.
  func with(_ relationship: String, _ type: String, _ values: [String: FieldValue]) -> Record {
    var record = self
    record.set(relationship, .parent(Record(type, values)))
    return record
  }
}

extension Reply {
  /// The rows of a writing call.
  var results: [RowResult] {
    if case .results(let results) = self { return results }
    Issue.record("no results: \(self)")
    return []
  }

  /// The errors of a writing call's rows.
  var errors: [RowError] { results.flatMap(\.errors) }

  /// The fault, when it is one.
  var fault: Fault? {
    if case .fault(let fault) = self { fault } else { nil }
  }
}
