extension Function {
  /// Every function of the language.
  public static let all: [Function] = aggregates + dateParts + others

  private static let aggregates: [Function] = [
    aggregate(.count, help: "How many rows have a value; COUNT() alone counts the rows."),
    aggregate(.countDistinct, help: "How many different values there are."),
    aggregate(.minimum, help: "The least value."),
    aggregate(.maximum, help: "The greatest value."),
    aggregate(.sum, help: "The sum of the values."),
    aggregate(.average, help: "The mean of the values."),
  ]

  private static let dateParts: [Function] = [
    datePart(.calendarMonth, help: "The month, 1 to 12."),
    datePart(.calendarQuarter, help: "The quarter of the year, 1 to 4."),
    datePart(.calendarYear, help: "The year."),
    datePart(.dayInMonth, help: "The day of the month, 1 to 31."),
    datePart(.dayInWeek, help: "The weekday, 1 for Sunday to 7 for Saturday."),
    datePart(.dayInYear, help: "The day of the year, 1 to 366."),
    datePart(.dayOnly, help: "The day of an instant."),
    datePart(.fiscalMonth, help: "The month of the fiscal year, 1 to 12."),
    datePart(.fiscalQuarter, help: "The quarter of the fiscal year, 1 to 4."),
    datePart(.fiscalYear, help: "The fiscal year."),
    datePart(.hourInDay, help: "The hour of an instant, 0 to 23."),
    datePart(.weekInMonth, help: "The week of the month, 1 to 5."),
    datePart(.weekInYear, help: "The week of the year, 1 to 53."),
  ]

  private static let others: [Function] = [
    Function("toLabel", .label, in: [.select, .where], help: "The label of a picklist's value."),
    Function("FORMAT", .format, in: .select, help: "A value as your locale writes it."),
    Function("convertCurrency", .convertCurrency, in: .select, help: "An amount in your currency."),
    Function("convertTimezone", .convertTimezone, in: [], help: "An instant in your time zone."),
    Function(
      "GROUPING", .grouping, in: [.select, .having, .orderBy],
      help: "1 on the subtotals that leave the field out, else 0."),
    Function("DISTANCE", .distance, in: [.select, .where, .orderBy], help: "The distance of two places."),
    Function("GEOLOCATION", .geolocation, in: [], help: "A place by its latitude and longitude."),
    Function("FIELDS", .fields, in: [], help: "ALL, STANDARD or CUSTOM fields of the object."),
  ]

  private static func aggregate(_ function: AggregateFunction, help: String) -> Function {
    Function(function.rawValue, .aggregate(function), in: [.select, .having, .orderBy], help: help)
  }

  private static func datePart(_ function: DateFunction, help: String) -> Function {
    Function(
      function.rawValue, .datePart(function), in: [.select, .where, .groupBy, .having, .orderBy], help: help)
  }
}
