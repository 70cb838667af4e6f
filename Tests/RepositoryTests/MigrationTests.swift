import GRDB
import ObjectModel
import Testing

@testable import Repository

/// Files that the first version has written.
struct MigrationTests {
  @Test func `a file of the first version opens, is brought up to date and keeps its rows`() throws {
    try withDirectory { directory in
      let old = try OldFile(in: directory)
      let store = try Store(.file(path: old.path))
      defer { store.close() }
      let test = TestStore(store: store, user: old.user)
      #expect(try test.rows("PRAGMA user_version") == [["\(Migrations.current)"]])
      #expect(try test.names("SELECT Name FROM Account") == ["Acme"])
      #expect(try test.names("SELECT Name FROM Account", allRows: true) == ["Acme", "Gone"])
      #expect(try test.values(old.call)["AccountId"] == .reference(old.account))
      #expect(try test.search("Interaction", "quart acme") == ["Quarterly review"])
      #expect(try test.journal(old.account).map { $0[0] } == ["1", "2"])
      #expect(try test.read { reader throws(Fault) in try reader.drafts() }.map(\.title) == ["Unsaved"])
      let bin = try test.read { reader throws(Fault) in try reader.recycleBin(after: nil, limit: 9).entries }
      #expect(bin.map(\.name) == ["Gone"])
      try test.update(old.call, ["Name": .text("Yearly review")])
      #expect(try test.search("Interaction", "year") == ["Yearly review"])
      #expect(try test.search("Interaction", "quart") == [])
      let next = try test.insert(.account, ["Name": .text("Next")])
      #expect(next > bin[0].id)
      try checkWhole(store)
    }
  }

  @Test func `a file that was brought up to date has the schema of a new one`() throws {
    let schema = """
      SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT GLOB 'fulltext_*'
      ORDER BY type, name
      """
    try withDirectory { directory in
      let old = try OldFile(in: directory)
      let store = try Store(.file(path: old.path))
      defer { store.close() }
      let migrated = try TestStore(store: store, user: old.user).rows(schema)
      try withStore { fresh in
        let new = try fresh.rows(schema)
        #expect(new == migrated)
      }
    }
  }

  @Test func `a file of the first version is not touched by looking at it`() throws {
    try withDirectory { directory in
      let old = try OldFile(in: directory)
      try Store.inspect(path: old.path)
      let version = try DatabaseQueue(path: old.path).inDatabase {
        try Int64.fetchOne($0, sql: "PRAGMA user_version")
      }
      #expect(version == 1)
    }
  }
}

/// A file with the schema of the first version and some rows in it.
private struct OldFile {
  let path: String
  let user: RecordID
  let account: RecordID
  let call: RecordID

  /// Writes the rows with today's store to another file and copies what the first schema has columns for.
  init(in directory: String) throws {
    path = directory + "/old.db"
    let today = directory + "/today.db"
    let store = try Store(.file(path: today))
    user = try #require(
      try store.ensureFirstUser(
        username: "ada@rapport.example", lastName: "Lovelace", timeZone: "UTC",
        now: Instant(seconds: 1_700_000_000)))
    let test = TestStore(store: store, user: user)
    account = try test.insert(.account, ["Name": .text("Acme")])
    call = try test.insert(
      .interaction, ["Name": .text("Quarterly review"), "AccountId": .reference(account)])
    try test.delete(try test.insert(.account, ["Name": .text("Gone")]))
    try test.update(account, ["Phone": .text("555")])
    let draft = Draft(
      object: "Interaction", record: nil, title: "Unsaved", fields: [.init(name: "Name", text: "x")])
    try test.write { writer throws(Fault) in try writer.saveDraft(draft) }
    store.close()
    try Self.copy(today, to: path)
  }

  private static func copy(_ source: String, to path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      database.add(
        function: DatabaseFunction("index_text", argumentCount: 1, pure: true) { values in
          String.fromDatabaseValue(values[0]).map(SearchText.indexed)
        })
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
      for sql in Migration1.statements { try database.execute(sql: sql) }
      try database.execute(sql: "PRAGMA user_version = 1")
      try database.execute(sql: "ATTACH '\(source)' AS source")
      try copyRows(database)
      try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('1')")
      try copyFullText(database)
      try database.execute(sql: "DETACH source")
    }
    try queue.close()
  }

  private static func copyRows(_ database: Database) throws {
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    for table in tables {
      let columns = try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_info('\(table)', 'main')"
      )
      .map { "\"\($0)\"" }.joined(separator: ", ")
      try database.execute(
        sql: "INSERT INTO main.\"\(table)\"(\(columns)) SELECT \(columns) FROM source.\"\(table)\"")
    }
  }

  private static func copyFullText(_ database: Database) throws {
    for kind in ["name GLOB 'fulltext_view_*'", "sql LIKE 'CREATE VIRTUAL TABLE%'"] {
      let statements = try String.fetchAll(
        database, sql: "SELECT sql FROM source.sqlite_schema WHERE \(kind)")
      for sql in statements { try database.execute(sql: sql) }
    }
    for part in try Int64.fetchAll(database, sql: "SELECT Id FROM fulltext_part") {
      try database.execute(sql: "INSERT INTO fulltext_\(part)(fulltext_\(part)) VALUES ('rebuild')")
    }
  }
}
