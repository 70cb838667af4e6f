import ObjectModel

extension Writer {
  /// Removes a row for good with what others keep about it. The journal is not touched. The lookups that its deletion
  /// emptied are remembered when the row may be brought back from the journal.
  func remove(
    _ object: ObjectDescription, key: Int64, forgettingClearedLookups: Bool = true
  ) throws(Fault) {
    let table = try table(of: object)
    guard let row = try storedRow(table, key: key) else { return }
    if !table.isDeleted(row) { try unindex(row, in: table) }
    let record = SQLValue.integer(object.firstReference + key)
    for statement in [
      "DELETE FROM \"view_stamp\" WHERE \"Record\" = ?",
      "DELETE FROM \"reindex_record\" WHERE \"Record\" = ?",
      "DELETE FROM \"reindex_children\" WHERE \"Parent\" = ?",
      "DELETE FROM \"recycle_bin\" WHERE \"Record\" = ?",
      "DELETE FROM \"cleared_lookup\" WHERE \"Child\" = ?",
    ] {
      try database.run(statement, [record])
    }
    if forgettingClearedLookups {
      try database.run("DELETE FROM \"cleared_lookup\" WHERE \"Parent\" = ?", [record])
    }
    try database.run("DELETE FROM \(object.name.quoted) WHERE \"Id\" = ?", [.integer(key)])
  }
}
