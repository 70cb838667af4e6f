import Foundation
import ObjectModel
import SOQL
import Testing

/// What the checker answers for the clauses beyond fields and conditions.
struct CheckedQueryTests {
  @Test(
    "5.7 items are named by alias, by field, or by the number of the function",
    arguments: [
      ("SELECT MAX(Name), MIN(Name) m, COUNT(Id) FROM Account", "expr0 m expr1"),
      ("SELECT Parent.Name, COUNT(Id) FROM Account GROUP BY Parent.Name", "Name expr0"),
      ("SELECT parent.NAME p, COUNT(Id) FROM Account GROUP BY Parent.Name", "p expr0"),
      (
        "SELECT toLabel(industry), COUNT(Id), FORMAT(MAX(CreatedDate)) FROM Account GROUP BY Industry",
        "Industry expr0 expr1"
      ),
      ("SELECT Owner.Type, GROUPING(Name) FROM Interaction GROUP BY CUBE(Owner.Type, Name)", "Type expr0"),
      (
        "SELECT toLabel(Industry), FORMAT(AnnualRevenue), convertCurrency(AnnualRevenue) c FROM Account",
        "Industry AnnualRevenue c"
      ),
    ])
  func itemNames(_ soql: String, _ expected: String) throws {
    let names = try check(soql).items.compactMap { if case .value(_, let name) = $0 { name } else { nil } }
    #expect(names.joined(separator: " ") == expected)
  }

  @Test("convertCurrency is the field itself")
  func currency() throws {
    let query = try check("SELECT convertCurrency(AnnualRevenue) FROM Account")
    #expect(query.columns.map(\.text) == ["AnnualRevenue"])
  }

  @Test("5.1 short names lead where they stand for")
  func shortNames() throws {
    let soql = "SELECT x.Name, u.Alias, a.Alias FROM Contact x, x.Account.CreatedBy u, x.CreatedBy a"
    #expect(try check(soql).columns.map(\.text) == ["Name", "Account.CreatedBy.Alias", "CreatedBy.Alias"])
  }

  @Test("5.10 the Name object's relationships are those of users")
  func nameObject() throws {
    let path = try #require(try check("SELECT owner.profile.name FROM Interaction").columns.first)
    #expect(path.text == "Owner.Profile.Name")
    #expect(path.steps.map { $0.targets.map(\.name) } == [["Group", "User"], ["Profile"]])
    #expect(path.isNullable)
  }

  @Test("5.9 FIELDS() has every described field, in the order of describe")
  func fieldGroups() throws {
    let query = try check("SELECT FIELDS(ALL), Account.Name FROM Interaction LIMIT 200")
    #expect(query.columns.map(\.text) == ObjectDescription.interaction.fields.map(\.name) + ["Account.Name"])
  }

  @Test("5.10 TYPEOF keeps the reference with all its types, and each branch has its own")
  func typeOf() throws {
    let soql =
      "SELECT TYPEOF relatedrecord WHEN opportunity THEN amount, account.name ELSE name, type END FROM Interaction"
    guard case .typeOf(let typeOf) = try check(soql).items.first else {
      Issue.record("no TYPEOF")
      return
    }
    #expect(typeOf.step.relationshipName == "RelatedRecord")
    #expect(typeOf.step.targets.map(\.name) == ["FinancialDeal", "Opportunity"])
    #expect(typeOf.branches.map(\.object.name) == ["Opportunity"])
    let fields = typeOf.branches[0].fields
    #expect(fields.map(\.text) == ["RelatedRecord.Amount", "RelatedRecord.Account.Name"])
    #expect(fields.allSatisfy { $0.steps[0].targets.map(\.name) == ["Opportunity"] })
    #expect(typeOf.otherwise?.map(\.end) == [.nameField("Name"), .type])
  }

  @Test("5.10 a subquery knows its reference, and the same one again is one")
  func children() throws {
    let soql = "SELECT (SELECT c.name FROM a.contacts c), Id, (SELECT Name FROM Contacts) FROM Account a"
    let query = try check(soql)
    #expect(query.items.count == 2)
    guard case .children(let children) = query.items[0] else {
      Issue.record("no subquery")
      return
    }
    #expect(children.relationshipName == "Contacts")
    #expect(children.reference.name == "AccountId")
    #expect(children.query.object.name == "Contact")
    #expect(children.query.columns.map(\.text) == ["Name"])
  }

