import ObjectModel

extension Reader {
  /// How long an emptied record stays visible to queryAll (semantics 3.8).
  private static let emptiedSeconds: Int64 = 86_400

  /// Whether the purge has anything to do; asked without locking others out.
  var hasDueWork: Bool {
    get throws(Fault) {
      if try !dueRecords(limit: 1).isEmpty { return true }
      return try hasExpiredLocators
    }
  }

  /// Some of the records whose time is over, as references to any record.
  func dueRecords(limit: Int) throws(Fault) -> [Int64] {
    let now = viewer.now.seconds
    return try database.rows(
      """
      SELECT "Record" FROM "recycle_bin" WHERE "DeletedAt" <= ?
      UNION SELECT "Record" FROM "recycle_bin" WHERE "EmptiedAt" IS NOT NULL AND "EmptiedAt" <= ? LIMIT ?
      """,
      [
        .integer(now - (try binRetention)), .integer(now - Self.emptiedSeconds), .integer(Int64(limit)),
      ]
    ) { row in row.integer(0) }
  }
}
