import ObjectModel

/// The SOQL texts that drive the tests of lexer, parser, printer and checker.
enum Corpus {
  static let all =
    plain + stamps + conditions + literals + orderings + brokenNames + brokenValues + rules

  /// SELECT, FROM, aliases, LIMIT and ALL ROWS.
  static let plain: [Sample] = [
    Sample("SELECT Id FROM Interaction"),
    Sample("SELECT Id, Name, Account.Name, Owner.Name FROM Interaction"),
    Sample("select id from interaction", prints: "SELECT id FROM interaction"),
    Sample(
      "\tSELECT\r\n  Id ,\n Account . Name\nFROM\nInteraction  ",
      prints: "SELECT Id, Account.Name FROM Interaction"),
    Sample("SELECT COUNT() FROM Interaction"),
    Sample("SELECT Count ( )FROM Interaction LIMIT 5", prints: "SELECT Count() FROM Interaction LIMIT 5"),
    Sample(
      "SELECT a.Id, A.Owner.Name FROM Account a WHERE a.Name = 'x' ORDER BY a.Name",
      prints: "SELECT a.Id, A.Owner.Name FROM Account a WHERE a.Name = 'x' ORDER BY a.Name"),
    Sample("SELECT Name FROM Interaction Account WHERE Account.Name = 'x'"),
    Sample("SELECT Account.Name FROM Account"),
    Sample("SELECT Id FROM Group"),
    Sample("SELECT Group.Name, UserOrGroup.Name, UserOrGroup.Type FROM GroupMember"),
    Sample("SELECT Id FROM Interaction LIMIT 0"),
    Sample("SELECT Id FROM Interaction LIMIT 007", prints: "SELECT Id FROM Interaction LIMIT 7"),
    Sample("SELECT Id FROM Interaction WHERE IsDeleted = TRUE LIMIT 3 ALL ROWS"),
    Sample("SELECT Account.Parent.Parent.Parent.Parent.Name FROM Interaction"),
    Sample("SELECT RelatedRecord.Type, RelatedRecord.Name, RelatedRecord.Id FROM Interaction"),
  ]

  /// FOR VIEW and FOR REFERENCE.
  static let stamps: [Sample] = [
    Sample("SELECT Id FROM Interaction FOR VIEW"),
    Sample("SELECT Name FROM Account WHERE Name = 'x' ORDER BY Name LIMIT 1 FOR REFERENCE"),
    Sample("SELECT Id FROM Interaction LIMIT 1 ALL ROWS FOR VIEW, REFERENCE"),
    Sample("select id from User for view", prints: "SELECT id FROM User FOR VIEW"),
    Sample(
      "SELECT Id FROM Account FOR REFERENCE , FOR VIEW", prints: "SELECT Id FROM Account FOR REFERENCE, VIEW"),
    Sample(
      "SELECT Id FROM Account FOR VIEW FOR REFERENCE", prints: "SELECT Id FROM Account FOR VIEW, REFERENCE"),
    Sample("SELECT View.Id FROM Account View FOR VIEW"),
    Sample(
      "SELECT COUNT() FROM ‸Account FOR VIEW",
      isRefused: "COUNT() can not be used with FOR VIEW or FOR REFERENCE", .malformedQuery),
    Sample(
      "SELECT Id FROM ‸GroupMember FOR VIEW",
      isRefused: "entity type GroupMember does not support FOR VIEW", .invalidTypeForOperation),
    Sample(
      "SELECT Id FROM ‸RecentlyViewed FOR REFERENCE",
      isRefused: "entity type RecentlyViewed does not support FOR REFERENCE", .invalidTypeForOperation),
  ]

  /// WHERE.
  static let conditions: [Sample] = [
    Sample("SELECT Id FROM Interaction WHERE Name = 'x' AND Name != 'y' AND Name LIKE 'z%'"),
    Sample(
      "SELECT Id FROM Account WHERE AnnualRevenue<1 OR AnnualRevenue<=2 OR AnnualRevenue>3 OR AnnualRevenue>=4 "
        + "OR AnnualRevenue<>5",
      prints: "SELECT Id FROM Account WHERE AnnualRevenue < 1 OR AnnualRevenue <= 2 OR AnnualRevenue > 3 "
        + "OR AnnualRevenue >= 4 OR AnnualRevenue != 5"),
    Sample("SELECT Id FROM Account WHERE (Name = 'a' OR Name = 'b') AND (Name = 'c' OR (NOT Name = 'd'))"),
    Sample("SELECT Id FROM Account WHERE ((Name = 'a'))", prints: "SELECT Id FROM Account WHERE Name = 'a'"),
    Sample("SELECT Id FROM Account WHERE (Name = 'a' AND Name = 'b') AND Name = 'c'"),
    Sample("SELECT Id FROM Account WHERE NOT Name = 'a'"),
    Sample("SELECT Id FROM Account WHERE NOT (NOT Name LIKE '%a%')"),
    Sample(
      "SELECT Id FROM Account WHERE NOT Name = 'a' OR NOT (Name = 'b' AND Name = 'c')",
      prints: "SELECT Id FROM Account WHERE (NOT Name = 'a') OR (NOT (Name = 'b' AND Name = 'c'))"),
    Sample("SELECT Id FROM Account WHERE Name IN ('a', NULL, '') AND Name NOT IN ('b')"),
    Sample(
      "SELECT Id FROM Account WHERE Name not in('b')",
      prints: "SELECT Id FROM Account WHERE Name NOT IN ('b')"),
    Sample("SELECT Id FROM Interaction WHERE RelatedRecord.Type IN ('Opportunity')"),
    Sample("SELECT Id FROM Interaction WHERE Owner.IsActive = TRUE AND Owner.Id != NULL"),
    Sample("SELECT Id FROM Interaction WHERE Id > '0kzLo0000000001' AND OwnerId = '005Lo0000000001IAA'"),
  ]

