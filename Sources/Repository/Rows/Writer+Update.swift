public import ObjectModel

extension Writer {
  /// Changes fields of a live record by canonical field name. LastModifiedDate and SystemModstamp move even when no
  /// value differs (semantics 2.1); the journal keeps what differs. An id without a live record changes nothing.
  public func update(_ id: RecordID, changes: [String: FieldValue]) throws(Fault) {
    try checkOpen()
    guard let (object, key) = place(of: id) else { return }
    let table = try table(of: object)
    guard let old = try storedRow(table, key: key), !table.isDeleted(old) else { return }
    var new = old
    apply(changes, to: &new, in: table)
    let changed = table.fields.indices.filter { !old.values[$0].isIdentical(to: new.values[$0]) }
    let moves = changed.contains { $0 == table.startIndex }
    if moves { new.listKey = try listKey(for: new, in: table) }
    if changed.contains(where: { table.isRelated($0) }) { new.related = try relatedNames(of: new, in: table) }
    let isIndexed =
      moves || new.related != old.related || changed.contains { table.fields[$0].field.isSearchable }
    if isIndexed { try unindex(old, in: table) }
    try save(new, changed: changed, over: old, in: table)
    if isIndexed { try index(new, in: table) }
    try noteChanges(changed, from: old, to: new, in: table)
    try forgetCleared(changed, of: new, in: table)
    if changed.contains(where: { table.fields[$0].field.isNameField }) {
      try queueChildren(of: object, key: key)
    }
  }

  /// Puts sent values, what follows from them and the system fields into a row.
  private func apply(_ changes: [String: FieldValue], to row: inout StoredRow, in table: Table) {
    for (index, column) in table.fields.enumerated() {
      if let system = column.system {
        if system.isMoved { row.values[index] = system.value(viewer) }
      } else if let value = changes[column.field.name], case .column = column.field.source {
        row.values[index] = column.kind.stored(value, in: catalog)
      }
    }
    for (index, column) in table.fields.enumerated() {
      guard case .joined(let parts) = column.field.source else { continue }
      row.values[index] = Self.joined(
        parts.map { part in table.index(of: part).flatMap { row.values[$0].text } })
    }
  }

  /// Writes the columns that differ.
  private func save(
    _ new: StoredRow, changed: [Int], over old: StoredRow, in table: Table
  ) throws(Fault) {
    var names: [String] = []
    var values: [SQLValue] = []
    for index in changed {
      names += table.fields[index].columnNames
      values += table.fields[index].expanded(new.values[index])
    }
    if new.listKey != old.listKey {
      names.append("ListKey")
      values.append(.integer(new.listKey))
    }
    if new.related != old.related {
      names.append("Related")
      values.append(new.related.map(SQLValue.text) ?? .null)
    }
    if names.isEmpty { return }
    let assignments = names.map { "\($0.quoted) = ?" }.joined(separator: ", ")
    try database.run(
      "UPDATE \(table.object.name.quoted) SET \(assignments) WHERE \"Id\" = ?", values + [.integer(new.key)])
  }

  /// A lookup that has another parent now does not go back to its old one when that is undeleted, not even when the new
  /// one goes as well (semantics 2.5).
  private func forgetCleared(_ changed: [Int], of row: StoredRow, in table: Table) throws(Fault) {
    for index in changed where row.values[index] != .null {
      let column = table.fields[index]
      guard column.system == nil, column.field.reference != nil else { continue }
      try database.run(
        """
        UPDATE "cleared_lookup" SET "ReplacedBy" = ? WHERE "Child" = ? AND "Field" = ? AND "ReplacedBy" IS NULL
        """,
        [
          .integer(try openChangeSet()), .integer(table.object.firstReference + row.key),
          .text(column.field.name),
        ])
    }
  }

  /// One row of the journal per field that people changed; what follows from others is not kept twice.
  private func noteChanges(
    _ changed: [Int], from old: StoredRow, to new: StoredRow, in table: Table
  ) throws(Fault) {
    for index in changed {
      let column = table.fields[index]
      guard column.system == nil, case .column = column.field.source else {
        continue
      }
      try note(
        .updated, record: table.object.firstReference + new.key, field: column.field.name,
        old: column.journalled(old.values[index], in: catalog),
        new: column.journalled(new.values[index], in: catalog))
    }
  }
}

extension Table {
  /// Whether a row is flagged as deleted.
  func isDeleted(_ row: StoredRow) -> Bool {
    guard object.hasDeletedFlag, let index = index(of: "IsDeleted") else { return false }
    return row.values[index].integer == 1
  }

  /// Whether the names behind a field are searched with the record.
  func isRelated(_ index: Int) -> Bool {
    let field = fields[index].field
    return field.reference != nil && !field.properties.isDisjoint(with: [.create, .update])
  }
}
