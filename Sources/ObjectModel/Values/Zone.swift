import struct Foundation.Date
import struct Foundation.Locale
import class Foundation.NSTimeZone
import struct Foundation.TimeZone

/// A time zone, for turning instants into wall clock readings and back.
///
/// Daylight saving rules are tz data, which Foundation reads; the calendar arithmetic is ``CalendarDate``'s.
public struct Zone: Hashable, Sendable {
  private let zone: TimeZone

  /// Coordinated universal time.
  public static let utc = Zone(zone: TimeZone(secondsFromGMT: 0) ?? TimeZone.current)

  /// The zone with an IANA name such as `Europe/Berlin`; nil when the tz data has no such zone.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.zone = zone
  }

  private init(zone: TimeZone) {
    self.zone = zone
  }

  /// The zone as Foundation's formats take it.
  var timeZone: TimeZone { zone }

  /// The IANA name.
  public var identifier: String { zone.identifier }

  /// Seconds east of UTC at an instant.
  public func offset(at instant: Instant) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds))))
  }

  /// The short name in force at an instant, such as `CET`, `EST` or, where English has no name for it, `GMT+9`.
  public func abbreviation(at instant: Instant) -> String {
    let date = Date(timeIntervalSince1970: Double(instant.seconds))
    let isSummer = zone.isDaylightSavingTime(for: date)
    let style: NSTimeZone.NameStyle = isSummer ? .shortDaylightSaving : .shortStandard
    // Each English knows the zones that its speakers meet: the American EST, the British CET.
    for locale in ["en_US", "en_GB"] {
      let name = zone.localizedName(for: style, locale: Locale(identifier: locale))
      if let name, !name.hasPrefix("GMT") || name == "GMT" { return name }
    }
    return zone.abbreviation(for: date) ?? identifier
  }

  /// The wall clock reading at an instant.
  public func civilTime(at instant: Instant) -> CivilTime {
    let (date, second) = (instant + offset(at: instant)).dateAndSecond
    return CivilTime(date: date, secondOfDay: second)
  }

  /// Every instant at which the wall clock shows a reading: one, none inside a spring gap, two in an autumn
  /// overlap; the earlier first.
  public func instants(showing time: CivilTime) -> [Instant] {
    let asUTC = Instant(time.date) + Int64(time.secondOfDay)
    let offsets = Set([offset(at: asUTC + -86_400), offset(at: asUTC + 86_400)])
    return offsets.map { asUTC + -$0 }.filter { civilTime(at: $0) == time }.sorted()
  }

  /// The instant at which the wall clock shows a reading; in an overlap the earlier one, in a gap the instant
  /// that the clock would have shown had it not been put forward.
  public func instant(showing time: CivilTime) -> Instant {
    if let first = instants(showing: time).first { return first }
    let asUTC = Instant(time.date) + Int64(time.secondOfDay)
    return asUTC + -offset(at: asUTC + -86_400)
  }
}

/// A wall clock reading: a day and the second of that day, without a zone.
public struct CivilTime: Hashable, Sendable {
  /// The day.
  public var date: CalendarDate
  /// 0 to 86,399.
  public var secondOfDay: Int

  /// A reading from a day and the second of that day.
  public init(date: CalendarDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// A reading from a day, an hour (0…23) and a minute (0…59).
  public init(date: CalendarDate, hour: Int, minute: Int) {
    self.init(date: date, secondOfDay: hour * 3_600 + minute * 60)
  }

  /// The hour, 0…23.
  public var hour: Int { secondOfDay / 3_600 }
  /// The minute, 0…59.
  public var minute: Int { secondOfDay / 60 % 60 }
}
