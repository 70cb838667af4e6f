import ObjectModel

extension MomentResolver {
  /// The ways to read a moment's ambiguous number, if it has one, the likeliest first.
  func meanings(of moment: Moment) throws(EntryError) -> [Moment] {
    if let dotted = moment.dotted { return try meanings(of: moment, dotted: dotted) }
    guard let number = moment.number else { return minutesMeaning(of: moment) ?? [moment] }
    var rest = moment
    rest.number = nil
    let asHour = number.value < 24 ? rest.with(second: number.value * 3_600, at: number.range) : nil
    let asDay =
      (1...31).contains(number.value) ? rest.with(day: .dayOfMonth(number.value), at: number.range) : nil
    if moment.clock != nil {
      guard moment.day == nil, let asDay else { throw Self.noMeaning(number) }
      return [asDay]
    }
    if moment.hasDay {
      guard let asHour else { throw Self.noMeaning(number) }
      return [asHour]
    }
    if case .after = bias {
      return [rest.with(minutes: number.value, at: number.range)] + [asHour].compactMap(\.self)
    }
    let meanings = [asHour, asDay].compactMap(\.self)
    guard !meanings.isEmpty else { throw Self.noMeaning(number) }
    return meanings
  }

  /// In an end, three digits such as 120 are minutes first and a time second.
  private func minutesMeaning(of moment: Moment) -> [Moment]? {
    guard case .after = bias, let clock = moment.clock, let minutes = clock.value.asMinutes, !moment.hasDay,
      moment.zone == nil
    else { return nil }
    return [Moment().with(minutes: minutes, at: clock.range), moment]
  }

  private func meanings(
    of moment: Moment, dotted: Moment.Placed<Moment.Dotted>
  ) throws(EntryError) -> [Moment] {
    var rest = moment
    rest.dotted = nil
    let (first, second) = (dotted.value.first, dotted.value.second)
    let isTime = dotted.value.hasTwoDigits && first < 24 && second < 60
    let isDay =
      (1...12).contains(second) && (1...CalendarDate.length(ofMonth: second, year: 2_000)).contains(first)
    let asTime =
      isTime && moment.clock == nil
      ? rest.with(second: first * 3_600 + second * 60, at: dotted.range) : nil
    let asDay =
      isDay && moment.day == nil
      ? rest.with(day: .monthDay(month: second, day: first), at: dotted.range) : nil
    let meanings = [asTime, asDay].compactMap(\.self)
    guard !meanings.isEmpty else { throw EntryError("there is no such time or day", part: dotted.range) }
    return meanings
  }

  private static func noMeaning(_ number: Moment.Placed<Int>) -> EntryError {
    EntryError("\(number.value) is no hour or day", part: number.range)
  }
}

extension Moment {
  /// The moment with a time of day.
  func with(second: Int, at range: Range<Int>) -> Moment {
    var moment = self
    moment.clock = .init(value: .init(second: second), range: range)
    return moment
  }

  /// The moment with a day.
  func with(day: Day, at range: Range<Int>) -> Moment {
    var moment = self
    moment.day = .init(value: day, range: range)
    return moment
  }

  /// The moment as a distance in minutes.
  func with(minutes: Int, at range: Range<Int>) -> Moment {
    var moment = self
    var span = TimeSpan()
    span.add(minutes, .minutes)
    moment.span = .init(value: span, range: range)
    return moment
  }
}
