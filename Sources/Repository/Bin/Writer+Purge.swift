import ObjectModel

extension Writer {
  /// Erases at most `limit` of the records whose time is over: the row, what others keep about it and its values in the
  /// journal. The facts, that it was created, changed and deleted, stay (semantics 3.8, design section 4). Snapshots of
  /// queries that are too old and view dates of what was not used for long go too.
  ///
  /// - Returns: whether more may be due.
  func purgeStep(limit: Int) throws(Fault) -> Bool {
    try takeOverdueOutOfBin(limit: limit)
    let due = try dueRecords(limit: limit)
    // A parent may have taken its children along.
    for record in due where try isInBin(record) { try purge(record) }
    try removeUnusedStamps()
    let hasMoreLocators = try forgetExpiredLocators()
    return due.count == limit || hasMoreLocators
  }

  /// Ends the retention of some units: nothing of them can come back once the first record is erased. Their last day
  /// is over too, whenever it was.
  private func takeOverdueOutOfBin(limit: Int) throws(Fault) {
    try database.run(
      """
      UPDATE "recycle_bin" SET "EmptiedAt" = "DeletedAt" WHERE "Root" IN (
        SELECT "Record" FROM "recycle_bin"
        WHERE "DeletedAt" <= ? AND "EmptiedAt" IS NULL AND "Root" = "Record" ORDER BY "DeletedAt" LIMIT ?)
      """, [retentionEnd, .integer(Int64(limit))])
  }

  private func purge(_ record: Int64) throws(Fault) {
    guard let (object, key) = place(ofStored: record) else { return }
    for dependency in catalog.dependencies(on: object) {
      for child in try children(dependency, of: object, key: key, onlyLive: false) {
        switch dependency.rule {
        // Only deleted children are left: live ones went with the parent or had their lookup emptied.
        case .cascade: try purge(dependency.child.firstReference + child)
        case .clear, .restrict: try empty(dependency.field, of: dependency.child, key: child)
        }
      }
    }
    try remove(object, key: key)
    try database.run(
      "UPDATE \"change\" SET \"Old\" = NULL, \"New\" = NULL WHERE \"Record\" = ?", [.integer(record)])
    try forgetName(of: record)
    try note(.purged, record: record)
  }

  /// The sentence of an action may quote the name of its one record, which goes with the other values once everything
  /// that the action touched is erased: a deletion touches children too.
  private func forgetName(of record: Int64) throws(Fault) {
    try database.run(
      """
      UPDATE "action" SET "Sentence" = rtrim(substr("Sentence", 1, instr("Sentence", '“') - 1))
      WHERE instr("Sentence", '“') > 1 AND "Id" IN (
        SELECT s."Action" FROM "change" AS c JOIN "change_set" AS s ON s."Id" = c."ChangeSet" WHERE c."Record" = ?1)
      AND NOT EXISTS (
        SELECT 1 FROM "change_set" AS s JOIN "change" AS c ON c."ChangeSet" = s."Id"
        WHERE s."Action" = "action"."Id" AND c."Record" <> ?1 AND NOT EXISTS (
          SELECT 1 FROM "change" AS p WHERE p."Record" = c."Record" AND p."Kind" = ?2))
      """, [.integer(record), .integer(ChangeKind.purged.rawValue)])
  }

  /// Whether a record has still to be erased.
  private func isInBin(_ record: Int64) throws(Fault) -> Bool {
    try database.integer("SELECT 1 FROM \"recycle_bin\" WHERE \"Record\" = ?", [.integer(record)]) != nil
  }

  private func empty(_ field: FieldDescription, of child: ObjectDescription, key: Int64) throws(Fault) {
    try database.run(
      "UPDATE \(child.name.quoted) SET \(field.name.quoted) = NULL WHERE \"Id\" = ?", [.integer(key)])
  }
}
