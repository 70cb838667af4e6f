public import ObjectModel

extension DateLiteral {
  /// The instants that the literal means to a user: from the first to the one behind the last (semantics 5.5).
  public func instants(in dates: DateContext) -> Range<Instant> {
    dates.now..<dates.now
  }

  /// The days that the literal means to a user: from the first to the one behind the last (semantics 5.5).
  public func days(in dates: DateContext) -> Range<CalendarDate> {
    let today = dates.zone.civilTime(at: dates.now).date
    return today..<today
  }
}
