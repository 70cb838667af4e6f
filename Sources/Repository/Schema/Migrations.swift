import GRDB
import ObjectModel

/// The schema's history. A file's `user_version` is the number of migrations that it has seen.
enum Migrations {
  /// `Rapp`, the mark of Rapport's files in SQLite's header.
  static let applicationID: Int64 = 0x5261_7070
  /// The version that this program writes.
  static let current = Int64(all.count)

  private static let all: [[String]] = [
    Migration1.statements, Migration2.statements, Migration3.statements,
  ]

  /// Brings a file up to date. Runs before the journal mode is changed, so that the header of a new file is in the
  /// file itself and not in its write-ahead log.
  static func migrate(_ queue: DatabaseQueue) throws {
    // The mark comes first: a program that is ended in the middle must not leave a file that looks like another's.
    try queue.inDatabase { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
    var migrator = DatabaseMigrator()
    for (index, statements) in all.enumerated() {
      let version = index + 1
      migrator.registerMigration("\(version)") { database in
        for sql in statements { try database.execute(sql: sql) }
        try database.execute(sql: "PRAGMA user_version = \(version)")
      }
    }
    try migrator.migrate(queue)
  }
}
