import GRDBSQLite

/// The row that a statement stands at, read by column number (design section 4).
struct SQLRow {
  let statement: OpaquePointer

  /// Whether a column is null.
  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// A column as an integer; 0 when it is null.
  func integer(_ column: Int) -> Int64 {
    sqlite3_column_int64(statement, Int32(column))
  }

  /// A column as an integer, or nil.
  func optionalInteger(_ column: Int) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  /// A column as a text; empty when it is null. Reads by length, so that a NUL within is data.
  func text(_ column: Int) -> String {
    guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// A column as a text, or nil.
  func optionalText(_ column: Int) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// A column's bytes; empty when it is null.
  func blob(_ column: Int) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(statement, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// A field's column as it is stored.
  func value(_ column: Int) -> SQLValue {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(integer(column))
    default: .text(text(column))  // Int32: fields have no other types
    }
  }
}
