import ObjectModel

/// One row to put into a full-text part or to take out of it, kept back until the end of the transaction.
struct FullTextChange {
  var part: String
  var isRemoval: Bool
  var listKey: Int64
  var texts: [SQLValue]
  var columns: String
  var marks: String
}

extension Writer {
  /// Puts a live row into the full text.
  func index(_ row: StoredRow, in table: Table) throws(Fault) {
    try keepBack(row, in: table, isRemoval: false)
  }

  /// Takes a row out of the full text. It must be as it was when it was put in: the index needs the exact old text.
  func unindex(_ row: StoredRow, in table: Table) throws(Fault) {
    try keepBack(row, in: table, isRemoval: true)
  }

  /// Writes what was kept back, outside of savepoints.
  ///
  /// FTS5 flushes what it holds in memory at every savepoint: an import of 100,000 rows in calls of 200 left 826
  /// segments, and merging them took more than eight minutes. One flush a transaction leaves 25.
  func writeFullText() throws(Fault) {
    for change in fullTextChanges {
      let (part, columns, marks) = (change.part, change.columns, change.marks)
      try database.run(
        change.isRemoval
          ? "INSERT INTO \(part)(\(part), \"rowid\", \(columns)) VALUES ('delete', ?, \(marks))"
          : "INSERT INTO \(part)(\"rowid\", \(columns)) VALUES (?, \(marks))",
        [.integer(change.listKey)] + change.texts)
    }
    fullTextChanges = []
  }

  private func keepBack(_ row: StoredRow, in table: Table, isRemoval: Bool) throws(Fault) {
    guard table.isSearched else { return }
    let ordinal = table.object.ordinal
    guard let place = try self.place(of: row.listKey, in: table), let part = parts[ordinal]?[place] else {
      return
    }
    fullTextChanges.append(
      FullTextChange(
        part: part.table.quoted, isRemoval: isRemoval, listKey: row.listKey, texts: texts(of: row, in: table),
        columns: table.fullTextColumns, marks: table.fullTextMarks))
    parts[ordinal]?[place].rowCount += isRemoval ? -1 : 1
    parts[ordinal]?[place].unmerged += 1
  }

  /// What the index holds of a row, in the order of the part's columns.
  private func texts(of row: StoredRow, in table: Table) -> [SQLValue] {
    var texts = table.searchedPlaces.map { place in place.flatMap { row.values[$0].text } }
    if table.hasRelatedColumn { texts.append(row.related) }
    return texts.map { $0.map { .text(SearchText.indexed($0)) } ?? .null }
  }
}
