import ObjectModel

extension Reader {
  /// How long an emptied record stays visible to queryAll (semantics 3.8).
  private static let emptiedSeconds: Int64 = 86_400

  /// Until when what was deleted has left the bin by itself.
  var retentionEnd: SQLValue {
    get throws(Fault) { .integer(viewer.now.seconds - (try binRetention)) }
  }

  /// Whether the purge has anything to do.
  var hasDueWork: Bool {
    get throws(Fault) {
      let overdue = try database.integer(
        "SELECT 1 FROM \"recycle_bin\" WHERE \"DeletedAt\" <= ? AND \"EmptiedAt\" IS NULL LIMIT 1",
        [retentionEnd])
      if overdue != nil { return true }
      if try !dueRecords(limit: 1).isEmpty { return true }
      if try hasExpiredLocators { return true }
      return try hasUnusedStamps
    }
  }

  /// Some of the records that are to be erased, as references to any record: those that went with others first, so
  /// that a large unit goes in small steps.
  func dueRecords(limit: Int) throws(Fault) -> [Int64] {
    let end = SQLValue.integer(viewer.now.seconds - Self.emptiedSeconds)
    var due: [Int64] = []
    for place in ["<>", "="] where due.count < limit {
      due += try database.rows(
        """
        SELECT "Record" FROM "recycle_bin"
        WHERE "EmptiedAt" IS NOT NULL AND "EmptiedAt" <= ? AND "Root" \(place) "Record" LIMIT ?
        """, [end, .integer(Int64(limit - due.count))]
      ) { row in row.integer(0) }
    }
    return due
  }
}
