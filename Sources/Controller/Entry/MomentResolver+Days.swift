import ObjectModel

extension MomentResolver {
  /// The day that counts as today.
  var today: CalendarDate { zone.civilTime(at: now).date }

  /// The day that ends count from, else today.
  private var origin: CalendarDate {
    if case .after(let start) = bias { zone.civilTime(at: start).date } else { today }
  }

  /// The days that a moment may mean, the one to take first.
  func dates(of moment: Moment, second: Int?) throws(EntryError) -> [CalendarDate] {
    guard let day = moment.day else {
      if let weekday = moment.weekday { return pick(second) { Self.week(of: $0, weekday.value, plus: $1) } }
      let old = existing.map { zone.civilTime(at: $0).date }
      return [origin] + (bias == .past && old != origin ? [old].compactMap(\.self) : [])
    }
    if case .week(let week, let year, let weekdayOfWeek) = day.value {
      return pickWeek(week, year: year, weekday: weekdayOfWeek ?? moment.weekday?.value ?? 1, second: second)
    }
    let dates = dates(of: day.value, second: second)
    if let weekday = moment.weekday, let date = dates.first, date.weekday != weekday.value {
      let name = MomentWords.weekdays[date.weekday - 1]
      throw EntryError("that day is a \(name.capitalizedWord)", part: weekday.range, suggestion: name)
    }
    return dates
  }

  private func dates(of day: Moment.Day, second: Int?) -> [CalendarDate] {
    switch day {
    case .relative(let days, let months, let isSigned):
      let base = Self.month(of: isSigned ? origin : today, plus: months)
      return [CalendarDate(days: base.days + days)]
    case .weekday(let weekday, let isNext):
      let distance = (weekday - today.weekday + 7) % 7
      if isNext { return [CalendarDate(days: today.days + (distance == 0 ? 7 : distance))] }
      return [CalendarDate(days: today.days + distance - 7)]
    case .date(let date): return [date]
    case .monthDay(let month, let day):
      return pick(named(second), takesNearest: true) { origin, years in
        CalendarDate(year: origin.civil.year + years, month: month, day: day)
      }
    case .dayOfMonth(let day):
      return pick(named(second)) { origin, months in
        let first = CalendarDate(days: origin.days - origin.civil.day + 1)
        let (year, month, _) = Self.month(of: first, plus: months).civil
        return CalendarDate(year: year, month: month, day: day)
      }
    case .week: return []
    }
  }

  /// The time to choose a named day by: looking back, today is today whatever the hour, as it is for a time alone.
  private func named(_ second: Int?) -> Int? {
    bias == .past ? nil : second
  }

  private func pickWeek(_ week: Int, year: Int?, weekday: Int, second: Int?) -> [CalendarDate] {
    if let year { return [Self.isoWeek(week, year: year, weekday: weekday)].compactMap(\.self) }
    return pick(named(second), takesNearest: true) { origin, years in
      Self.isoWeek(week, year: origin.civil.year + years, weekday: weekday)
    }
  }

  /// The day to take of a row of days that recur, by the bias, and then the nearest one on the other side.
  /// - Parameter candidate: the day so many weeks, months or years from the origin; nil when there is none.
  private func pick(
    _ second: Int?, takesNearest: Bool = false, _ candidate: (CalendarDate, Int) -> CalendarDate?
  ) -> [CalendarDate] {
    // Eight years apart lie 29 February 1896 and 1904.
    let all = (-8...8).compactMap { candidate(origin, $0) }
    let later = all.firstIndex { !isPast($0, second) } ?? all.endIndex
    let before = later > 0 ? all[later - 1] : nil
    let after = later < all.endIndex ? all[later] : nil
    switch bias {
    case .past: return [before, after].compactMap(\.self)
    case .after: return [after].compactMap(\.self)
    case .ahead:
      let isNearer =
        takesNearest
        && (before.map { today.days - $0.days } ?? .max) < (after.map { $0.days - today.days } ?? .max)
      return (isNearer ? [before, after] : [after, before]).compactMap(\.self)
    }
  }

  /// Whether a day, with the time if one is known, lies on the side of the past.
  private func isPast(_ date: CalendarDate, _ second: Int?) -> Bool {
    switch bias {
    case .past:
      guard let second else { return date <= today }
      return zone.instant(showing: CivilTime(date: date, secondOfDay: second)) <= now
    case .after(let start):
      guard let second else { return date < origin }
      return zone.instant(showing: CivilTime(date: date, secondOfDay: second)) < start
    case .ahead: return date < today
    }
  }

  /// The weekday in the week of a day, so many weeks later.
  private static func week(of date: CalendarDate, _ weekday: Int, plus weeks: Int) -> CalendarDate {
    CalendarDate(days: date.days - date.weekday + weekday + weeks * 7)
  }

  /// The same day so many months later, or the last one of a shorter month.
  private static func month(of date: CalendarDate, plus months: Int) -> CalendarDate {
    guard months != 0 else { return date }
    let (year, month, day) = date.civil
    let (years, rest) = Int64(month - 1 + months).flooredDivision(by: 12)
    let target = year + Int(years)
    let length = CalendarDate.length(ofMonth: Int(rest) + 1, year: target)
    return CalendarDate(year: target, month: Int(rest) + 1, day: min(day, length)) ?? date
  }

  /// The day of an ISO week; nil when the year has no such week.
  private static func isoWeek(_ week: Int, year: Int, weekday: Int) -> CalendarDate? {
    // The week that holds 4 January is the first; a year's last week holds 28 December.
    guard let fourth = CalendarDate(year: year, month: 1, day: 4),
      let last = CalendarDate(year: year, month: 12, day: 28)
    else { return nil }
    let monday = fourth.days - fourth.weekday + 1 + (week - 1) * 7
    return monday <= last.days ? CalendarDate(days: monday + weekday - 1) : nil
  }
}

extension String {
  /// The word with a capital letter.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
