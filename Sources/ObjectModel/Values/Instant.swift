/// A point in time as whole seconds since 1970-01-01T00:00:00Z.
///
/// The API stores dateTime values with second precision and always in UTC (semantics 2.1), so an
/// integer holds one exactly. Zones enter only where a person reads or types a time; see ``Zone``.
public struct Instant: Hashable, Comparable, Sendable, Codable {
  /// Seconds since the epoch, UTC; negative before 1970.
  public var seconds: Int64

  /// The instant that lies the given number of seconds after the epoch.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The instant of a UTC wall clock reading.
  public init(_ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.seconds = Int64(date.days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
  }

  /// The instants that a dateTime field accepts: 1700-01-01T00:00:00Z to 4000-12-31T00:00:00Z (semantics 2.1).
  public static let fieldRange =
    Instant(seconds: -8_520_336_000)...Instant(seconds: 64_092_124_800)

  /// The instants that a record can be stamped with: 1970-01-01T00:00:00Z to 4000-12-31T00:00:00Z (semantics 2.1).
  public static let auditRange = Instant(seconds: 0)...fieldRange.upperBound

  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }

  /// The instant `seconds` later (earlier when negative).
  public static func + (instant: Instant, seconds: Int64) -> Instant {
    Instant(seconds: instant.seconds + seconds)
  }

  /// The number of seconds from `right` to `left`.
  public static func - (left: Instant, right: Instant) -> Int64 {
    left.seconds - right.seconds
  }
}
