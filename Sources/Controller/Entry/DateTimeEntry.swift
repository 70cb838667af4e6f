public import ObjectModel

/// Reads what a person types as a time, looking back rather than ahead (terminal 3.2).
///
/// Nothing here knows a clock: now and the zone are given.
public struct DateTimeEntry: Sendable, Hashable {
  /// The instant that counts as now.
  public var now: Instant
  /// The zone in which times are typed unless they name another.
  public var zone: Zone
  /// What the field is.
  public var role: Role
  /// The value that is being changed, whose time of day stands in for a missing one; nil for a new value.
  public var existing: Instant?
  /// Whether `11/12` is the eleventh of December.
  public var order: DayMonthOrder
  /// The second of the day that stands in for a missing time of a new value.
  public var dayStart: Int

  /// What the field is, which decides what relative values count from.
  public enum Role: Sendable, Hashable {
    /// When something began, or a time that belongs to nothing else: relative values count from now, and a range
    /// also gives the end.
    case start
    /// When something ended that began at an instant: relative values and plain minutes count from there.
    case end(start: Instant?)
  }

  /// A reader of times.
  public init(
    now: Instant, zone: Zone, role: Role = .start, existing: Instant? = nil, order: DayMonthOrder = .dayFirst,
    dayStart: Int = 9 * 3_600
  ) {
    self.now = now
    self.zone = zone
    self.role = role
    self.existing = existing
    self.order = order
    self.dayStart = dayStart
  }

  /// What a text was read as.
  public struct Reading: Sendable, Hashable {
    /// The instant.
    public var instant: Instant
    /// The end, when the text was a range.
    public var end: Instant?
    /// What was assumed or is unusual.
    public var notes: [Note]
    /// Other ways to read the same text, the likeliest first.
    public var alternatives: [Alternative]

    /// The reading after Alt-F was pressed so many times: each press takes the next alternative, and after the
    /// last one the first reading is back. The notes stay.
    public func flipped(_ times: Int) -> Reading {
      let choices = [Alternative(instant: instant, end: end)] + alternatives
      let first = ((times % choices.count) + choices.count) % choices.count
      let turned = choices[first...] + choices[..<first]
      return Reading(
        instant: choices[first].instant, end: choices[first].end, notes: notes,
        alternatives: Array(turned.dropFirst()))
    }
  }

  /// Another way to read the same text.
  public struct Alternative: Sendable, Hashable {
    /// The instant.
    public var instant: Instant
    /// The end, when the text was a range.
    public var end: Instant?
  }

  /// What was assumed, or is unusual about the local time.
  public enum Note: Sendable, Hashable {
    /// Only a day was typed: the time is the old value's, or the start of the day.
    case timeAssumed
    /// The clock shows this time twice; the alternative is the other one.
    case twice
    /// The clock leaves this second of the day out; the alternative counts back instead of on.
    case skipped(second: Int)
    /// The time is before the start and was taken to be on the next day.
    case nextDay
  }
}

/// Which of the two numbers in `11/12` is the day.
public enum DayMonthOrder: Sendable, Hashable {
  /// The eleventh of December.
  case dayFirst
  /// The twelfth of November.
  case monthFirst
}
