import ObjectModel

extension MomentParser {
  /// `today`, `tue`, `next tue`, `last tue`.
  mutating func takeNamedDay(_ word: EntryWord) throws(EntryError) -> Bool {
    if let days = MomentWords.day(word.text) {
      try set(day: .relative(days: days))
    } else if let weekday = MomentWords.weekday(word.text) {
      guard moment.weekday == nil else { throw EntryError("this is a second weekday", part: word.range) }
      moment.weekday = .init(value: weekday, range: word.range)
      index += 1
    } else if word.text == "next" || word.text == "last" {
      guard let weekday = self.word(1).flatMap({ MomentWords.weekday($0.text) }) else {
        throw EntryError("\"\(word.original)\" needs a weekday", part: word.range)
      }
      try set(day: .weekday(weekday, isNext: word.text == "next"), count: 2)
    } else {
      return false
    }
    return true
  }

  /// `w47`, `2026w47`, `2026-W47-2`.
  mutating func takeWeek(_ word: EntryWord) throws(EntryError) -> Bool {
    var scanner = WordScanner(word.text)
    let year = scanner.digits()
    if year != nil { _ = scanner.take("-") }
    guard scanner.take("w"), let week = scanner.digits() else { return false }
    var weekday: Int?
    if scanner.take("-") { weekday = scanner.digits()?.value }
    guard scanner.isAtEnd, year == nil || year?.count == 4 else { return false }
    guard (1...53).contains(week.value), weekday.map((1...7).contains) ?? true else {
      throw EntryError("there is no week \(week.value)", part: word.range)
    }
    try set(day: .week(week.value, year: year?.value, weekday: weekday))
    return true
  }

  /// `20 nov`, `nov 20`, `20. nov`, `20th nov`, each with or without a year behind it.
  mutating func takeMonthDay(_ word: EntryWord) throws(EntryError) -> Bool {
    if let month = MomentWords.month(word.text), let day = self.word(1).flatMap(Self.dayNumber) {
      try setMonthDay(month: month, day: day, count: 2)
      return true
    }
    if let day = Self.dayNumber(word), let month = self.word(1).flatMap({ MomentWords.month($0.text) }) {
      try setMonthDay(month: month, day: day, count: 2)
      return true
    }
    if MomentWords.month(word.text) != nil {
      throw EntryError("which day of \(word.original)", part: word.range, suggestion: "1 \(word.text)")
    }
    return false
  }

  /// `2026-11-25`, `20.11.`, `20.11.2026`, `20/11`, `14.`; also `20.11`, which may be a time.
  mutating func takeDate(_ word: EntryWord) throws(EntryError) -> Bool {
    var scanner = WordScanner(word.text)
    guard let first = scanner.digits() else { return false }
    guard let separator = [Character("."), "/", "-"].first(where: { scanner.take($0) }) else { return false }
    if separator == ".", scanner.isAtEnd {
      try set(day: .dayOfMonth(try Self.checkedDay(first.value, word: word)))
      return true
    }
    guard let second = scanner.digits() else { return false }
    if scanner.isAtEnd {
      if separator == "-" { return false }
      if separator == "." {
        guard moment.dotted == nil, moment.day == nil || moment.clock == nil else { return false }
        moment.dotted = .init(
          value: .init(first: first.value, second: second.value, hasTwoDigits: second.count == 2),
          range: word.range)
        index += 1
        return true
      }
    }
    guard scanner.isAtEnd || scanner.take(separator) else { return false }
    if separator == ".", scanner.isAtEnd {
      try setMonthDay(month: second.value, day: first.value, count: 1)
      return true
    }
    let third = scanner.digits()
    guard scanner.isAtEnd else { return false }
    let isYearFirst = first.count == 4
    let isMonthFirst = isYearFirst || (separator == "/" && order == .monthFirst)
    if isYearFirst {
      guard let third else { return false }
      try setMonthDay(month: second.value, day: third.value, year: first.value, count: 1)
    } else {
      let year = third.map { $0.count == 2 ? 2_000 + $0.value : $0.value }
      let (month, day) = isMonthFirst ? (first.value, second.value) : (second.value, first.value)
      try setMonthDay(month: month, day: day, year: year, count: 1)
    }
    return true
  }

  /// Notes a day of a month once it is known to exist. Words behind it may give the year.
  private mutating func setMonthDay(month: Int, day: Int, year: Int? = nil, count: Int) throws(EntryError) {
    var count = count
    var year = year
    if year == nil, let next = word(count)?.number, (1_900...2_100).contains(next) {
      year = next
      count += 1
    }
    let range = words[index..<index + count].extent
    guard (1...12).contains(month) else {
      // The other order is what was meant, most likely.
      let isSwapped = (1...12).contains(day) && (1...31).contains(month)
      let swapped = order == .monthFirst ? "\(day)/\(month)" : "\(month)/\(day)"
      throw EntryError("there is no month \(month)", part: range, suggestion: isSwapped ? swapped : nil)
    }
    let name = MomentWords.months[month - 1]
    let length = CalendarDate.length(ofMonth: month, year: year ?? 2_000)
    guard (1...length).contains(day) else {
      let title = name.prefix(1).uppercased() + name.dropFirst()
      throw EntryError(
        "\(title)\(year.map { " \($0)" } ?? "") has \(length) days", part: range,
        suggestion: "\(length) \(name.prefix(3))\(year.map { " \($0)" } ?? "")")
    }
    if let year {
      guard let date = CalendarDate(year: year, month: month, day: day) else { return }
      try set(day: .date(date), count: count)
    } else {
      try set(day: .monthDay(month: month, day: day), count: count)
    }
  }

  /// The day of the month that a word beside a month's name means: `20`, `20.`, `20th`.
  private static func dayNumber(_ word: EntryWord) -> Int? {
    var scanner = WordScanner(word.text)
    guard let day = scanner.digits(), day.count <= 2 else { return nil }
    if scanner.isAtEnd || scanner.take(".") { return scanner.isAtEnd ? day.value : nil }
    return ["st", "nd", "rd", "th"].contains(scanner.letters()) && scanner.isAtEnd ? day.value : nil
  }

  private static func checkedDay(_ day: Int, word: EntryWord) throws(EntryError) -> Int {
    guard (1...31).contains(day) else { throw EntryError("no month has a day \(day)", part: word.range) }
    return day
  }
}
