import Controller
import ObjectModel
import Testing

/// The clock of the fixtures: Wed 2026-11-25 14:37 Europe/Berlin, in ISO week 48.
struct EntryClock {
  let zone: Zone
  let now: Instant

  init() throws {
    zone = try #require(Zone(identifier: "Europe/Berlin"))
    now = try #require(Instant(apiText: "2026-11-25T14:37:21+01:00"))
  }

  /// `2026-11-25 14:05` on the wall clock of Berlin.
  func shown(_ instant: Instant) -> String {
    let time = zone.civilTime(at: instant)
    return "\(time.date.isoText) \(time.hour):\(time.minute < 10 ? "0" : "")\(time.minute)"
  }
}

@Suite struct DateTimeEntryTests {
  let clock: EntryClock

  init() throws {
    clock = try EntryClock()
  }

  private func read(_ text: String, _ role: DateTimeEntry.Role = .start) throws -> DateTimeEntry.Reading {
    let entry = DateTimeEntry(now: clock.now, zone: clock.zone, role: role)
    return try #require(try entry.read(text))
  }

  @Test(arguments: [
    ("now", "2026-11-25 14:37"), (".", "2026-11-25 14:37"), ("-35m", "2026-11-25 14:02"),
    ("35m ago", "2026-11-25 14:02"), ("35 min ago", "2026-11-25 14:02"), ("1h15 ago", "2026-11-25 13:22"),
    ("1 h 15 min ago", "2026-11-25 13:22"), ("-1.5h", "2026-11-25 13:07"), ("in 2h", "2026-11-25 16:37"),
    ("-20", "2026-11-25 14:17"), ("9:30", "2026-11-25 9:30"), ("930", "2026-11-25 9:30"),
    ("0930", "2026-11-25 9:30"), ("9.30", "2026-11-25 9:30"), ("2:30pm", "2026-11-25 14:30"),
    ("230p", "2026-11-25 14:30"), ("1430", "2026-11-25 14:30"), ("2 pm", "2026-11-25 14:00"),
    ("12am", "2026-11-25 0:00"), ("noon", "2026-11-25 12:00"), ("15:00", "2026-11-25 15:00"),
    ("yesterday 3pm", "2026-11-24 15:00"), ("yesterday at 3pm", "2026-11-24 15:00"),
    ("yest 15:00", "2026-11-24 15:00"), ("-1d 15:00", "2026-11-24 15:00"),
    ("2 days ago 8:00", "2026-11-23 8:00"),
    ("tue 14:00", "2026-11-24 14:00"), ("Tuesday 14:00", "2026-11-24 14:00"), ("wed 9:00", "2026-11-25 9:00"),
    ("wed 16:00", "2026-11-18 16:00"), ("thu 10:00", "2026-11-19 10:00"), ("+thu 10:00", "2026-11-26 10:00"),
    ("next thu 10", "2026-11-26 10:00"), ("last wed 10", "2026-11-18 10:00"),
    ("20.11. 11:30", "2026-11-20 11:30"),
    ("nov 20 11:30", "2026-11-20 11:30"), ("20/11 11:30", "2026-11-20 11:30"),
    ("11:30 20.11", "2026-11-20 11:30"),
    ("20.11.2025 11:30", "2025-11-20 11:30"), ("20.11.25 11:30", "2025-11-20 11:30"),
    ("fri 20 nov 11:30", "2026-11-20 11:30"), ("20th nov 2024, 11:30", "2024-11-20 11:30"),
    ("24 dec 10:00", "2025-12-24 10:00"), ("29 feb 10:00", "2024-02-29 10:00"),
    ("30. 9:00", "2026-10-30 9:00"),
    ("w47 tue 10:00", "2026-11-17 10:00"), ("2026-W47-2 10:00", "2026-11-17 10:00"),
    ("tue w47 10:00", "2026-11-17 10:00"), ("w50 mon 10:00", "2025-12-08 10:00"), ("14", "2026-11-25 14:00"),
    ("31", "2026-10-31 9:00"), ("2pm America/New_York", "2026-11-25 20:00"),
    ("2pm america/new_york", "2026-11-25 20:00"), ("13:05 UTC", "2026-11-25 14:05"),
    ("2026-11-25T13:05Z", "2026-11-25 14:05"), ("2026-11-25 13:05Z", "2026-11-25 14:05"),
    ("2026-11-25T13:05+01:00", "2026-11-25 13:05"), ("2026-11-25T13:05:09-0500", "2026-11-25 19:05"),
    ("25 nov 16:00", "2026-11-25 16:00"), ("16:00 25.11.", "2026-11-25 16:00"),
    ("25. 16:00", "2026-11-25 16:00"), ("26 nov 10:00", "2025-11-26 10:00"),
    ("2026-11-20", "2026-11-20 9:00"), ("2026/11/20 8:00", "2026-11-20 8:00"), ("14 nov", "2026-11-14 9:00"),
  ]) func aStartReadsAs(text: String, expected: String) throws {
    #expect(clock.shown(try read(text).instant) == expected)
  }

