import ObjectModel
import SOQL

extension DateFunction {
  /// The part of an instant, read as UTC: a number, or for DAY_ONLY the day as days since 1970 (semantics 5.8).
  ///
  /// A fiscal year that does not begin with January is named after the calendar year that it ends in.
  func part(of instant: Instant, fiscalYearStartMonth: Int) -> Int {
    let (date, second) = instant.dateAndSecond
    let (year, month, day) = date.civil
    let fiscalMonth = (month + 12 - fiscalYearStartMonth) % 12 + 1
    switch self {
    case .calendarMonth: return month
    case .calendarQuarter: return (month + 2) / 3
    case .calendarYear: return year
    case .dayInMonth: return day
    case .dayInWeek: return date.weekday % 7 + 1
    case .dayInYear: return date.dayInYear
    case .dayOnly: return date.days
    case .fiscalMonth: return fiscalMonth
    case .fiscalQuarter: return (fiscalMonth + 2) / 3
    case .fiscalYear: return fiscalYearStartMonth > 1 && month >= fiscalYearStartMonth ? year + 1 : year
    case .hourInDay: return second / 3_600
    case .weekInMonth: return (day - 1) / 7 + 1
    case .weekInYear: return (date.dayInYear - 1) / 7 + 1
    }
  }

  /// The name of the function of SQL that answers the part.
  var sqlName: String { rawValue.lowercased() }

  /// How the part is decoded.
  var kind: StoredKind { self == .dayOnly ? .date : .number(scale: 0) }
}

extension CalendarDate {
  /// The day's number in its year, from 1.
  fileprivate var dayInYear: Int {
    guard let first = CalendarDate(year: civil.year, month: 1, day: 1) else { return 1 }
    return days - first.days + 1
  }
}
