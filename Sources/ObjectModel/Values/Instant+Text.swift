extension Instant {
  /// The API's JSON form, for example `2026-01-02T03:04:05.000+0000` (semantics 10.1).
  public var apiText: String {
    let (date, time) = dateAndSecond
    return date.isoText + "T" + Self.clockText(time) + ".000+0000"
  }

  /// The literal form SOQL reads, for example `2026-01-02T03:04:05Z` (semantics 5.3).
  public var soqlText: String {
    let (date, time) = dateAndSecond
    return date.isoText + "T" + Self.clockText(time) + "Z"
  }

  /// Reads the API's input forms: `yyyy-MM-ddTHH:mm:ss[.fraction](Z|±HH:mm|±HHmm)`; without a zone it is UTC,
  /// a bare date is midnight UTC, fractions are dropped (semantics 2.1, 10.1). Anything else is nil.
  public init?(apiText text: some StringProtocol) {
    var scanner = DigitScanner(text)
    guard let date = scanner.date() else { return nil }
    if scanner.isAtEnd {
      self.init(date)
      return
    }
    guard scanner.take("T"), let time = scanner.clock(), scanner.skipFraction(),
      let offset = scanner.zoneOffset(), scanner.isAtEnd
    else { return nil }
    self.init(seconds: Int64(date.days) * 86_400 + Int64(time) - Int64(offset))
  }

  /// The UTC date and the second of that day.
  public var dateAndSecond: (date: CalendarDate, second: Int) {
    let (day, second) = seconds.flooredDivision(by: 86_400)
    return (CalendarDate(days: Int(day)), Int(second))
  }

  private static func clockText(_ second: Int) -> String {
    "\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
  }
}

extension Int64 {
  /// Quotient and remainder with the remainder never negative, as calendars need before 1970.
  public func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

/// A number below 100 as two digits.
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