  @Test(arguments: [
    ("wed 16:00", "2026-11-25 16:00"), ("thu 10:00", "2026-11-26 10:00"),
    ("24 dec 10:00", "2026-12-24 10:00"),
    ("14", "2026-11-14 9:00"), ("9.11", "2026-11-09 9:00"), ("tue 14:00", "2026-12-01 14:00"),
  ]) func theOtherReadingIsOffered(text: String, expected: String) throws {
    let reading = try read(text)
    #expect(reading.alternatives.first.map { clock.shown($0.instant) } == expected)
    #expect(clock.shown(reading.flipped(1).instant) == expected)
    #expect(reading.flipped(1 + reading.alternatives.count) == reading)
  }

  @Test(arguments: [
    ("14:05-14:30", "2026-11-25 14:05", "2026-11-25 14:30"),
    ("14:05 for 25m", "2026-11-25 14:05", "2026-11-25 14:30"),
    ("14:05 for 25", "2026-11-25 14:05", "2026-11-25 14:30"),
    ("25m before 14:30", "2026-11-25 14:05", "2026-11-25 14:30"),
    ("2h ago for 30m", "2026-11-25 12:37", "2026-11-25 13:07"),
    ("9-10:30", "2026-11-25 9:00", "2026-11-25 10:30"),
    ("9 to 10 tue", "2026-11-24 9:00", "2026-11-24 10:00"), ("2-3pm", "2026-11-25 14:00", "2026-11-25 15:00"),
    ("11am-1:15pm", "2026-11-25 11:00", "2026-11-25 13:15"),
    ("yest 23:30-0:15", "2026-11-24 23:30", "2026-11-25 0:15"),
    ("2026-11-20 14:05 - 14:30", "2026-11-20 14:05", "2026-11-20 14:30"),
    ("from 9:00 until 9:20", "2026-11-25 9:00", "2026-11-25 9:20"),
    ("9-10 America/New_York", "2026-11-25 15:00", "2026-11-25 16:00"),
  ]) func aRangeGivesBothEnds(text: String, start: String, end: String) throws {
    let reading = try read(text)
    #expect(clock.shown(reading.instant) == start)
    #expect(reading.end.map(clock.shown) == end)
  }

  @Test func aFlippedRangeKeepsItsLength() throws {
    let reading = try read("wed 16:00-17:00").flipped(1)
    #expect(clock.shown(reading.instant) == "2026-11-25 16:00")
    #expect(reading.end.map(clock.shown) == "2026-11-25 17:00")
  }

