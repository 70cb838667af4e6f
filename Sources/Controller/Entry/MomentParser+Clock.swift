import ObjectModel

extension MomentParser {
  /// `9:30`, `930`, `9.30pm`, `2pm`, `2 pm`, `14:05Z`, `noon`.
  mutating func takeClock(_ word: EntryWord) throws(EntryError) -> Bool {
    if let second = MomentWords.clock(word.text) {
      try set(clock: .init(second: second))
      return true
    }
    if let next = self.word(1)?.text, ["am", "pm", "a.m.", "p.m."].contains(next),
      let clock = try Self.clock(in: word.text + next.prefix(1), word: word)
    {
      try set(clock: clock, count: 2)
      return true
    }
    guard let clock = try Self.clock(in: word.text, word: word) else { return false }
    try set(clock: clock)
    return true
  }

  /// The time of day that a text is; nil when it is something else. One or two digits alone are something else.
  static func clock(in text: String, word: EntryWord) throws(EntryError) -> Moment.Clock? {
    var scanner = WordScanner(text)
    guard let first = scanner.digits(), first.count <= 4 else { return nil }
    var hour = first.value
    var minute = 0
    var second = 0
    let isSplit = scanner.take(":") || scanner.take(".")
    if isSplit {
      guard let minutes = scanner.digits(), minutes.count == 2, first.count <= 2 else { return nil }
      minute = minutes.value
      if scanner.take(":") {
        guard let seconds = scanner.digits(), seconds.count == 2 else { return nil }
        second = seconds.value
      }
    } else if first.count >= 3 {
      (hour, minute) = first.value.quotientAndRemainder(dividingBy: 100)
    }
    let half = scanner.half()
    let offset = scanner.zoneOffset()
    guard scanner.isAtEnd, half != nil || isSplit || first.count >= 3 else { return nil }
    let isRightHalf = half == nil || (1...12).contains(hour)
    if let half { hour = hour % 12 + (half == .afternoon ? 12 : 0) }
    guard isRightHalf, hour < 24, minute < 60, second < 60 else {
      throw EntryError("there is no time \(word.original.prefix(20))", part: word.range)
    }
    return Moment.Clock(
      second: hour * 3_600 + minute * 60 + second, offset: offset, isTwelveHour: half != nil,
      asMinutes: !isSplit && first.count == 3 && half == nil ? first.value : nil)
  }

  /// Whether a text could be one end of a range such as `9-10:30`.
  static func isClockLike(_ text: Substring) -> Bool {
    var scanner = WordScanner(String(text))
    guard let first = scanner.digits(), first.count <= 4 else { return false }
    if scanner.take(":") || scanner.take(".") {
      guard let minutes = scanner.digits(), minutes.count == 2 else { return false }
    }
    _ = scanner.half()
    return scanner.isAtEnd
  }
}

extension WordScanner {
  /// The halves of a day.
  enum Half {
    case morning, afternoon
  }

  /// `am`, `a`, `pm` or `p`.
  mutating func half() -> Half? {
    var copy = self
    let half: Half? =
      switch copy.letters() {
      case "am", "a": .morning
      case "pm", "p": .afternoon
      default: nil  // Substring
      }
    if half != nil { self = copy }
    return half
  }

  /// `z`, `+01:00`, `+0100` or `+01` in seconds east of UTC.
  mutating func zoneOffset() -> Int? {
    if take("z") { return 0 }
    var copy = self
    let isWest = copy.take("-")
    guard isWest || copy.take("+"), let first = copy.digits() else { return nil }
    var (hours, minutes) = (first.value, 0)
    switch first.count {
    case 4: (hours, minutes) = first.value.quotientAndRemainder(dividingBy: 100)
    case 2:
      if copy.take(":") {
        guard let second = copy.digits(), second.count == 2 else { return nil }
        minutes = second.value
      }
    default: return nil  // Int
    }
    guard hours < 15, minutes < 60 else { return nil }
    self = copy
    return (isWest ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }
}
