import ObjectModel

extension Writer {
  /// The place of the part that holds a list key, among the object's parts; nil when there is no part yet.
  func place(of listKey: Int64, in table: Table) throws(Fault) -> Int? {
    try loadParts(of: table.object).firstIndex { $0.firstKey <= listKey }
  }

  /// Follows full newest parts by empty ones that begin behind the newest row. Rows with older keys go where they belong,
  /// and a part that grows too large is split when idle.
  ///
  /// Only called outside of savepoints: SQLite cannot commit after a full-text table's making was rolled back.
  func beginNewParts() throws(Fault) {
    for (ordinal, known) in parts {
      guard let newest = known.first, newest.rowCount >= partSize, let table = tables[ordinal] else {
        continue
      }
      let column = table.object.listKeyColumn.quoted
      let last =
        try database.integer("SELECT max(\(column)) FROM \(table.object.name.quoted)") ?? newest.firstKey
      try createPart(FullTextPart(firstKey: max(last, newest.firstKey) + 1), in: table)
    }
  }

  /// Gives every searched object its first part.
  func createFirstParts() throws(Fault) {
    for table in tables.values.sorted(by: { $0.object.ordinal < $1.object.ordinal })
    where table.isSearched {
      if try loadParts(of: table.object).isEmpty {
        try createPart(FullTextPart(firstKey: Int64.min), in: table)
      }
    }
  }

  /// The object's parts, newest first, as this transaction knows them.
  @discardableResult
  func loadParts(of object: ObjectDescription) throws(Fault) -> [FullTextPart] {
    if let known = parts[object.ordinal] { return known }
    let loaded = try fullTextParts(of: object)
    parts[object.ordinal] = loaded
    return loaded
  }

  /// Loads the parts of every object.
  func loadAllParts() throws(Fault) {
    for table in tables.values where table.isSearched { try loadParts(of: table.object) }
  }

  /// Makes a part and its table. Its view shows what the index holds, so that SQLite can check the one by the other.
  func createPart(_ part: FullTextPart, in table: Table) throws(Fault) {
    let object = table.object
    var part = part
    try database.run(
      """
      INSERT INTO "fulltext_part"("Object", "FirstKey", "RowCount", "Receiving", "Unmerged") VALUES (?, ?, 0, ?, 0)
      """, [.integer(object.ordinal), .integer(part.firstKey), .integer(Int64(part.receiving))])
    part.id = database.insertedKey
    try database.run(view(of: part, in: table))
    try database.run(
      """
      CREATE VIRTUAL TABLE \(part.table.quoted) USING fts5(
        \(object.fullTextColumns.map(\.quoted).joined(separator: ", ")),
        content='\(part.view)', content_rowid='Key',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')
      """)
    // Merging inside a save can take seconds (feasibility 4.8): it waits for idle time. The memory for one transaction's
    // words holds an import's, so that each leaves one segment.
    for (option, value) in [("automerge", 0), ("crisismerge", 1_000), ("hashsize", 32 << 20)] {
      try database.run(
        "INSERT INTO \(part.table.quoted)(\(part.table.quoted), \"rank\") VALUES ('\(option)', \(value))")
    }
    parts[object.ordinal, default: []].append(part)
    parts[object.ordinal]?.sort { $0.firstKey > $1.firstKey }
  }

  /// Writes the parts back that this transaction has looked at.
  func writeParts() throws(Fault) {
    for part in parts.values.joined() {
      let values = [part.rowCount, part.receiving, part.unmerged].map { SQLValue.integer(Int64($0)) }
      try database.run(
        """
        UPDATE "fulltext_part" SET "FirstKey" = ?1, "RowCount" = ?2, "Receiving" = ?3, "Unmerged" = ?4
        WHERE "Id" = ?5
          AND ("FirstKey", "RowCount", "Receiving", "Unmerged") IS NOT (?1, ?2, ?3, ?4)
        """, [.integer(part.firstKey)] + values + [.integer(part.id)])
    }
  }

  private func view(of part: FullTextPart, in table: Table) -> String {
    let object = table.object
    let key = object.listKeyColumn.quoted
    let columns = object.fullTextColumns.map { "index_text(\($0.quoted)) AS \($0.quoted)" }
    return """
      CREATE VIEW \(part.view.quoted) AS SELECT \(key) AS "Key", \(columns.joined(separator: ", "))
      FROM \(object.name.quoted)
      WHERE \(key) >= (SELECT "FirstKey" FROM "fulltext_part" WHERE "Id" = \(part.id))
        AND NOT EXISTS (
          SELECT 1 FROM "fulltext_part" AS n
          WHERE n."Object" = \(object.ordinal) AND n."FirstKey" <= \(object.name.quoted).\(key)
            AND n."FirstKey" > (SELECT "FirstKey" FROM "fulltext_part" WHERE "Id" = \(part.id)))
        \(object.hasDeletedFlag ? "AND \"IsDeleted\" = 0" : "")
      """
  }
}

extension FullTextPart {
  /// A part that has nothing in it yet.
  init(firstKey: Int64, receiving: Int = 0) {
    self.init(id: 0, firstKey: firstKey, rowCount: 0, receiving: receiving, unmerged: 0)
  }

  /// The name of the view that shows what the part holds.
  var view: String { "fulltext_view_\(id)" }
}
