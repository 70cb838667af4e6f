import ObjectModel

extension MomentParser {
  /// `-35m`, `35m ago`, `in 2h`, `+tue`; in an end also `25m`.
  mutating func takeRelative() throws(EntryError) -> Bool {
    guard let word = word() else { return false }
    if let sign = word.text.first, sign == "+" || sign == "-" || sign == "\u{2212}" {
      return try takeSigned(word, isBack: sign != "+")
    }
    let isAhead = word.text == "in"
    guard var (span, count) = Self.span(in: words[(index + (isAhead ? 1 : 0))...]) else { return false }
    if isAhead { count += 1 }
    span.direction = isAhead ? .signed : .none
    if !isAhead, self.word(count)?.text == "ago" {
      span = span.negated
      span.direction = .ago
      count += 1
    }
    try set(span: span, count: count)
    return true
  }

  private mutating func takeSigned(_ word: EntryWord, isBack: Bool) throws(EntryError) -> Bool {
    let rest = EntryWord(
      String(word.original.dropFirst()), at: word.range.lowerBound + 1..<word.range.upperBound)
    if let weekday = MomentWords.weekday(rest.text) {
      try set(day: .weekday(weekday, isNext: !isBack))
      return true
    }
    // A sign and a number alone are minutes.
    if let minutes = rest.number, self.word(1).flatMap({ MomentWords.unit($0.text) }) == nil {
      var span = TimeSpan(direction: .signed)
      span.add(isBack ? -minutes : minutes, .minutes)
      try set(span: span, count: 1)
      return true
    }
    guard case (var span, let count)? = Self.span(in: [rest] + words[(index + 1)...]) else { return false }
    if isBack { span = span.negated }
    span.direction = .signed
    try set(span: span, count: count)
    return true
  }

  /// Notes a distance: days and longer are a day, hours and minutes count exactly.
  private mutating func set(span: TimeSpan, count: Int) throws(EntryError) {
    let range = words[index..<index + count].extent
    if span.hasClockUnits || span.direction == .none {
      guard moment.span == nil else { throw EntryError("this is a second distance", part: range) }
      moment.span = .init(value: span, range: range)
      index += count
    } else {
      let isSigned = span.direction == .signed
      try set(day: .relative(days: span.days, months: span.months, isSigned: isSigned), count: count)
    }
  }

  /// The length of time at the start of some words and how many words it takes: `1h15`, `35 min`, `2 hours 5 min`.
  static func span(in words: some Collection<EntryWord>) -> (span: TimeSpan, count: Int)? {
    var span = TimeSpan()
    var count = 0
    var rest = words[...]
    while let word = rest.first {
      if let number = word.number, let unit = rest.dropFirst().first.flatMap({ MomentWords.unit($0.text) }) {
        span.add(number, unit)
        rest = rest.dropFirst(2)
        count += 2
      } else if add(word.text, to: &span) {
        rest = rest.dropFirst()
        count += 1
      } else {
        break
      }
    }
    return count > 0 ? (span, count) : nil
  }

  /// Adds a word such as `1h15m`, `1h15`, `90min` or `1.5h`; false when it is something else.
  private static func add(_ text: String, to span: inout TimeSpan) -> Bool {
    var scanner = WordScanner(text)
    var sum = span
    var lastUnit: TimeSpan.Unit?
    while !scanner.isAtEnd {
      guard let number = scanner.digits() else { return false }
      if scanner.isAtEnd, lastUnit == .hours, number.value < 60 {
        sum.add(number.value, .minutes)
        break
      }
      var tenths = 0
      if scanner.take(".") {
        guard let fraction = scanner.digits(), fraction.count == 1 else { return false }
        tenths = fraction.value
      }
      guard let unit = MomentWords.unit(scanner.letters()), tenths == 0 || unit == .hours else {
        return false
      }
      sum.add(number.value, unit)
      if tenths > 0 { sum.add(tenths * 6, .minutes) }
      lastUnit = unit
    }
    guard lastUnit != nil else { return false }
    span = sum
    return true
  }
}