  /// Values.
  static let literals: [Sample] = [
    Sample(
      "SELECT Id FROM Interaction WHERE StartTime >= 2026-01-02T03:04:05+01:00",
      prints: "SELECT Id FROM Interaction WHERE StartTime >= 2026-01-02T02:04:05Z"),
    Sample(
      "SELECT Id FROM Interaction WHERE StartTime = 2026-01-02T03:04:05.678-0230",
      prints: "SELECT Id FROM Interaction WHERE StartTime = 2026-01-02T05:34:05Z"),
    Sample("SELECT Id FROM Opportunity WHERE CloseDate < 2026-02-28 AND CloseDate != NULL"),
    Sample(
      "SELECT Id FROM Account WHERE AnnualRevenue IN (-5, +5, 1.50, 2e3, 25E-1)",
      prints: "SELECT Id FROM Account WHERE AnnualRevenue IN (-5, 5, 1.5, 2000, 2.5)"),
    Sample(
      "SELECT Id FROM Interaction WHERE IsDeleted = false OR IsDeleted != True OR IsDeleted = null",
      prints: "SELECT Id FROM Interaction WHERE IsDeleted = FALSE OR IsDeleted != TRUE OR IsDeleted = NULL"),
    Sample(#"SELECT Id FROM Account WHERE Name = 'Bob\'s \\ "BBQ" 東京 👩‍👩‍👧'"#),
    Sample(
      #"SELECT Id FROM Account WHERE Name = '\"\N\n\t\u0041\uD83D\uDE00\_\%'"#,
      prints: #"SELECT Id FROM Account WHERE Name = '"\n\n\tA😀_%'"#),
    Sample(#"SELECT Id FROM Account WHERE Name LIKE '50\% \_ \\% \'%_'"#),
    Sample("SELECT Id FROM Account WHERE Name = '' OR Name != ''"),
  ]

  /// ORDER BY.
  static let orderings: [Sample] = [
    Sample("SELECT Id FROM Account ORDER BY Name, Industry DESC, Id DESC NULLS LAST"),
    Sample(
      "SELECT Id FROM Account ORDER BY Name ASC NULLS FIRST, Owner.Name desc nulls last LIMIT 1",
      prints: "SELECT Id FROM Account ORDER BY Name NULLS FIRST, Owner.Name DESC NULLS LAST LIMIT 1"),
    Sample("SELECT Id FROM Interaction ORDER BY Owner.Name, RelatedRecord.Type"),
  ]

  /// Names that are not there, or not allowed where they stand.
  static let brokenNames: [Sample] = [
    Sample(
      "SELECT Id FROM ‸Lead",
      isRefused:
        "sObject type 'Lead' is not supported. If you are attempting to use a custom object, be sure to "
        + "append the '__c' after the entity name. Please reference your WSDL or the describe call for the "
        + "appropriate names.", .invalidType),
    Sample("SELECT Id, ‸Foo FROM Interaction", isRefused: noColumn("Foo", "Interaction")),
    Sample("SELECT Account.‸Foo FROM Interaction", isRefused: noColumn("Foo", "Account")),
    Sample("SELECT Owner.‸Username2 FROM Interaction", isRefused: noColumn("Username2", "Name")),
    Sample("SELECT Owner.‸DeveloperName FROM Interaction", isRefused: noColumn("DeveloperName", "Name")),
    Sample("SELECT Id FROM Account WHERE ‸TRUE = 5", isRefused: noColumn("TRUE", "Account")),
    Sample("SELECT ‸Foo.Name FROM Interaction", isRefused: noRelationship("Foo")),
    Sample("SELECT Owner.‸Manager.Name FROM Interaction", isRefused: noRelationship("Manager")),
    Sample("SELECT ‸AccountId.Name FROM Interaction", isRefused: noRelationship("AccountId")),
    Sample(
      "SELECT ‸Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account",
      isRefused:
        "The path 'Parent.Parent.Parent.Parent.Parent.Parent.Name' follows more than 5 relationships, "
        + "which is the most that a query can follow."),
    Sample("SELECT Id, Name, ‸ID FROM Interaction", isRefused: "duplicate field selected: Id"),
    Sample(
      "SELECT Account.Name, ‸account.name FROM Interaction",
      isRefused: "duplicate field selected: Account.Name"),
    Sample(
      "SELECT Id FROM Interaction WHERE ‸description = 'x'",
      isRefused: "field 'Description' can not be filtered in a query call"),
    Sample(
      "SELECT Id\nFROM Interaction\nORDER BY Name, ‸Account.Description",
      isRefused: "field 'Description' can not be sorted in a query call"),
    Sample(
      "SELECT COUNT() FROM Interaction ORDER BY ‸Name",
      isRefused: "COUNT() can not be used with ORDER BY", .malformedQuery),
  ]

  /// Values that do not fit their fields.
  static let brokenValues: [Sample] = [
    Sample(
      "SELECT Id FROM Interaction WHERE StartTime = ‸2026-01-01",
      isRefused: kind("StartTime", "dateTime", quoted: false)),
    Sample(
      "SELECT Id FROM Interaction WHERE StartTime > ‸'2026'",
      isRefused: kind("StartTime", "dateTime", quoted: false)),
    Sample(
      "SELECT Id FROM Opportunity WHERE CloseDate = ‸2026-01-01T00:00:00Z",
      isRefused: kind("CloseDate", "date", quoted: false)),
    Sample("SELECT Id FROM Interaction WHERE Name = ‸5", isRefused: kind("Name", "string", quoted: true)),
    Sample("SELECT Id FROM Interaction WHERE Name LIKE ‸5", isRefused: kind("Name", "string", quoted: true)),
    Sample(
      "SELECT Id FROM Interaction WHERE InteractionType IN ('a', ‸TRUE)",
      isRefused: kind("InteractionType", "picklist", quoted: true)),
    Sample(
      "SELECT Id FROM Account WHERE NumberOfEmployees < ‸'5'",
      isRefused: kind("NumberOfEmployees", "int", quoted: false)),
    Sample(
      "SELECT Id FROM Account WHERE AnnualRevenue = ‸FALSE",
      isRefused: kind("AnnualRevenue", "currency", quoted: false)),
    Sample(
      "SELECT Id FROM Account WHERE IsDeleted = ‸'true'",
      isRefused: kind("IsDeleted", "boolean", quoted: false)),
    Sample("SELECT Id FROM Account WHERE OwnerId = ‸5", isRefused: kind("OwnerId", "id", quoted: true)),
    Sample(
      "SELECT Id FROM Interaction WHERE Owner.IsActive = ‸'x'",
      isRefused: kind("IsActive", "boolean", quoted: false)),
    Sample(
      "SELECT Id FROM Interaction WHERE Owner.Id = ‸'x'", isRefused: "invalid ID field: x",
      .invalidQueryFilterOperator),
    Sample(
      "SELECT Id FROM Account WHERE Id IN ('001Lo0000000001', ‸'001002003004005006')",
      isRefused: "invalid ID field: 001002003004005006", .invalidQueryFilterOperator),
    Sample(
      "SELECT Id FROM Account WHERE ‸OwnerId LIKE '005%'", isRefused: "invalid operator on id field",
      .invalidQueryFilterOperator),
    Sample(
      "SELECT Id FROM Account WHERE ‸CreatedDate LIKE '2026%'",
      isRefused: "invalid operator on dateTime field",
      .invalidQueryFilterOperator),
    Sample(
      "SELECT Id FROM Account WHERE ‸IsDeleted > FALSE", isRefused: "invalid operator on boolean field",
      .invalidQueryFilterOperator),
    Sample(
      "SELECT Id FROM Account WHERE Name > ‸NULL",
      isRefused: "field 'Name' can be compared with null only by = and !=", .invalidQueryFilterOperator),
    Sample(
      "SELECT Id FROM Account WHERE Name LIKE ‸NULL",
      isRefused: "field 'Name' can be compared with null only by = and !=", .invalidQueryFilterOperator),
  ]

  static func noColumn(_ name: String, _ entity: String) -> String {
    "No such column '\(name)' on entity '\(entity)'. If you are attempting to use a custom field, be sure to append "
      + "the '__c' after the custom field name. Please reference your WSDL or the describe call for the "
      + "appropriate names."
  }

  static func noRelationship(_ name: String) -> String {
    "Didn't understand relationship '\(name)' in field path. If you are attempting to use a custom relationship, "
      + "be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the "
      + "describe call for the appropriate names."
  }

  static func kind(_ field: String, _ type: String, quoted: Bool) -> String {
    "value of filter criterion for field '\(field)' must be of type \(type) and should "
      + (quoted ? "be enclosed in quotes" : "not be enclosed in quotes")
  }
}
