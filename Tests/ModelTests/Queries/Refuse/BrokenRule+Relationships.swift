import ObjectModel

extension BrokenRule {
  /// Semi-joins, children, TYPEOF (5.10).
  static let relationships: [BrokenRule] = [
    BrokenRule("nested semi-join") { _ in
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact))"
    },
    BrokenRule("semi-join beside OR") {
      "SELECT Id FROM Interaction WHERE \($0.condition()) OR AccountId \($0.pick("IN", "NOT IN")) (SELECT Id FROM Account)"
    },
    BrokenRule("three semi-joins") { _ in
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account) AND AccountId IN (SELECT AccountId FROM "
        + "Contact) AND LocationId IN (SELECT Id FROM Location)"
    },
    BrokenRule("semi-join of the same object") {
      $0.pick(
        "SELECT Id FROM Account WHERE Id IN (SELECT ParentId FROM Account)",
        "SELECT Id FROM Interaction WHERE AccountId IN (SELECT AccountId FROM Interaction)")
    },
    BrokenRule("semi-join on a path") { _ in
      "SELECT Id FROM Interaction WHERE Account.Id IN (SELECT Id FROM Account)"
    },
    BrokenRule("semi-join on a text") { _ in
      "SELECT Id FROM Interaction WHERE Name IN (SELECT Name FROM Account)"
    },
    BrokenRule("semi-join of two columns") { _ in
      "SELECT Id FROM Account WHERE Id IN (SELECT AccountId, Id FROM Contact)"
    },
    BrokenRule("semi-join of a text") { _ in "SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Contact)"
    },
    BrokenRule("semi-join of another type") {
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT \($0.pick("Id FROM Contact", "OwnerId FROM Contact", "UserId FROM InteractionAttendee")))"
    },
    BrokenRule("semi-join with a clause") {
      "SELECT Id FROM Interaction WHERE AccountId IN (SELECT Id FROM Account \($0.pick("LIMIT 5", "ORDER BY Name", "FOR UPDATE")))"
    },
    BrokenRule("semi-join of COUNT()") {
      "SELECT Id FROM Account WHERE Id IN (SELECT \($0.pick("COUNT()", "COUNT(Id)")) FROM Contact)"
    },
    BrokenRule("unknown children", [.invalidType, .invalidField]) {
      "SELECT (SELECT Id FROM \($0.pick("Contact", "Nonsenses", "Interaction"))) FROM Account"
    },
    BrokenRule("children that another object has", [.invalidType, .invalidField]) { _ in
      "SELECT (SELECT Id FROM Contacts) FROM Interaction"
    },
    BrokenRule("aggregate of children") {
      "SELECT (SELECT \($0.pick("COUNT()", "COUNT(Id)", "MAX(Name)")) FROM Contacts) FROM Account"
    },
    BrokenRule("scope of children") { _ in "SELECT (SELECT Id FROM Contacts USING SCOPE mine) FROM Account" },
    BrokenRule("all rows of children", [.malformedQuery]) { _ in
      "SELECT (SELECT Id FROM Contacts ALL ROWS) FROM Account"
    },
    BrokenRule("OFFSET of children") {
      "SELECT (SELECT Id FROM Contacts LIMIT 1 OFFSET 1) FROM Account\($0.pick("", " LIMIT 2"))"
    },
    BrokenRule("unknown field of children", [.invalidField]) { _ in
      "SELECT (SELECT Subject FROM Contacts) FROM Account"
    },
    BrokenRule("TYPEOF of one type") {
      "SELECT TYPEOF \($0.pick("Account WHEN Account", "CreatedBy WHEN User")) THEN Name END FROM Interaction"
    },
    BrokenRule("TYPEOF of a type that it never is") {
      "SELECT TYPEOF Owner WHEN \($0.pick("Account", "Opportunity")) THEN Name END FROM Interaction"
    },
    BrokenRule("TYPEOF beside a path") { _ in
      "SELECT TYPEOF Owner WHEN User THEN Alias END, Owner.Name FROM Interaction"
    },
    BrokenRule("TYPEOF beside a function") { _ in
      "SELECT TYPEOF Owner WHEN User THEN Alias END, toLabel(InteractionType) FROM Interaction"
    },
    BrokenRule("TYPEOF with a function") { _ in
      "SELECT TYPEOF Owner WHEN User THEN FORMAT(CreatedDate) END FROM Interaction"
    },
    BrokenRule("TYPEOF without WHEN", [.malformedQuery]) { _ in
      "SELECT TYPEOF Owner ELSE Name END FROM Interaction"
    },
    BrokenRule("TYPEOF without END", [.malformedQuery]) { _ in
      "SELECT TYPEOF Owner WHEN User THEN Name FROM Interaction"
    },
    BrokenRule("ELSE beyond the Name object", [.invalidField]) { _ in
      "SELECT TYPEOF Owner WHEN User THEN Name ELSE DeveloperName END FROM Interaction"
    },
    BrokenRule("THEN beyond the type", [.invalidField]) { _ in
      "SELECT TYPEOF Owner WHEN Group THEN Username END FROM Interaction"
    },
    BrokenRule("TYPEOF in WHERE", [.malformedQuery]) { _ in
      "SELECT Id FROM Interaction WHERE TYPEOF Owner WHEN User THEN Name END = 'x'"
    },
    BrokenRule("TYPEOF in a semi-join") { _ in
      "SELECT Id FROM Account WHERE Id IN (SELECT TYPEOF Owner WHEN User THEN Id END FROM Interaction)"
    },
  ]
}
