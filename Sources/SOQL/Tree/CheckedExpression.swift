/// An expression whose names have been found.
public indirect enum CheckedExpression: Sendable, Hashable {
  /// A field or parent path.
  case field(CheckedPath)
  /// A part of a date or an instant, in UTC or, with convertTimezone, in the user's zone (semantics 5.8).
  case datePart(DateFunction, CheckedPath, isLocal: Bool)
  /// A picklist's label: toLabel().
  case label(CheckedPath)
  /// A value as the user's locale writes it: FORMAT(). Only selected.
  case format(CheckedExpression)
  /// A figure over the rows of a group; `COUNT(Id)` counts them all (semantics 5.7).
  case aggregate(AggregateFunction, CheckedPath)
  /// 1 on a subtotal row that leaves the key out, else 0: GROUPING().
  case grouping(CheckedExpression)

  /// Whether the expression is a figure over the rows of a group.
  public var isAggregate: Bool {
    switch self {
    case .aggregate, .grouping: true
    case .format(let inner): inner.isAggregate
    case .field, .datePart, .label: false
    }
  }

  /// The path of a plain field; nil for functions.
  public var path: CheckedPath? {
    if case .field(let path) = self { path } else { nil }
  }
}

/// The figures over the rows of a group (semantics 5.7).
public enum AggregateFunction: String, Sendable, Hashable, CaseIterable {
  case count = "COUNT"
  case countDistinct = "COUNT_DISTINCT"
  case minimum = "MIN"
  case maximum = "MAX"
  case sum = "SUM"
  case average = "AVG"
}

/// The functions of dates and instants (semantics 5.8).
public enum DateFunction: String, Sendable, Hashable, CaseIterable {
  case calendarMonth = "CALENDAR_MONTH"
  case calendarQuarter = "CALENDAR_QUARTER"
  case calendarYear = "CALENDAR_YEAR"
  case dayInMonth = "DAY_IN_MONTH"
  case dayInWeek = "DAY_IN_WEEK"
  case dayInYear = "DAY_IN_YEAR"
  case dayOnly = "DAY_ONLY"
  case fiscalMonth = "FISCAL_MONTH"
  case fiscalQuarter = "FISCAL_QUARTER"
  case fiscalYear = "FISCAL_YEAR"
  case hourInDay = "HOUR_IN_DAY"
  case weekInMonth = "WEEK_IN_MONTH"
  case weekInYear = "WEEK_IN_YEAR"
}
