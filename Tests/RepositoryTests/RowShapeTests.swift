import ObjectModel
import SOQL
import Testing

@testable import Repository

/// What SELECT, ORDER BY, LIMIT and OFFSET answer (semantics 5.6, 5.8, 5.10, 5.12). Rows as ``Desk/text(_:)`` writes them.
struct RowShapeTests {
  private static let queries: [(soql: String, rows: [String])] = [
    // 5.12 parents are nested, missing ones null; members in the order of SELECT.
    (
      "SELECT Name, Account.Parent.Name, Account.Name FROM Interaction ORDER BY Id",
      [
        "Call, Account(–, Acme)", "Lunch, Account(–, Acme)", "Mail, Account(Account(Acme), Brew)", "Memo, –",
      ]
    ),
    (
      "SELECT Owner.Type, Name, Owner.Name, Owner.Id, Owner.Title FROM Interaction ORDER BY Id",
      [
        "Name(User, Ada Lovelace, Ada, –), Call", "Name(User, Jane Jane, Jane, Analyst), Lunch",
        "Name(Queue, Front, Front, –), Mail", "Name(User, Ada Lovelace, Ada, –), Memo",
      ]
    ),
    (
      "SELECT Name, Owner.Profile.Name FROM Interaction WHERE Name IN ('Call', 'Mail') ORDER BY Id",
      ["Call, Name(Profile(System Administrator))", "Mail, Name(–)"]
    ),
    // 5.10 TYPEOF.
    (
      """
      SELECT Name, TYPEOF RelatedRecord WHEN Opportunity THEN StageName, Account.Name \
      WHEN FinancialDeal THEN Name, Account.Name END FROM Interaction ORDER BY Id
      """,
      [
        "Call, Opportunity(Prospecting, Account(Acme))", "Lunch, FinancialDeal(Borealis, Account(Brew))",
        "Mail, –", "Memo, –",
      ]
    ),
    (
      "SELECT TYPEOF RelatedRecord WHEN Opportunity THEN Id ELSE Name, Type END FROM Interaction ORDER BY Id",
      ["Opportunity(Renewal)", "Name(Borealis, FinancialDeal)", "–", "–"]
    ),
    (
      "SELECT TYPEOF Owner WHEN User THEN FirstName END FROM Interaction ORDER BY Id",
      ["User(Ada)", "User(Jane)", "–", "User(Ada)"]
    ),
    (
      "SELECT TYPEOF Owner WHEN Group THEN Type, Email END FROM Interaction WHERE Name = 'Mail'",
      ["Group(Queue, front@desk.example)"]
    ),
    // 5.10 child rows, for each parent by itself.
    (
      "SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC) FROM Account ORDER BY Id",
      ["Acme, [Bob; Ann]", "Brew, –", "Dune, [Cem]"]
    ),
    (
      "SELECT (SELECT LastName FROM Contacts ORDER BY LastName LIMIT 1), Name FROM Account ORDER BY Id",
      ["[Ann], Acme", "–, Brew", "[Cem], Dune"]
    ),
    (
      """
      SELECT Name, (SELECT Name, Owner.Name FROM Interactions WHERE StartTime = TODAY), \
      (SELECT Name FROM ChildAccounts) FROM Account ORDER BY Id
      """,
      ["Acme, [Lunch, Name(Jane Jane)], [Brew]", "Brew, –, [Dune]", "Dune, –, –"]
    ),
    (
      "SELECT Name, (SELECT Name FROM Interactions LIMIT 0) FROM Account WHERE Name = 'Acme'", ["Acme, –"]
    ),
    (
      "SELECT (SELECT LastName FROM Contacts ORDER BY LastName LIMIT 1 OFFSET 1) FROM Account LIMIT 1",
      ["[Bob]"]
    ),
    ("SELECT Name, (SELECT Name FROM Interactions) FROM FinancialDeal", ["Borealis, [Lunch]"]),
    ("SELECT Name, (SELECT Name FROM Interactions) FROM Opportunity", ["Renewal, [Call]"]),
    (
      """
      SELECT Name, (SELECT Name, (SELECT Name, (SELECT LastName FROM Contacts) FROM ChildAccounts) \
      FROM ChildAccounts) FROM Account WHERE ParentId = null
      """,
      ["Acme, [Brew, [Dune, [Cem]]]"]
    ),
    (
      """
      SELECT Name, (SELECT Contact.LastName, User.LastName FROM InteractionAttendees ORDER BY Contact.LastName) \
      FROM Interaction ORDER BY Id
      """,
      ["Call, [–, User(Jane); Contact(Ann), –]", "Lunch, [Contact(Cem), –]", "Mail, –", "Memo, –"]
    ),
    // 5.8 toLabel.
    (
      "SELECT toLabel(InteractionType), Name FROM Interaction ORDER BY Id",
      ["Phone Call, Call", "In Person, Lunch", "Email, Mail", "Video, Memo"]
    ),
    (
      "SELECT Name, toLabel(Account.Industry), Account.Name, toLabel(Account.Type) t FROM Interaction LIMIT 1",
      ["Call, Account(–, Acme), –"]
    ),
    // 5.6 order.
    (
      "SELECT Name FROM Interaction ORDER BY CALENDAR_YEAR(StartTime), Name",
      ["Mail", "Memo", "Call", "Lunch"]
    ),
    (
      "SELECT Name FROM Interaction ORDER BY CALENDAR_YEAR(StartTime) DESC NULLS LAST, Name DESC",
      ["Lunch", "Call", "Memo", "Mail"]
    ),
    ("SELECT Name FROM Interaction ORDER BY HOUR_IN_DAY(StartTime)", ["Mail", "Lunch", "Call", "Memo"]),
    ("SELECT Name FROM Interaction ORDER BY InteractionType", ["Mail", "Lunch", "Call", "Memo"]),
    ("SELECT Name FROM Interaction ORDER BY Owner.Name, Name", ["Call", "Memo", "Mail", "Lunch"]),
    ("SELECT Name FROM Interaction ORDER BY Owner.Type DESC, Name", ["Call", "Lunch", "Memo", "Mail"]),
    ("SELECT Name FROM Interaction ORDER BY Owner.Profile.Name, Name", ["Lunch", "Mail", "Call", "Memo"]),
    // 5.4 a missing parent's flag is false, also where the rows are ordered by it.
    (
      "SELECT Contact.LastName FROM InteractionAttendee WHERE User.IsActive = false ORDER BY User.IsActive, Id",
      ["Contact(Ann)", "Contact(Cem)"]
    ),
    (
      "SELECT Contact.LastName FROM InteractionAttendee WHERE User.IsActive IN (false) ORDER BY User.IsActive, Id",
      ["Contact(Ann)", "Contact(Cem)"]
    ),
    // 5.6 OFFSET comes before LIMIT's cut.
    ("SELECT Name FROM Interaction ORDER BY StartTime OFFSET 1", ["Memo", "Call", "Lunch"]),
    ("SELECT Name FROM Interaction ORDER BY StartTime LIMIT 2 OFFSET 1", ["Memo", "Call"]),
    ("SELECT Name FROM Interaction ORDER BY StartTime DESC NULLS LAST LIMIT 2 OFFSET 2", ["Memo", "Mail"]),
    ("SELECT Name FROM Interaction ORDER BY StartTime LIMIT 5 OFFSET 4", []),
    ("SELECT Name FROM Interaction ORDER BY StartTime OFFSET 2000", []),
    ("SELECT Name FROM Interaction LIMIT 0", []),
  ]

