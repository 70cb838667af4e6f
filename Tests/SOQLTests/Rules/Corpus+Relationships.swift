import ObjectModel

extension Corpus {
  /// FIELDS() (semantics 5.9).
  static let fieldGroups: [Sample] = [
    Sample("SELECT FIELDS(ALL) FROM Interaction LIMIT 200"),
    Sample("SELECT FIELDS(STANDARD) FROM Interaction"),
    Sample("SELECT FIELDS(STANDARD), Account.Name FROM Interaction"),
    Sample("SELECT FIELDS(ALL) FROM Account WHERE Id IN ('001Lo0000000001', '001Lo0000000002')"),
    Sample("SELECT FIELDS(ALL) FROM Account a WHERE a.Id = '001Lo0000000001' AND Name = 'x'"),
    Sample("SELECT Name, (SELECT FIELDS(ALL) FROM Account.Contacts LIMIT 200) FROM Account"),
    malformed("SELECT ‸FIELDS(ALL) FROM Interaction", short),
    malformed("SELECT ‸FIELDS(ALL) FROM Interaction LIMIT 201", short),
    malformed("SELECT ‸FIELDS(ALL) FROM Account WHERE Parent.Id = '001Lo0000000001'", short),
    malformed("SELECT ‸FIELDS(ALL) FROM Account WHERE Id != '001Lo0000000001'", short),
    malformed("SELECT ‸FIELDS(ALL) FROM Account WHERE Id = '001Lo0000000001' OR Name = 'x'", short),
    malformed("SELECT ‸FIELDS(CUSTOM) FROM Interaction", short),
    malformed("SELECT Name, (SELECT ‸FIELDS(ALL) FROM Contacts) FROM Account LIMIT 200", short),
    Sample(
      "SELECT ‸FIELDS(CUSTOM) FROM Interaction LIMIT 1",
      isRefused: "The SOQL FIELDS function found no custom fields on entity 'Interaction'"),
    Sample("SELECT Name, ‸FIELDS(STANDARD) FROM Account", isRefused: "duplicate field selected: Name"),
    Sample("SELECT FIELDS(STANDARD), ‸Name FROM Account", isRefused: "duplicate field selected: Name"),
    Sample(
      "SELECT FIELDS(ALL), ‸FIELDS(STANDARD) FROM Account LIMIT 1", isRefused: "duplicate field selected: Id"),
    malformed("SELECT ‸FIELDS(STANDARD) FROM Account GROUP BY Id", groupedFields),
    malformed("SELECT ‸FIELDS(STANDARD), COUNT(Id) FROM Account", groupedFields),
  ]

