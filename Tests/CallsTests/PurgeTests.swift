import ObjectModel
import Repository
import Testing

@testable import Calls

/// What becomes of records in the recycle bin (semantics 3.8).
@Suite(SoundStores()) struct PurgeTests {
  static let day: Int64 = 86_400
  let office: Office

  init() throws {
    office = try Office()
  }

  private func idle(at seconds: Int64) throws {
    while try office.store.idleStep(now: Office.opening + seconds) {}
  }

  private func isSeenByQueryAll(_ id: RecordID) -> Bool {
    let reply = office.perform(.queryAll(soql: "SELECT Id FROM Interaction WHERE Id = '\(id.text18)'"))
    guard case .query(let result) = reply else { return false }
    return result.totalSize == 1
  }

  @Test func `3.8 an emptied record cannot come back, is seen by queryAll for a day, and then is unknown`()
    throws
  {
    let id = office["binned"]
    #expect(office.perform(.emptyRecycleBin(ids: [id.text18])).errors.isEmpty)
    #expect(office.perform(.undelete(ids: [id.text18])).errors == [.notInRecycleBin])
    #expect(office.perform(.emptyRecycleBin(ids: [id.text18])).errors == [.noBinEntry])
    #expect(office.perform(.delete(ids: [id.text18])).errors == [.isDeleted()])
    try idle(at: Self.day - 1)
    #expect(isSeenByQueryAll(id))
    try idle(at: Self.day + 3_600)
    #expect(!isSeenByQueryAll(id))
    #expect(office.perform(.delete(ids: [id.text18])).errors == [.invalidCrossReference])
    #expect(office.perform(.undelete(ids: [id.text18])).errors == [.notInRecycleBin])
    #expect(office.perform(.emptyRecycleBin(ids: [id.text18])).errors == [.noBinEntry])
    let row = Record("Interaction", ["Id": .text(id.text18), "Name": .text("Back")])
    #expect(office.perform(.update([row])).errors == [.invalidCrossReference])
  }

  @Test func `3.8 a deleted record can come back until its fifteen days are over`() throws {
    let id = office["binned"]
    try idle(at: 15 * Self.day - 3_601)
    #expect(office.perform(.undelete(ids: [id.text18])).errors.isEmpty)
    #expect(office.perform(.delete(ids: [id.text18])).errors.isEmpty)
    try idle(at: 15 * Self.day)
    #expect(office.perform(.undelete(ids: [id.text18])).errors == [.notInRecycleBin])
    #expect(office.perform(.delete(ids: [id.text18])).errors == [.invalidCrossReference])
  }

  @Test func `3.8 nothing that a person wrote about an erased record is left`() throws {
    let row = Record("Account", ["Name": .text("Zanzibar Holdings")])
    let id = try #require(office.perform(.create([row])).results.first?.id)
    let change = Record("Account", ["Id": .text(id.text18), "Phone": .text("555-0199")])
    #expect(office.perform(.update([change])).errors.isEmpty)
    #expect(office.perform(.delete(ids: [id.text18])).errors.isEmpty)
    let kept = """
      SELECT (SELECT count(*) FROM action WHERE Sentence LIKE '%Zanzibar%')
        + (SELECT count(*) FROM change WHERE New LIKE '%555-0199%')
        + (SELECT count(*) FROM Account WHERE Name LIKE '%Zanzibar%')
      """
    #expect(try office.store.number(kept) == 5)
    let actions = try office.store.number("SELECT count(*) FROM action WHERE Sentence LIKE 'Create Account%'")
    try idle(at: 15 * Self.day)
    #expect(try office.store.number(kept) == 0)
    #expect(
      try office.store.number("SELECT count(*) FROM action WHERE Sentence LIKE 'Create Account%'") == actions)
    #expect(
      try office.store.number("SELECT count(*) FROM action WHERE Sentence = 'Create Account “Acme”'") == 1)
  }
}
