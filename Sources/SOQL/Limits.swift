/// The greatest sizes of a query (semantics 5.1, 5.6, 5.10).
enum Limits {
  /// Characters of a statement, as UTF-16 code units.
  static let statementLength = 100_000
  /// Characters of a quoted text, as UTF-16 code units.
  static let literalLength = 4_000
  /// Parentheses inside each other; the reader's own bound, so that no text exhausts the stack.
  static let nesting = 100
  /// Relationships of one path.
  static let pathLevels = 5
  /// Parent relationships of one query.
  static let parents = 55
  /// Items of ORDER BY.
  static let orderings = 32
}
