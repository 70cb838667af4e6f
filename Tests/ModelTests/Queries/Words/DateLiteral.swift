import ObjectModel

/// A date literal of 5.5, with the days that it stands for.
struct DateLiteral {
  var text: String
  var shape: Shape

  enum Shape {
    /// Whole units, counted from the current one: `from` is in, `to` is out.
    case units(Unit, from: Int, to: Int)
    /// The start of the day so many days ago until this instant: LAST_N_DAYS and LAST_90_DAYS.
    case untilNow(days: Int)
  }

  enum Unit: String, CaseIterable {
    case day = "DAY"
    case week = "WEEK"
    case month = "MONTH"
    case quarter = "QUARTER"
    case year = "YEAR"
    // The fiscal year is the calendar year.
    case fiscalQuarter = "FISCAL_QUARTER"
    case fiscalYear = "FISCAL_YEAR"
  }

  /// Today and how weeks begin, for the running user.
  struct Today {
    var now: Instant
    var zone: Zone
    /// ISO weekday of the first day of a week.
    var firstWeekday: Int

    var date: CalendarDate { zone.civilTime(at: now).date }

    /// The first instant of a day. Where a clock is put forward at midnight the day begins later.
    func start(of date: CalendarDate) -> Instant {
      zone.instant(showing: CivilTime(date: date, secondOfDay: 0))
    }

    /// The first day of a unit, so many units from the current one.
    func start(of unit: Unit, _ offset: Int) -> CalendarDate {
      let (year, month, _) = date.civil
      switch unit {
      case .day: return CalendarDate(days: date.days + offset)
      case .week:
        let daysIn = (date.weekday - firstWeekday + 7) % 7
        return CalendarDate(days: date.days - daysIn + 7 * offset)
      case .month: return Self.first(ofMonth: year * 12 + month - 1 + offset)
      case .quarter, .fiscalQuarter: return Self.first(ofMonth: year * 12 + (month - 1) / 3 * 3 + 3 * offset)
      case .year, .fiscalYear: return Self.first(ofMonth: (year + offset) * 12)
      }
    }

    private static func first(ofMonth month: Int) -> CalendarDate {
      CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) ?? CalendarDate(days: 0)
    }
  }

  /// The days, the last one out.
  func days(_ today: Today) -> Range<CalendarDate> {
    switch shape {
    case .units(let unit, let from, let to): today.start(of: unit, from)..<today.start(of: unit, to)
    case .untilNow(let days): today.start(of: .day, -days)..<today.start(of: .day, 1)
    }
  }

  /// The instants, the last one out. Instants are whole seconds, so that "until now" ends one second after now.
  func instants(_ today: Today) -> Range<Instant> {
    let days = days(today)
    switch shape {
    case .units: return today.start(of: days.lowerBound)..<today.start(of: days.upperBound)
    case .untilNow: return today.start(of: days.lowerBound)..<(today.now + 1)
    }
  }

  /// All literals, with one number for those that have one.
  static func all(_ n: Int) -> [DateLiteral] {
    let days = [
      DateLiteral(text: "YESTERDAY", shape: .units(.day, from: -1, to: 0)),
      DateLiteral(text: "TODAY", shape: .units(.day, from: 0, to: 1)),
      DateLiteral(text: "TOMORROW", shape: .units(.day, from: 1, to: 2)),
      DateLiteral(text: "LAST_90_DAYS", shape: .untilNow(days: 90)),
      DateLiteral(text: "NEXT_90_DAYS", shape: .units(.day, from: 1, to: 91)),
      DateLiteral(text: "LAST_N_DAYS:\(n)", shape: .untilNow(days: n)),
      DateLiteral(text: "NEXT_N_DAYS:\(n)", shape: .units(.day, from: 1, to: n + 1)),
      DateLiteral(text: "N_DAYS_AGO:\(n)", shape: .units(.day, from: -n, to: 1 - n)),
    ]
    return days
      + Unit.allCases.filter { $0 != .day }.flatMap { unit in
        let name = unit.rawValue
        return [
          DateLiteral(text: "LAST_\(name)", shape: .units(unit, from: -1, to: 0)),
          DateLiteral(text: "THIS_\(name)", shape: .units(unit, from: 0, to: 1)),
          DateLiteral(text: "NEXT_\(name)", shape: .units(unit, from: 1, to: 2)),
          DateLiteral(text: "LAST_N_\(name)S:\(n)", shape: .units(unit, from: -n, to: 0)),
          DateLiteral(text: "NEXT_N_\(name)S:\(n)", shape: .units(unit, from: 1, to: n + 1)),
          DateLiteral(text: "N_\(name)S_AGO:\(n)", shape: .units(unit, from: -n, to: 1 - n)),
        ]
      }
  }

  /// One of the literals.
  static func random(_ random: inout SeededGenerator) -> DateLiteral {
    let all = all(random.oneIn(12) ? 40 + random.below(200) : 1 + random.below(8))
    return all[random.below(all.count)]
  }
}
