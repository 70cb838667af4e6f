import Foundation
import ObjectModel
import SOQL
import Testing

/// What a checked query says.
struct CheckerTests {
  @Test(
    "names come out in their canonical case",
    arguments: [
      (
        "select ID, account.NAME, owner.name, relatedrecord.TYPE from interaction",
        "Id Account.Name Owner.Name RelatedRecord.Type"
      ),
      ("select createdby.profile.name from account", "CreatedBy.Profile.Name"),
      ("select ACCOUNT.name, account.parent.name from account", "Name Parent.Name"),
      ("select interaction.account.owner.name from interactionattendee", "Interaction.Account.Owner.Name"),
    ])
  func canonicalNames(_ soql: String, _ expected: String) throws {
    let checked = try check(soql)
    #expect(checked.columns.map(\.text).joined(separator: " ") == expected)
  }

  @Test(
    "values take the kind of their field",
    arguments: [
      ("Name = 'x'", Compared(.equal, .text("x"))),
      ("Name = ''", Compared(.equal, .null)),
      ("Name != ''", Compared(.notEqual, .null)),
      ("Name > ''", Compared(.greater, .text(""))),
      (#"Name LIKE '\%\\'"#, Compared(.like, .text(#"\%\\"#))),
      (#"Name = '\%\\'"#, Compared(.equal, .text(#"%\"#))),
      ("Type = 'Partner'", Compared(.equal, .text("Partner"))),
      ("AnnualRevenue <= 1.5", Compared(.lessOrEqual, .number(1.5))),
      ("NumberOfEmployees <> 3", Compared(.notEqual, .number(3))),
      ("IsDeleted = true", Compared(.equal, .boolean(true))),
      ("IsDeleted = null", Compared(.equal, .boolean(false))),
      ("IsDeleted != null", Compared(.equal, .boolean(true))),
      ("OwnerId = ''", Compared(.equal, .null)),
      (
        "ParentId = '001Lo0000000001'",
        Compared(.equal, .reference(RecordID(keyPrefix: "001", key: 1)))
      ),
      (
        "Id >= '001Lo0000000001IAA'",
        Compared(.greaterOrEqual, .reference(RecordID(keyPrefix: "001", key: 1)))
      ),
      ("CreatedDate < 1970-01-01T00:00:09Z", Compared(.less, .dateTime(Instant(seconds: 9)))),
    ])
  func values(_ condition: String, _ expected: Compared) throws {
    let checked = try check("SELECT Id FROM Account WHERE \(condition)").condition
    guard case .comparison(_, let comparison, .value(let value)) = checked else {
      Issue.record("\(String(describing: checked)) is no comparison")
      return
    }
    #expect(Compared(comparison, value) == expected)
  }

  @Test("a list of values keeps its order and its nulls")
  func lists() throws {
    let query = try check(
      "SELECT Id FROM Account WHERE Name NOT IN ('b', NULL, '', 'a') AND IsDeleted IN (null)")
    guard case .and(let parts) = query.condition,
      case .membership(let name, true, let names) = parts.first,
      case .membership(_, false, let flags) = parts.last
    else {
      Issue.record("not two lists")
      return
    }
    #expect(name.path?.text == "Name")
    #expect(names == [.value(.text("b")), .value(.null), .value(.null), .value(.text("a"))])
    #expect(flags == [.value(.boolean(false))])
  }

  @Test("a parent of several types is reached through the Name object")
  func nameObject() throws {
    let query = try check(
      "SELECT RelatedRecord.name, RelatedRecord.type, Owner.isactive, Account.Name FROM Interaction")
    #expect(query.columns[0].end == .nameField("Name"))
    #expect(query.columns[0].steps[0].targets.map(\.name) == ["FinancialDeal", "Opportunity"])
    #expect(query.columns[1].end == .type)
    #expect(query.columns[2].end == .nameField("IsActive"))
    #expect(query.columns[3].steps[0].targets.map(\.name) == ["Account"])
    #expect(query.columns[3].end == ObjectDescription.account.field("Name").map { .field($0) })
  }

  @Test(
    "NULLS LAST holds for plain fields, and for lookups and parents only when asked",
    arguments: [
      ("ReferenceIdentifier", false, false), ("AccountId", true, false), ("Account.Name", true, false),
      ("Owner.Name", true, false), ("CreatedById", false, false), ("CreatedBy.Name", false, false),
      ("CreatedBy.Alias", true, false),
    ])
  func nullsLast(_ path: String, _ firstInTheAPI: Bool, _ firstInLists: Bool) throws {
    let soql = "SELECT Id FROM Interaction ORDER BY \(path) DESC NULLS LAST"
    let asked = try check(soql).ordering
    #expect(asked.map(\.nullsFirst) == [firstInTheAPI])
    let list = try Query(parsing: soql).checked(in: .shipped, honouringNullsLast: true).ordering
    #expect(list.map(\.nullsFirst) == [firstInLists])
    #expect(try check("SELECT Id FROM Interaction ORDER BY \(path)").ordering.map(\.nullsFirst) == [true])
  }

  @Test("COUNT() has a limit and no columns")
  func count() throws {
    let query = try check("SELECT COUNT() FROM interaction WHERE Name LIKE 'a%' LIMIT 7 ALL ROWS")
    #expect(query.isCount)
    #expect(query.columns.isEmpty)
    #expect(query.limit == 7)
    #expect(query.allRows)
    #expect(query.object.name == "Interaction")
  }

  @Test("a fault quotes the line, two lines before it, and the place")
  func quotedPlace() throws {
    let soql = "SELECT Id,\nName\r\nFROM Interaction\nWHERE Ñame = 'x'".replacing("Ñ", with: "F")
    let fault = try #require(throws: Fault.self) { try check(soql) }
    #expect(fault.row == 4)
    #expect(fault.column == 7)
    #expect(
      fault.message.hasPrefix(
        "\nName\nFROM Interaction\nWHERE Fame = 'x'\n      ^\nERROR at Row:4:Column:7\nNo such column 'Fame'")
    )
  }

  @Test("a long line is cut around the place")
  func longLine() throws {
    let names = String(repeating: "'東京', ", count: 200)
    let soql = "SELECT Id FROM Account WHERE Name IN (\(names)5, \(names)'x')"
    let fault = try #require(throws: Fault.self) { try check(soql) }
    let lines = fault.message.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[1].count == 120)
    #expect(lines[2] == String(repeating: " ", count: 60) + "^")
    #expect(lines[1].dropFirst(60).first == "5")
    #expect(fault.column == soql.prefix { $0 != "5" }.count + 1)
  }

  @Test("a query reaches at most 55 parents")
  func tooManyParents() throws {
    let accounts = ["", "Parent.", "Parent.Parent.", "Parent.Parent.Parent."]
    let users = ["CreatedBy", "LastModifiedBy", "Owner"]
    let ends = [".Id", ".CreatedBy.Id", ".LastModifiedBy.Id", ".UserRole.Id", ".UserRole.ParentRole.Id"]
    var paths: [String] = []
    for account in accounts {
      for user in users { paths += ends.map { account + user + $0 } }
    }
    paths.removeAll { $0.split(separator: ".").count > 6 }
    let soql = "SELECT \(paths.joined(separator: ", ")) FROM Account"
    let fault = try #require(throws: Fault.self) { try check(soql) }
    #expect(fault.code == .queryTooComplicated)
  }

  private func check(_ soql: String) throws -> CheckedQuery {
    try Query(parsing: soql).checked(in: .shipped, text: soql)
  }
}

/// The operator and the value of a checked comparison.
struct Compared: Sendable, Equatable {
  let comparison: ComparisonOperator
  let value: FieldValue

  init(_ comparison: ComparisonOperator, _ value: FieldValue) {
    self.comparison = comparison
    self.value = value
  }
}