  @Test(arguments: [
    ("25", "14:05", "2026-11-25 14:30"), ("+25m", "14:05", "2026-11-25 14:30"),
    ("25m", "14:05", "2026-11-25 14:30"),
    ("1h30", "14:05", "2026-11-25 15:35"), ("120", "12:00", "2026-11-25 14:00"),
    ("14:30", "14:05", "2026-11-25 14:30"),
    ("1430", "14:05", "2026-11-25 14:30"), ("0:15", "23:30", "2026-11-26 0:15"),
    ("now", "14:05", "2026-11-25 14:37"),
    ("5m ago", "14:05", "2026-11-25 14:32"), ("thu 9:00", "14:05", "2026-11-26 9:00"),
    ("wed 9:00", "14:05", "2026-12-02 9:00"), ("1d", "14:05", "2026-11-26 14:05"),
    ("+1d", "14:05", "2026-11-26 14:05"),
    ("27 nov", "14:05", "2026-11-27 14:05"), ("tomorrow 10", "14:05", "2026-11-26 10:00"),
  ]) func anEndCountsFromItsStart(text: String, start: String, expected: String) throws {
    let start = try read(start).instant
    #expect(clock.shown(try read(text, .end(start: start)).instant) == expected)
  }

  @Test(arguments: ["9:30", "-5m", "yesterday 10:00", "2h ago", "9-10", "2026-11-24"])
  func anEndBeforeItsStartIsAnError(text: String) throws {
    let start = try read("14:05").instant
    #expect(throws: EntryError.self) { try read(text, .end(start: start)) }
  }

  @Test(
    arguments: [
      ("31 nov", "31 nov", "30 nov"), ("25:10", "25:10", nil), ("tusday", "tusday", "tuesday"),
      ("tue 9:75", "9:75", nil), ("yesterdy 9:00", "yesterdy", "yesterday"), ("11/20 9:00", "11/20", "20/11"),
      ("25m", "25m", "ago"), ("9:00 10:00 11:00", "10:00", nil), ("wed 24 nov", "wed", "tuesday"),
      ("2pm Mars/Olympus", "Mars/Olympus", nil), ("13pm", "13pm", nil), ("30 feb", "30 feb", "29 feb"),
      ("xyzzy", "xyzzy", nil), ("next", "next", nil), ("45", "45", nil), ("w54", "w54", nil),
    ] as [(String, String, String?)]) func whatCannotBeReadIsMarked(
      text: String, part: String, suggestion: String?
    ) throws
  {
    let error = #expect(throws: EntryError.self) { try read(text) }
    let characters = Array(text)
    #expect(error?.part.map { String(characters[$0]) } == part)
    #expect(error?.suggestion == suggestion)
  }

  @Test func blankTextIsNoTime() throws {
    #expect(try DateTimeEntry(now: clock.now, zone: clock.zone).read("  \t ") == nil)
  }

  @Test func hostileTextIsAnErrorAndNeverMore() throws {
    let entry = DateTimeEntry(now: clock.now, zone: clock.zone)
    for text in [
      "٣:٣٠", "99999999999999999999m", "\u{202E}9:00", "9:00\u{0}", "-", "+", ":", "/", "999999w ago",
    ] {
      #expect(throws: EntryError.self) { try entry.read(text) }
    }
    #expect(throws: EntryError.self) { try entry.read(String(repeating: "9", count: 10_000)) }
  }

  @Test func aMissingTimeIsAssumedAndSaidSo() throws {
    #expect(try read("14 nov").notes == [.timeAssumed])
    let old = try #require(Instant(apiText: "2026-11-20T16:45:00+01:00"))
    let entry = DateTimeEntry(now: clock.now, zone: clock.zone, existing: old)
    #expect(try entry.read("14 nov").map { clock.shown($0.instant) } == "2026-11-14 16:45")
  }

