import class GRDB.Database
import GRDBSQLite
import ObjectModel

extension Database {
  /// Runs a statement that answers no rows.
  func run(_ sql: String, _ values: [SQLValue] = []) throws(Fault) {
    try forEachRow(sql, values) { _ throws(Fault) in }
  }

  /// Runs a statement and answers what `decode` makes of each row.
  func rows<T>(_ sql: String, _ values: [SQLValue] = [], _ decode: (SQLRow) throws(Fault) -> T)
    throws(Fault) -> [T]
  {
    var result: [T] = []
    try forEachRow(sql, values) { row throws(Fault) in result.append(try decode(row)) }
    return result
  }

  /// Runs a statement and answers what `decode` makes of its first row; nil without one.
  func firstRow<T>(_ sql: String, _ values: [SQLValue] = [], _ decode: (SQLRow) throws(Fault) -> T)
    throws(Fault) -> T?
  {
    var result: T?
    try step(sql, values) { row throws(Fault) in
      result = try decode(row)
      return false
    }
    return result
  }

  /// The first column of the first row as an integer; nil without a row or when it is null.
  func integer(_ sql: String, _ values: [SQLValue] = []) throws(Fault) -> Int64? {
    try firstRow(sql, values) { row in row.optionalInteger(0) } ?? nil
  }

  /// How many rows the last statement changed.
  var changedRows: Int { Int(sqlite3_changes(sqliteConnection)) }

  /// How many rows this connection has ever changed, those that virtual tables keep to themselves included.
  var totalChanges: Int { Int(sqlite3_total_changes(sqliteConnection)) }

  /// The key of the row that was inserted last.
  var insertedKey: Int64 { sqlite3_last_insert_rowid(sqliteConnection) }

  /// Runs a statement and gives each row to `body`.
  func forEachRow(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws(Fault) -> Void
  ) throws(Fault) {
    try step(sql, values) { row throws(Fault) in
      try body(row)
      return true
    }
  }

  /// Steps a cached statement while `body` wants more rows. A statement must not be run again inside `body`.
  private func step(
    _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws(Fault) -> Bool
  ) throws(Fault) {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() {
      try check(Self.bind(value, to: statement, at: Int32(index + 1)))
    }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw lastFault() }
      guard try body(SQLRow(statement: statement)) else { return }
    }
  }

  private func prepared(_ sql: String) throws(Fault) -> OpaquePointer {
    do {
      return try cachedStatement(sql: sql).sqliteStatement
    } catch {
      throw lastFault()
    }
  }

  private func check(_ code: Int32) throws(Fault) {
    if code != SQLITE_OK { throw lastFault() }
  }

  /// SQLITE_TRANSIENT, a cast that Swift cannot import: SQLite copies the bytes.
  static var copies: sqlite3_destructor_type {
    unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
  }

  private static func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let integer): return sqlite3_bind_int64(statement, index, integer)
    case .blob(let bytes):
      guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob(statement, index, $0.baseAddress, Int32(clamping: $0.count), copies)
      }
    case .text(let text):
      var text = text
      return text.withUTF8 { bytes in
        // An empty text has no address; without one SQLite would bind null.
        guard let start = bytes.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, copies) }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text(statement, index, $0, Int32(clamping: bytes.count), copies)
        }
      }
    }
  }
}
