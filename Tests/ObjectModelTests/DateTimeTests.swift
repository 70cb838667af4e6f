import ObjectModel
import Testing

@Suite struct DateTimeTests {
  /// The forms of semantics 10.1, and that fractions are dropped.
  @Test(arguments: [
    ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000+0000"),
    ("2026-01-02T03:04:05.999Z", "2026-01-02T03:04:05.000+0000"),
    ("2026-01-02T03:04:05+01:00", "2026-01-02T02:04:05.000+0000"),
    ("2026-01-02T03:04:05-0930", "2026-01-02T12:34:05.000+0000"),
    ("2026-01-02T03:04:05", "2026-01-02T03:04:05.000+0000"),
    ("2026-01-02", "2026-01-02T00:00:00.000+0000"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59.000+0000"),
    ("2024-02-29T12:00Z", "2024-02-29T12:00:00.000+0000"),
  ])
  func reads(text: String, apiText: String) throws {
    let instant = try #require(Instant(apiText: text))
    #expect(instant.apiText == apiText)
    #expect(Instant(apiText: instant.soqlText) == instant)
  }

  @Test(arguments: [
    "", "today", "1767323045", "2026-13-01", "2026-02-29", "2026-01-02T24:00:00Z", "2026-01-02T03:60:00Z",
    "2026-01-02T03:04:05.Z", "2026-01-02T03:04:05+1", "2026-01-02 03:04:05Z", "26-01-02",
    "2026-01-02T03:04:05ZZ",
    "２０２６-01-02",
  ])
  func refuses(text: String) {
    #expect(Instant(apiText: text) == nil)
  }

  @Test func everyDayOfEightCenturiesGoesRound() {
    for days in stride(from: -98_615, through: 200_000, by: 13) {
      let date = CalendarDate(days: days)
      let (year, month, day) = date.civil
      #expect(CalendarDate(year: year, month: month, day: day) == date)
      #expect(CalendarDate(isoText: date.isoText) == date)
      #expect(CalendarDate(days: days + 7).weekday == date.weekday)
    }
    #expect(CalendarDate(days: 0).weekday == 4)
  }

  @Test func theFieldRangeHasItsDocumentedEnds() {
    #expect(Instant.fieldRange.lowerBound.apiText == "1700-01-01T00:00:00.000+0000")
    #expect(Instant.fieldRange.upperBound.apiText == "4000-12-31T00:00:00.000+0000")
  }

  @Test func anAutumnHourHasTwoInstantsAndASpringHourNone() throws {
    let berlin = try #require(Zone(identifier: "Europe/Berlin"))
    let autumn = CivilTime(date: try #require(CalendarDate(isoText: "2026-10-25")), hour: 2, minute: 30)
    let spring = CivilTime(date: try #require(CalendarDate(isoText: "2027-03-28")), hour: 2, minute: 30)
    #expect(
      berlin.instants(showing: autumn).map(\.soqlText) == ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"])
    #expect(berlin.instants(showing: spring) == [])
    #expect(berlin.instant(showing: spring).soqlText == "2027-03-28T01:30:00Z")
  }

  @Test(arguments: ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "UTC"])
  func everyInstantIsAmongThoseThatItsReadingHas(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    for seconds in stride(from: Int64(1_700_000_000), to: 1_830_000_000, by: 1_234_567) {
      let instant = Instant(seconds: seconds)
      #expect(zone.instants(showing: zone.civilTime(at: instant)).contains(instant))
    }
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-11-25T13:05:00Z", "CET"), ("Europe/Berlin", "2026-06-25T13:05:00Z", "CEST"),
    ("America/New_York", "2026-11-25T13:05:00Z", "EST"), ("Europe/London", "2026-06-25T13:05:00Z", "BST"),
    ("Asia/Tokyo", "2026-11-25T13:05:00Z", "GMT+9"), ("UTC", "2026-11-25T13:05:00Z", "GMT"),
  ])
  func zonesAreCalledWhatPeopleCallThem(identifier: String, time: String, expected: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    #expect(zone.abbreviation(at: try #require(Instant(apiText: time))) == expected)
  }

  @Test func anUnknownZoneIsNone() {
    #expect(Zone(identifier: "Europe/Nowhere") == nil)
  }
}
