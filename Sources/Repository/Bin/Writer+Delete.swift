public import ObjectModel

extension Writer {
  /// Deletes a live record with the children that cascade, and empties the lookups to them (semantics 2.5, 3.3). Objects
  /// without a recycle bin lose the rows at once. Ask ``Reader/restrictingChildren(of:)`` first.
  public func delete(_ id: RecordID) throws(Fault) {
    try checkOpen()
    guard let (object, key) = place(of: id), case .live = try state(of: id) else { return }
    let unit = try unit(of: object, key: key)
    let root = object.firstReference + key
    for (object, key) in unit where object.hasDeletedFlag { try flag(object, key: key, root: root) }
    for (object, key) in unit {
      try takeEarlierChildrenOutOfBin(of: object, key: key, root: root)
      try clearLookups(to: object, key: key, root: root)
    }
    for (object, key) in unit.reversed() where !object.hasDeletedFlag {
      try noteValues(of: object, key: key)
      try note(.deleted, record: object.firstReference + key)
      try remove(object, key: key, forgettingClearedLookups: false)
    }
  }

  /// Keeps the values of a row that goes for good, as if they were cleared first, so that an undo can bring it back.
  private func noteValues(of object: ObjectDescription, key: Int64) throws(Fault) {
    let table = try table(of: object)
    guard let row = try storedRow(table, key: key) else { return }
    for (column, value) in zip(table.fields, row.values) where column.system == nil && value != .null {
      guard case .column = column.field.source, column.field.type != .id else { continue }
      try note(
        .updated, record: object.firstReference + key, field: column.field.name,
        old: column.journalled(value, in: catalog))
    }
  }

  /// Moves one record to the recycle bin.
  private func flag(_ object: ObjectDescription, key: Int64, root: Int64) throws(Fault) {
    let table = try table(of: object)
    guard let row = try storedRow(table, key: key) else { return }
    try unindex(row, in: table)
    try setDeleted(true, object, key: key)
    let record = object.firstReference + key
    try database.run(
      """
      INSERT INTO "recycle_bin"("Record", "Root", "ChangeSet", "DeletedAt", "DeletedBy") VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(record), .integer(root), .integer(try openChangeSet()), .integer(viewer.now.seconds),
        .integer(catalog.storedReference(viewer.user) ?? 0),
      ])
    try note(.deleted, record: record)
  }

  /// Sets the flag and moves the dates, as a delete and an undelete do.
  func setDeleted(_ isDeleted: Bool, _ object: ObjectDescription, key: Int64) throws(Fault) {
    var names = ["IsDeleted"]
    var values: [SQLValue] = [.integer(isDeleted ? 1 : 0)]
    for field in object.storedFields {
      guard let system = SystemField(rawValue: field.name), system.isMoved else { continue }
      names.append(field.name)
      values.append(system.value(viewer))
    }
    let assignments = names.map { "\($0.quoted) = ?" }.joined(separator: ", ")
    try database.run(
      "UPDATE \(object.name.quoted) SET \(assignments) WHERE \"Id\" = ?", values + [.integer(key)])
  }

  /// A child that was deleted by itself before its parent leaves the bin for good (semantics 3.3).
  private func takeEarlierChildrenOutOfBin(
    of object: ObjectDescription, key: Int64, root: Int64
  ) throws(Fault) {
    for dependency in catalog.dependencies(on: object) where dependency.rule == .cascade {
      guard dependency.child.hasDeletedFlag else { continue }
      try database.run(
        """
        UPDATE "recycle_bin" SET "EmptiedAt" = ?, "EmptiedBy" = ?
        WHERE "EmptiedAt" IS NULL AND "Root" <> ? AND "Root" IN (
          SELECT "Id" + \(dependency.child.firstReference) FROM \(dependency.child.name.quoted)
          WHERE \(dependency.field.name.quoted) = ?)
        """,
        [
          .integer(viewer.now.seconds), .integer(try openChangeSet()), .integer(root),
          .integer(catalog.stored(key, of: object, in: dependency.field)),
        ])
    }
  }

  /// Empties the lookups that outsiders have to a member of a unit, and notes them for an undelete (design section 4).
  private func clearLookups(to object: ObjectDescription, key: Int64, root: Int64) throws(Fault) {
    for dependency in catalog.dependencies(on: object) where dependency.rule == .clear {
      let child = dependency.child
      let column = dependency.field.name.quoted
      let outsiders = """
        FROM \(child.name.quoted) WHERE \(column) = ?1 AND NOT EXISTS (
          SELECT 1 FROM "recycle_bin" WHERE "Record" = "Id" + \(child.firstReference) AND "Root" = ?2)
        """
      let stored = SQLValue.integer(catalog.stored(key, of: object, in: dependency.field))
      guard try database.integer("SELECT 1 \(outsiders) LIMIT 1", [stored, .integer(root)]) != nil else {
        continue
      }
      if child.isSearched {
        try database.run(
          "INSERT OR IGNORE INTO \"reindex_record\" SELECT \"Id\" + \(child.firstReference) \(outsiders)",
          [stored, .integer(root)])
      }
      try database.run(
        """
        INSERT OR REPLACE INTO "cleared_lookup"("Parent", "Child", "Field", "ChangeSet")
        SELECT ?3, "Id" + \(child.firstReference), ?4, ?5 \(outsiders)
        """,
        [
          stored, .integer(root), .integer(object.firstReference + key), .text(dependency.field.name),
          .integer(try openChangeSet()),
        ])
      try database.run(
        "UPDATE \(child.name.quoted) SET \(column) = NULL WHERE \"Id\" IN (SELECT \"Id\" \(outsiders))",
        [stored, .integer(root)])
    }
  }
}
