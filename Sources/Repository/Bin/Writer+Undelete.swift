public import ObjectModel

extension Writer {
  /// Brings a record back with all that was deleted with it, and the lookups that are still empty (semantics 3.7).
  ///
  /// - Returns: false when the record is not in the recycle bin by itself; then nothing was changed.
  public func undelete(_ id: RecordID) throws(Fault) -> Bool {
    try checkOpen()
    guard case .deleted(inBin: true, isRoot: true) = try state(of: id),
      let root = catalog.storedReference(id)
    else { return false }
    let members = try database.rows(
      "SELECT \"Record\" FROM \"recycle_bin\" WHERE \"Root\" = ? ORDER BY \"Record\"", [.integer(root)]
    ) { row in row.integer(0) }
    try database.run("DELETE FROM \"recycle_bin\" WHERE \"Root\" = ?", [.integer(root)])
    // All flags first: a member's searched names may be another member's.
    for record in members {
      guard let (object, key) = place(ofStored: record) else { continue }
      try setDeleted(false, object, key: key)
      try note(.undeleted, record: record)
    }
    for record in members { try returnToIndex(record) }
    for record in members { try restoreLookups(to: record) }
    return true
  }

  /// Brings the records into the bin again that left it because an action deleted their parents: for an undo of the
  /// action. Without one they have left for good (semantics 3.3).
  public func returnEmptied(by action: Int64) throws(Fault) {
    try checkOpen()
    try database.run(
      """
      UPDATE "recycle_bin" SET "EmptiedAt" = NULL, "EmptiedBy" = NULL
      WHERE "EmptiedBy" IN (SELECT "Id" FROM "change_set" WHERE "Action" = ?)
      """, [.integer(action)])
  }

  /// Lets the lookups that an action filled, after a deletion had emptied them, go back to their first parents when those
  /// are undeleted: for an undo of the action.
  public func forgetReplacements(by action: Int64) throws(Fault) {
    try checkOpen()
    try database.run(
      """
      UPDATE "cleared_lookup" SET "ReplacedBy" = NULL
      WHERE "ReplacedBy" IN (SELECT "Id" FROM "change_set" WHERE "Action" = ?)
      """, [.integer(action)])
  }

  /// Takes a record and all that was deleted with it out of the recycle bin, for erasing (semantics 3.8).
  ///
  /// - Returns: false when the record is not in the recycle bin by itself; then nothing was changed.
  public func emptyBin(_ id: RecordID) throws(Fault) -> Bool {
    try checkOpen()
    guard case .deleted(inBin: true, isRoot: true) = try state(of: id),
      let root = catalog.storedReference(id)
    else { return false }
    try database.run(
      "UPDATE \"recycle_bin\" SET \"EmptiedAt\" = ? WHERE \"Root\" = ?",
      [.integer(viewer.now.seconds), .integer(root)])
    return true
  }

  /// Puts a restored row into the full text with the names that it points to now.
  private func returnToIndex(_ record: Int64) throws(Fault) {
    guard let (object, key) = place(ofStored: record), object.isSearched else { return }
    let table = try table(of: object)
    guard var row = try storedRow(table, key: key) else { return }
    try setRelated(try relatedNames(of: row, in: table), of: &row, in: table)
    try index(row, in: table)
  }

  /// Gives children back the lookups that the deletion emptied, unless another parent stands there now or the children
  /// would stand above themselves. A child is not stamped: for its readers nothing ever happened.
  func restoreLookups(to record: Int64) throws(Fault) {
    guard let (parent, key) = place(ofStored: record) else { return }
    let notes = try database.rows(
      "SELECT \"Child\", \"Field\" FROM \"cleared_lookup\" WHERE \"Parent\" = ? AND \"ReplacedBy\" IS NULL",
      [.integer(record)]
    ) { row in (child: row.integer(0), field: row.text(1)) }
    for note in notes {
      guard let (child, childKey) = place(ofStored: note.child), let field = child.field(note.field),
        try !isBelow(key, of: parent, child, childKey, by: field)
      else { continue }
      try database.run(
        """
        UPDATE \(child.name.quoted) SET \(field.name.quoted) = ?
        WHERE "Id" = ? AND \(field.name.quoted) IS NULL
        """, [.integer(catalog.stored(key, of: parent, in: field)), .integer(childKey)])
      guard database.changedRows > 0, child.isSearched else { continue }
      try database.run(
        "INSERT OR IGNORE INTO \"reindex_record\"(\"Record\") VALUES (?)", [.integer(note.child)])
    }
    try database.run(
      "DELETE FROM \"cleared_lookup\" WHERE \"Parent\" = ? AND \"ReplacedBy\" IS NULL", [.integer(record)])
  }

  /// Whether a restored parent stands below its former child by now, so that the lookup would close a loop.
  private func isBelow(
    _ key: Int64, of parent: ObjectDescription, _ child: ObjectDescription, _ childKey: Int64,
    by field: FieldDescription
  ) throws(Fault) -> Bool {
    guard parent.name == child.name, field.reference?.objects == [parent.name] else { return false }
    let found = try database.integer(
      """
      WITH RECURSIVE "line"("Id") AS (
        SELECT ?1 UNION
        SELECT p.\(field.name.quoted) FROM "line" JOIN \(parent.name.quoted) AS p ON p."Id" = "line"."Id"
        WHERE p.\(field.name.quoted) IS NOT NULL)
      SELECT 1 FROM "line" WHERE "Id" = ?2
      """, [.integer(key), .integer(childKey)])
    return found != nil
  }
}
