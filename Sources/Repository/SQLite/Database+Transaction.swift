import class GRDB.Database
import GRDBSQLite
import ObjectModel

extension Database {
  /// Runs a body between BEGIN and COMMIT; a body or a commit that fails is rolled back.
  func transaction<T>(_ begin: String, _ body: () throws(Fault) -> T) throws(Fault) -> T {
    do {
      try run(begin)
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// An interrupt may hit the ROLLBACK itself, which then has to be asked again.
  private func rollBack() {
    guard let connection = sqliteConnection else { return }
    while sqlite3_get_autocommit(connection) == 0 { sqlite3_exec(connection, "ROLLBACK", nil, nil, nil) }
  }
}
