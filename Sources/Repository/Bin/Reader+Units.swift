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

  /// The record whose return would bring back one that cannot be undeleted by itself: the root of its unit, or the
  /// parent whose deletion took it out of the bin (semantics 3.3). Nil when there is none.
  public func carrier(of id: RecordID) throws(Fault) -> RecordID? {
    guard let record = catalog.storedReference(id) else { return nil }
    let carrier = try database.integer(
      """
      SELECT CASE WHEN "EmptiedAt" IS NULL THEN nullif("Root", "Record") ELSE "EmptiedFor" END
      FROM "recycle_bin" WHERE "Record" = ?
      """, [.integer(record)])
    return carrier.flatMap { catalog.recordID(storedReference: $0) }
  }
}
