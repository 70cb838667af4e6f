import ObjectModel

extension Writer {
  /// Puts a live row into the full text.
  func index(_ row: StoredRow, in table: Table) throws(Fault) {
    guard table.object.isSearched else { return }
    let ordinal = table.object.ordinal
    guard let place = try self.place(of: row.listKey, in: table), let part = parts[ordinal]?[place] else {
      return
    }
    let columns = table.object.fullTextColumns.map(\.quoted).joined(separator: ", ")
    let marks = table.object.fullTextColumns.map { _ in ", ?" }.joined()
    try database.run(
      "INSERT INTO \(part.table.quoted)(\"rowid\", \(columns)) VALUES (?\(marks))",
      [.integer(row.listKey)] + texts(of: row, in: table))
    parts[ordinal]?[place].rowCount += 1
    parts[ordinal]?[place].unmerged += 1
  }

  /// Takes a row out of the full text. It must be as it was when it was put in: the index needs the exact old text.
  func unindex(_ row: StoredRow, in table: Table) throws(Fault) {
    guard table.object.isSearched else { return }
    let ordinal = table.object.ordinal
    guard let place = try self.place(of: row.listKey, in: table), let part = parts[ordinal]?[place] else {
      return
    }
    let columns = table.object.fullTextColumns.map(\.quoted).joined(separator: ", ")
    let marks = table.object.fullTextColumns.map { _ in ", ?" }.joined()
    try database.run(
      "INSERT INTO \(part.table.quoted)(\(part.table.quoted), \"rowid\", \(columns)) VALUES ('delete', ?\(marks))",
      [.integer(row.listKey)] + texts(of: row, in: table))
    parts[ordinal]?[place].rowCount -= 1
    parts[ordinal]?[place].unmerged += 1
  }

  /// What the index holds of a row, in the order of the part's columns.
  private func texts(of row: StoredRow, in table: Table) -> [SQLValue] {
    var texts = table.object.searchableFields.map { field in
      table.index(of: field.name).flatMap { row.values[$0].text }
    }
    if table.object.hasRelatedColumn { texts.append(row.related) }
    return texts.map { $0.map { .text(SearchText.indexed($0)) } ?? .null }
  }
}
