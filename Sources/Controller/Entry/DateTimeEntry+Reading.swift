import ObjectModel

extension DateTimeEntry {
  /// Longer texts are no times, and are not searched for one.
  static let longestText = 200

  /// Reads a typed text; nil when it is blank (terminal 3.2).
  /// - Throws: what is wrong with it, with the part at fault.
  public func read(_ text: String) throws(EntryError) -> Reading? {
    guard text.utf8.count <= Self.longestText else { throw EntryError("that is too long for a time") }
    let words = EntryWord.words(of: text)
    guard !words.isEmpty else { return nil }
    let phrase = EntryPhrase(words)
    if case .end = role, !phrase.isSingle { throw EntryError("an end is one time, not a range") }
    switch phrase {
    case .single(let words):
      return try resolver.reading(of: moment(of: words))
    case .lasting(let words, let length):
      var reading = try resolver.reading(of: moment(of: words))
      reading.setEnd(reading.instant + length)
      return reading
    case .before(let length, let words):
      var reading = try resolver.reading(of: moment(of: words))
      let end = reading.instant
      reading = reading.moved(by: -length)
      reading.setEnd(end)
      return reading
    case .between(let first, let second):
      return try range(from: moment(of: first), to: moment(of: second))
    }
  }

  private func moment(of words: [EntryWord]) throws(EntryError) -> Moment {
    try MomentParser.moment(of: words, order: order)
  }

  private var resolver: MomentResolver {
    var bias = MomentResolver.Bias.past
    if case .end(let start?) = role { bias = .after(start) }
    return MomentResolver(now: now, zone: zone, bias: bias, existing: existing, dayStart: dayStart)
  }

  /// A range: what only one side says of the day, the zone and the half of the day holds for both.
  private func range(from first: Moment, to second: Moment) throws(EntryError) -> Reading {
    var (first, second) = (first.withHour, second.withHour)
    if !first.hasDay, second.hasDay, first.clock != nil {
      (first.day, first.weekday) = (second.day, second.weekday)
      (second.day, second.weekday) = (nil, nil)
    }
    if first.zone == nil { first.zone = second.zone } else if second.zone == nil { second.zone = first.zone }
    if let end = second.clock?.value, end.isTwelveHour, let start = first.clock?.value, !start.isTwelveHour,
      start.second < 12 * 3_600, end.second >= 12 * 3_600, start.second + 12 * 3_600 < end.second
    {
      first.clock?.value.second += 12 * 3_600
    }
    var reading = try resolver.reading(of: first)
    let afterStart = MomentResolver(
      now: now, zone: zone, bias: .after(reading.instant), existing: nil, dayStart: dayStart)
    let end = try afterStart.reading(of: second)
    reading.setEnd(end.instant)
    reading.notes += end.notes.filter { !reading.notes.contains($0) }
    return reading
  }
}

extension DateTimeEntry.Reading {
  /// Gives the reading an end and its alternatives one at the same distance.
  fileprivate mutating func setEnd(_ end: Instant) {
    self.end = end
    let length = end - instant
    for index in alternatives.indices { alternatives[index].end = alternatives[index].instant + length }
  }

  /// The reading and its alternatives so many seconds later.
  fileprivate func moved(by seconds: Int64) -> Self {
    var reading = self
    reading.instant = instant + seconds
    for index in alternatives.indices {
      reading.alternatives[index].instant = alternatives[index].instant + seconds
    }
    return reading
  }
}

extension Moment {
  /// The moment with a lone number read as an hour, as it is in a range.
  fileprivate var withHour: Moment {
    guard let number, number.value < 24, clock == nil else { return self }
    var moment = with(second: number.value * 3_600, at: number.range)
    moment.number = nil
    return moment
  }
}
