public import ObjectModel

extension Reader {
  /// The most changes of each action in a list of all actions.
  private static let changesInList = 20

  /// One page of the journal's actions, newest first, of one record or of all. Of one record every change is answered,
  /// of all the first twenty of each action. Of an erased record only the facts are left (semantics 3.8).
  ///
  /// - Parameters:
  ///   - before: the action that the page ends before; nil begins with the newest.
  ///   - limit: the most actions to answer.
  public func journal(
    of record: RecordID?, before: Int64?, limit: Int
  ) throws(Fault) -> (actions: [JournalAction], hasMore: Bool) {
    let numbers = try actionNumbers(of: record, before: before, limit: limit + 1)
    var actions: [JournalAction] = []
    for number in numbers.prefix(limit) {
      guard var action = try journalAction(number) else { continue }
      let changes = try changes(
        of: number, record: record, limit: record == nil ? Self.changesInList : .max)
      action.changes = try changes.map { change throws(Fault) in
        var shown = try journalChange(change)
        if record != nil, change.kind == .created { shown.values = try createdValues(change) }
        return shown
      }
      actions.append(action)
    }
    return (actions, numbers.count > limit)
  }

  /// An action without its changes; nil when there is none. What was undone and redone is in force: the end of the
  /// chain of undos and redos decides.
  public func journalAction(_ number: Int64) throws(Fault) -> JournalAction? {
    let row = try database.firstRow(
      """
      WITH RECURSIVE "chain"("Id", "Length") AS (
        SELECT ?1, 0 UNION ALL
        SELECT u."Id", "chain"."Length" + 1 FROM "chain" JOIN "action" AS u ON u."Undoes" = "chain"."Id")
      SELECT a."User", a."Sentence", a."Undoes",
        (SELECT CASE WHEN "Length" % 2 = 1 THEN "Id" END FROM "chain" ORDER BY "Length" DESC, "Id" DESC LIMIT 1),
        (SELECT min("At") FROM "change_set" WHERE "Action" = a."Id"),
        (SELECT count(DISTINCT c."Record") FROM "change_set" AS s JOIN "change" AS c ON c."ChangeSet" = s."Id"
          WHERE s."Action" = a."Id")
      FROM "action" AS a WHERE a."Id" = ?1
      """, [.integer(number)]
    ) { row in
      (
        user: row.integer(0),
        action: JournalAction(
          id: number, at: Instant(seconds: row.integer(4)), user: "", sentence: row.text(1),
          recordCount: Int(row.integer(5)), undoes: row.optionalInteger(2),
          undoneBy: row.optionalInteger(3))
      )
    }
    guard var action = row?.action, let user = row?.user else { return nil }
    action.user = try userName(user)
    return action
  }

  /// A record with its name as it is now, deleted or not.
  public func named(_ id: RecordID) throws(Fault) -> NamedRecord {
    NamedRecord(id: id, type: catalog.object(of: id)?.name ?? "", name: try name(of: id))
  }

  /// A value with the name of the record that it points to.
  public func shown(_ value: FieldValue) throws(Fault) -> ShownValue {
    guard let id = value.reference else { return ShownValue(value) }
    return ShownValue(value, name: try name(of: id))
  }

  private func journalChange(_ change: RecordedChange) throws(Fault) -> JournalChange {
    JournalChange(
      record: try named(change.record), kind: change.kind, field: change.field?.name,
      old: try shown(change.old), new: try shown(change.new))
  }

  /// What a record was created with: today's row with later changes taken back (design section 4), in the order of the
  /// object's fields. Empty once the record was erased.
  private func createdValues(_ creation: RecordedChange) throws(Fault) -> [JournalValue] {
    let id = creation.record
    guard let object = catalog.object(of: id), var values = try values(of: id) else { return [] }
    let later = try laterChanges(of: id, after: creation.number)
    for change in later { values[change.field.name] = change.before }
    for (field, parent) in try emptiedLookups(of: id)
    where !later.contains(where: { $0.field.name == field }) && values[field]?.isNull != false {
      values[field] = .reference(parent)
    }
    var created: [JournalValue] = []
    for field in object.fields where field.properties.contains(.create) {
      guard let value = values[field.name], !value.isNull else { continue }
      created.append(JournalValue(field: field.name, value: try shown(value)))
    }
    return created
  }

  /// The lookups of a record that deletions emptied, with what they pointed to.
  private func emptiedLookups(of id: RecordID) throws(Fault) -> [(field: String, parent: RecordID)] {
    guard let record = catalog.storedReference(id) else { return [] }
    let rows = try database.rows(
      "SELECT \"Field\", \"Parent\" FROM \"cleared_lookup\" WHERE \"Child\" = ? ORDER BY \"ChangeSet\"",
      [.integer(record)]
    ) { row in (field: row.text(0), parent: row.integer(1)) }
    return rows.compactMap { row in
      catalog.recordID(storedReference: row.parent).map { (row.field, $0) }
    }
  }

  private func actionNumbers(
    of record: RecordID?, before: Int64?, limit: Int
  ) throws(Fault) -> [Int64] {
    let end = SQLValue.integer(before ?? .max)
    let most = SQLValue.integer(Int64(limit))
    guard let record else {
      return try database.rows(
        "SELECT \"Id\" FROM \"action\" WHERE \"Id\" < ? ORDER BY \"Id\" DESC LIMIT ?", [end, most]
      ) { row in row.integer(0) }
    }
    guard let stored = catalog.storedReference(record) else { return [] }
    return try database.rows(
      """
      SELECT DISTINCT s."Action" FROM "change" AS c JOIN "change_set" AS s ON s."Id" = c."ChangeSet"
      WHERE c."Record" = ? AND s."Action" < ? ORDER BY s."Action" DESC LIMIT ?
      """, [.integer(stored), end, most]
    ) { row in row.integer(0) }
  }
}
