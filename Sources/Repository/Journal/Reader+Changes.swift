public import ObjectModel

extension Reader {
  /// The number of a record's last row in the journal; 0 when there is none. A form keeps it to find out what others
  /// change meanwhile.
  public func lastChange(of id: RecordID) throws(Fault) -> Int64 {
    guard let record = catalog.storedReference(id) else { return 0 }
    return try database.integer(
      "SELECT max(\"Id\") FROM \"change\" WHERE \"Record\" = ?", [.integer(record)]) ?? 0
  }

  /// The fields of a record that were changed after a row of the journal, in the order of their first change.
  ///
  /// - Parameter action: an action whose own changes do not count; nil counts all.
  public func laterChanges(
    of id: RecordID, after change: Int64, exceptBy action: Int64? = nil
  ) throws(Fault) -> [LaterChange] {
    guard let record = catalog.storedReference(id), let object = catalog.object(of: id) else { return [] }
    let rows = try database.rows(
      """
      SELECT c."Field", c."Old", c."New", s."At", a."User"
      FROM "change" AS c JOIN "change_set" AS s ON s."Id" = c."ChangeSet" JOIN "action" AS a ON a."Id" = s."Action"
      WHERE c."Record" = ? AND c."Id" > ? AND c."Kind" = ? AND a."Id" <> ? ORDER BY c."Id"
      """,
      [.integer(record), .integer(change), .integer(ChangeKind.updated.rawValue), .integer(action ?? 0)]
    ) { row in
      (
        field: row.text(0), old: row.value(1), new: row.value(2), at: row.integer(3), user: row.integer(4)
      )
    }
    var changes: [LaterChange] = []
    for row in rows {
      guard let column = self.column(row.field, of: object) else { continue }
      let user = try userName(row.user)
      let after = column.kind.journalValue(row.new, in: catalog)
      if let index = changes.firstIndex(where: { $0.field.name == row.field }) {
        (changes[index].user, changes[index].at) = (user, Instant(seconds: row.at))
        changes[index].after = after
      } else {
        let before = column.kind.journalValue(row.old, in: catalog)
        changes.append(
          LaterChange(
            field: column.field, before: before, after: after, user: user, at: Instant(seconds: row.at)))
      }
    }
    return changes
  }

  /// Who last did anything to a record, and when; nil when the journal does not know it.
  public func lastHand(on id: RecordID) throws(Fault) -> (user: String, at: Instant)? {
    guard let record = catalog.storedReference(id) else { return nil }
    let row = try database.firstRow(
      """
      SELECT a."User", s."At"
      FROM "change" AS c JOIN "change_set" AS s ON s."Id" = c."ChangeSet" JOIN "action" AS a ON a."Id" = s."Action"
      WHERE c."Record" = ? ORDER BY c."Id" DESC LIMIT 1
      """, [.integer(record)]
    ) { row in (user: row.integer(0), at: row.integer(1)) }
    guard let row else { return nil }
    return (try userName(row.user), Instant(seconds: row.at))
  }

  /// Who emptied a lookup of a record by deleting what it pointed to, and when; nil when nobody did.
  public func clearing(of field: FieldDescription, in id: RecordID) throws(Fault) -> (
    user: String, at: Instant
  )? {
    guard let record = catalog.storedReference(id) else { return nil }
    let row = try database.firstRow(
      """
      SELECT a."User", s."At"
      FROM "cleared_lookup" AS l JOIN "change_set" AS s ON s."Id" = l."ChangeSet"
        JOIN "action" AS a ON a."Id" = s."Action"
      WHERE l."Child" = ? AND l."Field" = ? ORDER BY s."Id" DESC LIMIT 1
      """, [.integer(record), .text(field.name)]
    ) { row in (user: row.integer(0), at: row.integer(1)) }
    guard let row else { return nil }
    return (try userName(row.user), Instant(seconds: row.at))
  }

  /// Every change of an action in order; of one record when one is given.
  ///
  /// - Parameter limit: the most changes to answer.
  public func changes(
    of action: Int64, record id: RecordID? = nil, limit: Int = .max
  ) throws(Fault) -> [RecordedChange] {
    var record: Int64?
    if let id {
      record = catalog.storedReference(id)
      if record == nil { return [] }
    }
    let sets = try database.rows(
      "SELECT \"Id\" FROM \"change_set\" WHERE \"Action\" = ? ORDER BY \"Id\"", [.integer(action)]
    ) { row in row.integer(0) }
    var changes: [RecordedChange] = []
    for set in sets where changes.count < limit {
      changes += try self.changes(ofSet: set, record: record, limit: limit - changes.count)
    }
    return changes
  }

  private func changes(ofSet set: Int64, record: Int64?, limit: Int) throws(Fault) -> [RecordedChange] {
    var statement = "SELECT \"Id\", \"Record\", \"Kind\", \"Field\", \"Old\", \"New\" FROM \"change\""
    var values: [SQLValue] = []
    if let record {
      // A record has few changes, a change set may have many.
      statement += " WHERE \"Record\" = ? AND +\"ChangeSet\" = ?"
      values = [.integer(record)]
    } else {
      statement += " WHERE \"ChangeSet\" = ?"
    }
    values += [.integer(set), .integer(Int64(limit))]
    let rows = try database.rows(statement + " ORDER BY \"Id\" LIMIT ?", values) { row in
      recordedChange(row)
    }
    return rows.compactMap { $0 }
  }

  /// Nil for an object or a kind of a newer version.
  private func recordedChange(_ row: SQLRow) -> RecordedChange? {
    guard let (object, key) = place(ofStored: row.integer(1)), let kind = ChangeKind(rawValue: row.integer(2))
    else { return nil }
    let column = row.optionalText(3).flatMap { self.column($0, of: object) }
    return RecordedChange(
      number: row.integer(0), record: RecordID(keyPrefix: object.keyPrefix, key: key), kind: kind.shown,
      field: column?.field, old: column?.kind.journalValue(row.value(4), in: catalog) ?? .null,
      new: column?.kind.journalValue(row.value(5), in: catalog) ?? .null)
  }

  private func column(_ name: String, of object: ObjectDescription) -> Table.Column? {
    guard let table = tables[object.ordinal] else { return nil }
    return table.index(of: name).map { table.fields[$0] }
  }

  /// The name of a user as the journal names users; empty when there is none.
  func userName(_ stored: Int64) throws(Fault) -> String {
    guard let id = catalog.recordID(storedReference: stored) else { return "" }
    return try name(of: id) ?? ""
  }

  /// The object and the key behind an integer that may mean any record.
  func place(ofStored record: Int64) -> (object: ObjectDescription, key: Int64)? {
    catalog.object(ordinal: record >> 40).map { ($0, record - $0.firstReference) }
  }
}
