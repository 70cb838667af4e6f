import ObjectModel
import Repository
import Testing

@testable import Calls

/// LastViewedDate and LastReferencedDate (design section 7, semantics 7).
@Suite(SoundStores()) struct StampTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  private func stamps(_ name: String) throws -> [FieldValue] {
    try office.values(office[name], "LastViewedDate", "LastReferencedDate")
  }

  private func auditDates() throws -> [FieldValue] {
    try ["call", "second", "acme", "deal"].flatMap {
      try office.values(office[$0], "SystemModstamp", "LastModifiedDate")
    }
  }

  @Test func `opening an interaction references what it looks up to`() throws {
    let before = try auditDates()
    #expect(office.perform(.opened(id: office["call"], shown: [office["attendee"]]), at: 60) == .done)
    let now = FieldValue.dateTime(Office.opening + 60)
    #expect(try stamps("call") == [now, now])
    for name in ["acme", "deal", "admin", "attendee"] {
      #expect(try stamps(name) == [.null, now], "\(name)")
    }
    for name in ["second", "contact", "opportunity", "jane"] {
      #expect(try stamps(name) == [.null, .null], "\(name)")
    }
    #expect(try auditDates() == before)
  }

  @Test func `opening an account references exactly the interactions shown`() throws {
    let before = try auditDates()
    #expect(office.perform(.opened(id: office["acme"], shown: [office["second"]]), at: 60) == .done)
    let now = FieldValue.dateTime(Office.opening + 60)
    #expect(try stamps("acme") == [now, now])
    #expect(try stamps("second") == [.null, now])
    #expect(try stamps("call") == [.null, .null])
    #expect(try auditDates() == before)
  }

  @Test func `stamps belong to the user`() throws {
    _ = office.perform(.opened(id: office["call"], shown: [])) { $0.user = "jane@rapport.example" }
    #expect(try stamps("call") == [.null, .null])
  }

  @Test func `being referenced again leaves the viewed date`() throws {
    _ = office.perform(.opened(id: office["acme"], shown: []), at: 10)
    _ = office.perform(.opened(id: office["call"], shown: []), at: 20)
    #expect(
      try stamps("acme") == [.dateTime(Office.opening + 10), .dateTime(Office.opening + 20)])
  }

  @Test func `reading and listing stamp nothing`() throws {
    _ = office.perform(.query(soql: "SELECT Id, Name FROM Interaction"), at: 60)
    _ = office.perform(.retrieve(type: "Interaction", ids: [office["call"].text18], fields: ["Name"]), at: 60)
    _ = office.perform(.page(PageRequest(soql: "SELECT Id FROM Interaction", limit: 5)), at: 60)
    #expect(try stamps("call") == [.null, .null])
  }

  @Test func `a save stamps only when the request says so`() throws {
    let change = Call.update([
      Record("Interaction", ["Id": .reference(office["call"]), "Name": .text("New")])
    ])
    #expect(office.perform(change, at: 60).errors.isEmpty)
    #expect(try stamps("call") == [.null, .null])
    #expect(office.perform(change, at: 90) { $0.updateMru = true }.errors.isEmpty)
    let now = FieldValue.dateTime(Office.opening + 90)
    #expect(try stamps("call") == [now, now])
    let created = office.perform(.create([Record("Interaction", ["Name": .text("Another")])]), at: 90) {
      $0.updateMru = true
    }
    let id = try #require(created.results.first?.id)
    #expect(try office.values(id, "LastViewedDate", "LastReferencedDate") == [now, now])
  }

  @Test func `a save on the screen references what the record looks up to`() throws {
    for (door, isReferenced) in [(ActionHeader.Door.screen, true), (.jsonLines, false)] {
      let office = try Office(door: door)
      let change = Call.update([Record("Interaction", ["Id": .reference(office["call"])])])
      #expect(office.perform(change, at: 60) { $0.updateMru = true }.errors.isEmpty)
      let now = FieldValue.dateTime(Office.opening + 60)
      #expect(try office.values(office["call"], "LastViewedDate", "LastReferencedDate") == [now, now])
      let expected: [FieldValue] = [.null, isReferenced ? now : .null]
      #expect(try office.values(office["acme"], "LastViewedDate", "LastReferencedDate") == expected)
      #expect(try office.values(office["second"], "LastReferencedDate") == [.null])
    }
  }

  @Test func `a rolled-back save stamps nothing`() throws {
    let rows = [
      Record("Interaction", ["Id": .reference(office["call"]), "Name": .text("New")]),
      Record("Interaction", [:]),
    ]
    _ = office.perform(.update(rows, allOrNone: true)) { $0.updateMru = true }
    #expect(try stamps("call") == [.null, .null])
  }

  @Test func `opening what is not there does nothing`() {
    for id in [office["binned"], RecordID(keyPrefix: "0kz", key: 9_999), RecordID(keyPrefix: "zzz", key: 1)] {
      #expect(office.perform(.opened(id: id, shown: [office["call"]])) == .done)
    }
    #expect(office.perform(.opened(id: office["queueRow"], shown: [office["binned"]])) == .done)
  }
}
