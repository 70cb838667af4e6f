public import ObjectModel

extension Reader {
  /// When the first change was written to the file; nil while it is empty. Replication reaches back to it
  /// (semantics 3.9).
  public func firstChangeDate() throws(Fault) -> Instant? {
    try database.integer("SELECT min(\"At\") FROM \"change_set\"").map(Instant.init(seconds:))
  }

  /// The live records of an object whose SystemModstamp lies in a window, both ends included: by SystemModstamp, then
  /// by id (semantics 3.9).
  ///
  /// - Parameter limit: the most ids to answer.
  public func updated(
    _ object: ObjectDescription, from first: Instant, through last: Instant, limit: Int
  ) throws(Fault) -> [RecordID] {
    let statement = updatedStatement(object, from: first, through: last)
    return try database.rows(statement.text, statement.values + [.integer(Int64(limit))]) { row in
      RecordID(keyPrefix: object.keyPrefix, key: row.integer(0))
    }
  }

  /// The records of an object that were deleted in a window, both ends included, and not brought back in it: by the
  /// time of the deletion, then by id (semantics 3.10). The journal tells, so that rows that have been erased since, and
  /// rows of objects without a recycle bin, are there too.
  ///
  /// - Parameter limit: the most records to answer.
  public func deleted(
    _ object: ObjectDescription, from first: Instant, through last: Instant, limit: Int
  ) throws(Fault) -> [DeletedRecord] {
    let statement = deletedStatement(object, from: first, through: last)
    return try database.rows(statement.text, statement.values + [.integer(Int64(limit))]) { row in
      DeletedRecord(
        id: RecordID(keyPrefix: object.keyPrefix, key: row.integer(0) - object.firstReference),
        deletedDate: Instant(seconds: row.integer(1)))
    }
  }

  /// What reads the changed records; its last question mark is the most rows to read.
  func updatedStatement(
    _ object: ObjectDescription, from first: Instant, through last: Instant
  ) -> SQL {
    let translation = Translation(object, showsDeleted: false, catalog: catalog, viewer: viewer)
    let stamp = "t.\(SystemField.systemModstamp.rawValue.quoted)"
    var statement = SQL("SELECT t.\"Id\" FROM ") + translation.source
    statement += SQL(" WHERE \(stamp) BETWEEN ? AND ?", [.integer(first.seconds), .integer(last.seconds)])
    if let visibility = translation.visibility { statement += SQL(" AND ") + visibility }
    return statement + " ORDER BY \(stamp), t.\"Id\" LIMIT ?"
  }

  /// What reads the deleted records; its last question mark is the most rows to read. The last deletion or return of a
  /// record within the window counts: SQLite takes the other columns of a group from the row with the greatest id. The
  /// window's change sets lead, with an index that holds only deletions and returns.
  func deletedStatement(
    _ object: ObjectDescription, from first: Instant, through last: Instant
  ) -> SQL {
    let kinds = "\(ChangeKind.deleted.rawValue), \(ChangeKind.undeleted.rawValue)"
    return SQL(
      """
      SELECT "Record", "At" FROM (
        SELECT c."Record" AS "Record", s."At" AS "At", c."Kind" AS "Kind", max(c."Id")
        FROM "change_set" AS s CROSS JOIN "change" AS c ON c."ChangeSet" = s."Id"
        WHERE s."At" BETWEEN ? AND ? AND c."Kind" IN (\(kinds)) AND c."Record" BETWEEN ? AND ?
        GROUP BY c."Record")
      WHERE "Kind" = \(ChangeKind.deleted.rawValue) ORDER BY "At", "Record" LIMIT ?
      """,
      [
        .integer(first.seconds), .integer(last.seconds), .integer(object.firstReference),
        .integer(object.firstReference + (1 << 40) - 1),
      ])
  }
}
