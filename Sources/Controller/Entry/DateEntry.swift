public import ObjectModel

/// Reads what a person types as a day: the words of ``DateTimeEntry`` without the times (terminal 3.2).
///
/// Due dates and close dates may lie on either side of today: a weekday or a day of a month is the next one, a date
/// without a year the nearest.
public struct DateEntry: Sendable, Hashable {
  /// The instant that counts as now.
  public var now: Instant
  /// The zone whose today counts.
  public var zone: Zone
  /// Whether `11/12` is the eleventh of December.
  public var order: DayMonthOrder

  /// A reader of days.
  public init(now: Instant, zone: Zone, order: DayMonthOrder = .dayFirst) {
    self.now = now
    self.zone = zone
    self.order = order
  }

  /// What a text was read as.
  public struct Reading: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// Other ways to read the same text, the likeliest first.
    public var alternatives: [CalendarDate]

    /// The reading after Alt-F was pressed so many times; after the last alternative the first reading is back.
    public func flipped(_ times: Int) -> Reading {
      let choices = [date] + alternatives
      let first = ((times % choices.count) + choices.count) % choices.count
      return Reading(
        date: choices[first], alternatives: Array((choices[first...] + choices[..<first]).dropFirst()))
    }
  }

  /// Reads a typed text; nil when it is blank.
  /// - Throws: what is wrong with it, with the part at fault.
  public func read(_ text: String) throws(EntryError) -> Reading? {
    guard text.utf8.count <= DateTimeEntry.longestText else { throw EntryError("that is too long for a day") }
    let words = EntryWord.words(of: text)
    guard !words.isEmpty else { return nil }
    var moment = try MomentParser.moment(of: words, order: order)
    try makeDay(&moment)
    let resolver = MomentResolver(now: now, zone: zone, bias: .ahead, existing: nil, dayStart: 0)
    let dates = try resolver.dates(of: moment, second: nil)
    guard let date = dates.first else { throw EntryError("there is no such day", part: moment.day?.range) }
    let range =
      Instant.fieldRange.lowerBound.dateAndSecond.date...Instant.fieldRange.upperBound.dateAndSecond.date
    guard range.contains(date) else { throw EntryError("days lie between the years 1700 and 4000") }
    return Reading(date: date, alternatives: dates.dropFirst().filter { $0 != date })
  }

  /// What stands right of a field once its text is read: `Wed 25 Nov 2026   in 3 weeks`.
  public func echo(of date: CalendarDate) -> String {
    let days = date.days - zone.civilTime(at: now).date.days
    let distance =
      switch days {
      case 0: "today"
      case 1: "tomorrow"
      case -1: "yesterday"
      case 2...: "in \(DateTimeEntry.length(of: Int64(days) * 86_400))"
      default: "\(DateTimeEntry.length(of: Int64(-days) * 86_400)) ago"  // Int
      }
    return "\(CalendarText.full(date))   \(distance)"
  }

  /// Turns what may also be a time into a day, and refuses what can only be a time.
  private func makeDay(_ moment: inout Moment) throws(EntryError) {
    if moment.isNow { moment = Moment().with(day: .relative(days: 0), at: 0..<0) }
    if let span = moment.span, span.value.direction == .none, !span.value.hasClockUnits {
      moment.day = .init(
        value: .relative(days: span.value.days, months: span.value.months), range: span.range)
      moment.span = nil
    }
    if let time = moment.clock?.range ?? moment.span?.range {
      throw EntryError("that is a time, not a day", part: time)
    }
    if let number = moment.number {
      guard !moment.hasDay, (1...31).contains(number.value) else {
        throw EntryError("\(number.value) is no day", part: number.range)
      }
      moment.day = .init(value: .dayOfMonth(number.value), range: number.range)
    }
    if let dotted = moment.dotted {
      let (day, month) = (dotted.value.first, dotted.value.second)
      guard !moment.hasDay, (1...12).contains(month),
        (1...CalendarDate.length(ofMonth: month, year: 2_000)).contains(day)
      else { throw EntryError("there is no such day", part: dotted.range) }
      moment.day = .init(value: .monthDay(month: month, day: day), range: dotted.range)
    }
  }
}
