/// A day of the Gregorian calendar without a time or a zone: the value of a `date` field.
public struct CalendarDate: Hashable, Comparable, Sendable, Codable {
  /// Days since 1970-01-01; negative before it.
  public var days: Int

  /// The day that lies `days` after 1970-01-01.
  public init(days: Int) {
    self.days = days
  }

  /// The day of a year, month (1…12) and day of month; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    self.days = Self.daysFromCivil(year: year, month: month, day: day)
  }

  /// Reads `yyyy-MM-dd`; anything else is nil.
  public init?(isoText: some StringProtocol) {
    var scanner = DigitScanner(isoText)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    self = date
  }

  /// The year, the month (1…12) and the day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's civil_from_days: eras of 400 years that start on 1 March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// ISO weekday: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    Int(Int64(days + 3).flooredDivision(by: 7).remainder) + 1
  }

  /// `yyyy-MM-dd`.
  public var isoText: String {
    let (year, month, day) = civil
    let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(padded)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Orders by day.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.days < right.days
  }

  /// The number of days in a month of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31  // Int: every other month number
    }
  }

  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
