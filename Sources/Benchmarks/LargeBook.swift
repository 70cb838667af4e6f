import Foundation
import ObjectModel
import Repository

/// A book of any size in a database file, made once for each size: the data of the figures about SOQL.
///
/// The records are written through the store as an import writes them, without the reading of CSV and the checks of the
/// calls. The same size makes the same rows.
struct LargeBook {
  /// How many interactions the book has; a tenth as many accounts and attendees, fewer of the rest.
  let interactions: Int
  /// The database.
  let path: String
  /// When the book's last interaction has just begun.
  static let now = Instant(seconds: 1_793_000_000)

  private static let firstStart = 1_540_000_000
  private static let transaction = 50_000
  /// To be raised with every change of what is written.
  private static let version = 1
  private var text: GeneratedBook
  private var random = SplitMix64(state: 7)

  /// A book in a file; nil is one under the user's cache directory.
  init(interactions: Int, path: String?) {
    self.interactions = interactions
    self.path = path ?? Self.cached(interactions)
    text = GeneratedBook(interactions: interactions)
  }

  private static func cached(_ interactions: Int) -> String {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
    return "\(cache)/rapport/benchmarks/\(interactions)-v\(version).db"
  }

  /// Makes the book unless it is there already.
  mutating func makeIfMissing() throws {
    if FileManager.default.fileExists(atPath: path) { return }
    let unfinished = path + ".unfinished"
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: unfinished + ending) }
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let store = try Store(.file(path: unfinished))
    _ = try store.ensureFirstUser(
      username: "bench@rapport.example", lastName: "Bench", timeZone: "Europe/Berlin",
      now: Instant(seconds: Int64(Self.firstStart)))
    let indexes = try setIndexesAside(unfinished)
    store.prepareForBulkLoad()
    try fill(store)
    try indexes.forEach(try RawSQLite(unfinished).run)
    try store.optimiseAfterBulkLoad()
    store.close()
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }

  /// Drops the indexes of the large tables that the writer does not itself look into, and answers what makes them again.
  private func setIndexesAside(_ file: String) throws -> [String] {
    let raw = try RawSQLite(file)
    let rows = try raw.prepare(
      """
      SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        AND tbl_name IN ('Interaction', 'Account', 'change') AND name <> 'Interaction_ListKey'
      """
    ).table().rows
    return try rows.map { row in
      guard case .text(let name) = row[0], case .text(let sql) = row[1] else { return "" }
      try raw.run("DROP INDEX \"\(name)\"")
      return sql
    }
  }

  private mutating func fill(_ store: Store) throws {
    try write(.user, 19, to: store) { _, index in
      [
        "Username": .text("user\(index)@rapport.example"), "FirstName": .text("User"),
        "LastName": .text(GeneratedBook.invented(index * 37).capitalized), "IsActive": .boolean(true),
        "ProfileId": .reference(Self.id(.profile, 2)),
      ]
    }
    try write(.group, 2, to: store) { _, index in
      ["Name": .text("Queue \(index)"), "Type": .text("Queue"), "DoesIncludeBosses": .boolean(false)]
    }
    try write(.location, 200, to: store) { book, index in
      ["Name": .text("Place \(index)"), "LocationType": .text("Office"), "OwnerId": book.owner()]
    }
    try write(.account, max(interactions / 10, 1), to: store) { book, index in book.account(index) }
    try write(.contact, max(interactions / 20, 1), to: store) { book, index in book.contact(index) }
    try write(.opportunity, max(interactions / 50, 1), to: store) { book, index in book.opportunity(index) }
    try write(.interaction, interactions, to: store) { book, index in book.interaction(index) }
    try write(.interactionAttendee, interactions / 10, to: store) { book, index in book.attendee(index) }
    try finish(store)
  }

  /// The user has opened some of the newest interactions, and a thousandth of all is in the bin.
  private func finish(_ store: Store) throws {
    let viewer = Self.viewer(at: Self.now)
    try store.write(viewer, ActionHeader(door: .importing, sentence: "Benchmark")) { writer throws(Fault) in
      for key in stride(from: 500, through: interactions, by: 1_000) {
        try writer.delete(Self.id(.interaction, key))
      }
      let opened = stride(from: interactions, to: max(interactions - 2_000, 0), by: -10)
      try writer.stamp(viewed: opened.map { Self.id(.interaction, $0) }, referenced: [])
    }
  }

  /// Writes so many records, each transaction at a later time.
  private mutating func write(
    _ object: ObjectDescription, _ count: Int, to store: Store,
    _ values: (inout LargeBook, Int) -> [String: FieldValue]
  ) throws {
    for start in stride(from: 1, through: count, by: Self.transaction) {
      let end = min(start + Self.transaction - 1, count)
      let time = Instant(seconds: Int64(Self.firstStart) + 253_000_000 * Int64(end) / Int64(count))
      let header = ActionHeader(door: .importing, sentence: "Benchmark")
      var book = self
      try store.write(Self.viewer(at: time), header) { writer throws(Fault) in
        for index in start...end { _ = try writer.insert(object, values: values(&book, index)) }
      }
      self = book
      FileHandle.standardError.write(Data("making the book: \(object.name) \(end)\n".utf8))
    }
  }

  private static func viewer(at time: Instant) -> Viewer {
    Viewer(user: id(.user, 1), zone: .utc, now: time)
  }

  /// The reference of an interaction by its number.
  func reference(_ index: Int) -> String { "INT-\(1_000_000 + index)-\(index * 37 % 90 + 10)" }

  /// The name of an account by its number.
  func accountName(_ index: Int) -> String { text.accountName(index - 1) }

  /// The id of an object's record by its number.
  static func id(_ object: ObjectDescription, _ key: Int) -> RecordID {
    RecordID(keyPrefix: object.keyPrefix, key: Int64(key))
  }
}

