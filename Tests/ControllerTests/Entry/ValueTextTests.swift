import Controller
import Foundation
import ObjectModel
import Testing

@Suite struct ValueTextTests {
  let clock: EntryClock
  let values: ValueText

  init() throws {
    clock = try EntryClock()
    values = ValueText(now: clock.now, zone: clock.zone)
  }

  private func field(_ type: FieldType) -> FieldDescription { FieldDescription("F", "F", type, []) }

  @Test(arguments: [
    ("2026-11-25T14:05", "Wed 14:05"), ("2026-11-19T09:00", "Thu 09:00"),
    ("2026-11-18T16:00", "18 Nov 16:00"),
    ("2026-11-06T14:00", " 6 Nov 14:00"), ("2025-11-26T10:00", "26 Nov 10:00"),
    ("2025-11-20T10:00", "20 Nov 2025"),
    ("2026-11-26T10:00", "26 Nov 10:00"), ("2028-01-02T10:00", " 2 Jan 2028"),
  ]) func timesInListsAreShort(local: String, expected: String) throws {
    let instant = try #require(Instant(apiText: local + ":00+01:00"))
    let text = values.list(.dateTime(instant), field(.dateTime))
    #expect(text == expected)
    #expect(text.count <= ValueText.listTimeWidth)
  }

  @Test func valuesOnDetailAreInFull() throws {
    let start = try #require(Instant(apiText: "2026-11-25T14:05:00+01:00"))
    let day = try #require(CalendarDate(isoText: "2026-11-25"))
    #expect(values.detail(.dateTime(start), field(.dateTime)) == "Wed 25 Nov 2026 14:05  (32 min ago)")
    #expect(values.detail(end: start + 1_500, after: start) == "Wed 25 Nov 2026 14:30  (25 min)")
    #expect(values.detail(end: start, after: nil) == "Wed 25 Nov 2026 14:05  (32 min ago)")
    #expect(values.detail(.date(day), field(.date)) == "Wed 25 Nov 2026")
    #expect(values.list(.date(day), field(.date)) == "25 Nov 2026")
    #expect(values.detail(.null, field(.date)) == "-")
    #expect(values.list(.null, field(.date)).isEmpty)
    #expect(values.detail(.boolean(true), field(.boolean)) == "Yes")
    #expect(values.list(.boolean(false), field(.boolean)) == "No")
  }

  @Test(arguments: [
    ("782000", FieldType.currency(precision: 18, scale: 2), "782,000.00"),
    ("0.5", .currency(precision: 18, scale: 2), "0.50"),
    ("-1234567.25", .double(precision: 18, scale: 2), "-1,234,567.25"), ("120", .integer(digits: 8), "120"),
    ("12.5", .percent(precision: 5, scale: 2), "12.5%"), ("999", .double(precision: 9, scale: 3), "999"),
  ]) func numbersAreGrouped(number: String, type: FieldType, expected: String) throws {
    let number = try #require(Decimal(string: number))
    #expect(values.list(.number(number), field(type)) == expected)
  }

