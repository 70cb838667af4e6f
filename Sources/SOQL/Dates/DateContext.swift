public import ObjectModel

/// What date literals depend on: the running user's now, zone and week, and the organisation's year (semantics 5.5).
public struct DateContext: Sendable, Hashable {
  /// The instant that is now.
  public var now: Instant
  /// The user's time zone, in which days begin.
  public var zone: Zone
  /// The weekday that weeks begin with, 1 for Monday to 7 for Sunday.
  public var firstWeekday: Int
  /// The month that fiscal years begin with, from 1.
  public var fiscalYearStartMonth: Int

  /// What date literals depend on.
  public init(now: Instant, zone: Zone, firstWeekday: Int = 7, fiscalYearStartMonth: Int = 1) {
    self.now = now
    self.zone = zone
    self.firstWeekday = firstWeekday
    self.fiscalYearStartMonth = fiscalYearStartMonth
  }
}
