import ObjectModel
import Testing

@testable import Calls

/// RecentlyViewed through the calls: describe, query and update, nothing else (semantics 7).
@Suite(SoundStores()) struct RecentlyViewedTests {
  let office: Office

  init() throws {
    office = try Office()
    _ = office.perform(.opened(id: office["call"], shown: []), at: 10)
  }

  @Test func `7 it is described and queried`() throws {
    guard case .describeSObjects(let results) = office.perform(.describeSObjects(types: ["recentlyviewed"])),
      case .query(let found) = office.perform(
        .query(soql: "SELECT Name, Type FROM RecentlyViewed WHERE LastViewedDate != NULL"))
    else { throw Fault.storage("RecentlyViewed") }
    #expect(results.map(\.object.name) == ["RecentlyViewed"])
    #expect(
      found.records == [
        Record(
          type: "RecentlyViewed", values: ["Name": .text("Kick-off"), "Type": .text("Interaction")])
      ])
    guard
      case .page(let page) = office.perform(
        .page(PageRequest(soql: "SELECT Id FROM RecentlyViewed ORDER BY Type", limit: 2, countUpTo: 10)))
    else { throw Fault.storage("page") }
    #expect(page.rows.compactMap(\.record.id) == [office["acme"], office["deal"]])
    #expect(page.count == .exactly(4))
  }

  @Test func `7 its fields cannot be written, its rows neither made nor removed`() throws {
    let id = FieldValue.reference(office["call"])
    func update(_ values: [String: FieldValue]) -> RowError? {
      office.perform(.update([Record("RecentlyViewed", values)])).results.first?.errors.first
    }
    let now = FieldValue.dateTime(Office.opening)
    #expect(update(["Id": id, "LastViewedDate": now]) == .notWritable(["LastViewedDate"]))
    #expect(update(["Id": id, "Name": .text("x"), "Alias": .text("x")]) == .notWritable(["Alias", "Name"]))
    #expect(update(["Id": id, "Foo": .null])?.code == .invalidField)
    #expect(update(["Name": .text("x")]) == .missingID(call: "update"))
    #expect(update(["Id": id]) == nil)
    #expect(update(["Id": .reference(office["binned"])]) == .isDeleted())
    #expect(update(["Id": .reference(RecordID(keyPrefix: "0kz", key: 9_999))]) == .invalidCrossReference)
    #expect(
      office.perform(.create([Record("RecentlyViewed", [:])])).errors == [
        .notSupported("inserted", object: .recentlyViewed)
      ])
    let upsert = Call.upsert(
      [Record("RecentlyViewed", ["Id": id])], type: "RecentlyViewed", externalIdFieldName: "Id")
    #expect(office.perform(upsert).fault == .notSupported("upsert", object: "RecentlyViewed"))
    for (call, fault) in [
      (Call.retrieve(type: "RecentlyViewed", ids: [], fields: []), "retrieve"),
      (.describeLayout(type: "RecentlyViewed"), "describeLayout"),
      (.getUpdated(type: "RecentlyViewed", start: Office.opening, end: Office.opening + 600), "getUpdated"),
    ] {
      #expect(office.perform(call).fault == .notSupported(fault, object: "RecentlyViewed"))
    }
    #expect(try office.values(office["call"], "Name") == [.text("Kick-off")])
  }

  @Test func `7 deleting a record hides its row, undeleting shows it`() throws {
    func recent() -> [RecordID] {
      let soql = "SELECT Id FROM RecentlyViewed WHERE Type = 'Interaction'"
      guard case .query(let result) = office.perform(.query(soql: soql)) else { return [] }
      return result.records.compactMap(\.id)
    }
    #expect(recent() == [office["call"]])
    #expect(office.perform(.delete(ids: [office["call"].text18])).errors.isEmpty)
    #expect(recent() == [])
    #expect(office.perform(.undelete(ids: [office["call"].text18])).errors.isEmpty)
    #expect(recent() == [office["call"]])
  }

  @Test func `7 more than a batch of them is read on by locator`() throws {
    for type in ["Account", "Contact"] {
      let rows = (0..<150).map {
        Record(type, [type == "Account" ? "Name" : "LastName": .text("Bulk \($0)")])
      }
      #expect(office.perform(.create(rows), at: 20, with: { $0.updateMru = true }).errors.isEmpty)
    }
    let soql = "SELECT Id, Name FROM RecentlyViewed WHERE Name LIKE 'Bulk%' ORDER BY Type DESC, Name"
    guard case .query(let first) = office.perform(.query(soql: soql, batchSize: 200)),
      let locator = first.locator, case .query(let rest) = office.perform(.queryMore(locator: locator))
    else { throw Fault.storage("query") }
    let ids = (first.records + rest.records).compactMap(\.id)
    #expect((first.totalSize, first.records.count, Set(ids).count) == (300, 200, 300))
    #expect(ids.map(\.keyPrefix) == Array(repeating: "003", count: 150) + Array(repeating: "001", count: 150))
    #expect(rest.records.last?["Name"] == .text("Bulk 99"))
  }
}
