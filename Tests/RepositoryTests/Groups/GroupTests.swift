import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

struct GroupTests {
  /// Opportunities: name, account, type, next step, amount, probability, close date.
  private static let deals: [[String?]] = [
    ["a", "Zug", "New Business", "Call", "10.50", "10", "2026-01-31"],
    ["b", "Zug", "Existing Business", "CALL", "0.50", "20", "2026-02-01"],
    ["c", "Acme", "New Business", "über", "9999999999999999.99", nil, "2026-02-28"],
    ["d", "Acme", "Merger", "ÜBER", "9999999999999999.99", "30", "2025-12-31"],
    ["e", nil, nil, nil, nil, "30", "1969-12-31"],
    ["f", nil, "merger", "call", "-3", "40", "2026-01-01"],
  ]

  /// Queries and their rows: the members in order, with their values.
  private static let cases: [(soql: String, rows: [String])] = [
    // Without GROUP BY there is one row, whatever there is.
    ("SELECT COUNT(Id) FROM Opportunity", ["expr0=6"]),
    ("SELECT COUNT(Id), COUNT(Amount), COUNT(NextStep) n FROM Opportunity", ["expr0=6 expr1=5 n=5"]),
    (
      "SELECT COUNT(Id), MIN(Name), SUM(Amount), AVG(Amount) FROM Opportunity WHERE Name = 'x'",
      ["expr0=0 expr1=null expr2=null expr3=null"]
    ),
    // Strings are compared without case, and answered as they are; picklists follow their values.
    (
      "SELECT COUNT_DISTINCT(NextStep), COUNT_DISTINCT(Type), COUNT_DISTINCT(AccountId) FROM Opportunity",
      ["expr0=2 expr1=3 expr2=2"]
    ),
    ("SELECT MIN(NextStep), MAX(NextStep) FROM Opportunity", ["expr0='CALL' expr1='ÜBER'"]),
    ("SELECT MIN(Type), MAX(Type) FROM Opportunity", ["expr0='Existing Business' expr1='Merger'"]),
    (
      "SELECT MIN(CloseDate), MAX(CloseDate), MIN(Amount) FROM Opportunity",
      ["expr0=1969-12-31 expr1=2026-02-28 expr2=-3"]
    ),
    ("SELECT MIN(Account.Name), MAX(Account.Name) FROM Opportunity", ["expr0='Acme' expr1='Zug'"]),
    // Sums are exact beyond what an integer holds.
    (
      "SELECT SUM(Amount), AVG(Amount), AVG(Probability) FROM Opportunity",
      ["expr0=20000000000000007.98 expr1=4000000000000001.596 expr2=26"]
    ),
    ("SELECT AVG(Amount) FROM Opportunity WHERE Name IN ('a', 'b', 'f')", ["expr0=2.666666666667"]),
    // Groups: nulls are one, case variants too.
    (
      "SELECT NextStep, COUNT(Id) n FROM Opportunity GROUP BY NextStep",
      ["NextStep=null n=1", "NextStep='Call' n=3", "NextStep='über' n=2"]
    ),
    (
      "SELECT Type, COUNT(Id) FROM Opportunity GROUP BY Type",
      [
        "Type=null expr0=1", "Type='Existing Business' expr0=1", "Type='New Business' expr0=2",
        "Type='Merger' expr0=2",
      ]
    ),
    (
      "SELECT Account.Name, SUM(Amount) FROM Opportunity GROUP BY Account.Name",
      ["Name=null expr0=-3", "Name='Acme' expr0=19999999999999999.98", "Name='Zug' expr0=11"]
    ),
    (
      "SELECT Account.Name company, Owner.Name, COUNT(Id) FROM Opportunity GROUP BY Account.Name, Owner.Name",
      [
        "company=null Name='Lovelace' expr0=2", "company='Acme' Name='Lovelace' expr0=2",
        "company='Zug' Name='Lovelace' expr0=2",
      ]
    ),
    // Date functions.
    (
      "SELECT CALENDAR_YEAR(CloseDate) y, CALENDAR_MONTH(CloseDate), COUNT(Id) FROM Opportunity "
        + "GROUP BY CALENDAR_YEAR(CloseDate), CALENDAR_MONTH(CloseDate)",
      [
        "y=1969 expr0=12 expr1=1", "y=2025 expr0=12 expr1=1", "y=2026 expr0=1 expr1=2",
        "y=2026 expr0=2 expr1=2",
      ]
    ),
    (
      "SELECT CALENDAR_YEAR(CloseDate) FROM Opportunity GROUP BY CloseDate HAVING CloseDate > 2026-01-31",
      ["expr0=2026", "expr0=2026"]
    ),
    ("SELECT DAY_ONLY(CreatedDate) d FROM Opportunity GROUP BY DAY_ONLY(CreatedDate)", ["d=2027-01-15"]),
    // HAVING.
    (
      "SELECT Type FROM Opportunity GROUP BY Type HAVING COUNT(Id) > 1 AND Type != 'new business'",
      ["Type='Merger'"]
    ),
    (
      "SELECT Type FROM Opportunity GROUP BY Type HAVING (NOT Type = 'Merger') AND SUM(Amount) != 0.5",
      ["Type=null", "Type='New Business'"]
    ),
    (
      "SELECT NextStep FROM Opportunity GROUP BY NextStep HAVING SUM(Amount) > 19999999999999999.97",
      ["NextStep='über'"]
    ),
    (
      "SELECT NextStep FROM Opportunity GROUP BY NextStep HAVING MAX(Name) LIKE '%E' OR NextStep LIKE 'ca%'",
      ["NextStep=null", "NextStep='Call'"]
    ),
    (
      "SELECT Account.Name FROM Opportunity GROUP BY Account.Name HAVING MIN(Type) IN ('Merger', 'New Business')",
      ["Name=null", "Name='Acme'"]
    ),
    // ORDER BY, LIMIT, OFFSET.
    (
      "SELECT Type, COUNT(Id) FROM Opportunity GROUP BY Type ORDER BY COUNT(Id) DESC, Type NULLS LAST LIMIT 3",
      ["Type='New Business' expr0=2", "Type='Merger' expr0=2", "Type='Existing Business' expr0=1"]
    ),
    (
      "SELECT Type FROM Opportunity GROUP BY Type ORDER BY SUM(Amount) DESC NULLS LAST, Type LIMIT 2 OFFSET 1",
      ["Type='Merger'", "Type='Existing Business'"]
    ),
    (
      "SELECT CALENDAR_MONTH(CloseDate) m FROM Opportunity GROUP BY CALENDAR_MONTH(CloseDate) "
        + "ORDER BY CALENDAR_MONTH(CloseDate) DESC", ["m=12", "m=2", "m=1"]
    ),
    ("SELECT Type FROM Opportunity GROUP BY Type LIMIT 0", []),
    // Subtotals stand behind what they sum up; a missing value is told from a key that is left out.
    (
      "SELECT Account.Name, COUNT(Id), GROUPING(Account.Name) g FROM Opportunity GROUP BY ROLLUP(Account.Name)",
      [
        "Name=null expr0=2 g=0", "Name='Acme' expr0=2 g=0", "Name='Zug' expr0=2 g=0",
        "Name=null expr0=6 g=1",
      ]
    ),
    (
      "SELECT Type, Account.Name, COUNT(Id) FROM Opportunity WHERE AccountId != null "
        + "GROUP BY ROLLUP(Type, Account.Name)",
      [
        "Type='Existing Business' Name='Zug' expr0=1", "Type='Existing Business' Name=null expr0=1",
        "Type='New Business' Name='Acme' expr0=1", "Type='New Business' Name='Zug' expr0=1",
        "Type='New Business' Name=null expr0=2", "Type='Merger' Name='Acme' expr0=1",
        "Type='Merger' Name=null expr0=1", "Type=null Name=null expr0=4",
      ]
    ),
    (
      "SELECT Account.Name, COUNT(Id), GROUPING(CloseDate) FROM Opportunity WHERE AccountId != null "
        + "GROUP BY CUBE(Account.Name, CloseDate) HAVING GROUPING(CloseDate) = 1 ORDER BY GROUPING(Account.Name) DESC",
      ["Name=null expr0=4 expr1=1", "Name='Acme' expr0=2 expr1=1", "Name='Zug' expr0=2 expr1=1"]
    ),
    ("SELECT Type, COUNT(Id) FROM Opportunity WHERE Name = 'x' GROUP BY ROLLUP(Type)", []),
    // As a person reads it.
    (
      "SELECT FORMAT(SUM(Probability)) p, FORMAT(MAX(CloseDate)) FROM Opportunity",
      ["p='130%' expr0='2/28/2026'"]
    ),
  ]

