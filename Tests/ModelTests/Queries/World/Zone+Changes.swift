import ObjectModel

extension Zone {
  /// The instants of a year (UTC) at which the clocks are changed, found by looking at every day and then closer.
  func changes(of year: Int) -> [Instant] {
    guard let first = CalendarDate(year: year, month: 1, day: 1) else { return [] }
    return (0..<366).compactMap { day in
      var before = Instant(first) + Int64(day * 86_400)
      var after = before + 86_400
      guard offset(at: before) != offset(at: after) else { return nil }
      while after - before > 1 {
        let middle = before + (after - before) / 2
        if offset(at: middle) == offset(at: before) { before = middle } else { after = middle }
      }
      return after
    }
  }
}
