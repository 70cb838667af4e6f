import ObjectModel

/// Values that make trouble.
enum TroubleValues {
  /// Case beyond ASCII, letters that grow in upper case, wildcards of LIKE and of GLOB, quotes, emoji, composed and
  /// decomposed letters, words of the language.
  static let texts = [
    "acme", "Acme", "ACME", "über", "ÜBER", "Über uns", "straße", "STRASSE", "Strasse", "ß", "100%", "100",
    "a_b", "aXb", "a\\b", "a%b", "50_%", "O'Brien", "\"quoted\"", "👍", "👍🏽 ok", "👩‍👩‍👧", "東京", "東京支店", "東 京",
    "Zürich", "Zu\u{308}rich", "ZURICH", "Ångström", "ångström", "é", "e\u{301}", "_", "%", "%%", "zzz",
    "Zeta",
    "alpha", "Alpha Beta", "İstanbul", "ıı", "ǆ", "ﬁne", "FINE", "ς", "Σ", "σ", "null", "TRUE", "tab\there",
    "[x]",
    "[^x]", "*", "?", "a*b", "a?b", "-", "--", "0", "00", "10", "9", "a'); DROP", "\u{10FFFD}", "\u{E000}",
    "and", "a b", "a  b",
  ]

  /// Instants around which days, weeks, months, quarters and years begin and clocks change.
  static let pivots: [Instant] = [
    Instant(seconds: 1_774_746_000),  // 2026-03-29T01:00:00Z: Berlin puts the clock forward
    Instant(seconds: 1_792_889_999),  // a second before 2026-10-25T01:00:00Z: Berlin puts it back
    Instant(seconds: 1_772_953_200),  // 2026-03-08T07:00:00Z: New York forward
    Instant(seconds: 1_793_512_800),  // 2026-11-01T06:00:00Z: New York back
    Instant(seconds: 1_776_982_500),  // 2026-04-23T22:15:00Z: Cairo goes forward at midnight
    Instant(seconds: 1_798_761_599),  // the last second of 2026 in UTC
    Instant(seconds: 1_798_758_000),  // midnight of 2027 in Berlin
    Instant(seconds: 1_835_481_599),  // the last second of 2028-02-29
    Instant(seconds: 1_782_864_000),  // 2026-07-01: month, quarter
    Instant(seconds: 1_779_667_200),  // 2026-05-25, a Monday
    Instant(seconds: 1_779_580_800),  // 2026-05-24, a Sunday
    Instant(seconds: 1_771_070_400),  // 2026-02-14T12:00:00Z
  ]

  /// A text.
  static func text(_ random: inout SeededGenerator) -> String {
    let text = random.pick(texts, else: "x")
    switch random.below(8) {
    case 0: return text + " " + random.pick(texts, else: "y")
    case 1: return text.uppercased()
    case 2: return text.lowercased()
    case 3: return text + "\(random.below(20))"
    default:  // Int: most stand as they are
      return text
    }
  }

  /// An instant of a row.
  static func instant(_ random: inout SeededGenerator) -> Instant {
    let pivot = random.pick(pivots, else: pivots[0])
    let seconds = [0, 1, -1, 3_600, -3_600, 7_200, -7_200, 86_400, -86_400, 86_399, 18_000, -18_001]
    let near = pivot + Int64(random.pick(seconds, else: 5))
    switch random.below(12) {
    case 0, 1, 2: return near
    case 3, 4: return midnight(near, &random) + Int64(random.pick([0, -1, 1], else: 0))
    case 5, 6: return near + Int64(random.below(28) - 14) * 86_400
    case 7, 8: return near + Int64(random.below(24) - 12) * 30 * 86_400
    case 9: return near + Int64(random.below(8) - 4) * 365 * 86_400
    case 10: return Instant(seconds: 1_750_000_000 + Int64(random.below(90_000_000)))
    default:  // Int: the last of twelve
      return random.oneIn(3)
        ? random.pick(
          Instant.fieldRange.lowerBound, Instant.fieldRange.upperBound, Instant(seconds: 0),
          Instant(seconds: -1), Instant(seconds: -2_208_988_800), Instant(seconds: 4_102_444_800))
        : near
    }
  }

  /// The midnight before an instant in one of the zones, perhaps of the first of the month.
  private static func midnight(_ instant: Instant, _ random: inout SeededGenerator) -> Instant {
    let zones = ["Europe/Berlin", "America/New_York", "Africa/Cairo", "Asia/Tokyo"]
    let zone = Zone(identifier: random.pick(zones, else: "Etc/UTC")) ?? .utc
    var day = zone.civilTime(at: instant).date
    if random.oneIn(2) { day = CalendarDate(days: day.days - day.civil.day + 1) }
    return zone.instant(showing: CivilTime(date: day, secondOfDay: 0))
  }

  /// A day of a row.
  static func date(_ random: inout SeededGenerator) -> CalendarDate {
    if random.oneIn(25) {
      return random.pick(
        CalendarDate(days: 0), CalendarDate(days: -1), CalendarDate(days: -98_615),
        CalendarDate(days: 741_807))
    }
    let days = Zone.utc.civilTime(at: instant(&random)).date.days
    return CalendarDate(days: days + random.below(3) - 1)
  }
}
