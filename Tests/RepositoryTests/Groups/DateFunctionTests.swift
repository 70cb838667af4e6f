import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

struct DateFunctionTests {
  /// Instants, and what each function answers about them in UTC when fiscal years begin with January.
  private static let parts: [(instant: String, function: DateFunction, part: Int)] = [
    ("2026-01-01T00:00:00Z", .calendarMonth, 1),
    ("2026-12-31T23:59:59Z", .calendarMonth, 12),
    ("2026-03-31T23:59:59Z", .calendarQuarter, 1),
    ("2026-04-01T00:00:00Z", .calendarQuarter, 2),
    ("2026-10-01T00:00:00Z", .calendarQuarter, 4),
    ("1969-12-31T23:59:59Z", .calendarYear, 1969),
    ("1700-01-01T00:00:00Z", .calendarYear, 1700),
    ("4000-12-31T00:00:00Z", .calendarYear, 4000),
    ("2024-02-29T12:00:00Z", .dayInMonth, 29),
    ("1969-12-31T00:00:01Z", .dayInMonth, 31),
    ("2026-11-22T00:00:00Z", .dayInWeek, 1),
    ("2026-11-28T23:00:00Z", .dayInWeek, 7),
    ("1969-12-31T23:59:59Z", .dayInWeek, 4),
    ("2024-12-31T00:00:00Z", .dayInYear, 366),
    ("2023-12-31T00:00:00Z", .dayInYear, 365),
    ("1968-03-01T00:00:00Z", .dayInYear, 61),
    ("1970-01-02T23:59:59Z", .dayOnly, 1),
    ("1969-12-31T23:59:59Z", .dayOnly, -1),
    ("2026-01-01T00:59:59Z", .hourInDay, 0),
    ("1969-12-31T23:00:00Z", .hourInDay, 23),
    ("2026-05-07T00:00:00Z", .weekInMonth, 1),
    ("2026-05-08T00:00:00Z", .weekInMonth, 2),
    ("2026-05-29T00:00:00Z", .weekInMonth, 5),
    ("2026-01-07T00:00:00Z", .weekInYear, 1),
    ("2026-01-08T00:00:00Z", .weekInYear, 2),
    ("2024-12-31T00:00:00Z", .weekInYear, 53),
    ("2026-08-01T00:00:00Z", .fiscalMonth, 8),
    ("2026-08-01T00:00:00Z", .fiscalQuarter, 3),
    ("2026-08-01T00:00:00Z", .fiscalYear, 2026),
  ]

  @Test(arguments: parts)
  func `a function answers the part of an instant`(
    _ row: (instant: String, function: DateFunction, part: Int)
  ) throws {
    try withStore { store in
      let instant = try #require(Instant(apiText: row.instant)).seconds
      let month = row.function.isFiscal ? ", 1" : ""
      #expect(try store.rows("SELECT \(row.function.sqlName)(\(instant)\(month))") == [["\(row.part)"]])
    }
  }

  @Test func `fiscal years that begin with another month end in the year that names them`() {
    let cases: [(day: String, start: Int, month: Int, quarter: Int, year: Int)] = [
      ("2026-01-31", 2, 12, 4, 2026), ("2026-02-01", 2, 1, 1, 2027), ("2026-06-30", 7, 12, 4, 2026),
      ("2026-07-01", 7, 1, 1, 2027), ("2026-12-31", 12, 1, 1, 2027), ("2026-12-31", 1, 12, 4, 2026),
    ]
    for (day, start, month, quarter, year) in cases {
      let instant = Instant(apiText: day) ?? Instant(seconds: 0)
      let parts = [DateFunction.fiscalMonth, .fiscalQuarter, .fiscalYear].map {
        $0.part(of: instant, fiscalYearStartMonth: start)
      }
      #expect(parts == [month, quarter, year], "\(day) from month \(start)")
    }
  }

