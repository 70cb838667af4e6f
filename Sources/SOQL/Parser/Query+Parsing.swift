public import ObjectModel

extension Query {
  /// Reads a query from SOQL text (semantics 5.1).
  ///
  /// Names are taken as written; ``checked(in:text:honouringNullsLast:)`` finds them. An alias of FROM is resolved
  /// here and is gone from the tree.
  ///
  /// - Throws: a fault with row and column, both from 1 and counted in characters.
  public init(parsing text: String) throws(Fault) {
    throw Fault(.malformedQuery, "not yet", row: 1, column: 1)
  }
}
