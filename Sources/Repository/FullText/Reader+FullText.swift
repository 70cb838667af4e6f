import ObjectModel

extension Reader {
  /// The full-text parts of an object, newest first; none before its first record.
  func fullTextParts(of object: ObjectDescription) throws(Fault) -> [FullTextPart] {
    try database.rows(
      """
      SELECT "Id", "FirstKey", "RowCount", "Receiving", "Unmerged" FROM "fulltext_part" WHERE "Object" = ?
      ORDER BY "FirstKey" DESC
      """, [.integer(object.ordinal)]
    ) { row in
      FullTextPart(
        id: row.integer(0), firstKey: row.integer(1), rowCount: Int(row.integer(2)),
        receiving: Int(row.integer(3)), unmerged: Int(row.integer(4)))
    }
  }
}