  @Test func `parts agree with a calendar of Foundation at random instants`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var generator = SeededGenerator(seed: 58)
    for _ in 0..<runs(100_000) {
      let instant = Instant(seconds: Int64.random(in: -8_520_336_000...64_092_124_800, using: &generator))
      let date = Date(timeIntervalSince1970: Double(instant.seconds))
      let found = calendar.dateComponents([.year, .month, .day, .hour, .weekday], from: date)
      let part = { (function: DateFunction) in function.part(of: instant, fiscalYearStartMonth: 1) }
      #expect(
        [part(.calendarYear), part(.calendarMonth), part(.dayInMonth), part(.hourInDay), part(.dayInWeek)]
          == [found.year, found.month, found.day, found.hour, found.weekday])
      #expect(part(.dayInYear) == calendar.ordinality(of: .day, in: .year, for: date))
    }
  }

  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Apia",
    "Antarctica/Troll", "Australia/Lord_Howe", "Europe/Dublin", "Asia/Gaza", "Africa/Monrovia",
  ])
  func `a clock shows what its zone shows, before and after each change`(_ identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    let clock = ZoneClock(zone)
    var generator = SeededGenerator(seed: 5_812)
    let times: [ClosedRange<Int64>] = [
      -8_520_336_000...64_092_124_800, -3_000_000_000...4_000_000_000, 1_700_000_000...1_800_000_000,
    ]
    for range in times {
      for _ in 0..<runs(20_000) {
        let second = Int64.random(in: range, using: &generator)
        let reading = second + zone.offset(at: Instant(seconds: second))
        #expect(clock.reading(at: second) == reading, "\(identifier) at \(second)")
      }
    }
    // The seconds around each change of some years.
    var last = zone.offset(at: Instant(seconds: 1_500_000_000))
    for hour in stride(from: 1_500_000_000 / 900 * 900, to: 1_600_000_000, by: 900) as StrideTo<Int64> {
      let offset = zone.offset(at: Instant(seconds: hour))
      guard offset != last else { continue }
      last = offset
      for second in hour - 901...hour + 1 {
        #expect(clock.reading(at: second) == second + zone.offset(at: Instant(seconds: second)))
      }
    }
  }

  @Test func `the viewer's zone moves an instant to another day, and a date stays where it is`() throws {
    try withStore { store in
      let account = try store.insert(.account)
      let values: [String: FieldValue] = [
        "Name": .text("late"), "AccountId": .reference(account),
        "StartTime": .dateTime(Instant(seconds: 1_782_856_800)),
      ]
      try store.insert(.interaction, values)
      let opportunity = try store.insert(
        .opportunity, ["Name": .text("deal"), "CloseDate": .date(CalendarDate(days: 0))])
      #expect(opportunity.keyPrefix == "006")
      let start = try path("StartTime", of: .interaction)
      let close = try path("CloseDate", of: .opportunity)
      let june30 = FieldValue.date(CalendarDate(days: 20_634))
      for (zone, isLocal, path, function, value) in [
        ("Asia/Tokyo", false, start, DateFunction.dayOnly, june30),
        ("Asia/Tokyo", true, start, .dayOnly, .date(CalendarDate(days: 20_635))),
        ("Asia/Tokyo", true, start, .hourInDay, .number(7)),
        ("Europe/Berlin", true, start, .calendarMonth, .number(7)),
        ("America/New_York", true, start, .hourInDay, .number(18)),
        ("Asia/Tokyo", true, close, .dayInMonth, .number(1)),
        ("America/New_York", true, close, .calendarYear, .number(1970)),
      ] {
        let object: ObjectDescription = path == start ? .interaction : .opportunity
        let query = CheckedQuery(
          object: object, items: [], isCount: true,
          condition: .comparison(.datePart(function, path, isLocal: isLocal), .equal, .value(value)))
        let viewer = Viewer(user: store.user, zone: try #require(Zone(identifier: zone)), now: store.now)
        let count = try store.store.read(viewer) { reader throws(Fault) in try reader.count(query) }
        #expect(count == 1, "\(function) in \(zone)")
      }
    }
  }

  @Test func `no value has no part, and a number far outside of all calendars none either`() throws {
    try withStore { store in
      let row = try store.rows(
        "SELECT calendar_month(NULL), fiscal_year(NULL, 1), local_time(NULL, 'UTC'), day_only('2026'), "
          + "calendar_year(-9223372036854775807 - 1), local_time(9223372036854775807, 'UTC'), "
          + "local_time(5, 'Nowhere'), local_time(5, NULL)")
      #expect(row == [["null", "null", "null", "null", "null", "null", "5", "5"]])
    }
  }

  /// A path that is a field of an object.
  private func path(_ name: String, of object: ObjectDescription) throws -> CheckedPath {
    CheckedPath(steps: [], end: .field(try #require(object.field(name))))
  }
}