  @Test("5.10 at most twenty subqueries, those inside others counted")
  func manyChildren() throws {
    let children = (0..<21).map { number in
      FieldDescription(
        "Ref\(number)", "",
        .reference(Reference(to: [.init("Thing")], as: "To\(number)", childrenAs: "Children\(number)")),
        [.filter])
    }
    let thing = ObjectDescription(
      name: "Thing", label: "", labelPlural: "", keyPrefix: "x00", ordinal: 99,
      fields: [FieldDescription("Id", "", .id, [.filter])] + children, layout: nil, searchLayout: [],
      compactLayout: [])
    func check(_ count: Int, inside: Bool) throws {
      let all = (0..<(count - (inside ? 1 : 0))).map { "(SELECT Id FROM Children\($0))" }.joined(
        separator: ", ")
      let soql = inside ? "SELECT (SELECT \(all) FROM Children0) FROM Thing" : "SELECT \(all) FROM Thing"
      _ = try Query(parsing: soql).checked(in: ObjectCatalog([thing]), text: soql)
    }
    for inside in [false, true] {
      try check(20, inside: inside)
      #expect(try #require(throws: Fault.self) { try check(21, inside: inside) }.code == .queryTooComplicated)
    }
  }

  @Test("5.10 a semi-join knows both ids")
  func semiJoin() throws {
    let soql =
      "SELECT Id FROM Account WHERE Id NOT IN (SELECT i.accountid FROM Interaction i WHERE i.Name = 'x')"
    guard case .semiJoin(let left, true, let query, selecting: let selected) = try check(soql).condition
    else {
      Issue.record("no semi-join")
      return
    }
    #expect(left.text == "Id")
    #expect(selected.text == "AccountId")
    #expect(query.items == [.field(selected)])
    #expect(query.condition != nil)
  }

  @Test("values of functions and literals of time and money take their kinds")
  func values() throws {
    let soql =
      "SELECT Id FROM Opportunity WHERE Amount > EUR5 AND CloseDate IN (TODAY, 2026-01-01) "
      + "AND CALENDAR_YEAR(convertTimezone(CreatedDate)) = 2026 AND toLabel(StageName) != ''"
    guard case .and(let parts) = try check(soql).condition, parts.count == 4 else {
      Issue.record("not four conditions")
      return
    }
    #expect(parts[0].value == .value(.number(5)))
    if case .membership(_, false, let values) = parts[1] {
      #expect(values == [.dateLiteral(DateLiteral(.today)), .value(.date(CalendarDate(days: 20_454)))])
    } else {
      Issue.record("no list")
    }
    if case .comparison(.datePart(.calendarYear, let path, isLocal: true), .equal, _) = parts[2] {
      #expect(path.text == "CreatedDate")
    } else {
      Issue.record("no part of a date")
    }
    #expect(parts[3].value == .value(.null))
  }

  @Test("5.7 groups keep their keys, the same key twice once")
  func groups() throws {
    let soql =
      "SELECT COUNT(Id) n FROM Account GROUP BY industry, Account.Industry, CALENDAR_YEAR(CreatedDate)"
    let query = try check(soql)
    #expect(query.isAggregate)
    #expect(query.grouping?.kind == .plain)
    #expect(query.grouping?.keys.count == 2)
    #expect(try check("SELECT MAX(Name) FROM Account").grouping == nil)
    #expect(try check("SELECT MAX(Name) FROM Account").isAggregate)
    #expect(try !check("SELECT Id FROM Account ORDER BY CALENDAR_YEAR(CreatedDate)").isAggregate)
  }

  @Test("5.6 rows without a value come first in both directions")
  func nulls() throws {
    let soql =
      "SELECT Id FROM Account ORDER BY Name, Industry DESC, Type DESC NULLS LAST, CALENDAR_YEAR(CreatedDate) DESC"
    #expect(try check(soql).ordering.map(\.nullsFirst) == [true, true, false, true])
  }

  @Test("5.11 mine asks for the running user's own, everything and a rule that is not there for all")
  func scopes() throws {
    #expect(try check("SELECT Id FROM Account USING SCOPE Mine").isMine)
    #expect(try !check("SELECT Id FROM Account USING SCOPE everything").isMine)
    #expect(try !check("SELECT Id FROM Account USING SCOPE scopingRule").isMine)
    #expect(try check("SELECT Id FROM Account LIMIT 3 OFFSET 2").offset == 2)
  }

  private func check(_ soql: String) throws -> CheckedQuery {
    try Query(parsing: soql).checked(in: .shipped, text: soql)
  }
}

extension CheckedCondition {
  /// The value of a comparison.
  fileprivate var value: CheckedValue? {
    if case .comparison(_, _, let value) = self { value } else { nil }
  }
}
