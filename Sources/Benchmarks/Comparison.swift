/// One query in SOQL beside the SQL that a person would write for it.
struct Comparison: Sendable {
  /// What is asked.
  let what: String
  /// The query's text; a figure asks it many times, and the number of the round may pick another record each time.
  let soql: @Sendable (Int) -> String
  /// Whether the text is SOSL.
  let isSearch: Bool
  /// The same by hand: prepared, bound, stepped, every column decoded, and finalized.
  let byHand: @Sendable (RawSQLite, Int) throws -> Int

  /// A query whose text is the same every time, with one statement.
  init(_ what: String, _ soql: String, byHand sql: String, _ values: [RawValue] = []) {
    self.init(what, { _ in soql }) { raw, _ in try raw.query(sql, values).count }
  }

  /// A query of a single number: the count itself is compared.
  static func count(_ what: String, _ soql: String, byHand sql: String, _ values: [RawValue] = [])
    -> Comparison
  {
    Comparison(what, { _ in soql }) { raw, _ in
      guard case .integer(let count)? = try raw.query(sql, values).values.first else { return -1 }
      return Int(count)
    }
  }

  /// Any query, by hand in any way. `byHand` answers how many rows it read, those of children included.
  init(
    _ what: String, isSearch: Bool = false, _ soql: @escaping @Sendable (Int) -> String,
    byHand: @escaping @Sendable (RawSQLite, Int) throws -> Int
  ) {
    self.what = what
    self.soql = soql
    self.isSearch = isSearch
    self.byHand = byHand
  }
}
