import ObjectModel

extension Corpus {
  /// What fields are compared with (semantics 5.3, 5.4).
  static let comparisons: [Sample] = [
    Sample("SELECT Id FROM Account WHERE toLabel(Industry) = 'Banking' AND toLabel(Industry) IN ('a', 'b')"),
    Sample("SELECT Id FROM Account WHERE AnnualRevenue > USD5000 OR AnnualRevenue IN (EUR10, 12)"),
    Sample("SELECT Id FROM Interaction WHERE Owner.ProfileId = NULL AND Owner.UserRole.Name LIKE 'a%'"),
    badOperator("SELECT Id FROM Account WHERE ‸Industry INCLUDES ('a;b')", on: "picklist"),
    badOperator("SELECT Id FROM Account WHERE ‸Name EXCLUDES ('a')", on: "string"),
    badOperator("SELECT Id FROM Account WHERE ‸AnnualRevenue LIKE '1%'", on: "currency"),
    badOperator("SELECT Id FROM Account WHERE ‸CALENDAR_YEAR(CreatedDate) LIKE '1%'", on: "int"),
    Sample(
      "SELECT Id FROM Account WHERE NumberOfEmployees > ‸USD5",
      isRefused: kind("NumberOfEmployees", "int", quoted: false)),
    Sample("SELECT Id FROM Account WHERE Name = ‸USD5", isRefused: kind("Name", "string", quoted: true)),
    Sample(
      "SELECT Id FROM Account WHERE toLabel(Industry) = ‸5",
      isRefused: kind("Industry", "string", quoted: true)),
    Sample("SELECT Id FROM Account WHERE Name = ‸TODAY", isRefused: kind("Name", "string", quoted: true)),
    Sample(
      "SELECT Id FROM Account WHERE NumberOfEmployees IN (1, ‸TODAY)",
      isRefused: kind("NumberOfEmployees", "int", quoted: false)),
    Sample(
      "SELECT Id FROM Interaction WHERE StartTime IN (TODAY, ‸2026-01-01)",
      isRefused: kind("StartTime", "dateTime", quoted: false)),
    Sample("SELECT Id FROM Account WHERE toLabel(‸Foo) = 'x'", isRefused: noColumn("Foo", "Account")),
    Sample(
      "SELECT Id FROM Account WHERE ‸Description INCLUDES ('a')",
      isRefused: "field 'Description' can not be filtered in a query call"),
  ]

  /// Date literals and parts of dates (semantics 5.5, 5.8).
  static let dateConditions: [Sample] = [
    Sample("SELECT Id FROM Interaction WHERE StartTime >= 1700-01-01T00:00:00Z"),
    Sample(
      "SELECT Id FROM Interaction WHERE StartTime IN (TODAY, ‸1699-12-31T23:59:59Z)",
      isRefused: "value outside of valid range: 1699-12-31T23:59:59Z", .numberOutsideValidRange),
    Sample(
      "SELECT Id FROM Opportunity WHERE CloseDate < ‸4001-01-01",
      isRefused: "value outside of valid range: 4001-01-01", .numberOutsideValidRange),
    Sample(
      "SELECT Id FROM Interaction WHERE StartTime = TODAY AND StartTime IN (LAST_WEEK, 2026-01-01T00:00:00Z)"),
    Sample(
      "SELECT Id FROM Opportunity WHERE CloseDate >= LAST_N_FISCAL_QUARTERS:3 AND CloseDate != NEXT_90_DAYS"),
    Sample(
      "SELECT Id FROM Opportunity WHERE CALENDAR_YEAR(CloseDate) = 2026 AND FISCAL_QUARTER(CloseDate) IN (1, 2)"
    ),
    Sample("SELECT Id FROM Interaction WHERE HOUR_IN_DAY(convertTimezone(StartTime)) >= 8"),
    Sample("SELECT Id FROM Interaction WHERE DAY_ONLY(StartTime) = 2026-01-01 ORDER BY DAY_ONLY(StartTime)"),
    Sample(
      "SELECT Id FROM Interaction WHERE CALENDAR_YEAR(StartTime) = ‸THIS_YEAR",
      isRefused: kind("StartTime", "int", quoted: false)),
    Sample(
      "SELECT Id FROM Interaction WHERE CALENDAR_YEAR(StartTime) = ‸2026.5",
      isRefused: kind("StartTime", "int", quoted: false)),
    Sample(
      "SELECT Id FROM Interaction WHERE CALENDAR_YEAR(StartTime) = ‸'2026'",
      isRefused: kind("StartTime", "int", quoted: false)),
    Sample(
      "SELECT Id FROM Interaction WHERE DAY_ONLY(StartTime) = ‸TODAY",
      isRefused: kind("StartTime", "date", quoted: false)),
    Sample(
      "SELECT Id FROM Interaction WHERE DAY_ONLY(StartTime) = ‸2026",
      isRefused: kind("StartTime", "date", quoted: false)),
  ]

