import Foundation
import GRDB
import ObjectModel
import SOQL
import Testing

@testable import Repository

/// A store with a first user, and short ways to write and read.
struct TestStore {
  let store: Store
  let user: RecordID
  /// What writes stamp and reads call now.
  var now = Instant(seconds: 1_800_000_000)

  var viewer: Viewer { Viewer(user: user, zone: .utc, now: now) }

  @discardableResult
  func write<T>(_ sentence: String = "Test", _ body: (Writer) throws(Fault) -> T) throws -> T {
    try store.write(viewer, ActionHeader(door: .system, sentence: sentence), body)
  }

  func read<T>(_ body: (Reader) throws(Fault) -> T) throws -> T {
    try store.read(viewer, body)
  }

  /// Creates a record; owner and name are filled in where the object asks for them.
  @discardableResult
  func insert(_ object: ObjectDescription, _ values: [String: FieldValue] = [:]) throws -> RecordID {
    try write { writer throws(Fault) in try writer.insert(object, values: complete(object, values)) }
  }

  func update(_ id: RecordID, _ changes: [String: FieldValue]) throws {
    try write { writer throws(Fault) in try writer.update(id, changes: changes) }
  }

  func delete(_ id: RecordID) throws {
    try write { writer throws(Fault) in try writer.delete(id) }
  }

  func values(_ id: RecordID) throws -> [String: FieldValue] {
    try #require(try read { reader throws(Fault) in try reader.values(of: id) })
  }

  func state(_ id: RecordID) throws -> RecordState {
    try read { reader throws(Fault) in try reader.state(of: id) }
  }

  func query(_ soql: String, allRows: Bool = false) throws -> QueryResult {
    let query = try checked(soql, allRows: allRows)
    return try read { reader throws(Fault) in try reader.query(query) }
  }

  /// The names that a query answers.
  func names(_ soql: String, allRows: Bool = false) throws -> [String] {
    try query(soql, allRows: allRows).records.map { $0["Name"].text ?? "null" }
  }

  func checked(_ soql: String, allRows: Bool = false) throws -> CheckedQuery {
    var query = try Query(parsing: soql).checked(in: .shipped, honouringNullsLast: true)
    query.allRows = query.allRows || allRows
    return query
  }

  /// The names of what a search in the list of an object finds, in the list's order.
  func search(_ object: String, _ words: String) throws -> [String] {
    let query = try checked("SELECT Name FROM \(object)")
    let page = try read { reader throws(Fault) in
      try reader.page(query, matching: words, position: .first, limit: 1_000)
    }
    return page.rows.map { $0.record["Name"].text ?? "null" }
  }

  /// Does all waiting work.
  func idle() throws {
    while try store.idleStep(now: now) {}
  }

  /// The rows of any statement as texts, for looking at what the store keeps to itself.
  func rows(_ sql: String) throws -> [[String]] {
    try store.writer.inDatabase { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map {
          $0.isNull ? "null" : String.fromDatabaseValue($0) ?? "\(Int64.fromDatabaseValue($0) ?? 0)"
        }
      }
    }
  }

  func complete(_ object: ObjectDescription, _ values: [String: FieldValue]) -> [String: FieldValue] {
    var values = values
    if object.field("OwnerId") != nil, values["OwnerId"] == nil { values["OwnerId"] = .reference(user) }
    for field in object.fields where field.isRequired && (values[field.name] ?? .null).isNull {
      if field.type.isText { values[field.name] = .text(field.name) }
      if field.type == .date { values[field.name] = .date(CalendarDate(days: 20_000)) }
    }
    return values
  }
}

/// Runs a test on a store in memory or in a new file, and checks at the end what must always be true of a file.
func withStore(
  inFile: Bool = false, partSize: Int = 131_072, _ body: (inout TestStore) throws -> Void
) throws {
  try withDirectory { directory in
    let location: Store.Location = inFile ? .file(path: directory + "/new/test.db") : .memory
    let store = try Store(location, partSize: partSize)
    defer { store.close() }
    let user = try #require(
      try store.ensureFirstUser(
        username: "ada@rapport.example", lastName: "Lovelace", timeZone: "Europe/London",
        now: Instant(seconds: 1_700_000_000)))
    var test = TestStore(store: store, user: user)
    try body(&test)
    try checkWhole(store)
  }
}

/// A new directory that is gone afterwards.
func withDirectory(_ body: (String) throws -> Void) throws {
  let directory = NSTemporaryDirectory() + "rapport-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: directory) }
  try body(directory)
}

/// References lead somewhere, nothing is open, the file is whole, and the full text holds what its views show.
func checkWhole(_ store: Store) throws {
  try store.writer.inDatabase { database in
    #expect(!database.isInsideTransaction)
    #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
    #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
    for part in try Row.fetchAll(database, sql: "SELECT \"Id\", \"RowCount\" FROM \"fulltext_part\"") {
      let id = part[0] as Int64
      #expect(
        try Int64.fetchOne(database, sql: "SELECT count(*) FROM fulltext_view_\(id)") == part[1] as Int64,
        "part \(id) counts its rows")
      try database.execute(sql: "INSERT INTO fulltext_\(id)(fulltext_\(id)) VALUES ('integrity-check')")
    }
  }
  store.reader.inDatabase { #expect(!$0.isInsideTransaction) }
}
