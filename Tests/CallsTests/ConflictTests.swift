import ObjectModel
import Testing

@testable import Calls

/// A save that carries the record's last change (design section 6).
@Suite(SoundStores()) struct ConflictTests {
  private let office: Office
  private let call: RecordID

  init() throws {
    office = try Office()
    call = office["call"]
  }

  private func editing() -> (record: Record?, lastChange: Int64) {
    let soql = "SELECT Id, Name FROM Interaction WHERE Id = '\(call.text18)'"
    guard case .editing(let record, let lastChange) = office.perform(.editing(id: call, soql: soql)) else {
      Issue.record("no answer of editing")
      return (nil, 0)
    }
    return (record, lastChange)
  }

  private func update(
    _ values: [String: FieldValue], basedOn: Int64? = nil, at seconds: Int64 = 0, user: String? = nil
  ) -> Reply {
    var values = values
    values["Id"] = .reference(call)
    return office.perform(.update([Record("Interaction", values)]), at: seconds) {
      $0.basedOn = basedOn
      $0.user = user
    }
  }

  @Test func `editing answers the record with its last change`() throws {
    let before = editing()
    #expect(before.record?["Name"] == .text("Kick-off"))
    #expect(before.lastChange > 0)
    #expect(update(["Name": .text("Kick-off 2")]).errors.isEmpty)
    #expect(editing().lastChange > before.lastChange)
    let none = RecordID(keyPrefix: "0kz", key: 99_999)
    let soql = "SELECT Id FROM Interaction WHERE Id = '\(none.text18)'"
    #expect(office.perform(.editing(id: none, soql: soql)) == .editing(nil, lastChange: 0))
  }

  @Test func `the same field is a conflict and nothing is saved`() throws {
    let base = editing().lastChange
    #expect(update(["Name": .text("Theirs")], at: 60, user: "jane@rapport.example").errors.isEmpty)
    let last = editing().lastChange
    let reply = update(
      ["Name": .text("Mine"), "Description": .text("Notes")], basedOn: base, at: 120)
    #expect(
      reply
        == .conflicts(
          [
            FieldConflict(
              field: "Name", theirs: ShownValue(.text("Theirs")), user: "Ferreira",
              at: Office.opening + 60)
          ], lastChange: last))
    #expect(try office.values(call, "Name", "Description") == [.text("Theirs"), .null])
    #expect(update(["Name": .text("Mine")], basedOn: last).errors.isEmpty)
    #expect(try office.values(call, "Name") == [.text("Mine")])
  }

  @Test func `different fields merge, and the same value is no conflict`() throws {
    let base = editing().lastChange
    #expect(update(["Description": .text("Theirs"), "Name": .text("Both")]).errors.isEmpty)
    #expect(
      update(["Name": .text("Both"), "ReferenceIdentifier": .text("R")], basedOn: base).errors.isEmpty)
    #expect(
      try office.values(call, "Name", "Description", "ReferenceIdentifier")
        == [.text("Both"), .text("Theirs"), .text("R")])
  }

  @Test func `a changed reference shows the name of what it points to`() throws {
    let base = editing().lastChange
    #expect(update(["AccountId": .reference(office["twin1"])]).errors.isEmpty)
    guard case .conflicts(let conflicts, _) = update(["AccountId": .null], basedOn: base) else {
      Issue.record("no conflict")
      return
    }
    #expect(conflicts.map(\.theirs) == [ShownValue(.reference(office["twin1"]), name: "Twin")])
  }

  @Test func `a record that was deleted meanwhile gives its usual error`() throws {
    let base = editing().lastChange
    #expect(update(["Name": .text("Theirs")]).errors.isEmpty)
    #expect(office.perform(.delete(ids: [call.text18])).errors.isEmpty)
    #expect(update(["Name": .text("Mine")], basedOn: base).errors == [.isDeleted()])
  }

  @Test func `it is for an update of exactly one record`() throws {
    let record = Record("Interaction", ["Id": .reference(call), "Name": .text("x")])
    for wrong in [Call.update([record, record]), .create([record]), .session] {
      #expect(office.perform(wrong) { $0.basedOn = 1 }.fault == .basedOnNeedsOneRecord)
    }
  }

  @Test func `a draft keeps what it is based on`() throws {
    let draft = Draft(
      object: "Interaction", record: call.text18, title: "Kick-off",
      fields: [Draft.Field(name: "Name", text: "Mine")], basedOn: 7)
    #expect(office.perform(.saveDraft(draft)) == .done)
    guard case .drafts(let drafts) = office.perform(.drafts) else { return }
    #expect(drafts.map(\.basedOn) == [7])
  }
}
