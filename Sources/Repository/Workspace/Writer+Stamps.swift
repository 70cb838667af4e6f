public import ObjectModel

extension Writer {
  /// How many records of one type are among a user's recently viewed (semantics 7).
  static let keptStamps = 200

  /// Sets the viewer's own dates (semantics 7): `viewed` records get LastViewedDate and LastReferencedDate, `referenced`
  /// ones LastReferencedDate. Never touches the records. Of each type the 200 records used last keep their dates; those
  /// that were only referenced go first.
  public func stamp(viewed: [RecordID], referenced: [RecordID]) throws(Fault) {
    try checkOpen()
    let now = SQLValue.integer(viewer.now.seconds)
    for (ids, viewedAt) in [(viewed, now), (referenced, SQLValue.null)] {
      for record in ids.compactMap({ catalog.storedReference($0) }) {
        try database.run(
          """
          INSERT INTO "view_stamp"("User", "Record", "ViewedAt", "ReferencedAt") VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO UPDATE SET "ViewedAt" = coalesce(?3, "ViewedAt"), "ReferencedAt" = ?4
          """, [viewerReference, .integer(record), viewedAt, now])
      }
    }
    let ordinals = Set((viewed + referenced).compactMap { catalog.object(of: $0)?.ordinal })
    for ordinal in ordinals.sorted() {
      if let object = catalog.object(ordinal: ordinal) { try trimStamps(of: object) }
    }
  }

  /// Removes the viewer's dates of the records of a type that are beyond the kept ones. Both are read from the range of
  /// the primary key that the type has.
  private func trimStamps(of object: ObjectDescription) throws(Fault) {
    let range: [SQLValue] = [
      viewerReference, .integer(object.firstReference), .integer(object.endOfReferences),
      .integer(Int64(Self.keptStamps)),
    ]
    let stamps = "FROM \"view_stamp\" WHERE \"User\" = ?1 AND \"Record\" > ?2 AND \"Record\" < ?3"
    // Every call that stamps asks; the answer is almost always no.
    guard try database.integer("SELECT 1 \(stamps) LIMIT 1 OFFSET ?4", range) != nil else { return }
    try database.run(
      """
      DELETE FROM "view_stamp" WHERE "User" = ?1 AND "Record" IN (
        SELECT "Record" \(stamps) ORDER BY "ViewedAt" IS NULL, "ReferencedAt" DESC, "Record" DESC
        LIMIT -1 OFFSET ?4)
      """, range)
  }

  /// Removes everybody's dates of the records that were not used for 90 days (semantics 7).
  func removeUnusedStamps() throws(Fault) {
    try database.run("DELETE FROM \"view_stamp\" WHERE \"ReferencedAt\" < ?", [oldestUse])
  }
}

extension Reader {
  /// Whether anybody has dates of a record that was not used for 90 days.
  var hasUnusedStamps: Bool {
    get throws(Fault) {
      try database.integer("SELECT 1 FROM \"view_stamp\" WHERE \"ReferencedAt\" < ? LIMIT 1", [oldestUse])
        != nil
    }
  }

  /// The use before which a record is no longer recently viewed.
  fileprivate var oldestUse: SQLValue { .integer(viewer.now.seconds - 90 * 86_400) }
}
