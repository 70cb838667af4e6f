public import ObjectModel

extension DateTimeEntry {
  /// What stands right of a field once its text is read: `Wed 25 Nov 14:02 CET   35 min ago` (terminal 3.2). The year
  /// is left out when it is this one.
  public static func echo(of instant: Instant, now: Instant, zone: Zone) -> String {
    "\(moment(instant, now: now, zone: zone))   \(distance(from: instant, to: now))"
  }

  /// What stands right of an end: as ``echo(of:now:zone:)``, with the length instead of the distance.
  public static func echo(ofEnd end: Instant, start: Instant, now: Instant, zone: Zone) -> String {
    guard end >= start else { return echo(of: end, now: now, zone: zone) }
    return "\(moment(end, now: now, zone: zone))   \(length(of: end - start)) long"
  }

  /// What is to be said of a reading besides its echo: each note, and the other reading when it is more than a week
  /// away. Empty when there is nothing to say.
  public func remarks(on reading: Reading) -> [String] {
    var remarks = reading.notes.map { note in
      switch note {
      case .timeAssumed: "time assumed"
      case .twice: "shown twice that day"
      case .skipped(let second): Self.skipped(second)
      case .nextDay: "next day"
      }
    }
    if let other = reading.alternatives.first, isWorthShowing(other.instant, beside: reading) {
      remarks.append("Alt-F: \(Self.moment(other.instant, now: now, zone: zone))")
    }
    return remarks
  }

  /// The other reading is shown when it is far away, or when the clock itself is what is ambiguous.
  private func isWorthShowing(_ other: Instant, beside reading: Reading) -> Bool {
    abs(other - reading.instant) > 7 * 86_400
      || reading.notes.contains { note in
        switch note {
        case .twice, .skipped: true
        case .timeAssumed, .nextDay: false
        }
      }
  }

  /// What is said of a time of the day that the clock leaves out: `02:30 does not exist that night`.
  static func skipped(_ second: Int) -> String {
    "\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60)) does not exist that night"
  }

  /// The text that reads as an instant again, whatever the language and the day: `2026-11-25 14:05`. Seconds stand
  /// there when there are any, and the offset when the clock shows the time twice.
  public func editText(of instant: Instant) -> String {
    let time = zone.civilTime(at: instant)
    var text = "\(time.date.isoText) \(Self.twoDigits(time.hour)):\(Self.twoDigits(time.minute))"
    if time.secondOfDay % 60 != 0 { text += ":\(Self.twoDigits(time.secondOfDay % 60))" }
    if zone.instants(showing: time).count > 1 {
      let offset = zone.offset(at: instant)
      let minutes = Int(abs(offset) / 60)
      text += "\(offset < 0 ? "-" : "+")\(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
    }
    return text
  }

  /// `35 min ago`, `in 2 h 5 min`, `11 months ago`, counting from the start of this minute as clocks show it.
  static func distance(from instant: Instant, to now: Instant) -> String {
    let seconds = instant - now + now.seconds.flooredDivision(by: 60).remainder
    if abs(seconds) < 60 { return "now" }
    return seconds < 0 ? "\(length(of: -seconds)) ago" : "in \(length(of: seconds))"
  }

  /// `35 min`, `2 h 5 min`, `5 days`, `6 weeks`, `11 months`, `3 years`.
  static func length(of seconds: Int64) -> String {
    let minutes = seconds / 60
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let days = hours / 24
    switch hours {
    case 0: return "\(minutes) min"
    case 1..<24: return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
    default: break  // Int64
    }
    switch days {
    case ..<14: return days == 1 ? "1 day" : "\(days) days"
    case ..<61: return "\(days / 7) weeks"
    case ..<731: return "\(days * 12 / 365) months"
    default: return "\(days * 4 / 1_461) years"  // Int64
    }
  }

  /// `Wed 25 Nov 14:02 CET`.
  private static func moment(_ instant: Instant, now: Instant, zone: Zone) -> String {
    let time = zone.civilTime(at: instant)
    let isThisYear = time.date.civil.year == zone.civilTime(at: now).date.civil.year
    let day = isThisYear ? CalendarText.weekdayAndDay(time.date) : CalendarText.full(time.date)
    return "\(day) \(CalendarText.clock(time)) \(zone.abbreviation(at: instant))"
  }

  private static func twoDigits(_ number: Int) -> String { CalendarText.twoDigits(number) }
}
