public import ObjectModel

extension Reader {
  /// The live children that go with a record when it is deleted.
  public func cascade(of id: RecordID) throws(Fault) -> [RecordID] {
    guard let (object, key) = place(of: id) else { return [] }
    return try unit(of: object, key: key).dropFirst().map {
      RecordID(keyPrefix: $0.object.keyPrefix, key: $0.key)
    }
  }

  /// What came into the recycle bin with a record, without it.
  public func binned(with id: RecordID) throws(Fault) -> [RecordID] {
    guard let record = catalog.storedReference(id) else { return [] }
    let members = try database.rows(
      "SELECT \"Record\" FROM \"recycle_bin\" WHERE \"Root\" = ?1 AND \"Record\" <> ?1 ORDER BY \"Record\"",
      [.integer(record)]
    ) { row in row.integer(0) }
    return members.compactMap { catalog.recordID(storedReference: $0) }
  }

  /// How many live records outside a deletion get a lookup back that it emptied, once the record comes back.
  public func emptiedLookups(to id: RecordID) throws(Fault) -> Int {
    guard let record = catalog.storedReference(id) else { return 0 }
    let children = try database.rows(
      """
      WITH "unit"("Record") AS (SELECT ?1 UNION SELECT "Record" FROM "recycle_bin" WHERE "Root" = ?1)
      SELECT DISTINCT l."Child" FROM "unit" JOIN "cleared_lookup" AS l ON l."Parent" = "unit"."Record"
      WHERE l."ReplacedBy" IS NULL AND NOT EXISTS (SELECT 1 FROM "recycle_bin" AS b WHERE b."Record" = l."Child")
      """, [.integer(record)]
    ) { row in row.integer(0) }
    return children.count
  }

  /// Whether a record that was deleted by itself left the bin because an action deleted its parent (semantics 3.3).
  public func wasEmptied(_ id: RecordID, by action: Int64) throws(Fault) -> Bool {
    guard let record = catalog.storedReference(id) else { return false }
    return try database.integer(
      """
      SELECT 1 FROM "recycle_bin" WHERE "Record" = ? AND "EmptiedBy" IN (
        SELECT "Id" FROM "change_set" WHERE "Action" = ?)
      """, [.integer(record), .integer(action)]) != nil
  }
}
