import Foundation

/// How fast CSV comes in: the whole program against the same rows inserted by hand into the same tables, indexes,
/// full text and journal.
struct ImportFigure {
  /// The program that is measured.
  let rapport: String
  /// Where the files are and the databases go.
  let folder: URL
  /// How many interactions the file has.
  let rows: Int

  /// The database that the measurement leaves behind.
  var database: String { folder.appending(path: "book.db").path }

  /// Imports the accounts and, measured, the interactions; then inserts the same rows by hand.
  func figure() throws -> Figure {
    try run(["import", "--database", database, folder.appending(path: "Account.csv").path])
    let copy = folder.appending(path: "by-hand.db").path
    try FileManager.default.copyItem(atPath: database, toPath: copy)
    let time = try seconds {
      try run(["import", "--database", database, folder.appending(path: "Interaction.csv").path])
    }
    let yardstick = try insertByHand(into: copy)
    return Figure(
      what: "import of \(rows) interactions", value: rate(time), yardstick: "\(rate(yardstick)) by hand",
      ratio: yardstick / time, budget: "≥ 0.6 ×")
  }

  private func rate(_ seconds: Double) -> String {
    String(format: "%.0f rows/s (%.1f s)", Double(rows) / seconds, seconds)
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: rapport)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkError("\(rapport) failed: \(arguments)") }
  }

  /// One transaction of prepared INSERTs; the values are read before the clock starts.
  private func insertByHand(into path: String) throws -> Double {
    let source = try RawSQLite(database)
    let rows = try source.prepare("SELECT * FROM Interaction").rows()
    let changes = try source.prepare(
      "SELECT * FROM change WHERE Record IN (SELECT (1 << 40) + Id FROM Interaction)"
    ).rows()
    let target = try RawSQLite(path)
    let insert = try target.prepare("INSERT INTO Interaction VALUES(\(places(rows)))")
    let journal = try target.prepare("INSERT INTO change VALUES(\(places(changes)))")
    try target.run(
      """
      CREATE VIRTUAL TABLE by_hand USING fts5(a, b, c, d, content='', tokenize='unicode61 remove_diacritics 2',
      prefix='1 2 3'); INSERT INTO by_hand(by_hand, rank) VALUES('automerge', 0);
      PRAGMA foreign_keys = OFF;
      """)
    let index = try target.prepare("INSERT INTO by_hand(rowid, a, b, c, d) VALUES(?, ?, ?, ?, ?)")
    let columns = try source.prepare(
      "SELECT ListKey, Name, Description, ReferenceIdentifier, Related FROM Interaction"
    )
    .rows()
    return try seconds {
      try target.run("BEGIN")
      for row in rows { insert.rows(row) }
      for row in columns { index.rows(row) }
      for row in changes { journal.rows(row) }
      try target.run("COMMIT")
    }
  }

  private func places(_ rows: [[RawValue]]) -> String {
    Array(repeating: "?", count: rows.first?.count ?? 1).joined(separator: ", ")
  }
}
