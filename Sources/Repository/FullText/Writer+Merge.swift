import ObjectModel

extension Writer {
  /// How many rows may wait to be merged before a save merges too.
  private static let unmergedLimit = 64
  /// The most rows of a save that merges; a call writes each of its 200 rows at most twice.
  private static let rowsOfSave = 400

  /// Merges a little of the part that has the most unmerged writes.
  ///
  /// - Returns: whether any part had some.
  func mergeStep() throws(Fault) -> Bool {
    try loadAllParts()
    guard let part = parts.values.joined().max(by: { $0.unmerged < $1.unmerged }), part.unmerged > 0 else {
      return false
    }
    try merge(part, pages: 16)
    return true
  }

  /// Merges a little with a save when many saves came without idle time, as from a door that reads one call after the
  /// other. Without it the save that makes FTS5's thousandth segment waits until all of them are merged, half a second.
  ///
  /// - Parameter rows: how many rows the transaction wrote. A bulk load's many are merged at its end.
  func mergeWithSave(of rows: Int) throws(Fault) {
    guard (1...Self.rowsOfSave).contains(rows) else { return }
    for part in parts.values.joined() where part.unmerged >= Self.unmergedLimit {
      try merge(part, pages: 16 + rows)
    }
  }

  private func merge(_ part: FullTextPart, pages: Int) throws(Fault) {
    let before = database.totalChanges
    try database.run(
      "INSERT INTO \(part.table.quoted)(\(part.table.quoted), \"rank\") VALUES ('merge', ?)",
      [.integer(Int64(pages))])
    // FTS5 tells by the number of changes whether there was anything to merge.
    if database.totalChanges - before < 2 { setMerged(part) }
  }

  /// Merges every part with unmerged writes into one segment.
  func optimise() throws(Fault) {
    try loadAllParts()
    for part in parts.values.joined() where part.unmerged > 0 {
      try database.run("INSERT INTO \(part.table.quoted)(\(part.table.quoted)) VALUES ('optimize')")
      setMerged(part)
    }
  }

  /// Lets SQLite count what each index tells apart: an owner's finds half the file, an account's ten rows. Not with an
  /// analysis limit, which would make the owner's look as good.
  func analyse() throws(Fault) {
    for table in tables.values { try database.run("ANALYZE \(table.object.name.quoted)") }
  }

  private func setMerged(_ merged: FullTextPart) {
    for (ordinal, known) in parts {
      for (place, part) in known.enumerated() where part.id == merged.id {
        parts[ordinal]?[place].unmerged = 0
      }
    }
  }
}
