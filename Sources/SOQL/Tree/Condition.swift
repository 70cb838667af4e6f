/// A condition of WHERE or HAVING.
public indirect enum Condition: Sendable, Hashable {
  /// An expression compared with a value.
  case comparison(ValueExpression, ComparisonOperator, Literal)
  /// An expression that is, or is not, one of several values.
  case membership(ValueExpression, isNegated: Bool, [Literal])
  /// A field that is, or is not, among the ids that another query selects: a semi-join or an anti-join.
  case semiJoin(ValueExpression, isNegated: Bool, Query)
  /// A field of several values that includes, or excludes, some of them: INCLUDES and EXCLUDES.
  case inclusion(ValueExpression, isNegated: Bool, [Literal])
  /// All of at least two conditions.
  case and([Condition])
  /// Any of at least two conditions.
  case or([Condition])
  /// The opposite.
  case not(Condition)
}

/// How a field is compared with a value.
public enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case like = "LIKE"
}
