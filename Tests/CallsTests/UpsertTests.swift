import ObjectModel
import Testing

@testable import Calls

/// upsert (semantics 3.6).
@Suite(SoundStores()) struct UpsertTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  private func upsert(
    _ records: [Record], by key: String = "ReferenceIdentifier", type: String = "Interaction",
    at seconds: Int64 = 60, skippingUnchanged: Bool = false
  ) -> Reply {
    office.perform(.upsert(records, type: type, externalIdFieldName: key), at: seconds) {
      $0.skipUnchanged = skippingUnchanged
    }
  }

  private func row(_ values: [String: FieldValue]) -> Record {
    Record("Interaction", values)
  }

  @Test func `no match inserts and one match updates`() throws {
    let results = upsert([
      row(["ReferenceIdentifier": .text("BK-2"), "Name": .text("New")]),
      row(["referenceidentifier": .text(" BK-1 "), "Description": .text("Agreed")]),
    ]).results
    #expect(results.map(\.isCreated) == [true, false])
    #expect(results.map(\.isSuccess) == [true, true])
    #expect(results[1].id == office["call"])
    #expect(try office.values(office["call"], "Name", "Description") == [.text("Kick-off"), .text("Agreed")])
  }

  @Test func `only the insert branch requires a name`() {
    let results = upsert([
      row(["ReferenceIdentifier": .text("BK-1")]), row(["ReferenceIdentifier": .text("BK-2")]),
    ]).results
    #expect(results.map(\.isSuccess) == [true, false])
    #expect(results[1].errors.first?.code == .requiredFieldMissing)
    #expect(results[1].isCreated == false)
  }

  @Test func `keys are compared exactly`() {
    let results = upsert([row(["ReferenceIdentifier": .text("bk-1"), "Name": .text("New")])]).results
    #expect(results.map(\.isCreated) == [true])
  }

  @Test func `a unique key ignores case`() throws {
    let results = upsert(
      [Record("User", ["Username": .text("JANE@rapport.example"), "Title": .text("Partner")])],
      by: "username",
      type: "user"
    ).results
    #expect(results.first?.id == office["jane"])
    #expect(
      try office.values(office["jane"], "Username", "Title") == [
        .text("jane@rapport.example"), .text("Partner"),
      ])
  }

  @Test func `deleted rows never match by value`() {
    let results = upsert([row(["ReferenceIdentifier": .text("BK-9"), "Name": .text("New")])]).results
    #expect(results.map(\.isCreated) == [true])
  }

  @Test func `several matches fail and name them`() {
    let results = upsert([Record("Account", ["Name": .text("Twin")])], by: "Name", type: "Account").results
    #expect(results.first?.errors.first?.code == .duplicateExternalID)
    #expect(
      results.first?.errors.first?.message
        == "Name: more than one record found for external id field: "
        + "[\(office["twin1"].text15), \(office["twin2"].text15)]")
  }

  @Test func `equal keys in one call all fail`() {
    let before = office.count("Interaction")
    let results = upsert([
      row(["ReferenceIdentifier": .text("BK-3"), "Name": .text("A")]),
      row(["ReferenceIdentifier": .text("BK-4"), "Name": .text("B")]),
      row(["ReferenceIdentifier": .text("BK-3 "), "Name": .text("C")]),
    ]).results
    #expect(results.map { $0.errors.first?.code } == [.duplicateValue, nil, .duplicateValue])
    #expect(results[0].errors.first?.message == "Duplicate external id specified: BK-3")
    #expect(results[0].errors.first?.fields == ["ReferenceIdentifier"])
    #expect(office.count("Interaction") == before + 1)
  }

  @Test(arguments: [FieldValue?.none, .some(.null), .some(.text("  "))])
  func `a row without a key fails`(_ key: FieldValue?) {
    var values: [String: FieldValue] = ["Name": .text("New")]
    values["ReferenceIdentifier"] = key
    let results = upsert([row(values)]).results
    #expect(results.first?.errors == [.missingKey("ReferenceIdentifier")])
  }

  @Test func `by Id, no id inserts and an id must be there`() {
    let results = upsert(
      [
        row(["Name": .text("New")]), row(["Id": .reference(office["call"]), "Name": .text("Changed")]),
        row(["Id": .reference(office["binned"])]),
        row(["Id": .reference(RecordID(keyPrefix: "0kz", key: 9_999))]),
        row(["Id": .text("nonsense")]), row(["Id": .reference(office["acme"])]),
      ], by: "Id"
    ).results
    #expect(
      results.map { $0.errors.first?.code } == [
        nil, nil, .entityIsDeleted, .invalidCrossReferenceKey, .malformedID, .malformedID,
      ])
    #expect(results.map(\.isCreated) == [true, false, false, false, false, false])
  }

  @Test func `a key that is no idLookup field faults`() {
    let reply = upsert([row(["InteractionType": .text("Email")])], by: "InteractionType")
    #expect(
      reply.fault?.message
        == "Field name provided, InteractionType is not an External ID or indexed field for Interaction")
    #expect(upsert([], by: "Nothing").fault?.code == .invalidField)
  }

  @Test func `a row of another type faults`() {
    #expect(upsert([Record("Account", ["Name": .text("N")])]).fault?.code == .invalidType)
  }

  @Test func `an id beside another key fails`() {
    let results = upsert([row(["Id": .reference(office["call"]), "ReferenceIdentifier": .text("BK-1")])])
      .results
    #expect(results.first?.errors.first?.code == .invalidField)
  }

  @Test func `unchanged rows stay untouched when asked`() throws {
    let record = row([
      "ReferenceIdentifier": .text("BK-1"), "Name": .text("Kick-off"), "Description": .text(""),
    ]).with("Account", "Account", ["Name": .text("Acme")])
    let stamp = try office.values(office["call"], "SystemModstamp", "LastModifiedDate")
    let actions = try office.store.number("SELECT count(*) FROM \"action\"")
    let skipped = upsert([record], skippingUnchanged: true).results
    #expect(skipped == [.success(office["call"], created: false)])
    #expect(try office.store.number("SELECT count(*) FROM \"action\"") == actions)
    #expect(try office.values(office["call"], "SystemModstamp", "LastModifiedDate") == stamp)

    #expect(upsert([record]).errors.isEmpty)
    #expect(try office.values(office["call"], "SystemModstamp") == [.dateTime(Office.opening + 60)])
  }

  @Test func `a changed row is not skipped`() throws {
    let record = row(["ReferenceIdentifier": .text("BK-1"), "Name": .text("kick-off")])
    #expect(upsert([record], skippingUnchanged: true).errors.isEmpty)
    #expect(try office.values(office["call"], "Name") == [.text("kick-off")])
  }

  @Test func `all or none takes both branches back`() throws {
    let before = office.count("Interaction")
    let results = office.perform(
      .upsert(
        [
          row(["ReferenceIdentifier": .text("BK-5"), "Name": .text("New")]),
          row(["ReferenceIdentifier": .text("BK-1"), "Name": .text("Changed")]),
          row(["ReferenceIdentifier": .text("BK-6")]),
        ], type: "Interaction", externalIdFieldName: "ReferenceIdentifier", allOrNone: true)
    ).results
    #expect(results.map(\.id) == [nil, office["call"], nil])
    #expect(results.map(\.isCreated) == [false, false, false])
    #expect(office.count("Interaction") == before)
    #expect(try office.values(office["call"], "Name") == [.text("Kick-off")])
  }
}
