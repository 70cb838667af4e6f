import Foundation
import GRDB

/// How the connections are opened. GRDB's own journal mode set-up would reset `synchronous` and write at every open, so
/// WAL and the rest are set here (design section 4).
enum Connection {
  /// How long a program waits for another one that is writing.
  private static let busyMilliseconds = 5_000
  /// How often it looks whether that has ended. SQLite's own `busy_timeout` looks every 100 ms in the end, and among
  /// several that save without a pause one that looks so seldom waits longest.
  private static let busyPause = 2

  /// The connection that writes, with the schema up to date.
  static func writer(path: String) throws(StoreError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      let version = try version(of: queue)
      // A newer version may still stand in the write-ahead log, where the header does not show it.
      if version > Migrations.current { throw StoreError.newer(path: path) }
      try patiently {
        if version < Migrations.current { try bringUpToDate(queue) }
        try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      }
      try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return queue
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unusable(path: path, reason: reason(error))
    }
  }

  /// Tries again while another program holds the file. SQLite does not wait by itself where two could wait for each
  /// other, as when the journal mode is changed.
  private static func patiently(_ body: () throws -> Void) throws {
    let pause = 20
    for _ in 0..<busyMilliseconds / pause {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        Thread.sleep(forTimeInterval: Double(pause) / 1_000)
      }
    }
    try body()
  }

  private static func version(of queue: DatabaseQueue) throws -> Int64 {
    try queue.inDatabase { try Int64.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
  }

  /// Another program that started at the same time may do some of it first, migration by migration.
  private static func bringUpToDate(_ queue: DatabaseQueue) throws {
    var reached = try version(of: queue)
    while reached < Migrations.current {
      do {
        try Migrations.migrate(queue)
        return
      } catch {
        let now = try version(of: queue)
        guard now > reached else { throw error }
        reached = now
      }
    }
  }

  /// The connection that only reads; the writer must have been opened.
  static func reader(path: String) throws(StoreError) -> DatabaseQueue {
    do {
      var configuration = configuration()
      configuration.readonly = true
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw .unusable(path: path, reason: reason(error))
    }
  }

  /// A database in memory.
  static func memory() throws(StoreError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(configuration: configuration())
      try Migrations.migrate(queue)
      return queue
    } catch {
      throw .unusable(path: "A database in memory", reason: reason(error))
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback(waitShortly)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA foreign_keys = ON")
      database.add(function: indexText)
      try database.addDateFunctions()
      try database.addFigures()
    }
    return configuration
  }

  /// Waits a little before SQLite looks again; false ends the wait.
  private static func waitShortly(triesBefore: Int) -> Bool {
    Thread.sleep(forTimeInterval: Double(busyPause) / 1_000)
    return (triesBefore + 1) * busyPause < busyMilliseconds
  }

  /// What the content views of the full text call, so that they show what the index holds.
  private static var indexText: DatabaseFunction {
    DatabaseFunction("index_text", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map(SearchText.indexed)
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}
