import ObjectModel

extension BrokenRule {
  /// Literals and comparisons (5.3 to 5.5, 5.8).
  static let values: [BrokenRule] = [
    BrokenRule("text for a number", [.invalidField]) {
      let name = $0.field(of: .opportunity) { $0.type.scale != nil }
      return "SELECT Id FROM Opportunity WHERE \(name) \($0.pick("=", "<", "!=")) '1'"
    },
    BrokenRule("number for a text", [.invalidField]) {
      let name = $0.field(of: .account) { $0.type.isText && $0.has(.filter) }
      return "SELECT Id FROM Account WHERE \(name) = \($0.pick("1", "1.5", "-2"))"
    },
    BrokenRule("number in a list of texts", [.invalidField]) { _ in
      "SELECT Id FROM Account WHERE Name IN ('x', 5)"
    },
    BrokenRule("quoted dateTime", [.invalidField]) {
      let name = $0.field { $0.type == .dateTime }
      return "SELECT Id FROM Interaction WHERE \(name) > '2026-01-01T00:00:00Z'"
    },
    BrokenRule("date for a dateTime", [.invalidField]) {
      let name = $0.field { $0.type == .dateTime }
      return
        "SELECT Id FROM Interaction WHERE \(name) \($0.pick("=", ">=", "<")) 2026-01-0\($0.pick("1", "2"))"
    },
    BrokenRule("dateTime for a date", [.invalidField]) {
      "SELECT Id FROM Opportunity WHERE CloseDate \($0.pick("=", ">")) 2026-01-01T00:00:00Z"
    },
    BrokenRule("flag for a text", [.invalidField]) {
      "SELECT Id FROM Interaction WHERE Name = \($0.pick("TRUE", "false"))"
    },
    BrokenRule("text for a flag", [.invalidField]) {
      "SELECT Id FROM Interaction WHERE IsDeleted = '\($0.pick("true", "x"))'"
    },
    BrokenRule("date literal for a text", [.invalidField]) {
      "SELECT Id FROM Interaction WHERE Name = \($0.pick("TODAY", "LAST_N_DAYS:3", "THIS_YEAR"))"
    },
    BrokenRule("date literal in quotes", [.invalidField]) { _ in
      "SELECT Id FROM Interaction WHERE StartTime = 'TODAY'"
    },
    BrokenRule("no such date literal") {
      "SELECT Id FROM Interaction WHERE StartTime = \($0.pick("SOMEDAY", "LAST_N_HOURS:3", "THIS_DAY", "LAST_N_DAYS"))"
    },
    BrokenRule("date literal with n below one", [.malformedQuery]) {
      "SELECT Id FROM Interaction WHERE StartTime = \($0.pick("LAST", "NEXT"))_N_\($0.pick("DAYS", "WEEKS", "YEARS")):0"
    },
    BrokenRule("date literal with n below zero", [.malformedQuery]) { _ in
      "SELECT Id FROM Interaction WHERE StartTime = LAST_N_DAYS:-1"
    },
    BrokenRule("date literal with a space", [.malformedQuery]) { _ in
      "SELECT Id FROM Interaction WHERE StartTime = LAST_N_DAYS :3"
    },
    BrokenRule("date literal for a date function") {
      "SELECT Id FROM Interaction WHERE CALENDAR_YEAR(StartTime) = \($0.pick("THIS_YEAR", "LAST_N_DAYS:4"))"
    },
    BrokenRule("text for a date function") { _ in
      "SELECT Id FROM Interaction WHERE CALENDAR_MONTH(StartTime) = '1'"
    },
    BrokenRule("date function of a text") {
      "SELECT Id FROM Interaction WHERE \($0.pick("CALENDAR_YEAR", "DAY_ONLY"))(Name) = 1"
    },
    BrokenRule("HOUR_IN_DAY of a date") { _ in "SELECT Id FROM Opportunity WHERE HOUR_IN_DAY(CloseDate) = 1"
    },
    BrokenRule("convertTimezone alone") { _ in
      "SELECT Id FROM Interaction WHERE convertTimezone(StartTime) > 2026-01-01T00:00:00Z"
    },
    BrokenRule("LIKE of an id", [.invalidQueryFilterOperator]) {
      let name = $0.field { ($0.type == .id || $0.reference != nil) }
      return "SELECT Id FROM Interaction WHERE \(name) LIKE '0%'"
    },
    BrokenRule("LIKE of a number", [.invalidQueryFilterOperator, .invalidField]) { _ in
      "SELECT Id FROM Opportunity WHERE Amount LIKE '1%'"
    },
    BrokenRule("LIKE of a dateTime", [.invalidQueryFilterOperator, .invalidField]) { _ in
      "SELECT Id FROM Interaction WHERE StartTime LIKE '2026%'"
    },
    BrokenRule("order of a flag", [.invalidQueryFilterOperator, .invalidField]) {
      "SELECT Id FROM Interaction WHERE IsDeleted \($0.pick("<", ">", ">=")) TRUE"
    },
    BrokenRule("order of null", [.invalidQueryFilterOperator, .invalidField, .malformedQuery]) {
      let name = $0.field { $0.has(.filter) && $0.type != .boolean }
      return "SELECT Id FROM Interaction WHERE \(name) \($0.pick("<", ">", "<=", ">=")) null"
    },
    BrokenRule("no id", [.invalidQueryFilterOperator]) {
      "SELECT Id FROM Interaction WHERE Id = '\($0.pick("x", "001Lo00000000000", "0kzLo0000000001AAB"))'"
    },
    BrokenRule("INCLUDES of a picklist", [.invalidQueryFilterOperator, .invalidField, .malformedQuery]) {
      "SELECT Id FROM Interaction WHERE InteractionType \($0.pick("INCLUDES", "EXCLUDES")) ('Email')"
    },
    BrokenRule("illegal escape", [.malformedQuery]) {
      "SELECT Id FROM Interaction WHERE Name = 'a\\\($0.pick("q", "x", "1", "z"))b'"
    },
    BrokenRule("dateTime without a zone", [.malformedQuery]) { _ in
      "SELECT Id FROM Interaction WHERE StartTime > 2026-01-01T00:00:00"
    },
    BrokenRule("no such day", [.malformedQuery, .invalidField]) {
      "SELECT Id FROM Opportunity WHERE CloseDate = 2026-\($0.pick("02-30", "13-01", "00-10"))"
    },
    BrokenRule("field to field", [.malformedQuery]) {
      "SELECT Id FROM Interaction WHERE StartTime \($0.pick("=", "<")) EndTime"
    },
    BrokenRule("arithmetic", [.malformedQuery]) { _ in "SELECT Id FROM Opportunity WHERE Amount > 5 + 5" },
    BrokenRule("bind variable", [.malformedQuery]) {
      "SELECT Id FROM Interaction WHERE Name = :\($0.pick("name", "x.y"))"
    },
  ]
}
