import Foundation
import GRDBSQLite

/// SQLite's C API as a person would use it by hand: the yardstick of every figure about data.
final class RawSQLite {
  private var handle: OpaquePointer?

  /// Opens a file.
  init(_ path: String) throws {
    // One thread uses it: without SQLite's locks around every column.
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK else {
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

  /// Prepares, binds, steps, decodes every column and finalizes: one query by hand.
  func query(_ sql: String, _ values: [RawValue] = []) throws -> RawTable {
    try prepare(sql).table(values)
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

  /// The same into one array for all rows, without an array for each: the cheapest way to decode any columns.
  @discardableResult
  func table(_ values: [RawValue] = []) -> RawTable {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    let width = sqlite3_column_count(handle)
    var table = RawTable(width: Int(width))
    while sqlite3_step(handle) == SQLITE_ROW {
      for index in 0..<width { table.values.append(column(index)) }
    }
    return table
  }

  /// The first column of every row as an integer.
  func keys(_ values: [RawValue] = []) -> [Int64] {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    var keys: [Int64] = []
    while sqlite3_step(handle) == SQLITE_ROW { keys.append(sqlite3_column_int64(handle, 0)) }
    return keys
  }

  /// A key and its rank in every row.
  func ranked(_ values: [RawValue]) -> [(key: RawValue, rank: Double)] {
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    var rows: [(RawValue, Double)] = []
    while sqlite3_step(handle) == SQLITE_ROW { rows.append((column(0), sqlite3_column_double(handle, 1))) }
    return rows
  }

  /// Binds keys as the bytes that they have in memory, and runs the statement.
  func keep(_ keys: [Int64]) {
    keys.withUnsafeBytes { bytes in
      sqlite3_bind_blob(handle, 1, bytes.baseAddress, Int32(bytes.count), nil)
      sqlite3_step(handle)
    }
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
    default:  // Int32: no other types are read
      .text(
        String(
          decoding: UnsafeBufferPointer(
            start: sqlite3_column_text(handle, index), count: Int(sqlite3_column_bytes(handle, index))),
          as: UTF8.self))
    }
  }
}

/// The rows of a statement, their columns one after the other.
struct RawTable {
  /// How many columns a row has.
  let width: Int
  /// All columns of all rows.
  var values: [RawValue] = []

  /// How many rows there are.
  var count: Int { width == 0 ? 0 : values.count / width }

  /// Each row by itself.
  var rows: [[RawValue]] {
    stride(from: 0, to: values.count, by: max(width, 1)).map { Array(values[$0..<$0 + width]) }
  }
}

/// A value in a column.
enum RawValue: Sendable {
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
