public import ObjectModel

extension Writer {
  /// How many old snapshots one step forgets.
  private static let expiredPerStep = 20

  /// Keeps the rows that a query has still to hand out, for the viewer alone (semantics 3.11). Takes the occasion to
  /// forget some snapshots that are too old.
  ///
  /// - Parameters:
  ///   - rows: at least one row.
  ///   - batchSize: how many rows each of the next batches has.
  /// - Returns: the locator of the next batch.
  public func keep(
    _ rows: RemainingRows, soql: String, includesDeleted: Bool, totalSize: Int, batchSize: Int
  ) throws(Fault) -> String {
    try checkOpen()
    _ = try forgetExpiredLocators()
    try database.run(
      """
      INSERT INTO "query_locator"("User", "At", "Soql", "IncludesDeleted", "TotalSize") VALUES (?, ?, ?, ?, ?)
      """,
      [
        viewerReference, .integer(viewer.now.seconds), .text(soql), .integer(includesDeleted ? 1 : 0),
        .integer(Int64(totalSize)),
      ])
    let snapshot = SQLValue.integer(database.insertedKey)
    var first: Int64?
    for start in stride(from: 0, to: rows.keys.count, by: batchSize) {
      let keys = rows.keys[start..<min(start + batchSize, rows.keys.count)]
      try database.run(
        "INSERT INTO \"query_locator_batch\"(\"Locator\", \"Keys\") VALUES (?, ?)",
        [snapshot, .blob(PackedKeys.bytes(keys))])
      first = first ?? database.insertedKey
    }
    return QueryLocator.text(ofBatch: first ?? 0)
  }

  /// Forgets some of the snapshots whose two days are over.
  ///
  /// - Returns: whether more may be due.
  func forgetExpiredLocators() throws(Fault) -> Bool {
    try database.run(
      """
      DELETE FROM "query_locator" WHERE "Id" IN (
        SELECT "Id" FROM "query_locator" WHERE "At" <= ? ORDER BY "At" LIMIT ?)
      """,
      [.integer(viewer.now.seconds - QueryLocator.lifetime), .integer(Int64(Self.expiredPerStep))])
    return database.changedRows == Self.expiredPerStep
  }
}
