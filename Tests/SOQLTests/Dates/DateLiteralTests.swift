import ObjectModel
import SOQL
import Testing

/// The stretches of time that date literals stand for (semantics 5.5).
struct DateLiteralTests {
  @Test(
    "5.5 every word stands for its days and instants: weeks from Monday, the year as the calendar has it",
    arguments: DateRow.berlin)
  func berlin(_ row: DateRow) throws {
    try expect(row, zone: "Europe/Berlin", now: "2026-03-31T09:30:00Z", firstWeekday: 1, fiscalYear: 1)
  }

  @Test(
    "5.5 every word stands for its days and instants: weeks from Sunday, fiscal years from April, a day without midnight",
    arguments: DateRow.santiago)
  func santiago(_ row: DateRow) throws {
    try expect(row, zone: "America/Santiago", now: "2026-09-07T03:30:00Z", firstWeekday: 7, fiscalYear: 4)
  }

  @Test("the tables have every word")
  func complete() throws {
    for rows in [DateRow.berlin, DateRow.santiago] {
      #expect(try rows.map { try literal($0.literal).word } == DateLiteral.Word.allCases)
    }
  }

  @Test("5.5 a day that a zone leaves out has no instants, and the days around it meet")
  func missingDay() throws {
    // Samoa went from 29 to 31 December 2011.
    let zone = try #require(Zone(identifier: "Pacific/Apia"))
    let context = DateContext(now: try instant("2011-12-31T12:00:00Z"), zone: zone)
    let yesterday = DateLiteral(.nDaysAgo, 2).instants(in: context)
    let today = DateLiteral(.today).instants(in: context)
    #expect(yesterday.isEmpty == (zone.civilTime(at: context.now).date.isoText == "2012-01-01"))
    #expect(DateLiteral(.yesterday).instants(in: context).upperBound == today.lowerBound)
  }

  @Test(
    "5.5 days follow on each other without gaps through the clock changes of a year",
    arguments: [
      "Europe/Berlin", "America/Havana", "America/Santiago", "Africa/Cairo", "Asia/Beirut",
      "Australia/Lord_Howe", "UTC",
    ])
  func daysMeet(_ identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    var now = try instant("2024-01-01T12:00:00Z")
    var end: Instant?
    for _ in 0..<800 {
      let today = DateLiteral(.today).instants(in: DateContext(now: now, zone: zone))
      #expect(today.contains(now))
      if let end { #expect(end == today.lowerBound) }
      end = today.upperBound
      now = today.upperBound + 12 * 3_600
    }
  }

  @Test("a number of any size gives days that calendars hold")
  func hugeCounts() throws {
    let context = DateContext(now: try instant("2026-03-31T09:30:00Z"), zone: .utc)
    for word in DateLiteral.Word.allCases where word.takesCount {
      for count in [Int.max, Int(Int32.max), 100_000, 0, -5, Int.min] {
        let literal = DateLiteral(word, count)
        #expect((-200_000...1_000_000).contains(literal.days(in: context).lowerBound.days))
        #expect((-200_000...1_000_000).contains(literal.days(in: context).upperBound.days))
        _ = literal.instants(in: context)
      }
    }
  }

  @Test("the checker refuses numbers that no text can have")
  func counts() throws {
    for (count, code) in [(0, StatusCode.malformedQuery), (Int.max, .numberOutsideValidRange)] {
      let literal = Literal(.dateLiteral(DateLiteral(.lastNDays, count)))
      let query = Query(
        selecting: ["Id"].map { FieldPath($0) }, from: "Account",
        where: .comparison(.field(FieldPath("CreatedDate")), .equal, literal))
      #expect(try #require(throws: Fault.self) { try query.checked(in: .shipped) }.code == code)
    }
  }

  private func expect(
    _ row: DateRow, zone: String, now: String, firstWeekday: Int, fiscalYear: Int
  ) throws {
    let context = DateContext(
      now: try instant(now), zone: try #require(Zone(identifier: zone)), firstWeekday: firstWeekday,
      fiscalYearStartMonth: fiscalYear)
    let literal = try literal(row.literal)
    let days = literal.days(in: context)
    #expect("\(days.lowerBound.isoText) \(days.upperBound.isoText)" == row.days)
    let bounds = row.instants.split(separator: " ")
    let instants = literal.instants(in: context)
    #expect(try instants == instant(bounds[0])..<instant(bounds[1]))
  }

  private func literal(_ text: String) throws -> DateLiteral {
    let query = try Query(parsing: "SELECT Id FROM Account WHERE CreatedDate = \(text)")
    guard case .comparison(_, _, let value) = query.condition, case .dateLiteral(let literal) = value.value
    else { throw Fault(.malformedQuery, "\(text) is no date literal") }
    return literal
  }

  private func instant(_ text: some StringProtocol) throws -> Instant {
    let query = try Query(parsing: "SELECT Id FROM Account WHERE CreatedDate = \(text)")
    guard case .comparison(_, _, let value) = query.condition, case .dateTime(let instant) = value.value
    else { throw Fault(.malformedQuery, "\(text) is no instant") }
    return instant
  }
}
