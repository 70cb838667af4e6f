import Calls
import ObjectModel

/// A small book of business for `--sample`: invented people and companies, with dates that end today.
///
/// Written through the same calls as everything else, so that the sample is what a user would have typed.
struct SampleBook {
  private let end: Instant
  private var random = SampleRandom(state: 20_260_522)

  /// A book whose last interactions happened shortly before an instant.
  init(endingAt end: Instant) {
    self.end = end
  }

  /// Fills a new file in one transaction: it holds the whole book or nothing of it.
  func fill(_ session: Session) throws(Fault) {
    var book = self
    let calls = book.recordsByObject().flatMap { records in
      stride(from: 0, to: records.count, by: 200).map { start in
        CallRequest(.create(Array(records[start..<min(start + 200, records.count)])))
      }
    }
    for case .fault(let fault) in session.performTogether(calls, sentence: "Fill the sample") { throw fault }
  }

  private mutating func recordsByObject() -> [[Record]] {
    [accounts, contacts, locations, opportunities, deals, interactions()]
  }

  private var accounts: [Record] {
    SampleWords.companies.map { company in
      Record(
        type: "Account",
        values: [
          "Name": .text(company.name), "Industry": .text(company.industry),
          "Phone": .text("+44 20 7946 0\(100 + company.name.utf8.count * 7)"),
        ])
    }
  }

  private var contacts: [Record] {
    SampleWords.people.enumerated().map { index, person in
      let company = SampleWords.companies[index % SampleWords.companies.count].name
      return Record(
        type: "Contact",
        fields: [
          .init("FirstName", .value(.text(person.first))), .init("LastName", .value(.text(person.last))),
          .init("Title", .value(.text(SampleWords.titles[index % SampleWords.titles.count]))),
          .init("Email", .value(.text("person\(index + 1)@clients.example"))),
          parent("Account", named: company),
        ])
    }
  }

  private var locations: [Record] {
    SampleWords.cities.map { city in
      Record(type: "Location", values: ["Name": .text("\(city) office"), "LocationType": .text("Office")])
    }
  }

  private var opportunities: [Record] {
    SampleWords.companies.prefix(10).enumerated().map { index, company in
      Record(
        type: "Opportunity",
        fields: [
          .init("Name", .value(.text("\(company.name) renewal FY27"))),
          .init("StageName", .value(.text(index % 2 == 0 ? "Qualification" : "Negotiation/Review"))),
          .init(
            "CloseDate", .value(.date(CalendarDate(days: end.dateAndSecond.date.days + 30 + index * 11)))),
          parent("Account", named: company.name),
        ])
    }
  }

  private var deals: [Record] {
    SampleWords.companies.suffix(4).enumerated().map { index, company in
      Record(
        type: "FinancialDeal",
        fields: [
          .init("Name", .value(.text("Project \(SampleWords.codeNames[index])"))),
          .init("Stage", .value(.text("Pitch"))), .init("Status", .value(.text("Open"))),
          parent("Account", named: company.name),
        ])
    }
  }

  /// Three or four interactions each working day of the last eight weeks, nine to five.
  private mutating func interactions() -> [Record] {
    let today = end.dateAndSecond.date
    var records: [Record] = []
    for daysAgo in stride(from: 56, through: 0, by: -1) {
      let day = CalendarDate(days: today.days - daysAgo)
      guard day.weekday <= 5 else { continue }
      var hour = 8
      while hour < 17, let record = interaction(from: Instant(day, hour: hour, minute: 5 * random.below(12)))
      {
        records.append(record)
        hour += 2 + random.below(2)
      }
    }
    return records
  }

  private mutating func interaction(from start: Instant) -> Record? {
    guard start < end else { return nil }
    let kind = random.pick(SampleWords.kinds)
    let company = random.pick(SampleWords.companies).name
    let subject = random.pick(SampleWords.subjects)
    var record = Record(
      type: "Interaction",
      values: [
        "Name": .text(subject), "InteractionType": .text(kind.name), "StartTime": .dateTime(start),
        "Description": .text(random.pick(SampleWords.notes) + "\n" + random.pick(SampleWords.nextSteps)),
      ])
    if kind.minutes > 0 {
      record.set("EndTime", .value(.dateTime(start + Int64(60 * (kind.minutes + 5 * random.below(5))))))
    }
    record.fields.append(parent("Account", named: company))
    if kind.name == "In Person" {
      record.fields.append(parent("Location", named: "\(random.pick(SampleWords.cities)) office"))
    }
    return record
  }

  private func parent(_ object: String, named name: String) -> Record.Field {
    .init(object, .parent(Record(type: object, values: ["Name": .text(name)])))
  }
}

/// A small generator with a fixed start (SplitMix64), so that the sample is the same everywhere.
struct SampleRandom {
  /// Where the sequence is.
  var state: UInt64

  /// A number from 0 up to, and without, a bound.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
