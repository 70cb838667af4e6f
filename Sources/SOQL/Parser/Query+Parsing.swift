public import ObjectModel

extension Query {
  /// Reads a query from SOQL text (semantics 5.1).
  ///
  /// Names are taken as written; ``checked(in:text:honouringNullsLast:)`` finds them, aliases too, and refuses the
  /// functions and clauses that are not allowed where they stand.
  ///
  /// - Throws: a fault with row and column, both from 1 and counted in characters. `MALFORMED_QUERY` for text that
  ///   is no SOQL; `QUERY_TOO_COMPLICATED` and `NUMBER_OUTSIDE_VALID_RANGE` for sizes.
  public init(parsing text: String) throws(Fault) {
    guard text.utf16.count <= Limits.statementLength else {
      throw SourceText(bytes: []).fault(.statementTooLong, at: 0)
    }
    var parser = try Parser(text)
    self = try parser.query()
  }
}
