import ObjectModel

extension AggregateFunction {
  /// Whether the function takes values of a type (semantics 5.7).
  func takes(_ type: FieldType) -> Bool {
    switch self {
    case .count, .countDistinct, .minimum, .maximum: type.isCountable
    case .sum, .average: type.scale != nil
    }
  }
}

extension DateFunction {
  /// Whether the function takes values of a type: hours and days of instants need an instant (semantics 5.8).
  func takes(_ type: FieldType) -> Bool {
    switch self {
    case .hourInDay, .dayOnly: type == .dateTime
    case .calendarMonth, .calendarQuarter, .calendarYear, .dayInMonth, .dayInWeek, .dayInYear, .fiscalMonth,
      .fiscalQuarter, .fiscalYear, .weekInMonth, .weekInYear:
      type == .dateTime || type == .date
    }
  }
}

extension FieldType {
  /// Whether values can be counted and compared in groups.
  fileprivate var isCountable: Bool {
    switch self {
    case .boolean: false
    case .textarea(let length): length <= Self.longestShortText
    case .id, .string, .picklist, .dateTime, .date, .integer, .double, .currency, .percent, .phone, .email,
      .url, .reference:
      true
    }
  }

  /// Whether FORMAT() writes values as the locale has them.
  var isFormattable: Bool {
    switch self {
    case .dateTime, .date, .integer, .double, .currency, .percent: true
    case .id, .string, .textarea, .picklist, .boolean, .phone, .email, .url, .reference: false
    }
  }

  /// Whether the type is money.
  var isCurrency: Bool {
    if case .currency = self { true } else { false }
  }

  /// The greatest length of a textarea that is not a long one.
  private static let longestShortText = 255
}
