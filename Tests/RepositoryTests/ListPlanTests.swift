import GRDB
import ObjectModel
import SOQL
import Testing

@testable import Repository

/// Which index leads the queries of lists and programs, in a new file and in a large one.
struct ListPlanTests {
  /// A query, and the line of its plan that reads the queried table.
  struct Case: CustomTestStringConvertible {
    var soql: String
    var reading: String

    init(_ soql: String, _ reading: String) {
      (self.soql, self.reading) = (soql, reading)
    }

    var testDescription: String { soql }
  }

  private static let mine = RecordID(keyPrefix: "005", key: 1).text18
  private static let acme = RecordID(keyPrefix: "001", key: 1).text18
  private static let hall = RecordID(keyPrefix: "131", key: 1).text18
  private static let deal = RecordID(keyPrefix: "006", key: 1).text18

  /// Filters with a sort that one index serves both.
  static let sorted = [
    Case(
      "OwnerId = '\(mine)' ORDER BY StartTime DESC NULLS LAST",
      "SEARCH t USING INDEX Interaction_OwnerId_StartTime (OwnerId=?"),
    Case(
      "AccountId = '\(acme)' ORDER BY StartTime DESC NULLS LAST",
      "SEARCH t USING INDEX Interaction_AccountId_StartTime (AccountId=?"),
    Case(
      "LocationId = '\(hall)' ORDER BY StartTime DESC NULLS LAST",
      "SEARCH t USING INDEX Interaction_LocationId_StartTime (LocationId=?"),
    Case(
      "RelatedRecordId = '\(deal)' ORDER BY StartTime DESC NULLS LAST",
      "SEARCH t USING INDEX Interaction_RelatedRecordId_StartTime (RelatedRecordId=?"),
    Case(
      "InteractionType = 'Email' ORDER BY StartTime DESC NULLS LAST",
      "SEARCH t USING INDEX Interaction_InteractionType_StartTime (InteractionTypeOrder=?"),
    Case(
      "OwnerId = '\(mine)' AND StartTime >= 2026-01-01T00:00:00Z ORDER BY StartTime",
      "SEARCH t USING INDEX Interaction_OwnerId_StartTime (OwnerId=? AND StartTime>?"),
    Case(
      "InteractionType = 'Email' AND StartTime < 2026-01-01T00:00:00Z ORDER BY StartTime DESC",
      "SEARCH t USING INDEX Interaction_InteractionType_StartTime (InteractionTypeOrder=? AND StartTime<?"),
    Case(
      "StartTime >= 2026-01-01T00:00:00Z AND StartTime < 2026-01-02T00:00:00Z ORDER BY StartTime",
      "SEARCH t USING INDEX Interaction_StartTime (StartTime>? AND StartTime<?)"),
    Case(
      "Name LIKE 'client%' ORDER BY Name",
      "SEARCH t USING INDEX Interaction_Name (NameFolded>? AND NameFolded<?)"),
    Case(
      "CreatedDate > 2026-01-01T00:00:00Z ORDER BY CreatedDate DESC",
      "SEARCH t USING INDEX Interaction_CreatedDate (CreatedDate>?)"),
  ]

  /// Filters that an index finds.
  static let found = [
    Case(
      "Id = '\(RecordID(keyPrefix: "0kz", key: 5).text18)'", "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"),
    Case(
      "Id IN ('\(RecordID(keyPrefix: "0kz", key: 5).text18)', '\(RecordID(keyPrefix: "0kz", key: 6).text18)')",
      "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)"),
    Case(
      "ReferenceIdentifier = 'x'",
      "SEARCH t USING INDEX Interaction_ReferenceIdentifier (ReferenceIdentifierFolded=?)"),
    Case(
      "ReferenceIdentifier IN ('x', 'y')",
      "SEARCH t USING INDEX Interaction_ReferenceIdentifier (ReferenceIdentifierFolded=?)"),
    Case("Account.Name = 'Acme'", "SEARCH t USING INDEX Interaction_AccountId"),
    Case("Account.Name LIKE 'Acme %'", "SEARCH t USING INDEX Interaction_AccountId"),
    Case("Account.AccountNumber = '7'", "SEARCH t USING INDEX Interaction_AccountId"),
  ]

