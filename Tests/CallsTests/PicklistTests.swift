import ObjectModel
import Repository
import Testing

@testable import Calls

/// Picklists that are not restricted take any value and remember it (semantics 2.2, trap 6).
@Suite(SoundStores()) struct PicklistTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  private func inactive(_ type: String) -> [String: [String]] {
    let reply = office.perform(.describeSObjects(types: [type]))
    guard case .describeSObjects(let results) = reply, let result = results.first else {
      Issue.record("\(reply)")
      return [:]
    }
    return result.inactiveValues
  }

  private func write(_ value: String, to name: String = "call") throws -> FieldValue? {
    let row = Record(
      "Interaction", ["Id": .reference(office[name]), "InteractionType": .text(value)])
    #expect(office.perform(.update([row])).errors.isEmpty)
    return try office.values(office[name], "InteractionType").first
  }

  @Test func `2.2 a value that is not described is stored and becomes an inactive one`() throws {
    #expect(inactive("Interaction").isEmpty)
    #expect(try write("Video Call") == .text("Video Call"))
    #expect(inactive("interaction") == ["InteractionType": ["Video Call"]])
    #expect(inactive("Account").isEmpty)
  }

  @Test func `2.2 a later write matches an inactive value without case and stores the first spelling`() throws
  {
    #expect(try write("Straße 7") == .text("Straße 7"))
    #expect(try write("STRAßE 7", to: "second") == .text("Straße 7"))
    let created = office.perform(
      .create([Record("Interaction", ["Name": .text("x"), "InteractionType": .text("straße 7")])]))
    let id = try #require(created.results.first?.id)
    #expect(try office.values(id, "InteractionType") == [.text("Straße 7")])
    #expect(inactive("Interaction") == ["InteractionType": ["Straße 7"]])
  }

  @Test(arguments: ["in person", "In Person", "IN PERSON", " in person "])
  func `trap 6 a described value is stored in its own spelling and stays the only one`(_ text: String) throws
  {
    #expect(try write(text) == .text("In Person"))
    #expect(inactive("Interaction").isEmpty)
  }

  @Test func `2.2 inactive values come in the order of the alphabet, each of its own field`() throws {
    for value in ["Video Call", "Chat", "Fax"] { _ = try write(value) }
    let attendee = Record(
      "InteractionAttendee", ["Id": .reference(office["attendee"]), "AttendeeType": .text("Press")])
    #expect(office.perform(.update([attendee])).errors.isEmpty)
    #expect(inactive("Interaction") == ["InteractionType": ["Chat", "Fax", "Video Call"]])
    #expect(inactive("InteractionAttendee") == ["AttendeeType": ["Press"]])
  }

  @Test func `2.2 a row that is refused or taken back leaves no value behind`() throws {
    let bad = Record("Interaction", ["InteractionType": .text("Carrier Pigeon")])
    #expect(office.perform(.create([bad])).errors.map(\.code) == [.requiredFieldMissing])
    let good = Record("Interaction", ["Name": .text("x"), "InteractionType": .text("Carrier Pigeon")])
    let reply = office.perform(.create([good, bad], allOrNone: true))
    #expect(reply.results.allSatisfy { !$0.isSuccess })
    #expect(inactive("Interaction").isEmpty)
  }

  @Test func `a restricted picklist still refuses what it does not name`() throws {
    let deal = Record("FinancialDeal", ["Id": .reference(office["deal"]), "Stage": .text("Dream")])
    #expect(
      office.perform(.update([deal])).errors.map(\.code) == [.invalidOrNullForRestrictedPicklist])
    #expect(inactive("FinancialDeal").isEmpty)
  }
}
