import Foundation
import ObjectModel

/// The date functions of 5.8.
enum DateFunction: String, CaseIterable {
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

  /// DAY_ONLY makes a day of an instant and HOUR_IN_DAY needs one; the others take days too.
  var takesDates: Bool { self != .dayOnly && self != .hourInDay }

  /// The function of a wall clock reading. A fiscal year is a calendar year (5.5), a week begins on the first day of
  /// its month or year and has seven days.
  func value(of time: CivilTime) -> FieldValue {
    let (year, month, day) = time.date.civil
    let dayOfYear = time.date.days - (CalendarDate(year: year, month: 1, day: 1)?.days ?? 0) + 1
    switch self {
    case .calendarMonth, .fiscalMonth: return .number(.init(month))
    case .calendarQuarter, .fiscalQuarter: return .number(.init((month + 2) / 3))
    case .calendarYear, .fiscalYear: return .number(.init(year))
    case .dayInMonth: return .number(.init(day))
    case .dayInWeek: return .number(.init(time.date.weekday % 7 + 1))
    case .dayInYear: return .number(.init(dayOfYear))
    case .dayOnly: return .date(time.date)
    case .hourInDay: return .number(.init(time.secondOfDay / 3_600))
    case .weekInMonth: return .number(.init((day + 6) / 7))
    case .weekInYear: return .number(.init((dayOfYear + 6) / 7))
    }
  }
}