extension LargeBook {
  /// A few users own most.
  private mutating func owner() -> FieldValue {
    .reference(Self.id(.user, min(random.below(20), random.below(20)) + 1))
  }

  private mutating func account(_ index: Int) -> [String: FieldValue] {
    let industries = ["Banking", "Media", "Energy", "Retail", "Insurance", "Technology"]
    return [
      "Name": .text(accountName(index)), "AccountNumber": .text("A-\(index)"),
      "Industry": .text(industries[random.below(industries.count)]),
      "BillingCity": .text(GeneratedBook.invented(random.below(300)).capitalized),
      "AnnualRevenue": random.below(4) == 0 ? .null : .number(Decimal(random.below(1_000) * 100_000)),
      "NumberOfEmployees": .number(Decimal(random.below(5_000))), "OwnerId": owner(),
      "Description": .text(text.sentence(of: 48)),
    ]
  }

  private mutating func contact(_ index: Int) -> [String: FieldValue] {
    let last = GeneratedBook.invented(random.below(8_000)).capitalized
    return [
      "FirstName": .text(GeneratedBook.invented(random.below(700)).capitalized), "LastName": .text(last),
      "Email": .text("\(last.lowercased()).\(index)@example.com"), "OwnerId": owner(),
      "AccountId": .reference(Self.id(.account, random.below(max(interactions / 10, 1)) + 1)),
    ]
  }

  private mutating func opportunity(_ index: Int) -> [String: FieldValue] {
    let stages = ["Prospecting", "Qualification", "Closed Won", "Closed Lost"]
    return [
      "Name": .text("Deal \(index)"), "StageName": .text(stages[random.below(4)]),
      "Amount": .number(Decimal(random.below(1_000_000))), "OwnerId": owner(),
      "CloseDate": .date(CalendarDate(days: 17_800 + random.below(3_000))),
      "AccountId": .reference(Self.id(.account, random.below(max(interactions / 10, 1)) + 1)),
    ]
  }

  private mutating func interaction(_ index: Int) -> [String: FieldValue] {
    let kinds = ["Phone Call", "Email", "In Person", "Conference"]
    let start = Self.firstStart + index * (252_000_000 / max(interactions, 1)) + random.below(3_000)
    var values: [String: FieldValue] = [
      "Name": .text(text.sentence(of: 3)), "OwnerId": random.below(50) == 0 ? queue() : owner(),
      "ReferenceIdentifier": .text(reference(index)),
    ]
    if random.below(20) > 0 { values["Description"] = .text(text.sentence(of: 48)) }
    if random.below(100) > 0 {
      values["StartTime"] = .dateTime(Instant(seconds: Int64(start)))
      values["EndTime"] = .dateTime(Instant(seconds: Int64(start + 600 * (random.below(12) + 1))))
    }
    if random.below(50) > 0 { values["InteractionType"] = .text(kinds[random.below(4)]) }
    if random.below(20) > 0 {
      values["AccountId"] = .reference(Self.id(.account, random.below(max(interactions / 10, 1)) + 1))
    }
    if random.below(4) == 0 { values["LocationId"] = .reference(Self.id(.location, random.below(200) + 1)) }
    if random.below(10) == 0 {
      values["RelatedRecordId"] = .reference(
        Self.id(.opportunity, random.below(max(interactions / 50, 1)) + 1))
    }
    return values
  }

  private mutating func queue() -> FieldValue { .reference(Self.id(.group, random.below(2) + 1)) }

  private mutating func attendee(_ index: Int) -> [String: FieldValue] {
    [
      "InteractionId": .reference(Self.id(.interaction, random.below(interactions) + 1)),
      "ContactId": .reference(Self.id(.contact, random.below(max(interactions / 20, 1)) + 1)),
      "AttendeeResponse": .text(["Accepted", "Declined", "Awaiting Response"][random.below(3)]),
      "IsOrganizer": .boolean(false),
    ]
  }
}