  /// GROUP BY (semantics 5.7, 5.8).
  static let groups: [Sample] = [
    Sample("SELECT Industry, COUNT(Id), MAX(CreatedDate) latest FROM Account GROUP BY Industry"),
    Sample("SELECT CALENDAR_YEAR(CreatedDate), COUNT(Id) FROM Account GROUP BY CALENDAR_YEAR(CreatedDate)"),
    Sample("SELECT CALENDAR_YEAR(CloseDate), SUM(Amount) FROM Opportunity GROUP BY CloseDate"),
    Sample(
      "SELECT HOUR_IN_DAY(convertTimezone(StartTime)), COUNT(Id) FROM Interaction GROUP BY HOUR_IN_DAY(convertTimezone(StartTime))"
    ),
    Sample("SELECT toLabel(Industry), FORMAT(SUM(AnnualRevenue)) total FROM Account GROUP BY Industry"),
    Sample(
      "SELECT Account.Name, Owner.Type, RelatedRecord.Name r, COUNT(Id) FROM Interaction GROUP BY Account.Name, Owner.Type, RelatedRecord.Name"
    ),
    Sample(
      "SELECT Industry, Type, GROUPING(Type) t, COUNT(Id) FROM Account GROUP BY ROLLUP(Industry, Type)"),
    Sample(
      "SELECT GROUPING(CALENDAR_YEAR(CreatedDate)), COUNT(Id) FROM Account GROUP BY CUBE(Industry, Type, CALENDAR_YEAR(CreatedDate))"
    ),
    Sample("SELECT Id FROM Account GROUP BY DAY_ONLY(CreatedDate), Id"),
    Sample("SELECT COUNT(Id) FROM Account GROUP BY Industry, Industry LIMIT 5"),
    malformed("SELECT ‸Name, COUNT(Id) FROM Account GROUP BY Industry", ungrouped("Name")),
    malformed("SELECT ‸Name, COUNT(Id) FROM Account", ungrouped("Name")),
    malformed("SELECT ‸Id FROM Account ORDER BY COUNT(Id)", ungrouped("Id")),
    malformed("SELECT ‸Account.Name FROM Contact GROUP BY Name", ungrouped("Account.Name")),
    malformed("SELECT ‸CALENDAR_YEAR(CreatedDate), Amount FROM Opportunity", ungrouped("CreatedDate")),
    malformed(
      "SELECT ‸CALENDAR_YEAR(CreatedDate) FROM Account GROUP BY CALENDAR_MONTH(CreatedDate)",
      ungrouped("CreatedDate")),
    malformed(
      "SELECT ‸DAY_ONLY(CreatedDate) FROM Account GROUP BY DAY_ONLY(convertTimezone(CreatedDate))",
      ungrouped("CreatedDate")),
    malformed("SELECT ‸toLabel(Industry), COUNT(Id) FROM Account GROUP BY Type", ungrouped("Industry")),
    malformed(
      "SELECT Industry, ‸COUNT(Industry) FROM Account GROUP BY Industry",
      "Grouped field should not be aggregated: Industry"),
    Sample(
      "SELECT StartTime, COUNT(Id) FROM Interaction GROUP BY ‸StartTime", isRefused: notGroupable("StartTime")
    ),
    Sample(
      "SELECT Description, COUNT(Id) FROM Interaction GROUP BY ‸Description",
      isRefused: notGroupable("Description")),
    Sample("SELECT COUNT(Id) FROM Account GROUP BY ‸AnnualRevenue", isRefused: notGroupable("AnnualRevenue")),
    Sample("SELECT COUNT(Id) FROM Account GROUP BY ‸Foo", isRefused: noColumn("Foo", "Account")),
    malformed(
      "SELECT COUNT(Id) FROM Account GROUP BY CUBE(Name, Type, Industry, ‸OwnerId)",
      "GROUP BY CUBE can not have more than 3 fields"),
    malformed("SELECT ‸GROUPING(Type), COUNT(Id) FROM Account GROUP BY Type", onlySubtotals),
    malformed("SELECT ‸GROUPING(Type) FROM Account", onlySubtotals),
    malformed("SELECT GROUPING(‸Industry) FROM Account GROUP BY ROLLUP(Type)", ungrouped("Industry")),
    malformed("SELECT COUNT() FROM Account GROUP BY ‸Name", "COUNT() can not be used with GROUP BY"),
  ]

  /// HAVING (semantics 5.7).
  static let havings: [Sample] = [
    Sample(
      "SELECT Name, COUNT(Id) FROM Account GROUP BY Name HAVING COUNT(Id) > 1 AND Name LIKE '%testing%'"),
    Sample(
      "SELECT Name FROM Account GROUP BY Name HAVING MAX(CreatedDate) < LAST_N_DAYS:30 OR SUM(AnnualRevenue) > USD5"
    ),
    Sample("SELECT Type FROM Account GROUP BY ROLLUP(Type) HAVING GROUPING(Type) = 1"),
    Sample(
      "SELECT COUNT(Id) FROM Account GROUP BY CALENDAR_YEAR(CreatedDate) HAVING CALENDAR_YEAR(CreatedDate) = 2026"
    ),
    malformed("SELECT Name FROM Account GROUP BY Name HAVING ‸Industry = 'x'", ungrouped("Industry")),
    malformed(
      "SELECT Name FROM Account GROUP BY Name HAVING ‸MAX(Name) = 'x'",
      "Grouped field should not be aggregated: Name"),
    Sample(
      "SELECT Name FROM Account GROUP BY Name HAVING COUNT(Id) > ‸'1'",
      isRefused: kind("Id", "int", quoted: false)),
    Sample(
      "SELECT Name FROM Account GROUP BY Name HAVING COUNT(CreatedDate) > ‸TODAY",
      isRefused: kind("CreatedDate", "int", quoted: false)),
    badOperator("SELECT Name FROM Account GROUP BY Name HAVING ‸COUNT(Id) LIKE '1'", on: "int"),
  ]

