import ObjectModel

extension BrokenRule {
  /// Aggregates and groups (5.7, 5.8).
  static let groups: [BrokenRule] = [
    BrokenRule("field that is not grouped", [.malformedQuery]) {
      let name = $0.field { $0.has(.group) && $0.name != "Name" }
      return "SELECT \(name), COUNT(Id) FROM Interaction\($0.pick("", " GROUP BY Name"))"
    },
    BrokenRule("group of a field without Group", [.invalidField]) {
      let name = $0.field { !$0.has(.group) && $0.has(.filter) }
      return "SELECT \(name), COUNT(Id) FROM Interaction GROUP BY \(name)"
    },
    BrokenRule("group of long text", [.invalidField]) {
      "SELECT COUNT(Id) FROM \($0.pick("Interaction", "Account")) GROUP BY Description"
    },
    BrokenRule("aggregate of a grouped field") {
      "SELECT \($0.pick("COUNT", "MAX", "COUNT_DISTINCT"))(Name) FROM Interaction GROUP BY Name"
    },
    BrokenRule("SUM of no number") {
      let name = $0.field { $0.type.scale == nil && $0.has(.filter) }
      return "SELECT \($0.pick("SUM", "AVG"))(\(name)) FROM Interaction"
    },
    BrokenRule("MIN of a flag") {
      "SELECT \($0.pick("MIN", "COUNT", "COUNT_DISTINCT"))(IsDeleted) FROM Interaction"
    },
    BrokenRule("COUNT of long text") {
      "SELECT \($0.pick("MIN", "COUNT", "MAX"))(Description) FROM Interaction"
    },
    BrokenRule("LIMIT with one aggregate") {
      "SELECT \($0.pick("COUNT(Id)", "MAX(Name)", "MIN(StartTime), COUNT(Id)")) FROM Interaction LIMIT \($0.pick("1", "10"))"
    },
    BrokenRule("COUNT() with another item") {
      $0.pick("SELECT COUNT(), Id FROM Interaction", "SELECT Name, COUNT() FROM Interaction")
    },
    BrokenRule("COUNT() with ORDER BY") { _ in "SELECT COUNT() FROM Interaction ORDER BY Name" },
    BrokenRule("COUNT() with GROUP BY") { _ in "SELECT COUNT() FROM Interaction GROUP BY Name" },
    BrokenRule("HAVING without GROUP BY") {
      $0.pick(
        "SELECT COUNT(Id) FROM Interaction HAVING COUNT(Id) > 1",
        "SELECT Name FROM Interaction HAVING Name = 'x'")
    },
    BrokenRule("HAVING of a field that is not grouped") { _ in
      "SELECT Name FROM Interaction GROUP BY Name HAVING InteractionType = 'Email'"
    },
    BrokenRule("semi-join in HAVING") { _ in
      "SELECT AccountId FROM Interaction GROUP BY AccountId HAVING AccountId IN (SELECT Id FROM Account)"
    },
    BrokenRule("aggregate in WHERE") {
      "SELECT Id FROM Interaction WHERE \($0.pick("COUNT(Id)", "MAX(Name)")) > 1"
    },
    BrokenRule("order by a field that is not grouped") { _ in
      "SELECT Name, COUNT(Id) FROM Interaction GROUP BY Name ORDER BY StartTime"
    },
    BrokenRule("four rolled up") {
      "SELECT COUNT(Id) FROM Interaction GROUP BY \($0.pick("ROLLUP", "CUBE"))(Name, AccountId, OwnerId, LocationId)"
    },
    BrokenRule("ROLLUP beside a plain group") {
      "SELECT COUNT(Id) FROM Interaction GROUP BY Name, \($0.pick("ROLLUP", "CUBE"))(AccountId)"
    },
    BrokenRule("two columns of one name") { _ in
      "SELECT Account.Name, Location.Name FROM Interaction GROUP BY Account.Name, Location.Name"
    },
    BrokenRule("two aliases of one name") { _ in "SELECT COUNT(Id) x, MAX(StartTime) X FROM Interaction" },
    BrokenRule("date function that is not grouped") {
      "SELECT \($0.pick("CALENDAR_YEAR", "DAY_ONLY"))(StartTime)\($0.pick("", ", COUNT(Id)")) FROM Interaction"
    },
    BrokenRule("another date function than the grouped one") { _ in
      "SELECT CALENDAR_MONTH(StartTime) FROM Interaction GROUP BY CALENDAR_YEAR(StartTime)"
    },
    BrokenRule("GROUPING of a field that is not grouped") { _ in
      "SELECT Name, GROUPING(OwnerId) FROM Interaction GROUP BY ROLLUP(Name)"
    },
    BrokenRule("children of groups") { _ in
      "SELECT Name, (SELECT Id FROM Contacts) FROM Account GROUP BY Name"
    },
    BrokenRule("TYPEOF of groups") { _ in
      "SELECT TYPEOF Owner WHEN User THEN Name END FROM Interaction GROUP BY OwnerId"
    },
    BrokenRule("TYPEOF and COUNT()") { _ in
      "SELECT TYPEOF Owner WHEN User THEN Name END, COUNT() FROM Interaction"
    },
  ]
}
