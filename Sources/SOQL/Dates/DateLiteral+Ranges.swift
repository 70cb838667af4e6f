public import ObjectModel

extension DateLiteral {
  /// The instants that the literal stands for, in the user's zone (semantics 5.5).
  ///
  /// `=` asks for an instant inside, `<` for one before the lower bound, `>` for one from the upper bound on.
  /// LAST_N_DAYS and LAST_90_DAYS end with now itself, and days that no field holds are left out.
  public func instants(in context: DateContext) -> Range<Instant> {
    let days = days(in: context)
    let lower = context.zone.start(of: days.lowerBound)
    return lower..<(word.endsNow ? context.now + 1 : context.zone.start(of: days.upperBound))
  }

  /// The days that the literal stands for, by the day that now is in the user's zone (semantics 5.5).
  /// Days that no field holds are left out.
  public func days(in context: DateContext) -> Range<CalendarDate> {
    let units = word.units(count: min(max(count ?? 1, 1), Limits.dateLiteralCount))
    let lower = context.start(of: word.unit, units.lowerBound)
    return (lower..<context.start(of: word.unit, units.upperBound)).clamped(to: Self.fieldDays)
  }

  /// More than the days of which fields have values (semantics 2.1), so that no count leads beyond what zones know.
  private static let fieldDays = CalendarDate(days: -150_000)..<CalendarDate(days: 800_000)
}

extension DateLiteral.Word {
  /// What the word counts in.
  enum Unit {
    case day, week, month, quarter, year, fiscalQuarter, fiscalYear
  }

  /// What the word counts in.
  var unit: Unit {
    switch self {
    case .yesterday, .today, .tomorrow, .last90Days, .next90Days, .lastNDays, .nextNDays, .nDaysAgo: .day
    case .lastWeek, .thisWeek, .nextWeek, .lastNWeeks, .nextNWeeks, .nWeeksAgo: .week
    case .lastMonth, .thisMonth, .nextMonth, .lastNMonths, .nextNMonths, .nMonthsAgo: .month
    case .lastQuarter, .thisQuarter, .nextQuarter, .lastNQuarters, .nextNQuarters, .nQuartersAgo: .quarter
    case .lastYear, .thisYear, .nextYear, .lastNYears, .nextNYears, .nYearsAgo: .year
    case .lastFiscalQuarter, .thisFiscalQuarter, .nextFiscalQuarter, .lastNFiscalQuarters,
      .nextNFiscalQuarters, .nFiscalQuartersAgo:
      .fiscalQuarter
    case .lastFiscalYear, .thisFiscalYear, .nextFiscalYear, .lastNFiscalYears, .nextNFiscalYears,
      .nFiscalYearsAgo:
      .fiscalYear
    }
  }

  /// The units that the word stands for, 0 being the one that now is in. Only LAST_N_DAYS and LAST_90_DAYS include it
  /// among others.
  func units(count: Int) -> Range<Int> {
    switch self {
    case .yesterday, .lastWeek, .lastMonth, .lastQuarter, .lastYear, .lastFiscalQuarter, .lastFiscalYear:
      -1..<0
    case .today, .thisWeek, .thisMonth, .thisQuarter, .thisYear, .thisFiscalQuarter, .thisFiscalYear: 0..<1
    case .tomorrow, .nextWeek, .nextMonth, .nextQuarter, .nextYear, .nextFiscalQuarter, .nextFiscalYear: 1..<2
    case .last90Days: -90..<1
    case .next90Days: 1..<91
    case .lastNDays: -count..<1
    case .lastNWeeks, .lastNMonths, .lastNQuarters, .lastNYears, .lastNFiscalQuarters, .lastNFiscalYears:
      -count..<0
    case .nextNDays, .nextNWeeks, .nextNMonths, .nextNQuarters, .nextNYears, .nextNFiscalQuarters,
      .nextNFiscalYears:
      1..<(count + 1)
    case .nDaysAgo, .nWeeksAgo, .nMonthsAgo, .nQuartersAgo, .nYearsAgo, .nFiscalQuartersAgo, .nFiscalYearsAgo:
      -count..<(1 - count)
    }
  }

  /// Whether the last day ends with now and not with its midnight.
  fileprivate var endsNow: Bool { self == .lastNDays || self == .last90Days }
}
