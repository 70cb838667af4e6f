import ObjectModel

/// What the words of a time say, before now, the zone and the field's role turn them into an instant.
struct Moment: Sendable, Hashable {
  /// `now` or `.`.
  var isNow = false
  /// The day.
  var day: Placed<Day>?
  /// A weekday that stands alone, beside a date, or within a week.
  var weekday: Placed<Int>?
  /// The time of the day.
  var clock: Placed<Clock>?
  /// A distance in hours and minutes.
  var span: Placed<TimeSpan>?
  /// A number of one to three digits that may be an hour, a day or minutes.
  var number: Placed<Int>?
  /// `20.11`, which may be a time or a day.
  var dotted: Placed<Dotted>?
  /// The zone that was named.
  var zone: Zone?

  /// A part and its place in the typed text.
  struct Placed<Value: Sendable & Hashable>: Sendable, Hashable {
    var value: Value
    var range: Range<Int>
  }

  /// A day, as it was typed.
  enum Day: Sendable, Hashable {
    /// Days and months from today; those of a sign and a number count from the start's day in an end.
    case relative(days: Int, months: Int = 0, isSigned: Bool = false)
    /// The next such weekday after today, or the last before it.
    case weekday(Int, isNext: Bool)
    /// A whole date.
    case date(CalendarDate)
    /// A month (1…12) and a day in it.
    case monthDay(month: Int, day: Int)
    /// A day of some month.
    case dayOfMonth(Int)
    /// An ISO week, of a year or of the nearest one.
    case week(Int, year: Int?, weekday: Int?)
  }

  /// A time of the day.
  struct Clock: Sendable, Hashable {
    /// 0…86,399.
    var second: Int
    /// Seconds east of UTC, when the text says so.
    var offset: Int?
    /// Whether am or pm was said.
    var isTwelveHour = false
    /// The part as minutes, when it was three digits that an end may count as such.
    var asMinutes: Int?
  }

  /// Two numbers with a point between them.
  struct Dotted: Sendable, Hashable {
    var first: Int
    var second: Int
    /// Whether the second has two digits, as minutes do.
    var hasTwoDigits: Bool
  }

  /// Whether any day was named.
  var hasDay: Bool { day != nil || weekday != nil }
}

/// A distance in time.
struct TimeSpan: Sendable, Hashable {
  /// What a number counts.
  enum Unit: Sendable, Hashable {
    case minutes, hours, days, weeks, months, years
  }

  /// Whether the distance counts on or back, and from where.
  enum Direction: Sendable, Hashable {
    /// `25m`: a length rather than a place in time.
    case none
    /// `-35m`, `+1h`, `in 2h`.
    case signed
    /// `35m ago`, always from now.
    case ago
  }

  var direction = Direction.none
  /// Hours and minutes, negative when back.
  var seconds: Int64 = 0
  /// Days and weeks.
  var days = 0
  /// Months and years.
  var months = 0
  /// Whether hours or minutes were named.
  var hasClockUnits = false

  /// Adds a number of a unit.
  mutating func add(_ number: Int, _ unit: Unit) {
    switch unit {
    case .minutes: seconds += Int64(number) * 60
    case .hours: seconds += Int64(number) * 3_600
    case .days: days += number
    case .weeks: days += number * 7
    case .months: months += number
    case .years: months += number * 12
    }
    if unit == .minutes || unit == .hours { hasClockUnits = true }
  }

  /// The same distance back.
  var negated: TimeSpan {
    var span = self
    span.seconds = -seconds
    span.days = -days
    span.months = -months
    return span
  }

  /// All of it in seconds, a month as 30 days.
  var totalSeconds: Int64 { seconds + Int64(days + months * 30) * 86_400 }
}
