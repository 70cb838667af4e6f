import ObjectModel

extension Writer {
  /// How long an emptied record stays visible to queryAll (semantics 3.8).
  private static let emptiedSeconds: Int64 = 86_400

  /// Erases at most `limit` of the records whose time is over: the row, what others keep about it and its values in the
  /// journal. The facts, that it was created, changed and deleted, stay. Snapshots of queries that are too old go too.
  ///
  /// - Returns: whether more may be due.
  func purgeStep(limit: Int) throws(Fault) -> Bool {
    let now = viewer.now.seconds
    let due = try database.rows(
      """
      SELECT "Record" FROM "recycle_bin" WHERE "DeletedAt" <= ?
      UNION SELECT "Record" FROM "recycle_bin" WHERE "EmptiedAt" IS NOT NULL AND "EmptiedAt" <= ? LIMIT ?
      """,
      [
        .integer(now - (try binRetention)), .integer(now - Self.emptiedSeconds), .integer(Int64(limit)),
      ]
    ) { row in row.integer(0) }
    // A parent may have taken its children along.
    for record in due where try isInBin(record) { try purge(record) }
    let hasMoreLocators = try forgetExpiredLocators()
    return due.count == limit || hasMoreLocators
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
    try note(.purged, record: record)
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