  /// ORDER BY in aggregate queries (semantics 5.6, 5.7).
  static let groupedOrders: [Sample] = [
    Sample("SELECT Name, COUNT(Id) FROM Account GROUP BY Name ORDER BY COUNT(Id) DESC, Name NULLS LAST"),
    Sample(
      "SELECT Type, COUNT(Id) FROM Account GROUP BY CUBE(Type, Industry) ORDER BY GROUPING(Type), GROUPING(Industry)"
    ),
    Sample("SELECT MAX(Name) FROM Account ORDER BY MIN(Name)"),
    Sample(
      "SELECT COUNT(Id) FROM Account GROUP BY CALENDAR_YEAR(CreatedDate) ORDER BY CALENDAR_YEAR(CreatedDate)"),
    malformed(
      "SELECT Name FROM Account GROUP BY Name ORDER BY ‸Type",
      "Ordered field must be grouped or aggregated: Type"),
    malformed(
      "SELECT MAX(Name) FROM Account ORDER BY ‸Name", "Ordered field must be grouped or aggregated: Name"),
  ]

  /// The clauses around WHERE (semantics 5.1, 5.6, 5.11).
  static let clauses: [Sample] = [
    Sample("SELECT Id FROM Account USING SCOPE everything"),
    Sample("SELECT Id FROM Account USING SCOPE MINE WHERE Name = 'x'"),
    Sample("SELECT Id FROM Account USING SCOPE scopingRule"),
    Sample("SELECT Id FROM Account WITH USER_MODE"),
    Sample("SELECT Id FROM Account WITH SECURITY_ENFORCED ORDER BY Name"),
    Sample("SELECT Id FROM Account WITH SYSTEM_MODE LIMIT 1"),
    Sample("SELECT Id FROM Account LIMIT 5 OFFSET 2000"),
    Sample("SELECT Id FROM Account LIMIT 5 FOR UPDATE"),
    unexpected("SELECT Id FROM Account USING SCOPE ‸myRule", "myRule"),
    malformed(
      "SELECT Id FROM Account USING SCOPE ‸team", "entity type Account does not support USING SCOPE team"),
    malformed(
      "SELECT Id FROM Account USING SCOPE ‸mine_and_my_groups",
      "entity type Account does not support USING SCOPE mine_and_my_groups"),
    malformed(
      "SELECT Id FROM Profile USING SCOPE ‸mine", "entity type Profile does not support USING SCOPE mine"),
    malformed(
      "SELECT Name FROM Account WITH ‸DATA CATEGORY Geography__c AT asia__c",
      "entity type Account does not support WITH DATA CATEGORY"),
    malformed(
      "SELECT Name FROM Account UPDATE ‸TRACKING", "entity type Account does not support UPDATE TRACKING"),
    malformed(
      "SELECT Name FROM Account UPDATE ‸viewstat".replacing("viewstat", with: "VIEWSTAT"),
      "entity type Account does not support UPDATE VIEWSTAT"),
    Sample(
      "SELECT Id FROM Interaction OFFSET ‸2001",
      isRefused: "Maximum SOQL offset allowed for apiName Interaction is 2000", .numberOutsideValidRange),
    malformed("SELECT MAX(CreatedDate) FROM Account LIMIT ‸1", limited),
    malformed("SELECT Id FROM Account ORDER BY Name ‸FOR UPDATE", "FOR UPDATE can not be used with ORDER BY"),
    malformed(
      "SELECT COUNT() FROM Account ‸FOR UPDATE", "FOR UPDATE can not be used with aggregate functions"),
    malformed(
      "SELECT MAX(Name) FROM Account ‸FOR UPDATE", "FOR UPDATE can not be used with aggregate functions"),
    malformed("SELECT Id FROM Account ALL ROWS ‸FOR UPDATE", "FOR UPDATE can not be used with ALL ROWS"),
    malformed(
      "SELECT Name FROM ‸Account GROUP BY Name FOR VIEW",
      "FOR VIEW and FOR REFERENCE can not be used with aggregate functions"),
  ]

  private static let limited =
    "Non-grouped query that uses overall aggregate functions cannot also use LIMIT"
  private static let onlySubtotals = "GROUPING can only be used with GROUP BY ROLLUP or GROUP BY CUBE"

  private static func ungrouped(_ path: String) -> String { "Field must be grouped or aggregated: \(path)" }

  private static func notGroupable(_ field: String) -> String {
    "field '\(field)' can not be grouped in a query call"
  }
}
