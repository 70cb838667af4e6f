import struct Foundation.Decimal
public import ObjectModel

/// Values as people read them, in lists and on detail screens.
///
/// Times are shown in a zone and against now; everything else needs neither.
public struct ValueText: Sendable, Hashable {
  /// The instant that counts as now.
  public var now: Instant
  /// The zone in which times are shown.
  public var zone: Zone

  /// A way to show values.
  public init(now: Instant, zone: Zone) {
    self.now = now
    self.zone = zone
  }

  /// The widest a time is in a list, in cells: `20 Nov 11:30`.
  public static let listTimeWidth = 12

  /// A value in a list: short, and nothing for no value.
  public func list(_ value: FieldValue, _ field: FieldDescription) -> String {
    switch value {
    case .null: ""
    case .dateTime(let instant): shortTime(instant)
    case .date(let date): CalendarText.dayAndYear(date)
    case .text, .boolean, .number, .reference: common(value, field)
    }
  }

  /// A value on a detail screen: in full, and `-` for no value.
  public func detail(_ value: FieldValue, _ field: FieldDescription) -> String {
    switch value {
    case .null: "-"
    case .dateTime(let instant):
      "\(longTime(instant))  (\(DateTimeEntry.distance(from: instant, to: now)))"
    case .date(let date): CalendarText.full(date)
    case .text, .boolean, .number, .reference: common(value, field)
    }
  }

  /// An end on a detail screen: in full with its length, or as any other time when it has no start before it.
  public func detail(end: Instant, after start: Instant?) -> String {
    let aside =
      if let start, end >= start {
        DateTimeEntry.length(of: end - start)
      } else {
        DateTimeEntry.distance(from: end, to: now)
      }
    return "\(longTime(end))  (\(aside))"
  }

  /// A time in a list: `Wed 14:05` in the last seven days, `20 Nov 11:30` within a year, `20 Nov 2025` beyond; at most
  /// ``listTimeWidth`` cells, the day of the month always two.
  public func shortTime(_ instant: Instant) -> String {
    let time = zone.civilTime(at: instant)
    let age = zone.civilTime(at: now).date.days - time.date.days
    let pad = time.date.civil.day < 10 ? " " : ""
    switch age {
    case 0...6: return "\(CalendarText.weekday(time.date)) \(CalendarText.clock(time))"
    case -364...364: return "\(pad)\(CalendarText.day(time.date)) \(CalendarText.clock(time))"
    default: return pad + CalendarText.dayAndYear(time.date)  // Int
    }
  }

  /// The time of day alone: `14:05`.
  public func clock(_ instant: Instant) -> String { CalendarText.clock(zone.civilTime(at: instant)) }

  /// A time as briefly as a sentence says it: `14:05` today, else as in a list.
  public func briefTime(_ instant: Instant) -> String {
    let isToday = zone.civilTime(at: instant).date == zone.civilTime(at: now).date
    return isToday ? clock(instant) : String(shortTime(instant).drop { $0 == " " })
  }

  /// A time in full: `Wed 25 Nov 2026 14:05`.
  public func longTime(_ instant: Instant) -> String {
    let time = zone.civilTime(at: instant)
    return "\(CalendarText.full(time.date)) \(CalendarText.clock(time))"
  }

  /// How long it is from one instant to another: `25m`, `1h`, `1h30`, `3d`; empty when the second is before the first.
  public static func duration(from start: Instant, to end: Instant) -> String {
    guard end >= start else { return "" }
    let (hours, minutes) = ((end - start) / 60).quotientAndRemainder(dividingBy: 60)
    if hours >= 48 { return "\(hours / 24)d" }
    if hours == 0 { return "\(minutes)m" }
    return minutes == 0 ? "\(hours)h" : "\(hours)h\(CalendarText.twoDigits(Int(minutes)))"
  }

  private func common(_ value: FieldValue, _ field: FieldDescription) -> String {
    switch value {
    case .text(let text): text
    case .boolean(let isTrue): isTrue ? "Yes" : "No"
    case .number(let number): Self.number(number, field)
    case .reference(let id): id.text18
    case .null, .date, .dateTime: ""
    }
  }

  private static func number(_ number: Decimal, _ field: FieldDescription) -> String {
    switch field.type {
    case .currency(_, let scale): NumberText.grouped(number, scale: scale)
    case .percent: NumberText.grouped(number, scale: 0) + "%"
    case .id, .string, .textarea, .picklist, .boolean, .dateTime, .date, .integer, .double, .phone, .email,
      .url,
      .reference:
      NumberText.grouped(number, scale: 0)
    }
  }
}
