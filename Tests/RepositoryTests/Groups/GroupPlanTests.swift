import ObjectModel
import SOQL
import Testing

@testable import Repository

struct GroupPlanTests {
  /// Queries that an index alone answers, and steps of SQLite's plan for them. SQLite calls an index that leaves deleted
  /// records out covering only where their flag is not asked for, but reads no record for it.
  private static let plans: [(soql: String, steps: [String])] = [
    (
      "SELECT MIN(StartTime), MAX(StartTime) FROM Interaction",
      ["SEARCH t USING INDEX Interaction_StartTime", "SCALAR SUBQUERY"]
    ),
    (
      "SELECT MAX(Name) FROM Interaction",
      ["SCAN t USING INDEX Interaction_Name", "SCALAR SUBQUERY"]
    ),
    (
      "SELECT InteractionType, COUNT(Id) FROM Interaction GROUP BY InteractionType",
      ["USING INDEX Interaction_InteractionType_StartTime"]
    ),
    (
      "SELECT Owner.Name, COUNT(Id) FROM Interaction GROUP BY Owner.Name",
      ["SCAN t USING INDEX Interaction_OwnerId_StartTime"]
    ),
    (
      "SELECT Name, COUNT(Id) FROM Interaction GROUP BY Name ORDER BY Name LIMIT 10",
      ["SCAN t USING INDEX Interaction_Name"]
    ),
    (
      "SELECT CALENDAR_YEAR(StartTime), COUNT(Id) FROM Interaction GROUP BY CALENDAR_YEAR(StartTime)",
      ["SCAN t USING INDEX Interaction_StartTime"]
    ),
    (
      "SELECT AccountId, COUNT(Id) FROM Interaction GROUP BY AccountId HAVING COUNT(Id) > 22",
      ["SCAN t USING INDEX Interaction_AccountId_StartTime"]
    ),
  ]

  @Test func `groups that an index knows look at no record`() throws {
    try withStore { store in
      for (soql, steps) in Self.plans {
        let query = try store.checked(soql)
        let explanation = try store.read { reader throws(Fault) in try reader.explanation(of: query) }
        let plan = explanation.statements.flatMap(\.plan)
        for step in steps { #expect(plan.contains { $0.contains(step) }, "\(soql): \(plan)") }
        let condensed = plan.contains("CO-ROUTINE t")
        #expect(condensed || !plan.contains { $0.hasSuffix("SCAN t") }, "\(soql): \(plan)")
      }
    }
  }

  @Test func `the days of every field that has some are grouped by its index`() throws {
    try withStore { store in
      for object in ObjectCatalog.shipped.objects where object.calls.contains(.query) {
        for field in object.fields where field.type == .date || field.type == .dateTime {
          let path = CheckedPath(steps: [], end: .field(field))
          let key = CheckedExpression.datePart(.calendarYear, path, isLocal: false)
          var query = CheckedQuery(object: object, items: [.value(key, name: "expr0")])
          query.grouping = CheckedGrouping(.plain, by: [key])
          #expect(throws: Never.self, "\(object.name).\(field.name)") {
            try store.read { reader throws(Fault) in try reader.groups(query) }
          }
        }
      }
    }
  }
}
