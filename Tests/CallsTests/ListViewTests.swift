import ObjectModel
import Repository
import Testing

@testable import Calls

/// List views: the shipped rows, what describes them and what their queries answer (semantics 4.5).
@Suite(SoundStores()) struct ListViewTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  private func views(_ type: String) throws -> [ListViewEntry] {
    let reply = office.perform(.listViews(type: type))
    guard case .listViews(let views) = reply else {
      Issue.record("\(reply)")
      return []
    }
    return views
  }

  private func describe(_ view: String, of type: String = "Interaction") throws -> DescribeListViewResult {
    let reply = office.perform(.describeListView(type: type, view: view))
    guard case .describeListView(let result) = reply else { throw reply.fault ?? .storage("\(reply)") }
    return result
  }

  @Test func `4.5 an object has the views All, My and Recently Viewed`() throws {
    let views = try views("interaction")
    #expect(
      views.map(\.developerName) == ["AllInteractions", "MyInteractions", "RecentlyViewedInteractions"])
    #expect(views.map(\.label) == ["All Interactions", "My Interactions", "Recently Viewed Interactions"])
    #expect(views.map(\.isSOQLCompatible) == [true, true, false])
    #expect(views.allSatisfy { $0.objectType == "Interaction" && $0.id.keyPrefix == "00B" })
  }

  @Test(arguments: ObjectCatalog.shipped.objects.map(\.name))
  func `4.5 every view of every object is described and its query and pages are answered`(
    _ type: String
  ) throws {
    let object = try #require(ObjectCatalog.shipped.object(named: type))
    let views = try views(type)
    #expect(views.isEmpty == (object.layout == nil))
    for view in views {
      let result = try describe(view.id.text15, of: type)
      #expect(result.view == view)
      #expect(result.columns.map(\.path) == object.searchLayout)
      #expect(result.hiddenColumns.first?.path == "Id")
      #expect(office.perform(.query(soql: result.soql)).fault == nil)
      #expect(office.perform(.page(PageRequest(soql: result.soql, limit: 1))).fault == nil)
      #expect(view.label.utf16.count <= 40)
    }
  }

  @Test func `4.5 a view is found by either form of its id and by its name without case`() throws {
    let view = try #require(try views("Account").last)
    for spelling in [view.id.text15, view.id.text18, view.developerName, view.developerName.uppercased()] {
      #expect(try describe(spelling, of: "Account").view == view)
    }
  }

  @Test(arguments: ["", "Nothing", "00B000000000001", "00B00000000000zAAA", "All Interactions"])
  func `4.5 a view that another object has, or none, is not found`(_ view: String) {
    #expect(office.perform(.describeListView(type: "Group", view: view)).fault?.code == .notFound)
  }

  @Test func `4.5 an object that does not exist has no views`() {
    #expect(office.perform(.listViews(type: "Nothing")).fault == .invalidType("Nothing"))
    #expect(
      office.perform(.describeListView(type: "Nothing", view: "All")).fault == .invalidType("Nothing"))
  }

  @Test func `4.5 the view of all opens as a list does, the newest first`() throws {
    let result = try describe("AllInteractions")
    #expect(
      result.soql
        == """
        SELECT StartTime, EndTime, InteractionType, Name, Account.Name, Owner.Name, Id, CreatedDate, \
        LastModifiedDate, SystemModstamp FROM Interaction ORDER BY StartTime DESC NULLS LAST
        """)
    #expect(result.scope == .everything)
    #expect(result.filledFields.isEmpty)
    #expect(
      try describe("AllAccounts", of: "Account").soql.hasSuffix("FROM Account ORDER BY Name NULLS LAST"))
  }

  @Test func `4.5 the view of mine lists what the running user owns`() throws {
    let jane = office["jane"]
    let second = Record(
      "Interaction", ["Id": .reference(office["second"]), "OwnerId": .reference(jane)])
    #expect(office.perform(.update([second])).errors.isEmpty)
    let mine = try describe("MyInteractions")
    #expect(mine.scope == .mine)
    #expect(mine.soql.contains("WHERE OwnerId = '\(office["admin"].text18)' ORDER BY"))
    #expect(office.names(mine.soql) == ["Kick-off"])
    let reply = office.perform(.describeListView(type: "Interaction", view: "MyInteractions")) {
      $0.user = "jane@rapport.example"
    }
    guard case .describeListView(let hers) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(office.names(hers.soql) == ["Follow up"])
  }

  @Test func `4.5 the view of the recently viewed lists what was opened, the last one first`() throws {
    let view = try describe("RecentlyViewedInteractions")
    #expect(office.names(view.soql).isEmpty)
    for (name, second) in [("second", 10), ("call", 20)] as [(String, Int64)] {
      _ = office.perform(.opened(id: office[name], shown: []), at: second)
    }
    #expect(office.names(view.soql) == ["Kick-off", "Follow up"])
    #expect(view.filledFields == ["LastViewedDate"])
  }

  @Test func `views are rows that anyone reads`() throws {
    let soql = "SELECT Name, CreatedBy.Name FROM ListView WHERE SobjectType = 'Account' ORDER BY Id"
    guard case .query(let result) = office.perform(.query(soql: soql)) else {
      Issue.record("no rows")
      return
    }
    #expect(
      result.records.map { $0["Name"] } == [
        .text("All Accounts"), .text("My Accounts"), .text("Recently Viewed Accounts"),
      ])
  }

  @Test func `a query becomes a view with its columns, condition and order`() throws {
    let soql = "SELECT Name, Account.Name FROM Interaction WHERE Name != 'Kick-off' ORDER BY StartTime DESC"
    let made = office.perform(.create([.listView(named: "No kick-off!", of: "Interaction", soql: soql)]))
    #expect(made.errors.isEmpty)
    let entry = try #require(try views("Interaction").last)
    #expect(entry.label == "No kick-off!" && entry.developerName == "NoKickOff" && entry.isSOQLCompatible)
    let view = try describe("nokickoff")
    #expect(view.columns.map(\.path) == ["Name", "Account.Name"] && view.scope == .everything)
    #expect(view.orderBy == [.init(path: "StartTime", isAscending: false, isNullsFirst: true)])
    #expect(
      view.soql.hasSuffix("FROM Interaction WHERE Name != 'Kick-off' ORDER BY StartTime DESC NULLS FIRST"))
    #expect(office.names(view.soql) == ["Follow up"])
    #expect(office.perform(.page(PageRequest(soql: view.soql, limit: 1))).fault == nil)
    #expect(office.perform(.delete(ids: [entry.id.text18])).results.first?.isSuccess == true)
    #expect(try views("Interaction").count == 3)
  }

  @Test func `making a view is taken back by an undo`() throws {
    let view = Record.listView(named: "Mine", of: "Account", soql: "SELECT Name FROM Account")
    #expect(office.perform(.create([view])).errors.isEmpty)
    guard case .undo(let outcome) = office.perform(.undo(UndoRequest())) else {
      Issue.record("no undo")
      return
    }
    #expect(outcome.newAction != nil)
    #expect(try views("Account").count == 3)
  }

  @Test(arguments: [
    ("SELECT Name FROM Contact", "The query is about Contact, not about Account."),
    (
      "SELECT COUNT(Id) FROM Account",
      "The columns of a list view are fields: no functions, subqueries or TYPEOF."
    ),
    ("SELECT Name FROM Account LIMIT 1", "A list view lists all that match; take LIMIT and OFFSET out."),
    ("SELECT a.Name FROM Account a", "A list view has no short names behind FROM."),
    (
      "SELECT Name FROM Account USING SCOPE mine",
      "A list view has no USING SCOPE; compare the owner instead."
    ),
    ("SELECT Nme FROM Account", "No such column 'Nme' on entity 'Account'."),
    ("SELECT Name FROM", "unexpected token: '<EOF>'"), ("'; DROP TABLE \"ListView\"; --", "unexpected token"),
  ])
  func `a query that no list can show is no view`(_ soql: String, _ reason: String) throws {
    let made = office.perform(.create([.listView(named: "View", of: "Account", soql: soql)]))
    let error = try #require(made.errors.first)
    #expect(error.code == .fieldIntegrityException && error.fields == ["Query"])
    #expect(error.message.hasPrefix("The query cannot be a list view. " + reason))
    #expect(try views("Account").count == 3)
  }

  @Test func `a view needs a query and a name of its own`() throws {
    let none = Record(
      "ListView",
      ["Name": .text("Mine"), "DeveloperName": .text("Mine"), "SobjectType": .text("Account")])
    #expect(office.perform(.create([none])).errors.map(\.code) == [.requiredFieldMissing])
    let view = Record.listView(named: "All accounts", of: "Account", soql: "SELECT Name FROM Account")
    #expect(office.perform(.create([view])).errors.map(\.code) == [.duplicateValue])
  }
}

extension Office {
  /// The names that a query answers, in its order.
  fileprivate func names(_ soql: String) -> [String] {
    guard case .query(let result) = perform(.query(soql: soql)) else { return ["no rows"] }
    return result.records.compactMap { $0["Name"].text }
  }
}
