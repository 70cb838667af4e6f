import struct GRDB.DatabaseError
import class GRDB.Database
import GRDBSQLite
import ObjectModel
import SOQL

extension Database {
  /// Adds the functions of dates to a connection: one for each of ``SOQL/DateFunction``, of an instant in seconds and,
  /// where the part depends on it, the month that fiscal years begin with; and `local_time(instant, zone)`.
  ///
  /// A million calls take 100 ms for a month and 60 ms more in a zone, SQLite's `strftime` 300 to 400 ms.
  func addDateFunctions() throws {
    for function in DateFunction.allCases {
      try add(
        function.sqlName, arguments: function.isFiscal ? 2 : 1, data: DatePart(function)
      ) { context, count, values in
        guard let context, let second = second(values),
          let data = sqlite3_user_data(context)
        else { return sqlite3_result_null(context) }
        let start = count > 1 ? sqlite3_value_int64(values?[1]) : 1
        let part = Unmanaged<DatePart>.fromOpaque(data)._withUnsafeGuaranteedRef {
          $0.function.part(of: Instant(seconds: second), fiscalYearStartMonth: Int(start))
        }
        sqlite3_result_int64(context, Int64(part))
      }
    }
    try add("local_time", arguments: 2, data: nil) { context, _, values in
      guard let second = second(values) else { return sqlite3_result_null(context) }
      sqlite3_result_int64(context, reading(at: second, zone: values?[1], in: context))
    }
  }

  private typealias Body =
    @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

  private func add(_ name: String, arguments: Int32, data: DatePart?, _ body: @escaping Body) throws {
    let code = sqlite3_create_function_v2(
      sqliteConnection, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
      data.map { Unmanaged.passRetained($0).toOpaque() }, body, nil, nil
    ) { data in
      if let data { Unmanaged<DatePart>.fromOpaque(data).release() }
    }
    if code != SQLITE_OK { throw DatabaseError(resultCode: .init(rawValue: code)) }
  }
}

/// The first argument as an instant; nil when it is none, or so far away that calendars end.
private func second(_ values: UnsafeMutablePointer<OpaquePointer?>?) -> Int64? {
  guard let value = values?[0], sqlite3_value_type(value) == SQLITE_INTEGER else { return nil }
  let second = sqlite3_value_int64(value)
  return abs(second >> 1) < 1 << 40 ? second : nil
}

/// The wall clock's reading in a zone. The zone's offsets are kept while the statement runs.
private func reading(at second: Int64, zone: OpaquePointer?, in context: OpaquePointer?) -> Int64 {
  if let clock = sqlite3_get_auxdata(context, 1) {
    return Unmanaged<ZoneClock>.fromOpaque(clock)._withUnsafeGuaranteedRef { $0.reading(at: second) }
  }
  let identifier = sqlite3_value_text(zone).map { String(cString: $0) }
  let clock = ZoneClock(identifier.flatMap(Zone.init(identifier:)) ?? .utc)
  let reading = clock.reading(at: second)
  sqlite3_set_auxdata(context, 1, Unmanaged.passRetained(clock).toOpaque()) { clock in
    if let clock { Unmanaged<ZoneClock>.fromOpaque(clock).release() }
  }
  return reading
}
