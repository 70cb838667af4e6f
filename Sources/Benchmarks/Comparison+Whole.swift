import ObjectModel

extension Comparison {
  /// Queries with more rows than one batch, whose other rows are fixed when they run, and searches for words.
  static let wholeAndWords = whole + words

  /// The first 2,000 rows, the exact count, and the keys of all others kept for the batches that follow.
  private static let whole = [
    Comparison(
      "the whole book, first batch", { _ in "SELECT Id, Name, StartTime FROM Interaction" },
      byHand: { raw, _ in
        try raw.firstBatch(
          "SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0 ORDER BY Id LIMIT 2000",
          keys: "SELECT Id FROM Interaction WHERE IsDeleted = 0 ORDER BY Id")
      }),
    Comparison(
      "the whole book newest first, first batch",
      { _ in "SELECT Id, Name, StartTime FROM Interaction ORDER BY StartTime DESC NULLS LAST" },
      byHand: { raw, _ in
        try raw.firstBatch(
          """
          SELECT Id, Name, StartTime FROM Interaction WHERE IsDeleted = 0
          ORDER BY StartTime DESC NULLS LAST, Id DESC LIMIT 2000
          """,
          keys: "SELECT Id FROM Interaction WHERE IsDeleted = 0 ORDER BY StartTime DESC NULLS LAST, Id DESC")
      }),
    Comparison(
      "a quarter of the book, first batch",
      { _ in "SELECT Id, Name, StartTime, Account.Name FROM Interaction WHERE InteractionType = 'Email'" },
      byHand: { raw, _ in
        try raw.firstBatch(
          """
          SELECT i.Id, i.Name, i.StartTime, a.Name FROM Interaction i
          LEFT JOIN Account a ON a.Id = i.AccountId
          WHERE i.InteractionTypeOrder = 1 AND i.IsDeleted = 0 ORDER BY i.Id LIMIT 2000
          """,
          keys: "SELECT Id FROM Interaction WHERE InteractionTypeOrder = 1 AND IsDeleted = 0 ORDER BY Id")
      }),
  ]

  private static let words = [
    search(
      "words: one, newest 50",
      "FIND {renewal} IN ALL FIELDS RETURNING Interaction(Id, Name, StartTime LIMIT 50)",
      match: "{Name Description ReferenceIdentifier} : renewal", limit: 50),
    search(
      "words: two, newest 200",
      "FIND {client AND capital} IN ALL FIELDS RETURNING Interaction(Id, Name, StartTime LIMIT 200)",
      match: "{Name Description ReferenceIdentifier} : (client AND capital)", limit: 200),
    search(
      "words: a prefix, newest 50",
      "FIND {proc*} IN ALL FIELDS RETURNING Interaction(Id, Name, StartTime LIMIT 50)",
      match: "{Name Description ReferenceIdentifier} : proc*", limit: 50),
    search(
      "words: rare ones",
      "FIND {zephyr AND covenant AND garcia AND smith} IN ALL FIELDS RETURNING Interaction(Id, Name, StartTime LIMIT 200)",
      match: "{Name Description ReferenceIdentifier} : (zephyr AND covenant AND garcia AND smith)",
      limit: 200),
  ]

  /// A search in the parts of the full text, newest first, until there are 500; the best of these by FTS5's rank. To rank
  /// all that match would read them all.
  private static func search(_ what: String, _ sosl: String, match: String, limit: Int) -> Comparison {
    Comparison(what, isSearch: true, { _ in sosl }) { raw, _ in
      let parts = try raw.query(
        "SELECT 'fulltext_' || Id FROM fulltext_part WHERE Object = 1 ORDER BY FirstKey DESC")
      var found: [(key: RawValue, rank: Double)] = []
      for part in parts.values where found.count < 500 {
        guard case .text(let name) = part else { continue }
        found += try raw.prepare(
          "SELECT rowid, rank FROM \"\(name)\" WHERE \"\(name)\" MATCH ? ORDER BY rowid DESC LIMIT ?"
        ).ranked([.text(match), .integer(Int64(500 - found.count))])
      }
      let rows = try raw.prepare("SELECT Id, Name, StartTime FROM Interaction WHERE ListKey = ?")
      return found.sorted { $0.rank < $1.rank }.prefix(limit).reduce(0) { $0 + rows.table([$1.key]).count }
    }
  }
}

extension RawSQLite {
  /// The first rows of a query, and the keys of all rows kept in one transaction, as one value.
  fileprivate func firstBatch(_ first: String, keys: String) throws -> Int {
    try run("BEGIN IMMEDIATE")
    let rows = try query(first)
    let all = try prepare(keys).keys()
    try prepare(
      "INSERT INTO query_locator(User, At, Soql, IncludesDeleted, TotalSize) VALUES (0, ?, '', 0, ?)"
    ).table([.integer(Int64(LargeBook.now.seconds)), .integer(Int64(all.count))])
    try prepare("INSERT INTO query_locator_batch(Locator, Keys) VALUES (last_insert_rowid(), ?)").keep(all)
    try run("COMMIT")
    return rows.count
  }
}
