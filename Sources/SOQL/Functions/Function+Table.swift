extension Function {
  /// Every function of the language.
  public static let all: [Function] = aggregates + dateParts + others

  private static let aggregates: [Function] = [
    aggregate(.count, note: "how many have a value"),
    aggregate(.countDistinct, note: "how many values"),
    aggregate(.minimum, note: "the least value"),
    aggregate(.maximum, note: "the greatest value"),
    aggregate(.sum, note: "the sum"),
    aggregate(.average, note: "the average"),
  ]

  private static let dateParts: [Function] = [
    datePart(.calendarMonth, note: "1 to 12, in UTC"),
    datePart(.calendarQuarter, note: "1 to 4, in UTC"),
    datePart(.calendarYear, note: "the year, in UTC"),
    datePart(.dayInMonth, note: "1 to 31, in UTC"),
    datePart(.dayInWeek, note: "1 for Sunday to 7, in UTC"),
    datePart(.dayInYear, note: "1 to 366, in UTC"),
    datePart(.dayOnly, note: "the day, in UTC"),
    datePart(.fiscalMonth, note: "the fiscal year's month, in UTC"),
    datePart(.fiscalQuarter, note: "the fiscal quarter, in UTC"),
    datePart(.fiscalYear, note: "the fiscal year, in UTC"),
    datePart(.hourInDay, note: "0 to 23, in UTC"),
    datePart(.weekInMonth, note: "1 to 5, in UTC"),
    datePart(.weekInYear, note: "1 to 53, in UTC"),
  ]

  private static let others: [Function] = [
    Function("toLabel", .label, in: [.select, .where], note: "a picklist's label"),
    Function("FORMAT", .format, in: .select, note: "as your locale writes it"),
    Function("convertCurrency", .convertCurrency, in: .select, note: "in your currency"),
    Function("convertTimezone", .convertTimezone, in: [], note: "in your zone"),
    Function("GROUPING", .grouping, in: [.select, .having, .orderBy], note: "1 on subtotals"),
    Function("FIELDS", .fields, in: .select, note: "ALL, STANDARD or CUSTOM"),
    Function("DISTANCE", .distance, in: [.select, .where, .orderBy], note: "between two places"),
    Function("GEOLOCATION", .geolocation, in: [], note: "a place"),
  ]

  private static func aggregate(_ function: AggregateFunction, note: String) -> Function {
    Function(function.rawValue, .aggregate(function), in: [.select, .having, .orderBy], note: note)
  }

  private static func datePart(_ function: DateFunction, note: String) -> Function {
    Function(
      function.rawValue, .datePart(function), in: [.select, .where, .groupBy, .having, .orderBy], note: note)
  }
}