  @Test func `an aggregate query answers a row for each group`() throws {
    try withStore { store in
      try Self.fill(&store)
      for (soql, rows) in Self.cases {
        let result = try store.query(soql)
        #expect(result.records.map(Self.text) == rows, "\(soql)")
        #expect(result.totalSize == rows.count, "\(soql)")
        #expect(result.records.allSatisfy { $0.type == "AggregateResult" && $0.origin == nil })
      }
    }
  }

  @Test func `deleted rows count where ALL ROWS asks for them`() throws {
    try withStore { store in
      try Self.fill(&store)
      try store.delete(
        try #require(try store.query("SELECT Id FROM Opportunity WHERE Name = 'a'").records[0].id))
      for (allRows, row) in [(false, "Name='Zug' n=1"), (true, "Name='Zug' n=2")] {
        let result = try store.query(
          "SELECT Account.Name, COUNT(Id) n FROM Opportunity GROUP BY Account.Name HAVING Account.Name = 'zug'",
          allRows: allRows)
        #expect(result.records.map(Self.text) == [row])
      }
    }
  }

  @Test func `a parent of several types is grouped by its name and its type`() throws {
    try withStore { store in
      let queue = try store.insert(.group, ["Name": .text("Lovelace"), "Type": .text("Queue")])
      try store.insert(.interaction, ["Name": .text("mine")])
      let theirs = try store.insert(
        .interaction, ["Name": .text("theirs"), "OwnerId": .reference(queue)])
      for (soql, rows) in [
        ("SELECT Owner.Name, COUNT(Id) FROM Interaction GROUP BY Owner.Name", ["Name='Lovelace' expr0=2"]),
        (
          "SELECT Owner.Type, MIN(Owner.Name) m FROM Interaction GROUP BY Owner.Type",
          ["Type='Queue' m='Lovelace'", "Type='User' m='Lovelace'"]
        ),
        ("SELECT COUNT_DISTINCT(OwnerId) n FROM Interaction", ["n=2"]),
        (
          "SELECT OwnerId, MAX(Id) m FROM Interaction WHERE Name = 'theirs' GROUP BY OwnerId",
          ["OwnerId=\(queue.text18) m=\(theirs.text18)"]
        ),
      ] {
        #expect(try store.query(soql).records.map(Self.text) == rows, "\(soql)")
      }
    }
  }

  @Test func `more than 2,000 rows are a fault, and a LIMIT helps`() throws {
    try withStore { store in
      try store.write { writer throws(Fault) in
        for number in 0..<2_001 {
          _ = try writer.insert(
            .account, values: store.complete(.account, ["Name": .text("\(number)")]))
        }
      }
      let soql = "SELECT Name FROM Account GROUP BY Name"
      let fault = #expect(throws: Fault.self) { try store.query(soql) }
      #expect(fault?.code == .exceededIDLimit)
      #expect(throws: Fault.tooManyGroups) { try store.query(soql + " LIMIT 2001") }
      #expect(try store.query(soql + " LIMIT 2000").totalSize == 2_000)
      #expect(try store.query(soql + " OFFSET 1").totalSize == 2_000)
      #expect(try store.query(soql + " HAVING Name < '1'").totalSize == 1)
    }
  }

  @Test func `subtotals of the largest conditions are within what SQLite takes`() throws {
    try withStore { store in
      try Self.fill(&store)
      let numbers = (0..<15_000).map { "\($0)" }.joined(separator: ",")
      let names = (0..<3_500).map { "Name = '\($0)'" }.joined(separator: " OR ")
      let counts = (0..<4_000).map { "COUNT(Id) = \($0)" }.joined(separator: " OR ")
      let grouping = "GROUP BY CUBE(Type, NextStep, AccountId)"
      let select = "SELECT Type, NextStep, AccountId, COUNT(Id) FROM Opportunity"
      for (soql, short) in [
        (
          "\(select) WHERE Probability IN (\(numbers)) \(grouping)",
          "\(select) WHERE Probability != null \(grouping)"
        ),
        ("\(select) WHERE Name = 'a' OR \(names) \(grouping)", "\(select) WHERE Name = 'a' \(grouping)"),
        ("\(select) \(grouping) HAVING \(counts)", "\(select) \(grouping)"),
        (
          "\(select) \(grouping) HAVING SUM(Probability) IN (\(numbers))",
          "\(select) \(grouping) HAVING SUM(Probability) != null"
        ),
      ] {
        let rows = try store.query(short).records
        #expect(!rows.isEmpty)
        #expect(try store.query(soql).records == rows, "\(short)")
      }
    }
  }

  @Test func `both connections of a file know the functions`() throws {
    try withStore(inFile: true) { store in
      let soql =
        "SELECT MIN(Name) m, CALENDAR_YEAR(CreatedDate) y FROM User GROUP BY CALENDAR_YEAR(CreatedDate)"
      let query = try store.checked(soql)
      let rows = ["m='Lovelace' y=2023"]
      #expect(try store.query(soql).records.map(Self.text) == rows)
      let written = try store.write { writer throws(Fault) in try writer.groups(query) }
      #expect(written.records.map(Self.text) == rows)
    }
  }

  private static func fill(_ store: inout TestStore) throws {
    var accounts: [String: RecordID] = [:]
    for name in ["Zug", "Acme"] { accounts[name] = try store.insert(.account, ["Name": .text(name)]) }
    for deal in deals {
      let text = { (index: Int) in deal[index].map { FieldValue.text($0) } ?? .null }
      let number = { (index: Int) in deal[index].flatMap { FieldValue(numeral: $0) } ?? .null }
      try store.insert(
        .opportunity,
        [
          "Name": text(0), "AccountId": deal[1].flatMap { accounts[$0] }.map { .reference($0) } ?? .null,
          "Type": text(2), "NextStep": text(3), "Amount": number(4), "Probability": number(5),
          "CloseDate": .date(try #require(CalendarDate(isoText: deal[6] ?? ""))),
        ])
    }
  }

  private static func text(_ record: Record) -> String {
    record.fields.map { "\($0.name)=\(RandomGroupTests.text(record[$0.name]))" }.joined(separator: " ")
  }
}
