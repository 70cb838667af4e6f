public import ObjectModel

extension Writer {
  /// Creates a record from values by canonical field name and answers its id. Fields left out are null, false for a
  /// boolean. The system fields, joined names and numbered names are filled in here.
  public func insert(_ object: ObjectDescription, values: [String: FieldValue]) throws(Fault) -> RecordID {
    try checkOpen()
    let key = try nextKey(of: object)
    try insert(object, key: key, values: values, as: .created)
    return RecordID(keyPrefix: object.keyPrefix, key: key)
  }

  /// Makes a record that went for good again under its old id, from the values that the journal kept, and gives the
  /// lookups that its deletion emptied back. Where there is a record nothing is changed.
  public func restore(_ id: RecordID, values: [String: FieldValue]) throws(Fault) {
    try checkOpen()
    guard let (object, key) = place(of: id), case .missing = try state(of: id) else { return }
    try insert(object, key: key, values: values, as: .undeleted)
    try restoreLookups(to: object.firstReference + key)
  }

  private func insert(
    _ object: ObjectDescription, key: Int64, values: [String: FieldValue], as kind: ChangeKind
  ) throws(Fault) {
    let table = try table(of: object)
    var row = StoredRow(key: key, values: [], listKey: key, related: nil)
    row.values = table.fields.map { column in
      newValue(of: column, key: key, sent: values)
    }
    row.listKey = try listKey(for: row, in: table)
    row.related = try relatedNames(of: row, in: table)
    try database.run(table.insert, columns(of: row, in: table))
    try note(kind, record: object.firstReference + key)
    try index(row, in: table)
  }

  /// The table of an object.
  func table(of object: ObjectDescription) throws(Fault) -> Table {
    guard let table = tables[object.ordinal] else { throw .invalidType(object.name) }
    return table
  }

  private func newValue(of column: Table.Column, key: Int64, sent: [String: FieldValue]) -> SQLValue {
    let field = column.field
    if case .id = field.type { return .integer(key) }
    if let system = column.system { return system.value(viewer) }
    switch field.source {
    case .column, .viewStamp: return column.kind.stored(sent[field.name] ?? .null, in: catalog)
    case .joined(let parts): return Self.joined(parts.map { sent[$0]?.text })
    case .autoNumber(let prefix):
      let digits = String(key)
      return .text(prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }
  }

  /// The parts of a name that are there, with a space between them.
  static func joined(_ parts: [String?]) -> SQLValue {
    let text = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? .null : .text(text)
  }

  /// All columns of a row in the order of the table's INSERT.
  private func columns(of row: StoredRow, in table: Table) -> [SQLValue] {
    var columns: [SQLValue] = []
    for (column, value) in zip(table.fields, row.values) { columns += column.expanded(value) }
    if table.hasListKey { columns.append(.integer(row.listKey)) }
    if table.hasRelatedColumn { columns.append(row.related.map(SQLValue.text) ?? .null) }
    return columns
  }

  /// The key after the greatest that the table ever had: keys are never used again.
  private func nextKey(of object: ObjectDescription) throws(Fault) -> Int64 {
    let next: Int64
    if let known = nextKeys[object.ordinal] {
      next = known
    } else {
      let last = try database.integer(
        "SELECT \"seq\" FROM \"sqlite_sequence\" WHERE \"name\" = ?", [.text(object.name)])
      next = (last ?? 0) + 1
    }
    nextKeys[object.ordinal] = next + 1
    return next
  }
}
