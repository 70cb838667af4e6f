import ObjectModel

extension DateContext {
  /// The day that now is in, in the user's zone.
  var today: CalendarDate { zone.civilTime(at: now).date }

  /// The first day of the unit that lies so many units after the one that today is in.
  func start(of unit: DateLiteral.Word.Unit, _ offset: Int) -> CalendarDate {
    let today = today
    switch unit {
    case .day: return CalendarDate(days: today.days + offset)
    case .week:
      let weekday = (today.weekday - firstWeekday + 7) % 7
      return CalendarDate(days: today.days - weekday + 7 * offset)
    case .month: return start(ofMonths: 1, from: 1, offset)
    case .quarter: return start(ofMonths: 3, from: 1, offset)
    case .year: return start(ofMonths: 12, from: 1, offset)
    case .fiscalQuarter: return start(ofMonths: 3, from: fiscalYearStartMonth, offset)
    case .fiscalYear: return start(ofMonths: 12, from: fiscalYearStartMonth, offset)
    }
  }

  /// The first day of a stretch of so many months, in years that begin with a month.
  private func start(ofMonths length: Int, from first: Int, _ offset: Int) -> CalendarDate {
    let (year, month, _) = today.civil
    let sinceFirst = (month - first + 12) % 12
    let months = Int64(year * 12 + month - 1 - sinceFirst % length + offset * length)
    let (startYear, startMonth) = months.flooredDivision(by: 12)
    return CalendarDate(year: Int(startYear), month: Int(startMonth) + 1, day: 1) ?? today
  }
}

extension Zone {
  /// The first instant of a day. Where the clock skips midnight, the day begins when the clock is put forward; a day
  /// that a zone leaves out begins and ends there.
  func start(of day: CalendarDate) -> Instant {
    let midnight = CivilTime(date: day, secondOfDay: 0)
    if let first = instants(showing: midnight).first { return first }
    var after = instant(showing: midnight)
    var before = after + -86_400
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if civilTime(at: middle).date < day { before = middle } else { after = middle }
    }
    return after
  }
}
