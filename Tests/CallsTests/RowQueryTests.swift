import ObjectModel
import Repository
import Testing

@testable import Calls

/// The clauses of row queries as a caller meets them (semantics 5.6, 5.10, 5.11).
@Suite(SoundStores()) struct RowQueryTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  private func query(_ soql: String, batchSize: Int? = nil) throws -> QueryResult {
    let reply = office.perform(.query(soql: soql, batchSize: batchSize))
    guard case .query(let result) = reply else { throw reply.fault ?? Fault.storage("no rows") }
    return result
  }

  @Test(arguments: [
    ("Description, Account.Description", 200), ("Description, Account.Parent.Description, Name", 200),
    ("Description, Name", 401), ("Description, (SELECT Id FROM InteractionAttendees)", 401),
    ("TYPEOF RelatedRecord WHEN Opportunity THEN Description, Account.Description END", 200),
    ("TYPEOF RelatedRecord WHEN Opportunity THEN Description ELSE Name END", 401),
  ])
  func `5.6 two long texts cap a batch at 200 rows`(_ items: String, _ count: Int) throws {
    let calls = (0..<3).map { _ in
      CallRequest(.create((0..<200).map { Record("Interaction", ["Name": .text("Bulk \($0)")]) }))
    }
    #expect(office.session.performTogether(calls, sentence: "Fill").flatMap(\.errors).isEmpty)
    let first = try query("SELECT \(items) FROM Interaction WHERE Name LIKE 'Bulk %' LIMIT 401")
    #expect(first.records.count == count)
    #expect(first.totalSize == 401)
    #expect((first.locator == nil) == (count == 401))
  }

  @Test(arguments: [
    ("SELECT Id FROM Interaction WHERE Name = 'Kick-off' FOR UPDATE", 1),
    ("SELECT Id FROM Interaction LIMIT 0", 0),
    ("SELECT Id FROM Interaction LIMIT 5 OFFSET 1", 1), ("SELECT Id FROM Interaction OFFSET 2", 0),
    ("SELECT COUNT() FROM Interaction LIMIT 1", 1), ("SELECT COUNT() FROM Interaction", 2),
    ("SELECT Id FROM Interaction USING SCOPE mine", 2),
    ("SELECT Id FROM Interaction USING SCOPE everything", 2),
  ])
  func `totalSize is what LIMIT and OFFSET leave`(_ soql: String, _ count: Int) throws {
    let result = try query(soql)
    #expect(result.totalSize == count)
    #expect(result.records.count == (soql.contains("COUNT") ? 0 : count))
    #expect(result.locator == nil)
  }

  @Test func `5.11 mine are the running user's`() {
    let mine = Call.query(soql: "SELECT COUNT() FROM Account USING SCOPE mine")
    guard case .query(let theirs) = office.perform(mine, with: { $0.user = "jane@rapport.example" }) else {
      Issue.record("no rows")
      return
    }
    #expect(theirs.totalSize == 0)
  }

  @Test func `5.10 later batches have child rows and parents by type too`() throws {
    let calls = (0..<2).map { _ in
      CallRequest(
        .create(
          (0..<150).map {
            Record("Interaction", ["Name": .text("Bulk \($0)"), "AccountId": .reference(office["acme"])])
          }))
    }
    #expect(office.session.performTogether(calls, sentence: "Fill").flatMap(\.errors).isEmpty)
    let soql = """
      SELECT Name, (SELECT Contact.Name FROM InteractionAttendees), TYPEOF RelatedRecord WHEN FinancialDeal \
      THEN Name END FROM Interaction ORDER BY Name DESC
      """
    let first = try query(soql, batchSize: 200)
    guard case .query(let rest) = office.perform(.queryMore(locator: try #require(first.locator))),
      let call = rest.records.first(where: { $0["Name"] == .text("Kick-off") })
        ?? first.records.first(where: { $0["Name"] == .text("Kick-off") })
    else { throw Fault.storage("queryMore") }
    #expect(first.records.count + rest.records.count == 302)
    #expect(call["RelatedRecord.Name"] == .text("Project Borealis"))
    guard case .children(let attendees?) = call.content(of: "InteractionAttendees") else {
      throw Fault.storage("children")
    }
    #expect(attendees.records.map { $0["Contact.Name"] } == [.text("Nakamura")])
    #expect(rest.records.allSatisfy { $0.origin != nil })
  }

  @Test(arguments: ["SELECT Name FROM Interaction FOR VIEW", "SELECT Id FROM Interaction FOR REFERENCE"])
  func `5.11 rows are stamped by where they come from`(_ soql: String) throws {
    #expect(try query(soql).records.allSatisfy { $0.fields.count == 1 })
    let seen = try query("SELECT COUNT() FROM Interaction WHERE LastReferencedDate != null")
    #expect(seen.totalSize == 2)
  }
}
