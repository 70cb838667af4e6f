import ObjectModel

extension Corpus {
  /// The rules of semantics 5 that the checker knows, each with texts that keep it and texts that do not.
  static let rules =
    names + items + functions + fieldGroups + typeOfs + children + semiJoins + comparisons + dateConditions
    + groups + havings + groupedOrders + clauses

  /// A text that the checker refuses as malformed.
  static func malformed(_ marked: String, _ message: String) -> Sample {
    Sample(marked, isRefused: message, .malformedQuery)
  }

  /// A text with a word where the grammar has none.
  static func unexpected(_ marked: String, _ token: String) -> Sample {
    malformed(marked, "unexpected token: '\(token)'")
  }

  /// A text with an operator that the field does not have.
  static func badOperator(_ marked: String, on type: String) -> Sample {
    Sample(marked, isRefused: "invalid operator on \(type) field", .invalidQueryFilterOperator)
  }
}
