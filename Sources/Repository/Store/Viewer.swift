import Foundation
public import ObjectModel
public import SOQL

/// Who reads or writes, and when: every read takes one (design section 4).
public struct Viewer: Sendable, Hashable {
  /// The running user.
  public var user: RecordID
  /// The user's time zone.
  public var zone: Zone
  /// The instant that a write stamps and that a read calls now.
  public var now: Instant
  /// Which records the user may see.
  public var visibility: Visibility
  /// The user's locale, for example `en_US`: it decides which day a week begins with and how FORMAT() writes values.
  public var locale: String

  /// Which records a user may see.
  public enum Visibility: Sendable, Hashable {
    /// Every record; no predicate is added to any statement.
    case all
  }

  /// A viewer who sees every record unless told otherwise.
  public init(
    user: RecordID, zone: Zone, now: Instant, visibility: Visibility = .all, locale: String = "en_US"
  ) {
    self.user = user
    self.zone = zone
    self.now = now
    self.visibility = visibility
    self.locale = locale
  }

  /// What date literals mean to the user. The fiscal year is the calendar year (semantics 5.5).
  public var dates: DateContext {
    DateContext(now: now, zone: zone, firstWeekday: firstWeekday)
  }

  /// The weekday that a week begins with, 1 for Monday to 7 for Sunday.
  private var firstWeekday: Int {
    switch Locale(identifier: locale).firstDayOfWeek {
    case .monday: 1
    case .tuesday: 2
    case .wednesday: 3
    case .thursday: 4
    case .friday: 5
    case .saturday: 6
    case .sunday: 7
    @unknown default: 7  // Locale.Weekday
    }
  }
}
