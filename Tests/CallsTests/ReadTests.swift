import ObjectModel
import Repository
import Testing

@testable import Calls

/// retrieve, query, page, describes and the session (semantics 3.5, 3.11, 3.12).
@Suite(SoundStores()) struct ReadTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  private func retrieve(_ ids: [String], _ fields: [String] = ["Name"], type: String = "Interaction") -> Reply
  {
    office.perform(.retrieve(type: type, ids: ids, fields: fields))
  }

  @Test func `3.5 retrieve keeps order, gaps and repetitions`() {
    let call = office["call"].text18
    let reply = retrieve([
      call, RecordID(keyPrefix: "0kz", key: 9_999).text18, office["binned"].text18, office["acme"].text18,
      office["call"].text15, office["second"].text18,
    ])
    guard case .records(let records) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(
      records.map { $0?["Name"] } == [
        .text("Kick-off"), nil, nil, nil, .text("Kick-off"), .text("Follow up"),
      ])
    #expect(records.first??.fields.map(\.name) == ["Id", "Name"])
  }

  @Test func `3.5 retrieve takes names without case and answers each once`() {
    guard case .records(let records) = retrieve([office["call"].text18], ["name", "ID", "NAME"]) else {
      Issue.record("no records")
      return
    }
    #expect(records.first??.fields.map(\.name) == ["Name", "Id"])
  }

  @Test func `3.5 what is wrong with a retrieve faults`() {
    #expect(retrieve(["x"]).fault == .malformedID("x"))
    #expect(retrieve([], ["Nme"]).fault == .noSuchColumn("Nme", object: "Interaction"))
    #expect(retrieve([], ["Account.Name"]).fault?.code == .invalidField)
    #expect(retrieve([], type: "Nothing").fault == .invalidType("Nothing"))
    let id = office["call"].text18
    #expect(retrieve(Array(repeating: id, count: 2_001)).fault == .tooManyIDs)
    #expect(retrieve(Array(repeating: id, count: 2_000)).fault == nil)
    #expect(retrieve([]) == .records([]))
  }

  @Test func `3.11 query sees live records and queryAll the deleted too`() {
    let soql = "SELECT Id FROM Interaction WHERE Name = 'binned'"
    #expect(office.perform(.query(soql: soql)) == .query(QueryResult(totalSize: 0, records: [])))
    guard case .query(let result) = office.perform(.queryAll(soql: soql)) else {
      Issue.record("no rows")
      return
    }
    #expect(result.records.map(\.id) == [office["binned"]])
    #expect(result.locator == nil)
  }

  @Test(arguments: [(199, false), (200, true), (2_000, true), (2_001, false), (-1, false)])
  func `3.0 a batch size lies between 200 and 2000`(_ size: Int, _ isTaken: Bool) {
    let reply = office.perform(.query(soql: "SELECT Id FROM Account", batchSize: size))
    #expect(reply.fault == (isTaken ? nil : .batchSize))
  }

  @Test func `3.11 a query that does not parse faults`() {
    #expect(office.perform(.query(soql: "SELECT")).fault?.code == .malformedQuery)
    #expect(office.perform(.query(soql: "SELECT X FROM Account")).fault?.code == .invalidField)
    #expect(office.perform(.query(soql: "SELECT Id FROM Nothing")).fault?.code == .invalidType)
    let fault = office.perform(.query(soql: "SELECT Id FROM Account ALL ROWS")).fault
    #expect(fault?.message.hasSuffix(Fault.allRowsInQuery.message) == true)
    #expect(fault?.row == 1 && fault?.column == 24)
  }

  @Test func `3.11 COUNT answers no rows`() {
    let reply = office.perform(.query(soql: "SELECT COUNT() FROM Interaction"))
    #expect(reply == .query(QueryResult(totalSize: 2, records: [])))
  }

  @Test func `a page walks a list by key`() {
    let soql = "SELECT Name FROM Account ORDER BY Name ASC NULLS LAST"
    guard case .page(let first) = office.perform(.page(PageRequest(soql: soql, limit: 2, countUpTo: 10))),
      let last = first.rows.last,
      case .page(let second) = office.perform(
        .page(PageRequest(soql: soql, position: .after(last.key), limit: 2)))
    else {
      Issue.record("no page")
      return
    }
    #expect(
      (first.rows + second.rows).map { $0.record["Name"] } == [.text("Acme"), .text("Twin"), .text("Twin")])
    #expect(first.count == .exactly(3))
    #expect(first.hasLater && !second.hasLater)
    #expect(
      office.perform(.page(PageRequest(soql: "SELECT COUNT() FROM Account", limit: 2))).fault == .countInPage)
  }

  @Test func `3.12 describes answer in order and within their limits`() {
    guard
      case .describeSObjects(let results) = office.perform(
        .describeSObjects(types: ["account", "Interaction"]))
    else {
      Issue.record("no describes")
      return
    }
    #expect(results.map(\.object.name) == ["Account", "Interaction"])
    #expect(results[1].object.fields.count == 20)
    let names = Array(repeating: "Account", count: 101)
    #expect(office.perform(.describeSObjects(types: names)).fault == .tooManyTypes)
    #expect(office.perform(.describeSObjects(types: ["Account", "X"])).fault == .invalidType("X"))
    #expect(office.perform(.describeSearchLayouts(types: names)).fault == .tooManyTypes)
    #expect(office.perform(.describeLayout(type: "X")).fault == .invalidType("X"))
  }

  @Test(arguments: ObjectCatalog.shipped.objects.filter { $0.calls.contains(.describeLayout) }.map(\.name))
  func `4.4 every object describes its layouts`(_ name: String) {
    guard case .describeLayout(let layout) = office.perform(.describeLayout(type: name)) else {
      Issue.record("no layout of \(name)")
      return
    }
    #expect(layout.layouts.first?.detailSections.isEmpty == false)
    guard case .describeSearchLayouts(let columns) = office.perform(.describeSearchLayouts(types: [name]))
    else {
      Issue.record("no columns of \(name)")
      return
    }
    #expect(columns.first?.searchColumns.isEmpty == false)
  }

  @Test func `3.13 an object without a layout does not support the call`() {
    #expect(
      office.perform(.describeLayout(type: "listview")).fault
        == .notSupported("describeLayout", object: "ListView"))
  }

  @Test func `the session tells who works`() throws {
    let reply = office.perform(.session)
    guard case .session(let info) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(info.userID == office["admin"])
    #expect(info.username == "admin@desk")
    #expect(info.timeZone == "Europe/Berlin")
    #expect(office.session.zone.identifier == "Europe/Berlin")
  }

  @Test func `a request may name another user`() throws {
    let created = office.perform(.create([Record("Interaction", ["Name": .text("Hers")])])) {
      $0.user = "JANE@rapport.example"
    }
    let id = try #require(created.results.first?.id)
    #expect(
      try office.values(id, "OwnerId", "CreatedById")
        == Array(repeating: .reference(office["jane"]), count: 2))
  }

  @Test(arguments: ["nobody@rapport.example", "gone@rapport.example", ""])
  func `a user who is not there or may not work is a fault`(_ username: String) {
    #expect(office.perform(.session) { $0.user = username }.fault == .noSuchUser(username))
    #expect(throws: Fault.noSuchUser(username)) {
      try Session(store: office.store, username: username, door: .jsonLines, clock: { Office.opening })
    }
  }

  @Test(arguments: [("Jane", "jane@rapport.example"), ("gone", nil), ("jan", nil), ("%", nil)])
  func `a login alone is answered with the Username that begins with it`(login: String, meant: String?) {
    #expect(
      office.perform(.session) { $0.user = login }.fault == .noSuchUser(login, meant: meant))
  }

  @Test func `drafts are kept, listed and discarded`() {
    let draft = Draft(
      object: "interaction", record: nil, title: "New interaction", fields: [.init(name: "Name", text: "Ca")])
    #expect(office.perform(.saveDraft(draft), at: 5) == .done)
    guard case .drafts(let drafts) = office.perform(.drafts) else {
      Issue.record("no drafts")
      return
    }
    #expect(drafts.map(\.object) == ["Interaction"])
    #expect(drafts.first?.savedAt == Office.opening + 5)
    #expect(office.perform(.discardDraft(object: "Interaction", record: nil)) == .done)
    #expect(office.perform(.drafts) == .drafts([]))
    #expect(
      office.perform(
        .saveDraft(Draft(object: "Account", record: office["call"].text18, title: "", fields: []))
      )
      .fault?.code == .malformedID)
    #expect(office.perform(.saveDraft(Draft(object: "X", record: nil, title: "", fields: []))).fault != nil)
  }

  @Test func `a setting is kept`() {
    #expect(office.perform(.setting(name: "list", value: nil)) == .setting(nil))
    #expect(office.perform(.setting(name: "list", value: "wide")) == .setting("wide"))
    #expect(office.perform(.setting(name: "list", value: nil)) == .setting("wide"))
  }

  @Test func `the recycle bin lists what was deleted by itself`() {
    guard case .recycleBin(let entries, let hasMore) = office.perform(.recycleBin(after: nil, limit: 10))
    else {
      Issue.record("no bin")
      return
    }
    #expect(Set(entries.map(\.id)) == [office["binned"], office["oldAccount"]])
    #expect(!hasMore)
  }

  @Test func `every reading call is planned as a read and every other as a write`() throws {
    let id = office["call"]
    let draft = Draft(object: "Account", record: nil, title: "", fields: [])
    let calls: [Call] = [
      .create([]), .update([]), .upsert([], type: "Account", externalIdFieldName: "Id"), .delete(ids: []),
      .undelete(ids: []), .emptyRecycleBin(ids: []), .opened(id: id, shown: []), .saveDraft(draft),
      .discardDraft(object: "Account", record: nil), .setting(name: "a", value: "b"),
      .setting(name: "a", value: nil),
      .retrieve(type: "Account", ids: [], fields: []), .query(soql: "SELECT Id FROM Account"),
      .queryAll(soql: "SELECT Id FROM Account"), .queryMore(locator: "x"),
      .getUpdated(type: "Account", start: Office.opening, end: Office.opening + 60),
      .getDeleted(type: "Account", start: Office.opening, end: Office.opening + 60),
      .describeSObjects(types: []),
      .describeLayout(type: "Account"),
      .describeGlobal, .describeSearchLayouts(types: []), .describeCompactLayouts(type: "Account"),
      .page(PageRequest(soql: "SELECT Id FROM Account", limit: 1)), .recycleBin(after: nil, limit: 1),
      .drafts,
      .session,
    ]
    for call in calls {
      switch try CallPlan(CallRequest(call), from: .screen, in: .shipped) {
      case .answered, .read, .readAndKeep: #expect(call.isRead, "\(call.name)")
      case .write: #expect(!call.isRead, "\(call.name)")
      }
    }
  }
}
