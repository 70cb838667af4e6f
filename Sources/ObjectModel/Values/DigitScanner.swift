/// Reads the fixed-width pieces of ISO 8601 texts from left to right.
struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: some StringProtocol) {
    rest = Substring(text).utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Character) -> Bool {
    guard let byte = rest.first, byte == character.asciiValue else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly `count` decimal digits.
  mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = rest.first, (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
      rest.removeFirst()
    }
    return number
  }

  mutating func date() -> CalendarDate? {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `HH:mm:ss` (seconds may be left out) as the second of the day.
  mutating func clock() -> Int? {
    guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60 else { return nil }
    guard take(":") else { return hour * 3_600 + minute * 60 }
    guard let second = digits(2), second < 60 else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  /// Passes over `.123`; false when a point has no digits after it.
  mutating func skipFraction() -> Bool {
    guard take(".") else { return true }
    var count = 0
    while digits(1) != nil { count += 1 }
    return count > 0
  }

  /// `Z`, `±HH:mm`, `±HHmm` or nothing, in seconds east of UTC.
  mutating func zoneOffset() -> Int? {
    if isAtEnd || take("Z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours < 24 else { return nil }
    _ = take(":")
    guard let minutes = digits(2), minutes < 60 else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
