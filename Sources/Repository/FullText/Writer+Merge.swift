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

  /// Lets SQLite look at some rows of each index, so that it knows which ones tell records apart: an owner's index finds
  /// half the file, an account's ten rows.
  func analyse() throws(Fault) {
    try database.run("PRAGMA analysis_limit = 400")
    try database.run("ANALYZE")
  }

  private func setMerged(_ merged: FullTextPart) {
    for (ordinal, known) in parts {
      for (place, part) in known.enumerated() where part.id == merged.id {
        parts[ordinal]?[place].unmerged = 0
      }
    }
  }
}
