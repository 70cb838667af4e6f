public import ObjectModel

extension Reader {
  /// One page of the recycle bin, newest first: the records that were deleted themselves.
  ///
  /// - Parameter key: the key of the entry after which the page begins; nil for the newest.
  public func recycleBin(after key: PageKey?, limit: Int) throws(Fault) -> (
    entries: [RecycleBinEntry], hasMore: Bool
  ) {
    // What is about to be erased has left the bin already.
    var condition = SQL(
      "\"Root\" = \"Record\" AND \"EmptiedAt\" IS NULL AND \"DeletedAt\" > ?", [try retentionEnd])
    if let key {
      let place = try KeyText.values(of: key, .sorted, count: 2)
      condition += SQL(" AND (\"DeletedAt\", \"Record\") < (?, ?)", place)
    }
    let rows = try database.rows(
      """
      SELECT "Record", "DeletedAt", "DeletedBy",
        (SELECT count(*) - 1 FROM "recycle_bin" AS m WHERE m."Root" = b."Record")
      FROM "recycle_bin" AS b WHERE \(condition.text) ORDER BY "DeletedAt" DESC, "Record" DESC LIMIT ?
      """, condition.values + [.integer(Int64(limit + 1))]
    ) { row in
      BinRow(
        record: row.integer(0), deletedAt: row.integer(1), deletedBy: row.integer(2),
        childCount: Int(row.integer(3)))
    }
    let retention = try binRetention
    var entries: [RecycleBinEntry] = []
    for row in rows.prefix(limit) {
      if let entry = try entry(row, retention: retention) { entries.append(entry) }
    }
    return (entries, rows.count > limit)
  }

  /// How many seconds a record stays in the recycle bin: 15 days (semantics 3.8), or more when the setting says so. A
  /// setting that is broken or less never erases anything earlier.
  var binRetention: Int64 {
    get throws(Fault) {
      let days = try setting(Setting.binRetentionDays).flatMap { Int64($0) } ?? 0
      return min(max(days, Setting.minimumBinRetentionDays), Setting.maximumBinRetentionDays) * 86_400
    }
  }

  private struct BinRow {
    var record: Int64
    var deletedAt: Int64
    var deletedBy: Int64
    var childCount: Int
  }

  private func entry(_ row: BinRow, retention: Int64) throws(Fault) -> RecycleBinEntry? {
    guard let id = catalog.recordID(storedReference: row.record), let object = catalog.object(of: id) else {
      return nil
    }
    let user = catalog.recordID(storedReference: row.deletedBy)
    let deletedBy: String?
    if let user { deletedBy = try name(of: user) } else { deletedBy = nil }
    return RecycleBinEntry(
      id: id, type: object.name, name: try name(of: id) ?? id.text18,
      deletedDate: Instant(seconds: row.deletedAt), deletedBy: deletedBy ?? "",
      leavesAt: Instant(seconds: row.deletedAt + retention), childCount: row.childCount,
      key: KeyText.key(.sorted, [.integer(row.deletedAt), .integer(row.record)]))
  }
}