  @Test func anOldDayIsOfferedForABareTime() throws {
    let old = try #require(Instant(apiText: "2026-11-20T16:45:00+01:00"))
    let reading = try #require(
      try DateTimeEntry(now: clock.now, zone: clock.zone, existing: old).read("11:45"))
    #expect(clock.shown(reading.instant) == "2026-11-25 11:45")
    #expect(reading.alternatives.map { clock.shown($0.instant) } == ["2026-11-20 11:45"])
  }

  @Test func aTimeThatTheClockShowsTwiceOffersBoth() throws {
    let reading = try read("2026-10-25 02:30")
    #expect(reading.notes == [.twice])
    #expect(reading.instant == Instant(apiText: "2026-10-25T00:30:00Z"))
    #expect(reading.alternatives.map(\.instant) == [Instant(apiText: "2026-10-25T01:30:00Z")])
  }

  @Test func aTimeThatTheClockSkipsOffersBothWaysOut() throws {
    let reading = try read("2027-03-28 02:30")
    #expect(reading.notes == [.skipped(second: 9_000)])
    let entry = DateTimeEntry(now: clock.now, zone: clock.zone)
    #expect(entry.remarks(on: reading).first == "02:30 does not exist that night")
    #expect(clock.shown(reading.instant) == "2027-03-28 3:30")
    #expect(reading.alternatives.map { clock.shown($0.instant) } == ["2027-03-28 1:30"])
  }

  @Test func monthsComeFirstWhereThatIsTheCustom() throws {
    let entry = DateTimeEntry(now: clock.now, zone: clock.zone, order: .monthFirst)
    #expect(try entry.read("11/20 9:00").map { clock.shown($0.instant) } == "2026-11-20 9:00")
    #expect(try entry.read("20.11. 9:00").map { clock.shown($0.instant) } == "2026-11-20 9:00")
  }

  @Test(arguments: [
    ("-35m", "Wed 25 Nov 14:02", "35 min ago"), ("15:00", "Wed 25 Nov 15:00", "in 23 min"),
    ("24 dec 10:00", "Wed 24 Dec 2025 10:00", "11 months ago"), ("now", "Wed 25 Nov 14:37", "now"),
    ("wed 16:00", "Wed 18 Nov 16:00", "6 days ago"), ("tue 14:37", "Tue 24 Nov 14:37", "1 day ago"),
  ]) func theEchoSaysDayZoneAndDistance(text: String, day: String, distance: String) throws {
    let instant = try read(text).instant
    let echo = DateTimeEntry.echo(of: instant, now: clock.now, zone: clock.zone)
    #expect(echo == "\(day) \(clock.zone.abbreviation(at: instant))   \(distance)")
  }

  @Test func whatIsEditedReadsAsTheSameInstant() throws {
    var random = SplitMix64(seed: 11)
    let entry = DateTimeEntry(now: clock.now, zone: clock.zone)
    for _ in 0..<rounds(20_000) {
      let seconds = Int64(random.next() % 64_000_000_000) - 5_000_000_000
      let instant = Instant(seconds: random.next() % 2 == 0 ? seconds : seconds / 60 * 60)
      #expect(try entry.read(entry.editText(of: instant))?.instant == instant)
    }
    let second = try #require(Instant(apiText: "2026-10-25T01:30:00Z"))
    #expect(entry.editText(of: second) == "2026-10-25 02:30+01:00")
    #expect(try entry.read(entry.editText(of: second))?.instant == second)
  }

  @Test func randomWordsNeverCrash() {
    var random = SplitMix64(seed: 23)
    let pieces = [
      "9", "14", "930", "9:30", "-", "+", "w47", "tue", "next", "nov", "20", ".", "/", "2026", "ago", "in",
      "1h15", "for",
      "before", "to", "pm", "Z", "T", "2026-11-25", "America/New_York", "999999", "y", "東", ":", "d", " ",
      " ", " ", " ",
    ]
    let entry = DateTimeEntry(now: clock.now, zone: clock.zone)
    let end = DateTimeEntry(now: clock.now, zone: clock.zone, role: .end(start: clock.now))
    for _ in 0..<rounds(200_000) {
      let text = (0...random.next() % 6).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
      for entry in [entry, end] {
        guard let reading = try? entry.read(text) else { continue }
        #expect(Instant.fieldRange.contains(reading.instant))
        if let last = reading.end { #expect(last >= reading.instant) }
      }
    }
  }
}
