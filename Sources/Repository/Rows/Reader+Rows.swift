public import ObjectModel
import SOQL

extension Reader {
  /// Whether a record is there.
  public func state(of id: RecordID) throws(Fault) -> RecordState {
    guard let (object, key) = place(of: id) else { return .missing }
    let flag = object.hasDeletedFlag ? "\"IsDeleted\"" : "0"
    let isDeleted = try database.integer(
      "SELECT \(flag) FROM \(object.name.quoted) WHERE \"Id\" = ?", [.integer(key)])
    guard let isDeleted else { return .missing }
    if isDeleted == 0 { return .live }
    let record = object.firstReference + key
    let entry = try database.firstRow(
      """
      SELECT "Root" = "Record", "EmptiedAt" IS NULL AND "DeletedAt" > ? FROM "recycle_bin" WHERE "Record" = ?
      """, [retentionEnd, .integer(record)]
    ) { row in RecordState.deleted(inBin: row.integer(1) != 0, isRoot: row.integer(0) != 0) }
    return entry ?? .deleted(inBin: false, isRoot: true)
  }

  /// The value of a record's name field, deleted or not; nil when there is no such record or field.
  public func name(of id: RecordID) throws(Fault) -> String? {
    guard let (object, key) = place(of: id), let field = object.field(.name) else { return nil }
    return try database.firstRow(
      "SELECT \(field.name.quoted) FROM \(object.name.quoted) WHERE \"Id\" = ?", [.integer(key)]
    ) { row in row.optionalText(0) } ?? nil
  }

  /// All stored fields of a record by canonical name, deleted or not; nil when there is no such record. View stamps
  /// are left out.
  public func values(of id: RecordID) throws(Fault) -> [String: FieldValue]? {
    guard let (object, key) = place(of: id), let table = tables[object.ordinal] else { return nil }
    let catalog = catalog
    return try database.firstRow(table.select, [.integer(key)]) { row in
      var values: [String: FieldValue] = [:]
      for (index, column) in table.fields.enumerated() {
        values[column.field.name] = column.kind.value(row, index, in: catalog)
      }
      return values
    }
  }

  /// The live records whose field holds exactly this value, texts compared by bytes, in the order of their ids.
  public func find(_ object: ObjectDescription, field: FieldDescription, equals value: FieldValue)
    throws(Fault) -> [RecordID]
  {
    let stored = catalog.storedKind(of: field, in: object).stored(value, in: catalog)
    if stored == .null { return [] }
    var condition = SQL("\(field.name.quoted) = ?", [stored])
    if field.hasFoldedColumn, let text = stored.text {
      // The folded column has the index; the text itself decides.
      condition += SQL(" AND \(field.foldedColumn.quoted) = ?", [.text(SearchText.folded(text))])
    }
    if object.hasDeletedFlag { condition += " AND \"IsDeleted\" = 0" }
    return try database.rows(
      "SELECT \"Id\" FROM \(object.name.quoted) WHERE \(condition.text) ORDER BY \"Id\"", condition.values
    ) { row in RecordID(keyPrefix: object.keyPrefix, key: row.integer(0)) }
  }

  /// Records by id with the given fields in the given order; ids without a record are left out.
  public func records(
    _ object: ObjectDescription, ids: [RecordID], fields: [FieldDescription], includingDeleted: Bool = false
  ) throws(Fault) -> [RecordID: Record] {
    var translation = Translation(
      object, showsDeleted: includingDeleted, catalog: catalog, viewer: viewer)
    let paths = fields.map { CheckedPath(steps: [], end: .field($0)) }
    let list = SelectList(paths.map { .field($0) }, in: &translation)
    var statement = SQL("SELECT \(list.sql) FROM ") + translation.source + " WHERE t.\"Id\" = ?"
    if let visibility = translation.visibility { statement += SQL(" AND ") + visibility }
    var records: [RecordID: Record] = [:]
    for id in ids where records[id] == nil && id.keyPrefix == object.keyPrefix {
      guard let key = id.key else { continue }
      // The values of the joins stand before the key's.
      records[id] = try database.firstRow(statement.text, statement.values + [.integer(key)]) { row in
        list.plan.record(row, in: catalog)
      }
    }
    return records
  }

  /// The object and the key of an id; nil when no table can hold the record.
  func place(of id: RecordID) -> (object: ObjectDescription, key: Int64)? {
    guard let object = catalog.object(of: id), let key = id.key else { return nil }
    return (object, key)
  }

  /// A row as it is stored, deleted or not; nil when there is none.
  func storedRow(_ table: Table, key: Int64) throws(Fault) -> StoredRow? {
    let count = table.fields.count
    return try database.firstRow(table.select, [.integer(key)]) { row in
      StoredRow(
        key: key, values: (0..<count).map { row.value($0) },
        listKey: table.hasListKey ? row.integer(count) : key,
        related: table.hasRelatedColumn ? row.optionalText(count + (table.hasListKey ? 1 : 0)) : nil)
    }
  }
}