  /// TYPEOF (semantics 5.10).
  static let typeOfs: [Sample] = [
    Sample(
      "SELECT Id, TYPEOF RelatedRecord WHEN Opportunity THEN Amount, Account.Name ELSE Name, Email END FROM Interaction"
    ),
    Sample(
      "SELECT TYPEOF i.Owner WHEN User THEN Username, Profile.Name WHEN Group THEN DeveloperName END FROM Interaction i"
    ),
    Sample("SELECT Name, (SELECT TYPEOF Owner WHEN User THEN Id END FROM Interactions) FROM Account"),
    Sample(
      "SELECT OwnerId, TYPEOF Owner WHEN User THEN Id END FROM Interaction WHERE Owner.Name = 'x' ORDER BY Owner.Name"
    ),
    Sample("SELECT TYPEOF ‸Boss WHEN User THEN Id END FROM Interaction", isRefused: noRelationship("Boss")),
    Sample(
      "SELECT TYPEOF ‸Account WHEN Account THEN Id END FROM Interaction",
      isRefused: "relationship 'Account' is not polymorphic; TYPEOF can not be used with it"),
    Sample(
      "SELECT TYPEOF Owner WHEN ‸Account THEN Id END FROM Interaction",
      isRefused: "relationship 'Owner' can not point to 'Account'"),
    Sample(
      "SELECT TYPEOF Owner WHEN ‸Lead THEN Id END FROM Interaction",
      isRefused:
        "sObject type 'Lead' is not supported. If you are attempting to use a custom object, be sure to append "
        + "the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate "
        + "names.", .invalidType),
    malformed(
      "SELECT TYPEOF Owner WHEN User THEN Id WHEN ‸user THEN Name END FROM Interaction",
      "duplicate type in TYPEOF: User"),
    Sample(
      "SELECT TYPEOF Owner WHEN User THEN Id, ‸ID END FROM Interaction",
      isRefused: "duplicate field selected: ID"),
    Sample(
      "SELECT TYPEOF Owner WHEN User THEN ‸Amount END FROM Interaction", isRefused: noColumn("Amount", "User")
    ),
    Sample(
      "SELECT TYPEOF Owner WHEN User THEN Id ELSE ‸CreatedDate END FROM Interaction",
      isRefused: noColumn("CreatedDate", "Name")),
    malformed("SELECT Owner.Name, TYPEOF ‸Owner WHEN User THEN Id END FROM Interaction", beside("Owner")),
    malformed("SELECT TYPEOF Owner WHEN User THEN Id END, ‸Owner.Name FROM Interaction", beside("Owner")),
    Sample(
      "SELECT TYPEOF Owner WHEN User THEN Id END, TYPEOF ‸Owner WHEN Group THEN Id END FROM Interaction",
      isRefused: "duplicate field selected: Owner"),
    malformed(
      "SELECT TYPEOF Owner WHEN User THEN Id END, ‸FORMAT(StartTime) FROM Interaction", functionBeside),
    malformed(
      "SELECT ‸FIELDS(STANDARD), TYPEOF Owner WHEN User THEN Id END FROM Interaction", functionBeside),
    malformed(
      "SELECT TYPEOF RelatedRecord WHEN Opportunity THEN Name END, ‸COUNT(Id) FROM Interaction GROUP BY Id",
      functionBeside),
    malformed("SELECT Id, TYPEOF ‸Owner WHEN User THEN Id END FROM Interaction GROUP BY Id", groupedTypeOf),
    malformed(
      "SELECT Id FROM Account WHERE Id IN (SELECT TYPEOF ‸Owner WHEN User THEN Id END FROM Interaction)",
      "Semi join sub-selects can only query one id field"),
  ]

