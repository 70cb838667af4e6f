import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.DatabaseFunction
import GRDBSQLite

extension Database {
  /// Adds the figures over groups to a connection: `exact_sum` and `exact_average` of integers and of other such sums, as
  /// the bytes of a ``Total``; `least_text` and `greatest_text` of a text without case, the text and, for a picklist, its place; and
  /// `folded_text` of a text.
  ///
  /// A million integers are summed in 100 ms, as by SQLite's `sum`.
  func addFigures() throws {
    try add("exact_sum", 1, step: addInteger) { context in
      guard let sum = accumulator(context)?.pointee, sum.count > 0 else {
        return sqlite3_result_null(context)
      }
      answer(sum.total, to: context)
    }
    try add("exact_average", 1, step: addInteger) { context in
      guard let sum = accumulator(context)?.pointee, sum.count > 0 else {
        return sqlite3_result_null(context)
      }
      answer(sum.total.average(of: sum.count), to: context)
    }
    for arguments in [2, 3] as [Int32] {
      try add("least_text", arguments, step: { addText(to: $0, $1, $2, isGreatest: false) }, end: answerText)
      try add(
        "greatest_text", arguments, step: { addText(to: $0, $1, $2, isGreatest: true) }, end: answerText)
    }
    add(function: foldedText)
  }

  private typealias Step =
    @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
  private typealias End = @convention(c) (OpaquePointer?) -> Void

  private func add(_ name: String, _ arguments: Int32, step: @escaping Step, end: @escaping End) throws {
    let code = sqlite3_create_function_v2(
      sqliteConnection, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil, nil,
      step,
      end, nil)
    if code != SQLITE_OK { throw DatabaseError(resultCode: .init(rawValue: code)) }
  }

  /// A text without case, for the few texts that figures answer.
  private var foldedText: DatabaseFunction {
    DatabaseFunction("folded_text", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map(SearchText.folded)
    }
  }
}

// Sums. Their memory belongs to SQLite and begins as zeros.

private func accumulator(_ context: OpaquePointer?) -> UnsafeMutablePointer<Accumulator>? {
  let size = Int32(MemoryLayout<Accumulator>.size)
  return sqlite3_aggregate_context(context, size)?.assumingMemoryBound(to: Accumulator.self)
}

private func addInteger(
  to context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let value = values?[0] else { return }
  switch sqlite3_value_type(value) {
  case SQLITE_INTEGER: accumulator(context)?.pointee.add(sqlite3_value_int64(value))
  case SQLITE_BLOB:
    let bytes = UnsafeRawBufferPointer(
      start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
    accumulator(context)?.pointee.add(Total(bytes: bytes))
  default: break  // Int32: no other value is a number
  }
}

private func answer(_ total: Total, to context: OpaquePointer?) {
  let bytes = total.bytes
  sqlite3_result_blob(context, bytes, Int32(bytes.count), Database.copies)
}

// Texts. SQLite keeps the address of what is the least or the greatest so far, and ends each that it has begun.

private func addText(
  to context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?,
  isGreatest: Bool
) {
  guard let values, let folded = bytes(values[0]), let value = bytes(values[1]),
    let memory = sqlite3_aggregate_context(context, Int32(MemoryLayout<UnsafeMutableRawPointer?>.size))
  else { return }
  let address = memory.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
  let known = address.pointee ?? Unmanaged.passRetained(ExtremeText(isGreatest: isGreatest)).toOpaque()
  address.pointee = known
  let place = count > 2 ? sqlite3_value_int64(values[2]) : 0
  Unmanaged<ExtremeText>.fromOpaque(known)._withUnsafeGuaranteedRef {
    $0.add(place: place, folded: folded, value: value)
  }
}

private func bytes(_ value: OpaquePointer?) -> UnsafeRawBufferPointer? {
  guard let text = sqlite3_value_text(value) else { return nil }
  return UnsafeRawBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
}

private func answerText(to context: OpaquePointer?) {
  let address = sqlite3_aggregate_context(context, 0)?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
  guard let known = address?.pointee else { return sqlite3_result_null(context) }
  let text = Unmanaged<ExtremeText>.fromOpaque(known).takeRetainedValue()
  text.value.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress else { return sqlite3_result_text(context, "", 0, Database.copies) }
    sqlite3_result_text(
      context, start.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), Database.copies)
  }
}
