/// The greatest sizes of a query (semantics 5.1, 5.6, 5.7, 5.9, 5.10) and of a search (semantics 6.2, 6.4).
enum Limits {
  /// Characters of a statement, as UTF-16 code units.
  static let statementLength = 100_000
  /// Characters of a quoted text, as UTF-16 code units.
  static let literalLength = 4_000
  /// Parentheses inside each other, and how many of them a function and a subquery count as; the reader's own bound,
  /// so that no text exhausts the stack of those who read, print or check it.
  static let nesting = 100
  static let functionWeight = 5
  static let subqueryWeight = 10
  /// The number of a date literal; larger ones reach beyond every calendar.
  static let dateLiteralCount = Int(Int32.max)
  /// Relationships of one path.
  static let pathLevels = 5
  /// Parent relationships of one query.
  static let parents = 55
  /// Subqueries over children of one statement, and how many may stand inside each other: of the five levels that the
  /// reference allows, the statement itself is the first.
  static let children = 20
  static let childLevels = 4
  /// Semi-joins and anti-joins of one WHERE.
  static let semiJoins = 2
  /// Keys of ROLLUP and CUBE.
  static let subtotalKeys = 3
  /// The number after OFFSET.
  static let offset = 2_000
  /// Rows, or ids in a condition, that FIELDS(ALL) and FIELDS(CUSTOM) ask for.
  static let fieldsRows = 200
  /// Characters of a search's text up to which its operators count, and up to which it finds anything, as UTF-16 code
  /// units (semantics 6.2).
  static let searchOperators = 4_000
  static let searchText = 10_000
  /// Terms inside each other in a search; the full text's reader has a stack of a fixed size.
  static let searchNesting = 20
  /// Rows of a search, of one object without WHERE and ORDER BY, and of one of several (semantics 6.4).
  static let searchRows = 2_000
  static let searchRowsOfObject = 250
  /// Rows that a search may pass over, and rows of a list view that it looks at (semantics 6.4).
  static let searchOffset = 2_000
  /// Items of ORDER BY.
  static let orderings = 32
}