  @Test func `a query answers the rows that the API answers`() throws {
    try withStore { store in
      let desk = try Desk(store)
      for (soql, rows) in Self.queries { #expect(try desk.rows(soql) == rows, "\(soql)") }
    }
  }

  @Test func `5.8 FORMAT writes values as the viewer's locale and zone do`() throws {
    try withStore { store in
      let desk = try Desk(store)
      let account = "SELECT FORMAT(AnnualRevenue), FORMAT(NumberOfEmployees) FROM Account WHERE Name = 'Acme'"
      #expect(try desk.rows(account) == ["$1,234,567, 1,200"])
      #expect(try desk.rows(account, locale: "de_DE") == ["1.234.567\u{A0}€, 1.200"])
      let opportunity = "SELECT FORMAT(Amount), FORMAT(Probability), FORMAT(CloseDate) FROM Opportunity"
      #expect(try desk.rows(opportunity) == ["$2,500.00, 40%, 1/15/2027"])
      #expect(try desk.rows(opportunity, locale: "de_DE") == ["2.500,00\u{A0}€, 40\u{A0}%, 15.1.2027"])
      let start = "SELECT FORMAT(StartTime) FROM Interaction ORDER BY Id LIMIT 3"
      #expect(try desk.rows(start) == ["1/14/2027, 10:00\u{202F}AM", "1/15/2027, 7:00\u{202F}AM", "–"])
      #expect(
        try desk.rows(start, zone: "Asia/Tokyo", locale: "de_DE") == [
          "14.1.2027, 19:00", "15.1.2027, 16:00", "–",
        ])
      #expect(try desk.rows(start, locale: "'; DROP TABLE \"Interaction\"; --").count == 3)
    }
  }

