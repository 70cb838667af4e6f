import ObjectModel

extension BrokenRule {
  /// The grammar and its clauses (5.1, 5.6, 5.11).
  static let shapes: [BrokenRule] = [
    BrokenRule("AND beside OR", [.malformedQuery]) {
      let words = $0.pick("AND OR", "OR AND").split(separator: " ")
      return
        "SELECT Id FROM Interaction WHERE Name = 'a' \(words[0]) Name = 'b' \(words[1]) \($0.condition())"
    },
    BrokenRule("NOT LIKE", [.malformedQuery]) { _ in "SELECT Id FROM Interaction WHERE Name NOT LIKE 'x%'" },
    BrokenRule("semicolon", [.malformedQuery]) { "SELECT Id FROM Interaction\($0.rest());" },
    BrokenRule("comment", [.malformedQuery]) { "SELECT Id \($0.pick("/* x */", "// x\n")) FROM Interaction" },
    BrokenRule("double quotes", [.malformedQuery]) { _ in "SELECT Id FROM Interaction WHERE Name = \"x\"" },
    BrokenRule("open quote", [.malformedQuery]) { _ in "SELECT Id FROM Interaction WHERE Name = 'x" },
    BrokenRule("open parenthesis", [.malformedQuery]) {
      "SELECT Id FROM Interaction WHERE (\($0.condition())"
    },
    BrokenRule("closed parenthesis", [.malformedQuery]) {
      "SELECT Id FROM Interaction WHERE \($0.condition()))"
    },
    BrokenRule("nothing selected", [.malformedQuery]) { _ in "SELECT FROM Interaction" },
    BrokenRule("star", [.malformedQuery]) { _ in "SELECT * FROM Interaction" },
    BrokenRule("no FROM", [.malformedQuery]) { _ in "SELECT Id" },
    BrokenRule("empty list", [.malformedQuery]) {
      "SELECT Id FROM Interaction WHERE Name \($0.pick("IN", "NOT IN")) ()"
    },
    BrokenRule("clauses out of order", [.malformedQuery]) {
      $0.pick(
        "SELECT Id FROM Interaction LIMIT 1 ORDER BY Id",
        "SELECT Id FROM Interaction ORDER BY Id WHERE Id != null",
        "SELECT Id FROM Interaction OFFSET 1 LIMIT 1", "SELECT Id WHERE Id != null FROM Interaction",
        "SELECT Name FROM Interaction HAVING Name = 'x' GROUP BY Name")
    },
    BrokenRule("reserved alias", [.malformedQuery]) {
      "SELECT Id FROM Interaction \($0.pick("LIKE", "asc", "NULLS", "Having", "FIRST", "not", "IN", "OR"))"
    },
    BrokenRule("OFFSET above 2000", [.numberOutsideValidRange]) {
      "SELECT Id FROM \($0.object().name) OFFSET \($0.pick("2001", "2500", "100000"))"
    },
    BrokenRule("negative OFFSET", [.malformedQuery, .numberOutsideValidRange]) { _ in
      "SELECT Id FROM Interaction OFFSET -1"
    },
    BrokenRule("LIMIT that is none", [.malformedQuery, .numberOutsideValidRange]) {
      "SELECT Id FROM Interaction LIMIT \($0.pick("-1", "'5'", "1.5", "x", "1e2"))"
    },
    BrokenRule("no such scope") { "SELECT Id FROM Interaction USING SCOPE \($0.pick("yours", "all", "my"))" },
    BrokenRule("scope with children") { _ in
      "SELECT Id, (SELECT Id FROM Contacts) FROM Account USING SCOPE mine"
    },
    BrokenRule("FOR UPDATE with ORDER BY") { _ in "SELECT Id FROM Interaction ORDER BY Name FOR UPDATE" },
    BrokenRule("FOR UPDATE of aggregates") {
      "SELECT \($0.pick("COUNT(Id)", "MAX(Name)", "COUNT()")) FROM Interaction FOR UPDATE"
    },
    BrokenRule("UPDATE of articles") {
      "SELECT Id FROM Interaction UPDATE \($0.pick("TRACKING", "VIEWSTAT"))"
    },
    BrokenRule("33 orders", [.malformedQuery, .queryTooComplicated]) { _ in
      "SELECT Id FROM Interaction ORDER BY " + Array(repeating: "Name", count: 33).joined(separator: ", ")
    },
  ]
}