  /// Subqueries over children (semantics 5.10).
  static let children: [Sample] = [
    Sample(
      "SELECT Name, (SELECT c.Name FROM a.Contacts c WHERE c.Email != NULL ORDER BY c.Name LIMIT 3) FROM Account a"
    ),
    Sample("SELECT (SELECT Id FROM Account.Contacts), (SELECT Id FROM Interactions) FROM Account"),
    Sample("SELECT Id, (SELECT Id FROM Contacts), (SELECT Id FROM Contacts) FROM Account"),
    Sample("SELECT (SELECT Id FROM Contacts LIMIT 1 OFFSET 2) FROM Account LIMIT 1"),
    Sample("SELECT (SELECT toLabel(StageName) FROM Opportunities WHERE CloseDate = THIS_YEAR) FROM Account"),
    Sample("SELECT (SELECT o.Name FROM a.Contacts c, c.Owner o) FROM Account a"),
    Sample(
      "SELECT \(String(repeating: "(SELECT Id, ", count: 4))Name\(String(repeating: " FROM ChildAccounts)", count: 4)) FROM Account"
    ),
    Sample("SELECT Id, (SELECT Id FROM ‸Foos) FROM Account", isRefused: noChildren("Foos"), .invalidType),
    Sample(
      "SELECT Id, (SELECT Id FROM ‸Contact) FROM Account", isRefused: noChildren("Contact"), .invalidType),
    Sample(
      "SELECT Id, (SELECT Id FROM x.‸Contacts) FROM Account a", isRefused: noChildren("Contacts"),
      .invalidType),
    Sample("SELECT Id, (SELECT ‸a.Name FROM a.Contacts c) FROM Account a", isRefused: noRelationship("a")),
    Sample("SELECT Id, (SELECT ‸Foo FROM Contacts) FROM Account", isRefused: noColumn("Foo", "Contact")),
    malformed(
      "SELECT (SELECT Id FROM Contacts), (SELECT Name FROM ‸contacts) FROM Account",
      "duplicate alias: Contacts"),
    malformed(
      "SELECT (SELECT ‸COUNT() FROM Contacts) FROM Account", "Only root queries support aggregate expressions"
    ),
    malformed(
      "SELECT (SELECT ‸MAX(Name) FROM Contacts) FROM Account",
      "Only root queries support aggregate expressions"),
    malformed(
      "SELECT (SELECT Name FROM Contacts GROUP BY ‸Name) FROM Account",
      "Only root queries support aggregate expressions"),
    malformed("SELECT COUNT(Id), (SELECT Id FROM ‸Contacts) FROM Account", groupedChildren),
    malformed("SELECT Id, (SELECT Id FROM ‸Contacts) FROM Account GROUP BY Id", groupedChildren),
    malformed(
      "SELECT (SELECT Id FROM Contacts USING SCOPE ‸mine) FROM Account",
      "USING SCOPE not allowed in subqueries"),
    malformed(
      "SELECT (SELECT Id FROM Contacts ‸ALL ROWS) FROM Account", "ALL ROWS not allowed in subqueries"),
    malformed(
      "SELECT (SELECT Id FROM Contacts FOR ‸VIEW) FROM Account",
      "FOR VIEW and FOR REFERENCE not allowed in subqueries"),
    malformed("SELECT (SELECT Id FROM Contacts OFFSET ‸1) FROM Account LIMIT 2", offsetInside),
    malformed("SELECT (SELECT Id FROM Contacts OFFSET ‸1) FROM Account", offsetInside),
    Sample(
      "SELECT (SELECT Id FROM Contacts OFFSET ‸2001) FROM Account LIMIT 1",
      isRefused: "Maximum SOQL offset allowed for apiName Contact is 2000", .numberOutsideValidRange),
    malformed(
      "SELECT Id, (SELECT Id FROM ‸Contacts) FROM Account USING SCOPE mine",
      "USING SCOPE can not be used with subqueries"),
    malformed(
      "SELECT \(String(repeating: "(SELECT Id, ", count: 5))Name FROM ‸ChildAccounts)"
        + "\(String(repeating: " FROM ChildAccounts)", count: 4)) FROM Account",
      "SOQL statements cannot query aggregate relationships more than 4 levels away from the root entity object."
    ),
  ]

