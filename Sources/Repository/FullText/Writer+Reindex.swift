import ObjectModel

extension Writer {
  /// Notes that the records that point to a renamed one have to be indexed again.
  func queueChildren(of parent: ObjectDescription, key: Int64) throws(Fault) {
    for relationship in catalog.childRelationships(of: parent) {
      guard let child = catalog.object(named: relationship.child), child.isSearched,
        child.relatedFields.contains(where: { $0.name == relationship.field })
      else { continue }
      try database.run(
        "INSERT INTO \"reindex_children\"(\"Parent\", \"Object\", \"Field\", \"AfterId\") VALUES (?, ?, ?, 0)",
        [
          .integer(parent.firstReference + key), .integer(child.ordinal), .text(relationship.field),
        ])
    }
  }

  /// Indexes at most `limit` of the waiting records again.
  ///
  /// - Returns: whether anything was waiting.
  func reindexStep(limit: Int) throws(Fault) -> Bool {
    let records = try database.rows(
      "SELECT \"Record\" FROM \"reindex_record\" ORDER BY \"Record\" LIMIT ?", [.integer(Int64(limit))]
    ) { row in row.integer(0) }
    for record in records {
      if let (object, key) = place(ofStored: record) { try reindex(object, key: key) }
      try database.run("DELETE FROM \"reindex_record\" WHERE \"Record\" = ?", [.integer(record)])
    }
    if !records.isEmpty { return true }
    return try reindexChildren(limit: limit)
  }

  /// Indexes the next children of the renamed parent that has waited longest.
  private func reindexChildren(limit: Int) throws(Fault) -> Bool {
    let entry = try database.firstRow(
      "SELECT \"Id\", \"Parent\", \"Object\", \"Field\", \"AfterId\" FROM \"reindex_children\" ORDER BY \"Id\" LIMIT 1"
    ) { row in
      (
        id: row.integer(0), parent: row.integer(1), object: row.integer(2), field: row.text(3),
        after: row.integer(4)
      )
    }
    guard let entry else { return false }
    var keys: [Int64] = []
    if let child = catalog.object(ordinal: entry.object), let field = child.field(entry.field),
      let (parent, parentKey) = place(ofStored: entry.parent)
    {
      let stored = catalog.stored(parentKey, of: parent, in: field)
      keys = try database.rows(
        "SELECT \"Id\" FROM \(child.name.quoted) WHERE \(field.name.quoted) = ? AND \"Id\" > ? ORDER BY \"Id\" LIMIT ?",
        [.integer(stored), .integer(entry.after), .integer(Int64(limit))]
      ) { row in row.integer(0) }
      for key in keys { try reindex(child, key: key) }
    }
    if let last = keys.last, keys.count == limit {
      try database.run(
        "UPDATE \"reindex_children\" SET \"AfterId\" = ? WHERE \"Id\" = ?",
        [.integer(last), .integer(entry.id)])
    } else {
      try database.run("DELETE FROM \"reindex_children\" WHERE \"Id\" = ?", [.integer(entry.id)])
    }
    return true
  }

  /// Brings one live record's searched names up to date. The record itself is not changed.
  private func reindex(_ object: ObjectDescription, key: Int64) throws(Fault) {
    let table = try table(of: object)
    guard var row = try storedRow(table, key: key), !table.isDeleted(row) else { return }
    let related = try relatedNames(of: row, in: table)
    if related == row.related { return }
    try unindex(row, in: table)
    try setRelated(related, of: &row, in: table)
    try index(row, in: table)
  }

  /// Writes the names that a row points to.
  func setRelated(_ related: String?, of row: inout StoredRow, in table: Table) throws(Fault) {
    row.related = related
    guard table.hasRelatedColumn else { return }
    try database.run(
      "UPDATE \(table.object.name.quoted) SET \"Related\" = ? WHERE \"Id\" = ?",
      [related.map(SQLValue.text) ?? .null, .integer(row.key)])
  }
}
