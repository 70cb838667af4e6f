import Foundation
import GRDBSQLite

/// SQLite's C API as a person would use it by hand: the yardstick of every figure about data.
final class RawSQLite {
  private var handle: OpaquePointer?

  /// Opens a file.
  init(_ path: String) throws {
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      throw BenchmarkError("\(path) could not be opened by hand")
    }
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs statements without results.
  func run(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// Prepares a statement to be used again.
  func prepare(_ sql: String) throws -> RawStatement {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure
    }
    return RawStatement(statement)
  }

  /// What went wrong last.
  var failure: BenchmarkError {
    BenchmarkError(String(cString: sqlite3_errmsg(handle)))
  }
}

/// A prepared statement.
final class RawStatement {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Binds texts and integers from position 1 and runs the statement, decoding every column of every row.
  @discardableResult
  func rows(_ values: [RawValue] = []) -> [[RawValue]] {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    var rows: [[RawValue]] = []
    while sqlite3_step(handle) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(handle)).map(column))
    }
    return rows
  }

  private func bind(_ value: RawValue, at index: Int32) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .text(let text): sqlite3_bind_text(handle, index, text, -1, transient)
    }
  }

  private func column(_ index: Int32) -> RawValue {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, index))
    default: .text(sqlite3_column_text(handle, index).map { String(cString: $0) } ?? "")  // Int32
    }
  }
}

/// A value in a column.
enum RawValue {
  case null
  case integer(Int64)
  case text(String)
}

/// A figure that could not be taken.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) {
    description = sentence
  }
}
