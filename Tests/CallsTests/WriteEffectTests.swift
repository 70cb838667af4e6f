import ObjectModel
import Testing

@testable import Calls

/// What writes leave behind (semantics 2.1, 2.5, 3.1 to 3.7, 8.6).
@Suite(SoundStores()) struct WriteEffectTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  @Test func `3.1 a create fills defaults and system fields`() throws {
    let reply = office.perform(
      .create([Record("Interaction", ["Name": .text("New"), "AccountId": .null])]), at: 60)
    let id = try #require(reply.results.first?.id)
    let now = FieldValue.dateTime(Office.opening + 60)
    let me = FieldValue.reference(office["admin"])
    #expect(
      try office.values(
        id, "OwnerId", "CreatedById", "LastModifiedById", "CreatedDate", "LastModifiedDate", "SystemModstamp",
        "IsDeleted", "AccountId") == [me, me, me, now, now, now, .boolean(false), .null])
  }

  @Test func `11 a user without a profile is a standard user`() throws {
    #expect(
      try office.values(office["jane"], "Profile.Name", "IsActive", "Name") == [
        .text("Standard User"), .boolean(true), .text("Ferreira"),
      ])
  }

  @Test func `8.6 a group is regular unless told otherwise`() throws {
    #expect(
      try office.values(office["group"], "Type", "DoesIncludeBosses") == [.text("Regular"), .boolean(true)])
  }

  @Test func `3.2 an update changes what was sent and nothing else`() throws {
    let fields = ["Name", "AccountId", "RelatedRecordId", "ReferenceIdentifier", "OwnerId", "CreatedDate"]
    func read() throws -> [FieldValue] {
      try fields.flatMap { try office.values(office["call"], $0) }
    }
    var expected = try read()
    let row = Record("Interaction", ["Id": .reference(office["call"]), "AccountId": .null])
    #expect(office.perform(.update([row]), at: 60).errors.isEmpty)
    expected[1] = .null
    #expect(try read() == expected)
    #expect(
      try office.values(office["call"], "LastModifiedDate", "SystemModstamp")
        == Array(repeating: .dateTime(Office.opening + 60), count: 2))
  }

  @Test func `2.1 a save that changes nothing is a save`() throws {
    let row = Record("Interaction", ["Id": .reference(office["call"]), "Name": .text("Kick-off")])
    #expect(office.perform(.update([row]), at: 60).errors.isEmpty)
    #expect(try office.values(office["call"], "SystemModstamp") == [.dateTime(Office.opening + 60)])
    #expect(office.perform(.update([row]), at: 90) { $0.skipUnchanged = true }.errors.isEmpty)
    #expect(try office.values(office["call"], "SystemModstamp") == [.dateTime(Office.opening + 60)])
  }

  @Test func `a record may keep an owner who has left`() throws {
    func change(_ type: String, _ values: [String: FieldValue]) -> Reply {
      office.perform(.update([Record(type, values)]))
    }
    let id = FieldValue.reference(office["call"])
    let jane = FieldValue.reference(office["jane"])
    #expect(change("Interaction", ["Id": id, "OwnerId": jane]).errors.isEmpty)
    #expect(change("User", ["Id": jane, "IsActive": .boolean(false)]).errors.isEmpty)
    #expect(change("Interaction", ["Id": id, "OwnerId": jane, "Name": .text("N")]).errors.isEmpty)
    let other = FieldValue.reference(office["second"])
    #expect(change("Interaction", ["Id": other, "OwnerId": jane]).errors.first?.code == .inactiveOwnerOrUser)
  }

  @Test func `3.3 delete flags the row and takes cascading children`() throws {
    #expect(office.perform(.delete(ids: [office["call"].text18]), at: 60).errors.isEmpty)
    let now = FieldValue.dateTime(Office.opening + 60)
    #expect(
      try office.values(office["call"], "IsDeleted", "SystemModstamp", "LastModifiedDate") == [
        .boolean(true), now, now,
      ])
    #expect(try office.values(office["attendee"], "IsDeleted") == [.boolean(true)])
    #expect(
      office.perform(.undelete(ids: [office["attendee"].text18])).errors == [.notInRecycleBin])
    #expect(office.perform(.undelete(ids: [office["call"].text18]), at: 90).errors.isEmpty)
    #expect(try office.values(office["attendee"], "IsDeleted") == [.boolean(false)])
  }

  @Test func `2.5 a parent that is only looked up to empties its children's lookups until it is back`() throws
  {
    #expect(office.perform(.delete(ids: [office["acme"].text18]), at: 60).errors.isEmpty)
    #expect(
      try office.values(office["second"], "AccountId", "SystemModstamp") == [
        .null, .dateTime(Office.opening),
      ])
    #expect(try office.values(office["contact"], "IsDeleted") == [.boolean(true)])
    let row = Record(
      "Interaction", ["Id": .reference(office["call"]), "AccountId": .reference(office["twin1"])])
    #expect(office.perform(.update([row]), at: 70).errors.isEmpty)
    #expect(office.perform(.undelete(ids: [office["acme"].text18]), at: 80).errors.isEmpty)
    #expect(try office.values(office["second"], "AccountId") == [.reference(office["acme"])])
    #expect(try office.values(office["call"], "AccountId") == [.reference(office["twin1"])])
  }

  @Test func `2.5 a lookup that got another parent since does not go back to the first`() throws {
    let account = { (name: String) in ["AccountId": FieldValue.reference(office[name])] }
    func set(_ name: String) -> Reply {
      var record = Record("Interaction", account(name))
      record.set("Id", .value(.reference(office["second"])))
      return office.perform(.update([record]))
    }
    #expect(office.perform(.delete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(set("twin1").errors.isEmpty)
    #expect(office.perform(.delete(ids: [office["twin1"].text18])).errors.isEmpty)
    #expect(office.perform(.undelete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(try office.values(office["second"], "AccountId") == [.null])
    #expect(office.perform(.undelete(ids: [office["twin1"].text18])).errors.isEmpty)
    #expect(try office.values(office["second"], "AccountId") == [.reference(office["twin1"])])
  }

  @Test func `2.5 a lookup stays empty where its parent's return would close a loop`() throws {
    func put(_ child: String, under parent: String) -> Reply {
      var record = Record("Account", ["ParentId": .reference(office[parent])])
      record.set("Id", .value(.reference(office[child])))
      return office.perform(.update([record]))
    }
    #expect(put("twin1", under: "acme").errors.isEmpty)
    #expect(put("acme", under: "twin2").errors.isEmpty)
    #expect(office.perform(.delete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(put("twin2", under: "twin1").errors.isEmpty)
    #expect(office.perform(.undelete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(try office.values(office["twin1"], "ParentId") == [.null])
    #expect(try office.values(office["acme"], "ParentId") == [.reference(office["twin2"])])
  }

  @Test func `8.6 a queue that owns records cannot be deleted`() throws {
    let row = Record(
      "Interaction", ["Id": .reference(office["call"]), "OwnerId": .reference(office["queue"])])
    #expect(office.perform(.update([row])).errors.isEmpty)
    let error = office.perform(.delete(ids: [office["queue"].text18])).errors.first
    #expect(error?.code == .deleteFailed)
    #expect(
      error?.message
        == "Your attempt to delete Calls could not be completed because it is associated with the "
        + "following: Interaction Kick-off")
    #expect(office.perform(.delete(ids: [office["dealQueue"].text18])).errors.isEmpty)
    #expect(office.count("QueueSobject") == 1)
  }

  @Test func `3.3 a role with roles below it cannot be deleted`() throws {
    var office = office
    try office.add("top", "UserRole", ["Name": .text("Head")])
    try office.add("below", "UserRole", ["Name": .text("Desk"), "ParentRoleId": .reference(office["top"])])
    #expect(office.perform(.delete(ids: [office["top"].text18])).errors.first?.code == .deleteFailed)
    #expect(
      office.perform(.delete(ids: [office["below"].text18, office["top"].text18])).errors.isEmpty)
  }

  @Test func `a failed row leaves no trace`() throws {
    var random = SeededGenerator(seed: 20_261_122)
    let types = ["Account", "Interaction", "Contact"]
    let values: [(String, FieldValue)] = [
      ("Name", .text("N")), ("LastName", .text("L")), ("Name", .text("")), ("Nme", .text("x")),
      ("AccountId", .text("x")), ("AccountId", .reference(office["oldAccount"])),
      ("AccountId", .reference(office["acme"])), ("OwnerId", .reference(office["gone"])),
      ("OwnerId", .reference(office["jane"])), ("CreatedDate", .null), ("Description", .text("d")),
      ("Name", .text(String(repeating: "x", count: 256))),
    ]
    for _ in 0..<40 {
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        var record = Record(type: types.randomElement(using: &random) ?? "Account")
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          if let (name, value) = values.randomElement(using: &random) { record.set(name, .value(value)) }
        }
        return record
      }
      let allOrNone = Bool.random(using: &random)
      let before = types.map(office.count)
      let results = office.perform(.create(rows, allOrNone: allOrNone)).results
      #expect(results.count == rows.count)
      for (index, type) in types.enumerated() {
        let made = zip(rows, results).count { $0.type == type && $1.isSuccess }
        #expect(office.count(type) == before[index] + made)
      }
      #expect(!allOrNone || Set(results.map(\.isSuccess)).count == 1)
    }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