  /// Semi-joins and anti-joins (semantics 5.10).
  static let semiJoins: [Sample] = [
    Sample(
      "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Interaction WHERE InteractionType = 'Email')"
    ),
    Sample(
      "SELECT Id FROM Account a WHERE a.Id NOT IN (SELECT i.AccountId FROM Interaction i) AND Name = 'x'"),
    Sample(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account) AND Id NOT IN (SELECT InteractionId FROM InteractionAttendee)"
    ),
    Sample(
      "SELECT Id FROM Interaction WHERE RelatedRecordId IN (SELECT Id FROM Opportunity WHERE Account.Name = 'x')"
    ),
    Sample("SELECT Id FROM Interaction WHERE OwnerId IN (SELECT Id FROM User)"),
    Sample(
      "SELECT Id FROM Interaction WHERE (Name = 'x' AND AccountId IN (SELECT Id FROM Account)) AND Name = 'y'"
    ),
    Sample(
      "SELECT (SELECT Id FROM Contacts WHERE Id IN (SELECT ContactId FROM InteractionAttendee)) FROM Account"),
    malformed(
      "SELECT Id FROM Interaction WHERE ‸Account.Id IN (SELECT Id FROM Account)",
      "The left operand 'Account.Id' in the where expression for outer query cannot use a relationship"),
    malformed(
      "SELECT Id FROM Interaction WHERE ‸Name IN (SELECT Id FROM Account)",
      "The left operand in the where expression for outer query should be an id field, cannot use: 'Name'"),
    malformed("SELECT Id FROM Interaction WHERE AccountId IN (SELECT ‸Name FROM Account)", onlyIDs("Name")),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT ‸Parent.Id FROM Account)", onlyIDs("Parent.Id")),
    malformed("SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id, ‸Name FROM Account)", oneID),
    malformed("SELECT Id FROM Interaction WHERE AccountId IN (SELECT ‸COUNT() FROM Account)", oneID),
    malformed("SELECT Id FROM Interaction WHERE AccountId IN (SELECT ‸MAX(Id) FROM Account)", oneID),
    malformed("SELECT Id FROM Interaction WHERE AccountId IN (SELECT ‸FIELDS(ALL) FROM Account)", oneID),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT ‸OwnerId FROM Account)",
      "The left operand 'AccountId' and the inner select field 'OwnerId' must be ids of the same object type"),
    malformed(
      "SELECT Id FROM Interaction WHERE Id IN (SELECT Id FROM ‸Interaction WHERE Name = 'x')",
      "The inner and outer selects should not be on the same object type"),
    malformed(
      "SELECT Id FROM Interaction WHERE Name = 'x' OR ‸AccountId IN (SELECT Id FROM Account)",
      "Semi join sub-selects are not allowed with the 'OR' operator"),
    malformed(
      "SELECT Id FROM Interaction WHERE Name = 'x' OR (Name = 'y' AND ‸AccountId IN (SELECT Id FROM Account))",
      topLevel),
    malformed("SELECT Id FROM Interaction WHERE NOT ‸AccountId IN (SELECT Id FROM Account)", topLevel),
    malformed(
      "SELECT AccountId FROM Interaction GROUP BY AccountId HAVING ‸AccountId IN (SELECT Id FROM Account)",
      "Semi join sub-selects are only supported in WHERE clauses"),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account WHERE ‸Id IN (SELECT AccountId FROM Opportunity))",
      "Nested semi join sub-selects are not supported"),
    malformed(
      "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) AND Id NOT IN (SELECT AccountId FROM Opportunity) "
        + "AND ‸Id IN (SELECT AccountId FROM FinancialDeal)",
      "Maximum 2 semi join sub-selects are allowed"),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account ORDER BY ‸Name)",
      notInside("ORDER BY")),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account LIMIT ‸5)", notInside("LIMIT")),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account OFFSET ‸5)", notInside("OFFSET")),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account GROUP BY ‸Id)",
      notInside("GROUP BY")),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account ‸ALL ROWS)",
      notInside("ALL ROWS")),
    malformed(
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account USING SCOPE ‸mine)",
      notInside("USING SCOPE")),
  ]

  private static let short = "The SOQL FIELDS function must have a LIMIT of at most 200"
  private static let groupedFields =
    "The SOQL FIELDS function can not be used with GROUP BY or aggregate functions"
  private static let groupedTypeOf = "TYPEOF can not be used with GROUP BY, HAVING or aggregate functions"
  private static let groupedChildren = "subqueries can not be used with GROUP BY or aggregate functions"
  private static let functionBeside = "functions can not be used in a SELECT list with TYPEOF"
  private static let offsetInside =
    "OFFSET in a subquery is only allowed when the parent query has LIMIT 1"
  private static let oneID = "Semi join sub-selects can only query one id field"
  private static let topLevel =
    "Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions"

  private static func beside(_ name: String) -> String {
    "relationship '\(name)' can not be used in TYPEOF and in a field path of the same SELECT list"
  }

  private static func noChildren(_ name: String) -> String {
    "Didn't understand relationship '\(name)' in FROM part of query call. If you are attempting to use a custom "
      + "relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL "
      + "or the describe call for the appropriate names."
  }

  private static func onlyIDs(_ path: String) -> String {
    "Semi join sub-selects can only query id fields, cannot use: '\(path)'"
  }

  private static func notInside(_ clause: String) -> String {
    "\(clause) not allowed in semi join sub-selects"
  }
}
