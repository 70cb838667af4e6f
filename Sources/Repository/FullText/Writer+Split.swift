import ObjectModel

extension Writer {
  /// How many rows one step moves from a part that is being split.
  private static let splitRows = 500

  /// Moves the newest rows of a part that has grown too large into the part after it, and lowers that one's first key.
  /// One step is one transaction, so that readers always see every row once.
  ///
  /// - Returns: whether there was anything to move.
  func splitStep() throws(Fault) -> Bool {
    for table in tables.values.sorted(by: { $0.object.ordinal < $1.object.ordinal })
    where table.isSearched {
      let known = try loadParts(of: table.object)
      if let receiving = known.firstIndex(where: { $0.receiving > 0 }) {
        try fill(receiving, in: table)
        return true
      }
      if let large = known.first(where: { $0.rowCount > 2 * partSize }) {
        return try beginSplit(of: large, in: table)
      }
    }
    return false
  }

  /// Makes the part that takes the newest rows of a large one. It begins at that one's newest row.
  private func beginSplit(of large: FullTextPart, in table: Table) throws(Fault) -> Bool {
    guard let newest = try rows(of: large, in: table, limit: 1).first else { return false }
    try move([newest], from: large, in: table) { () throws(Fault) in
      try createPart(FullTextPart(firstKey: newest.listKey, receiving: partSize - 1), in: table)
    }
    return true
  }

  /// Moves the next rows to a part that is receiving.
  private func fill(_ place: Int, in table: Table) throws(Fault) {
    let ordinal = table.object.ordinal
    guard let part = parts[ordinal]?[place], let source = parts[ordinal]?.dropFirst(place + 1).first else {
      return
    }
    let rows = try rows(of: source, in: table, limit: min(Self.splitRows, part.receiving))
    try move(rows, from: source, in: table) { () throws(Fault) in
      guard let last = rows.last else { return }
      parts[ordinal]?[place].firstKey = last.listKey
    }
    parts[ordinal]?[place].receiving = rows.isEmpty ? 0 : part.receiving - rows.count
  }

  /// Takes rows out of their part, changes where parts begin, and puts the rows where they belong now.
  private func move(
    _ rows: [StoredRow], from source: FullTextPart, in table: Table, _ change: () throws(Fault) -> Void
  ) throws(Fault) {
    for row in rows { try unindex(row, in: table) }
    try change()
    for row in rows { try index(row, in: table) }
  }

  /// The newest live rows of a part.
  private func rows(of part: FullTextPart, in table: Table, limit: Int) throws(Fault) -> [StoredRow] {
    let known = parts[table.object.ordinal] ?? []
    let end = known.last { $0.firstKey > part.firstKey }?.firstKey
    let key = table.object.listKeyColumn.quoted
    var condition = SQL("\(key) >= ?", [.integer(part.firstKey)])
    if let end { condition += SQL(" AND \(key) < ?", [.integer(end)]) }
    if table.object.hasDeletedFlag { condition += " AND \"IsDeleted\" = 0" }
    let keys = try database.rows(
      "SELECT \"Id\" FROM \(table.object.name.quoted) WHERE \(condition.text) ORDER BY \(key) DESC LIMIT ?",
      condition.values + [.integer(Int64(limit))]
    ) { row in row.integer(0) }
    var rows: [StoredRow] = []
    for key in keys {
      if let row = try storedRow(table, key: key) { rows.append(row) }
    }
    return rows
  }
}