  @Test(arguments: [
    ("782,000.00", "782000"), ("782000", "782000"), (" 1 234.5 ", "1234.5"), ("1'234", "1234"),
    ("-0.25", "-0.25"),
    (".5", "0.5"), ("00012", "12"), ("5.", "5"), ("1,234,567.89", "1234567.89"),
    ("9999999999999999.99", "9999999999999999.99"),
  ]) func typedNumbersAreExact(text: String, expected: String) throws {
    let value = try values.value(of: text, field(.currency(precision: 18, scale: 2)))
    #expect(value == .number(try #require(Decimal(string: expected))))
    #expect(
      try values.value(
        of: values.edit(value, field(.currency(precision: 18, scale: 2))),
        field(.currency(precision: 18, scale: 2))) == value)
  }

  @Test(arguments: [
    ("1,5", "a comma parts thousands, a point parts the fraction - 1.5?"),
    ("1.234", "at most 2 digits after the point"),
    ("twelve", "\"twelve\" is no number"), ("1e5", "\"1e5\" is no number"), ("-", "\"-\" is no number"),
    ("99999999999999999", "at most 16 digits before the point"), ("1.2.3", "\"1.2.3\" is no number"),
    ("٣", "\"٣\" is no number"),
  ]) func whatIsNoNumberSaysWhy(text: String, sentence: String) {
    let field = field(.currency(precision: 18, scale: 2))
    let error = #expect(throws: EntryError.self) { try values.value(of: text, field) }
    #expect(error?.sentence == sentence)
  }

  @Test(arguments: [
    ("y", true), ("Yes", true), ("TRUE", true), ("n", false), (" no ", false), ("false", false),
  ])
  func yesAndNoAreBooleans(text: String, expected: Bool) throws {
    #expect(try values.value(of: text, field(.boolean)) == .boolean(expected))
  }

  @Test func typedTextBecomesTheFieldsOwnKind() throws {
    #expect(try values.value(of: " ", field(.string(length: 9))) == .null)
    #expect(try values.value(of: " a ", field(.string(length: 9))) == .text(" a "))
    #expect(try values.value(of: "12%", field(.percent(precision: 5, scale: 2))) == .number(12))
    #expect(throws: EntryError.self) { try values.value(of: "maybe", field(.boolean)) }
    #expect(throws: EntryError.self) { try values.value(of: "1.5", field(.integer(digits: 4))) }
    let id = RecordID(keyPrefix: "0kz", key: 7)
    #expect(try values.value(of: id.text18, field(.id)) == .reference(id))
    #expect(throws: EntryError.self) { try values.value(of: "0kz", field(.id)) }
  }

  @Test(arguments: [
    (25, "25m"), (60, "1h"), (90, "1h30"), (65, "1h05"), (0, "0m"), (47 * 60, "47h"), (72 * 60, "3d"),
    (-1, ""),
  ])
  func durationsAreShort(minutes: Int, expected: String) {
    let start = Instant(seconds: 0)
    #expect(ValueText.duration(from: start, to: start + Int64(minutes) * 60) == expected)
  }

  @Test(arguments: [
    ("today", "2026-11-25"), ("tomorrow", "2026-11-26"), ("+30d", "2026-12-25"), ("30d", "2026-12-25"),
    ("in 2 weeks", "2026-12-09"), ("-1mo", "2026-10-25"), ("+1y", "2027-11-25"), ("fri", "2026-11-27"),
    ("wed", "2026-11-25"), ("last fri", "2026-11-20"), ("14 nov", "2026-11-14"), ("24 dec", "2026-12-24"),
    ("5 jan", "2027-01-05"), ("5 jan 2026", "2026-01-05"), ("14", "2026-12-14"), ("20.11", "2026-11-20"),
    ("20.11.", "2026-11-20"), ("2027-03-28", "2027-03-28"), ("w49 mon", "2026-11-30"), ("now", "2026-11-25"),
  ]) func daysReadAs(text: String, expected: String) throws {
    let reading = try #require(try DateEntry(now: clock.now, zone: clock.zone).read(text))
    #expect(reading.date.isoText == expected)
  }

  @Test(arguments: ["9:30", "31 nov", "tusday", "in 2h", "0", "45", "13.13"])
  func whatIsNoDayIsAnError(text: String) {
    #expect(throws: EntryError.self) { try DateEntry(now: clock.now, zone: clock.zone).read(text) }
  }

  @Test func theOtherDayIsOffered() throws {
    let entry = DateEntry(now: clock.now, zone: clock.zone)
    let reading = try #require(try entry.read("fri"))
    #expect(reading.flipped(1).date.isoText == "2026-11-20")
    #expect(reading.flipped(2) == reading)
    #expect(entry.echo(of: reading.date) == "Fri 27 Nov 2026   in 2 days")
  }
}
