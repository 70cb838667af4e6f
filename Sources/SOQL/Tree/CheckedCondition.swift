public import ObjectModel

/// A condition whose values have the kind of their field.
public indirect enum CheckedCondition: Sendable, Hashable {
  /// An expression compared with a value. LIKE keeps its pattern as a text in which `\\`, `\_` and `\%`
  /// stand for the second character.
  case comparison(CheckedExpression, ComparisonOperator, CheckedValue)
  /// An expression that is, or is not, one of several values.
  case membership(CheckedExpression, isNegated: Bool, [CheckedValue])
  /// A reference, or the record's own id, that is, or is not, among those that another query selects; `selecting` is
  /// the one id or reference of the other query, which has no other items.
  case semiJoin(CheckedPath, isNegated: Bool, CheckedQuery, selecting: CheckedPath)
  /// All of them.
  case and([CheckedCondition])
  /// Any of them.
  case or([CheckedCondition])
  /// The opposite.
  case not(CheckedCondition)
}

/// A value that an expression is compared with.
public enum CheckedValue: Sendable, Hashable {
  /// A value of the expression's kind.
  case value(FieldValue)
  /// A stretch of time, which the reader resolves with the user's now and zone.
  case dateLiteral(DateLiteral)
}
