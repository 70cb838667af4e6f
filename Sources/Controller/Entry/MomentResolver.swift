import ObjectModel

/// Turns a ``Moment`` into an instant by what is known besides the words.
struct MomentResolver {
  /// Which of several days a weekday, a day of a month or a date without a year means.
  enum Bias: Sendable, Hashable {
    /// The most recent one that is not in the future: a log looks back.
    case past
    /// The first one that is not before an instant: an end lies after its start.
    case after(Instant)
    /// The next one, or for a day of a month's name the nearest: due dates may lie on either side.
    case ahead
  }

  /// The start of the minute that counts as now.
  let now: Instant
  /// The zone of the field.
  let zone: Zone
  let bias: Bias
  /// The value that is being changed.
  let existing: Instant?
  /// The second of the day that stands in for a missing time.
  let assumedSecond: Int

  /// A resolver; seconds of now are left out.
  init(now: Instant, zone: Zone, bias: Bias, existing: Instant?, dayStart: Int) {
    self.now = now + -now.seconds.flooredDivision(by: 60).remainder
    self.zone = zone
    self.bias = bias
    self.existing = existing
    if let existing {
      assumedSecond = zone.civilTime(at: existing).secondOfDay
    } else if case .after(let start) = bias {
      assumedSecond = zone.civilTime(at: start).secondOfDay
    } else {
      assumedSecond = dayStart
    }
  }

  /// The instant that a moment means, with what was assumed and what else it may mean.
  func reading(of moment: Moment) throws(EntryError) -> DateTimeEntry.Reading {
    var reading: DateTimeEntry.Reading
    if moment.isNow {
      reading = .init(instant: now, end: nil, notes: [], alternatives: [])
    } else if let span = moment.span {
      reading = .init(instant: try instant(of: span), end: nil, notes: [], alternatives: [])
    } else {
      reading = try bestReading(of: moment)
    }
    guard Instant.fieldRange.contains(reading.instant) else {
      throw EntryError("times lie between the years 1700 and 4000")
    }
    if case .after(let start) = bias, reading.instant < start {
      throw EntryError("that is before the start", part: moment.clock?.range)
    }
    reading.alternatives.removeAll { $0.instant == reading.instant }
    return reading
  }

  private func instant(of span: Moment.Placed<TimeSpan>) throws(EntryError) -> Instant {
    if case .after(let start) = bias, span.value.direction != .ago { return start + span.value.totalSeconds }
    guard span.value.direction != .none else {
      throw EntryError("a length of time alone is no time", part: span.range, suggestion: "ago")
    }
    return now + span.value.totalSeconds
  }

  private func bestReading(of moment: Moment) throws(EntryError) -> DateTimeEntry.Reading {
    let meanings = try meanings(of: moment)
    guard let first = meanings.first else { throw EntryError("that is no day or time") }
    var reading = first.span == nil ? try placed(first) : try self.reading(of: first)
    for other in meanings.dropFirst() {
      guard let more = try? placed(other) else { continue }
      reading.alternatives.append(.init(instant: more.instant, end: nil))
    }
    return reading
  }

  /// The instant of a day and a time of day.
  private func placed(_ moment: Moment) throws(EntryError) -> DateTimeEntry.Reading {
    let resolver = moment.zone.map { MomentResolver(self, in: $0) } ?? self
    let second = moment.clock?.value.second
    let dates = try resolver.dates(of: moment, second: second)
    guard let date = dates.first else { throw EntryError("there is no such day", part: moment.day?.range) }
    let time = CivilTime(date: date, secondOfDay: second ?? assumedSecond)
    var (instants, note) = resolver.instants(showing: time, offset: moment.clock?.value.offset)
    var notes = note.map { [$0] } ?? []
    if second == nil { notes.append(.timeAssumed) }
    if case .after(let start) = bias, let first = instants.first, first < start {
      if let later = instants.first(where: { $0 >= start }) {
        instants = [later]
      } else if !moment.hasDay {
        let next = CivilTime(date: CalendarDate(days: date.days + 1), secondOfDay: time.secondOfDay)
        let rolled = resolver.instants(showing: next, offset: moment.clock?.value.offset).instants
        if let first = rolled.first, first - start < 12 * 3_600 {
          instants = rolled
          notes.append(.nextDay)
        }
      }
    }
    guard let instant = instants.first else { throw EntryError("there is no such time") }
    let others = dates.dropFirst().compactMap { other in
      resolver.instants(
        showing: CivilTime(date: other, secondOfDay: time.secondOfDay), offset: moment.clock?.value.offset
      ).instants.first
    }
    return .init(
      instant: instant, end: nil, notes: notes,
      alternatives: (instants.dropFirst() + others).map { .init(instant: $0, end: nil) })
  }

  /// The same in another zone.
  private init(_ other: MomentResolver, in zone: Zone) {
    now = other.now
    self.zone = zone
    bias = other.bias
    existing = other.existing
    assumedSecond = other.assumedSecond
  }

  /// The instants at which the clock shows a time, the one to take first. In a spring gap both ways to make sense of
  /// the time: as if the clock had not been put forward, and as if it had been already.
  private func instants(
    showing time: CivilTime, offset: Int?
  ) -> (instants: [Instant], note: DateTimeEntry.Note?) {
    let asUTC = Instant(time.date) + Int64(time.secondOfDay)
    if let offset { return ([asUTC + -Int64(offset)], nil) }
    let shown = zone.instants(showing: time)
    switch shown.count {
    case 0:
      return (
        [zone.instant(showing: time), asUTC + -zone.offset(at: asUTC + 86_400)],
        .skipped(second: time.secondOfDay)
      )
    case 1: return (shown, nil)
    default: return (shown, .twice)  // Int
    }
  }
}
