import ObjectModel
import SOQL
import Testing

@testable import Repository

/// Which indexes serve the clauses of row queries.
struct RowPlanTests {
  /// Queries, and how SQLite must find their rows.
  private static let plans: [(soql: String, line: String)] = [
    (
      "SELECT Name FROM Interaction WHERE RelatedRecord.Type = 'Opportunity'",
      "(RelatedRecordId>? AND RelatedRecordId<?)"
    ),
    (
      "SELECT Name FROM Interaction WHERE StartTime = LAST_WEEK ORDER BY StartTime",
      "INDEX Interaction_StartTime (StartTime"
    ),
    (
      "SELECT Name FROM Interaction WHERE Id IN (SELECT InteractionId FROM InteractionAttendee WHERE UserId = '$')",
      "INTEGER PRIMARY KEY (rowid=?)"
    ),
    (
      "SELECT Name FROM Interaction WHERE AccountId IN (SELECT Id FROM Account WHERE Name = 'x')",
      "INDEX Interaction_AccountId"
    ),
    (
      "SELECT Name FROM Opportunity WHERE Id IN (SELECT RelatedRecordId FROM Interaction WHERE Name = 'x')",
      "INTEGER PRIMARY KEY (rowid=?)"
    ),
    ("SELECT Name FROM Interaction WHERE Owner.Name = 'x'", "INDEX Interaction_OwnerId"),
    ("SELECT Name FROM Interaction WHERE Owner.Id = '$'", "INDEX Interaction_OwnerId"),
    (
      "SELECT Name FROM Interaction WHERE RelatedRecord.Name IN ('x', 'y')",
      "INDEX Interaction_RelatedRecordId"
    ),
    ("SELECT Name FROM Interaction WHERE Account.Name = null AND Name < 'x'", "INDEX Interaction_AccountId"),
    ("SELECT Name FROM Interaction USING SCOPE mine", "INDEX Interaction_OwnerId"),
  ]

  @Test func `an index serves what it can`() throws {
    try withStore { store in
      for (soql, line) in Self.plans {
        let query = try store.checked(soql.replacing("$", with: store.user.text18))
        let listing = Listing(query, catalog: .shipped, viewer: store.viewer)
        for stretch in Stretch.all(listing.terms) {
          let plan = try store.rowPlan(listing.statement(for: stretch))
          #expect(plan.contains { $0.hasPrefix("SEARCH t") && $0.contains(line) }, "\(soql): \(plan)")
          #expect(!plan.contains { $0.hasPrefix("SCAN t") }, "\(soql): \(plan)")
        }
      }
    }
  }

  /// Subqueries over children with the index that finds them.
  private static let children: [(soql: String, index: String)] = [
    ("SELECT (SELECT Id FROM Contacts) FROM Account", "Contact_AccountId (AccountId=?)"),
    (
      "SELECT (SELECT Id FROM InteractionAttendees WHERE IsOrganizer = true AND EmailAddress = 'x') FROM Interaction",
      "InteractionAttendee_InteractionId (InteractionId=?)"
    ),
    (
      "SELECT (SELECT Id FROM Interactions WHERE Name LIKE 'x%') FROM Opportunity",
      "Interaction_RelatedRecordId"
    ),
    (
      "SELECT (SELECT Name FROM Interactions ORDER BY StartTime DESC NULLS LAST LIMIT 1) FROM Account",
      "Interaction_AccountId_StartTime (AccountId=?)"
    ),
  ]

  @Test func `child rows are found by their reference, sorted only where no index has their order`() throws {
    try withStore { store in
      for (soql, index) in Self.children {
        let query = try store.checked(soql)
        var translation = Translation(
          query.object, showsDeleted: false, catalog: .shipped, viewer: store.viewer)
        let list = SelectList(query.items, in: &translation)
        let rows = try #require(list.children.first)
        let plan = try store.rowPlan(rows.statement(ofParent: 1), limited: false)
        #expect(plan.first?.contains(" INDEX \(index)") == true, "\(soql): \(plan)")
        // Of those in descending order only equal ones are sorted, by their ids.
        let sorts = soql.contains("DESC") ? ["USE TEMP B-TREE FOR RIGHT PART OF ORDER BY"] : []
        #expect(plan.dropFirst() == sorts[...], "\(soql): \(plan)")
      }
    }
  }
}

extension TestStore {
  /// How SQLite would run a statement.
  fileprivate func rowPlan(_ statement: Repository.SQL, limited: Bool = true) throws -> [String] {
    try read { reader throws(Fault) in
      let values = statement.values + (limited ? [.integer(1)] : [])
      return try reader.database.rows("EXPLAIN QUERY PLAN " + statement.text, values) { row in row.text(3) }
    }
  }
}