  @Test func `5.12 every record knows where it comes from, whether or not its id is selected`() throws {
    try withStore { store in
      let desk = try Desk(store)
      let query = try store.checked(
        """
        SELECT Account.Name, Owner.Name, (SELECT Contact.LastName FROM InteractionAttendees ORDER BY Id) \
        FROM Interaction WHERE Name = 'Call'
        """)
      let result = try store.read { reader throws(Fault) in try reader.query(query) }
      let record = try #require(result.records.first)
      #expect(record.origin == desk.ids["Call"])
      guard case .parent(let account?) = record.content(of: "Account"),
        case .parent(let owner?) = record.content(of: "Owner"),
        case .children(let attendees?) = record.content(of: "InteractionAttendees")
      else { throw Fault.storage("members") }
      #expect(account.origin == desk.ids["Acme"])
      #expect(owner.origin == store.user)
      #expect(attendees.records.map(\.origin) == [desk.ids["Call and Ann"], desk.ids["Call and Jane"]])
      #expect((attendees.totalSize, attendees.locator) == (2, nil))
    }
  }

  @Test func `child rows and TYPEOF are in pages, batches and searches too`() throws {
    try withStore { store in
      let desk = try Desk(store)
      let soql = "SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account ORDER BY Name"
      let query = try store.checked(soql)
      let rows = try desk.rows(soql)
      let (page, found, batch) = try store.read { reader throws(Fault) in
        let page = try reader.page(query, matching: nil, position: .first, limit: 10)
        let found = try reader.page(query, matching: "dun", position: .first, limit: 10, countUpTo: 10)
        return (page, found, try reader.firstBatch(query, size: 1))
      }
      #expect(page.rows.map { desk.text($0.record) } == rows)
      #expect(found.rows.map { desk.text($0.record) } == ["Dune, [Cem]"])
      #expect(batch.records.map(desk.text) == [rows[0]])
      let rest = try store.read { reader throws(Fault) in try reader.records(query, at: batch.remaining) }
      #expect(rest.map(desk.text) == Array(rows[1...]))
    }
  }

  @Test func `a batch begins behind OFFSET, and its keys too`() throws {
    try withStore { store in
      let desk = try Desk(store)
      let query = try store.checked("SELECT Name FROM Interaction ORDER BY StartTime LIMIT 3 OFFSET 1")
      let (batch, rest) = try store.read { reader throws(Fault) in
        let batch = try reader.firstBatch(query, size: 1)
        return (batch, try reader.records(query, at: batch.remaining))
      }
      #expect(batch.totalSize == 3)
      #expect((batch.records + rest).map(desk.text) == ["Memo", "Call", "Lunch"])
    }
  }

  @Test func `deleted rows are children and are found by semi-joins only when ALL ROWS asks for them`() throws
  {
    try withStore { store in
      let desk = try Desk(store)
      try store.delete(try #require(desk.ids["Bob"]))
      let children =
        "SELECT (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account WHERE Name = 'Acme'"
      let joined =
        "SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE LastName = 'Bob')"
      #expect(try desk.rows(children) == ["[Ann]"])
      #expect(try desk.rows(children, allRows: true) == ["[Ann; Bob]"])
      #expect(try desk.rows(joined) == [])
      #expect(try desk.rows(joined, allRows: true) == ["Acme"])
      #expect(
        try desk.rows("SELECT Name FROM Interaction WHERE Owner.Type = 'Queue'", allRows: true) == ["Mail"])
    }
  }
}
