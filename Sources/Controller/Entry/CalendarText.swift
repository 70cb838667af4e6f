import ObjectModel

/// Days and times of day as people read them.
enum CalendarText {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Wed`.
  static func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday - 1] }

  /// `25 Nov`.
  static func day(_ date: CalendarDate) -> String { "\(date.civil.day) \(months[date.civil.month - 1])" }

  /// `25 Nov 2026`.
  static func dayAndYear(_ date: CalendarDate) -> String { "\(day(date)) \(date.civil.year)" }

  /// `Wed 25 Nov`.
  static func weekdayAndDay(_ date: CalendarDate) -> String { "\(weekday(date)) \(day(date))" }

  /// `Wed 25 Nov 2026`.
  static func full(_ date: CalendarDate) -> String { "\(weekday(date)) \(dayAndYear(date))" }

  /// `14:05`.
  static func clock(_ time: CivilTime) -> String { "\(twoDigits(time.hour)):\(twoDigits(time.minute))" }

  /// A number below 100 as two digits.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
