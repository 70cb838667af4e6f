/// What some terms find in one full-text part.
enum Matching: Sendable {
  /// No row.
  case nothing
  /// The rows of a full-text expression. It says in which columns it looks, and may stand inside another one.
  case expression(String)
  /// The rows of some list keys.
  case keys(Set<Int64>)
}

extension FullTextPart {
  /// What selects the list keys of some matches, as the column `key`. With `MATCH`, not with the full text as a join's
  /// left side, so that it can stand in any statement.
  func keys(of matching: Matching) -> SQL {
    switch matching {
    case .nothing: SQL("SELECT NULL AS \"key\" WHERE 0")
    case .expression(let words):
      SQL(
        "SELECT rowid AS \"key\" FROM \(table.quoted) WHERE \(table.quoted) MATCH ?", [.text(words)])
    case .keys(let keys): SQL("SELECT value AS \"key\" FROM json_each(?)", [.integers(keys)])
    }
  }
}

extension SQLValue {
  /// Integers as one value, for `json_each`.
  static func integers(_ integers: some Sequence<Int64>) -> SQLValue {
    .text("[" + integers.map(String.init).joined(separator: ",") + "]")
  }
}
