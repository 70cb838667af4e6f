import ObjectModel

/// Turns the words of one time into a ``Moment``.
struct MomentParser {
  let words: [EntryWord]
  let order: DayMonthOrder
  var index = 0
  var moment = Moment()

  /// Reads all the words of a time.
  static func moment(of words: [EntryWord], order: DayMonthOrder) throws(EntryError) -> Moment {
    var parser = MomentParser(words: words, order: order)
    while parser.index < words.count { try parser.step() }
    return parser.moment
  }

  /// The word at the index, or so many behind it; nil behind the last.
  func word(_ offset: Int = 0) -> EntryWord? {
    words.indices.contains(index + offset) ? words[index + offset] : nil
  }

  /// Reads the next part, which is one word or more.
  private mutating func step() throws(EntryError) {
    guard let word = word() else { return }
    if MomentWords.fillers.contains(word.text) {
      index += 1
    } else if word.text == "now" || word.text == "." {
      moment.isNow = true
      index += 1
    } else {
      try stepPart(word)
    }
  }

  private mutating func stepPart(_ word: EntryWord) throws(EntryError) {
    if try takeTimestamp(word) { return }
    if try takeRelative() { return }
    if try takeNamedDay(word) { return }
    if try takeWeek(word) { return }
    if try takeMonthDay(word) { return }
    if try takeDate(word) { return }
    if try takeClock(word) { return }
    if try takeZone(word) { return }
    if try takeNumber(word) { return }
    throw EntryError(
      "no day or time: \(word.original.prefix(40))", part: word.range,
      suggestion: MomentWords.suggestion(for: word.text))
  }

  // MARK: Parts

  /// Notes the day and passes over the words that said it.
  mutating func set(day: Moment.Day, count: Int = 1) throws(EntryError) {
    let range = words[index..<index + count].extent
    guard moment.day == nil else { throw EntryError("this is a second day", part: range) }
    moment.day = .init(value: day, range: range)
    index += count
  }

  /// Notes the time of day and passes over the words that said it.
  mutating func set(clock: Moment.Clock, count: Int = 1) throws(EntryError) {
    let range = words[index..<index + count].extent
    guard moment.clock == nil else { throw EntryError("this is a second time of day", part: range) }
    moment.clock = .init(value: clock, range: range)
    index += count
  }

  /// `2026-11-25T13:05Z`.
  private mutating func takeTimestamp(_ word: EntryWord) throws(EntryError) -> Bool {
    let text = word.text
    guard let separator = text.firstIndex(of: "t"), let date = CalendarDate(isoText: text[..<separator])
    else { return false }
    guard let clock = try Self.clock(in: String(text[text.index(after: separator)...]), word: word) else {
      return false
    }
    try set(day: .date(date), count: 0)
    moment.day?.range = word.range
    try set(clock: clock)
    return true
  }

  /// `America/New_York`, in any case, or `UTC`.
  private mutating func takeZone(_ word: EntryWord) throws(EntryError) -> Bool {
    if word.text == "utc" || word.text == "gmt" {
      moment.zone = .utc
    } else if word.original.contains("/"), word.original.first?.isLetter == true {
      let spelled = word.text.split(separator: "/").map(Self.capitalised).joined(separator: "/")
      guard let zone = Zone(identifier: word.original) ?? Zone(identifier: spelled) else {
        throw EntryError("\"\(word.original.prefix(40))\" is no time zone", part: word.range)
      }
      moment.zone = zone
    } else {
      return false
    }
    index += 1
    return true
  }

  /// `new_york` as zones are spelled: `New_York`.
  private static func capitalised(_ part: Substring) -> String {
    part.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "_")
  }

  /// A number that is not yet known to be an hour, a day or minutes.
  private mutating func takeNumber(_ word: EntryWord) throws(EntryError) -> Bool {
    guard let number = word.number, number <= 999 else { return false }
    guard moment.number == nil else { throw EntryError("this is a second number", part: word.range) }
    moment.number = .init(value: number, range: word.range)
    index += 1
    return true
  }
}