  @Test(arguments: sorted, [false, true])
  func `an index finds the rows of a list in their order`(_ query: Case, isLarge: Bool) throws {
    let plans = try self.plans(query, isLarge: isLarge)
    for plan in plans {
      #expect(plan.contains { $0.hasPrefix(query.reading) }, "\(plan)")
      #expect(!plan.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test(arguments: found, [false, true])
  func `an index finds the rows of a filter`(_ query: Case, isLarge: Bool) throws {
    let plan = try #require(try plans(query, isLarge: isLarge).first)
    #expect(plan.contains { $0.hasPrefix(query.reading) }, "\(plan)")
    #expect(!plan.contains { $0.contains("SCAN") }, "\(plan)")
  }

  /// In a large file SQLite would otherwise look at all accounts before it shows the first rows of a list.
  @Test func `names of parents are looked up row by row`() throws {
    for isLarge in [false, true] {
      let query = Case("Name != null ORDER BY StartTime DESC NULLS LAST", "")
      for plan in try plans(query, "Name, Account.Name, Location.Name, Owner.Name", isLarge: isLarge) {
        #expect(!plan.contains { $0.contains("BLOOM FILTER") || $0.contains("AUTOMATIC") }, "\(plan)")
        #expect(plan.contains { $0.hasPrefix("SEARCH p1 USING INTEGER PRIMARY KEY") }, "\(plan)")
      }
    }
  }

  /// The first rows of a list are looked at one by one: whole categories of parents would have to be sorted.
  @Test(arguments: [
    "Account.Industry = 'Energy'", "AccountId IN (SELECT Id FROM Account WHERE Industry = 'Energy')",
    "AccountId NOT IN (SELECT AccountId FROM Opportunity WHERE StageName = 'Closed Won')",
  ])
  func `the order leads a list among the children of a category`(_ condition: String) throws {
    for isLarge in [false, true] {
      let query = Case("\(condition) ORDER BY StartTime DESC NULLS LAST LIMIT 50", "")
      let plan = try #require(try plans(query, isLarge: isLarge).first)
      #expect(plan.first?.contains("USING INDEX Interaction_StartTime") == true, "\(plan)")
      #expect(!plan.contains { $0.contains("BLOOM FILTER") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test func `a list of keys leads the rows that it names`() throws {
    let soql = """
      SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Interaction WHERE StartTime > 2026-01-01T00:00:00Z)
      """
    try withStore { store in
      try store.pretendToBeLarge()
      let listing = Listing(try store.checked(soql), catalog: .shipped, viewer: store.viewer)
      let plan = try store.plan(listing.statement(for: Stretch.all(listing.terms)[0]))
      #expect(plan.contains { $0.hasPrefix("SEARCH t USING INTEGER PRIMARY KEY") }, "\(plan)")
      #expect(plan.contains { $0.contains("Interaction_StartTime (StartTime>?)") }, "\(plan)")
    }
  }

  @Test func `what no record points to is asked record by record`() throws {
    let soql = "SELECT Id FROM Account WHERE Id NOT IN (SELECT AccountId FROM Opportunity) ORDER BY Name"
    try withStore { store in
      let listing = Listing(try store.checked(soql), catalog: .shipped, viewer: store.viewer)
      let plan = try store.plan(listing.statement(for: Stretch.all(listing.terms)[0]))
      #expect(plan.first?.contains("USING INDEX Account_Name") == true, "\(plan)")
      #expect(plan.contains { $0.contains("USING INDEX Opportunity_AccountId (AccountId=?)") }, "\(plan)")
    }
  }

  @Test func `the rows of each owner come by an index, owner after owner`() throws {
    try withStore { store in
      try store.insert(.interaction)
      try store.pretendToBeLarge()
      let query = try store.checked("SELECT Id FROM Interaction ORDER BY Owner.Name")
      let listing = Listing(query, catalog: .shipped, viewer: store.viewer)
      let stretches = try store.read { reader throws(Fault) in
        try listing.stretches(from: reader.database)
      }
      let plans = try stretches.map { try store.plan(listing.statement(for: $0)) }
        .filter { $0.first?.contains("(OwnerId=?)") == true }
      #expect(!plans.isEmpty)
      #expect(!plans.joined().contains { $0.contains("TEMP B-TREE") }, "\(plans)")
    }
  }

  @Test func `the children of a record come in the order of an index`() throws {
    let soql =
      "SELECT Id, (SELECT Id FROM Interactions ORDER BY StartTime DESC NULLS LAST LIMIT 5) FROM Account"
    try withStore { store in
      let listing = Listing(try store.checked(soql), catalog: .shipped, viewer: store.viewer)
      let statement = try #require(listing.children.first).statement(ofParent: 1)
      let plan = try store.read { reader throws(Fault) in
        try reader.database.rows("EXPLAIN QUERY PLAN " + statement.text, statement.values) { $0.text(3) }
      }
      #expect(plan.first?.contains("Interaction_AccountId_StartTime (AccountId=?)") == true, "\(plan)")
      // Only those that start in the same second are sorted, by their ids.
      #expect(plan.dropFirst() == ["USE TEMP B-TREE FOR RIGHT PART OF ORDER BY"], "\(plan)")
    }
  }

  @Test func `all records are counted without looking at any`() throws {
    try withStore { store in
      let query = try store.checked("SELECT COUNT() FROM Interaction")
      let plan = try store.read { reader throws(Fault) in
        try reader.database.rows(
          "EXPLAIN QUERY PLAN " + reader.countStatement(query, upTo: nil).text
        ) { row in row.text(3) }
      }
      #expect(
        plan.filter { $0.contains("Interaction") }.allSatisfy { $0.contains("COVERING INDEX") }, "\(plan)")
    }
  }

  /// How SQLite would read each stretch of a query of interactions.
  private func plans(_ query: Case, _ columns: String = "Id, Name", isLarge: Bool) throws -> [[String]] {
    var plans: [[String]] = []
    try withStore { store in
      if isLarge { try store.pretendToBeLarge() }
      let checked = try store.checked("SELECT \(columns) FROM Interaction WHERE \(query.soql)")
      let listing = Listing(checked, catalog: .shipped, viewer: store.viewer)
      for stretch in Stretch.all(listing.terms) {
        plans.append(try store.plan(listing.statement(for: stretch)))
      }
    }
    return plans
  }
}

extension TestStore {
  /// Gives SQLite the statistics of a file with a million interactions, a hundred thousand accounts and twenty users.
  func pretendToBeLarge() throws {
    try store.writer.inDatabase { database in
      try database.execute(sql: "ANALYZE")
      for (table, statistics) in Self.large {
        for (index, counts) in statistics {
          try database.execute(
            sql: "INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", arguments: [table, index, counts])
        }
      }
      try database.execute(sql: "ANALYZE sqlite_schema")
    }
  }

  /// What ANALYZE counts in such a file: rows, and rows for each value of the first columns.
  private static let large = [
    "Interaction": [
      "Interaction_AccountId": "1000000 11", "Interaction_AccountId_StartTime": "999000 10 1",
      "Interaction_CreatedDate": "999000 49950", "Interaction_EndTime": "999000 1",
      "Interaction_InteractionType": "999000 199800", "Interaction_IsDeleted": "1000 1000",
      "Interaction_InteractionType_StartTime": "999000 199800 1", "Interaction_ListKey": "1000000 1",
      "Interaction_LocationId": "1000000 4976", "Interaction_LocationId_StartTime": "999000 4971 1",
      "Interaction_Name": "999000 1", "Interaction_OwnerId": "1000000 45455",
      "Interaction_OwnerId_StartTime": "999000 45410 1", "Interaction_ReferenceIdentifier": "999000 1",
      "Interaction_RelatedRecordId": "1000000 51", "Interaction_RelatedRecordId_StartTime": "999000 51 1",
      "Interaction_StartTime": "999000 1", "Interaction_SystemModstamp": "999000 49950",
    ],
    "Account": [
      "Account_Name": "100000 1", "Account_AccountNumber": "100000 1", "Account_Industry": "100000 16667",
      "Account_OwnerId": "100000 5000",
    ],
    "Location": ["Location_OwnerId": "200 11", "Location_Name": "200 1"],
    "User": ["User_Name": "20 1", "User_ProfileId": "20 10"],
    "Group": ["Group_Name": "2 1", "Group_Type": "2 2"],
  ]
}
