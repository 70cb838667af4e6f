import ObjectModel
import SOQL
import Testing

@testable import Repository

/// Text that would be SQL if it were spliced into a statement: as a value it is data, as a name a fault.
struct InjectionTests {
  private static let hostile = [
    "x' OR '1'='1", "'; DROP TABLE \"Interaction\"; --", "\") OR 1=1 --", "?", "?1", ":x", "\u{0}",
    "%' OR 1 --", "*]", "t.\"Id\"", "'||'", "a AS b",
  ]

  /// Queries that find nothing, with `@` where a quoted text stands.
  private static let values = [
    "SELECT Id FROM Interaction WHERE Name = '@'",
    "SELECT Id FROM Interaction WHERE Name < '@' AND Name > '@'",
    "SELECT Id FROM Interaction WHERE Name IN ('@', '@')",
    "SELECT Id FROM Interaction WHERE Name LIKE '@'",
    "SELECT Id FROM Interaction WHERE Name LIKE '@%@_'",
    "SELECT Id FROM Interaction WHERE InteractionType = '@'",
    "SELECT Id FROM Interaction WHERE toLabel(InteractionType) = '@'",
    "SELECT Id FROM Interaction WHERE Owner.Name = '@'",
    "SELECT Id FROM Interaction WHERE Owner.Type = '@'",
    "SELECT Id FROM Interaction WHERE RelatedRecord.Type IN ('@')",
    "SELECT Id FROM Interaction WHERE RelatedRecord.Type LIKE '@'",
    "SELECT Id FROM Interaction WHERE Account.Parent.Name = '@'",
    "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account WHERE Name = '@')",
    "SELECT Id FROM Account WHERE Name = '@' ORDER BY Name LIMIT 1 OFFSET 1",
  ]

  @Test(arguments: values)
  func `a value is data`(_ soql: String) throws {
    try withStore { store in
      let desk = try Desk(store)
      for text in Self.hostile {
        let literal = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        #expect(try desk.rows(soql.replacing("@", with: literal)) == [], "\(text)")
      }
      #expect(try desk.rows("SELECT COUNT() FROM Interaction") == ["4"])
    }
  }

  @Test func `a value in a subquery over children is data`() throws {
    try withStore { store in
      let desk = try Desk(store)
      for text in Self.hostile {
        let literal = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        let soql = "SELECT (SELECT Id FROM Contacts WHERE LastName = '\(literal)') FROM Account LIMIT 1"
        #expect(try desk.rows(soql) == ["–"])
      }
    }
  }

  @Test func `what is stored comes back as it is`() throws {
    try withStore { store in
      let desk = try Desk(store)
      for text in Self.hostile {
        let id = try store.insert(.interaction, ["Name": .text(text), "InteractionType": .text(text)])
        let literal = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        let soql = "SELECT Name, toLabel(InteractionType) FROM Interaction WHERE Id = '\(id.text18)'"
        #expect(try desk.rows("\(soql) AND InteractionType = '\(literal)'") == ["\(text), \(text)"])
      }
    }
  }

  /// Queries with `@` where a name stands.
  private static let names = [
    "SELECT @ FROM Interaction", "SELECT Id FROM @", "SELECT Id @ FROM Interaction",
    "SELECT Id FROM Interaction @", "SELECT Id FROM Interaction WHERE @ = 1",
    "SELECT Id FROM Interaction ORDER BY @", "SELECT Id FROM Interaction USING SCOPE @",
    "SELECT Id FROM Interaction LIMIT @", "SELECT Id FROM Interaction OFFSET @",
    "SELECT Account.@ FROM Interaction", "SELECT @.Name FROM Interaction",
    "SELECT TYPEOF @ WHEN User THEN Id END FROM Interaction",
    "SELECT TYPEOF Owner WHEN @ THEN Id END FROM Interaction",
    "SELECT TYPEOF Owner WHEN User THEN @ END FROM Interaction",
    "SELECT TYPEOF Owner WHEN User THEN Id ELSE @ END FROM Interaction",
    "SELECT (SELECT Id FROM @) FROM Account", "SELECT FORMAT(@) FROM Interaction",
    "SELECT Id FROM Interaction WHERE StartTime = @",
    "SELECT Id FROM Interaction WHERE StartTime = LAST_N_DAYS:@",
    "SELECT Id FROM Interaction WHERE @(StartTime) = 1",
    "SELECT Id FROM Interaction WHERE Id IN (SELECT @ FROM InteractionAttendee)",
    "SELECT Id FROM Interaction FOR @",
  ]

  @Test(arguments: names)
  func `a name that is none is a fault`(_ soql: String) throws {
    try withStore { store in
      for text in Self.hostile + [
        "\"Id\"", "Id; DROP TABLE x", "main.sqlite_master", "(SELECT 1)", "t.rowid",
      ] {
        #expect(throws: Fault.self, "\(text)") { try store.checked(soql.replacing("@", with: text)) }
      }
    }
  }
}
