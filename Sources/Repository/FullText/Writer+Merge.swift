import ObjectModel

extension Writer {
  /// Merges a little of the part that has the most unmerged writes.
  ///
  /// - Returns: whether any part had some.
  func mergeStep() throws(Fault) -> Bool {
    try loadAllParts()
    guard let part = parts.values.joined().max(by: { $0.unmerged < $1.unmerged }), part.unmerged > 0 else {
      return false
    }
    let before = database.totalChanges
    try database.run("INSERT INTO \(part.table.quoted)(\(part.table.quoted), \"rank\") VALUES ('merge', 16)")
    // FTS5 tells by the number of changes whether there was anything to merge.
    if database.totalChanges - before < 2 { setMerged(part) }
    return true
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
