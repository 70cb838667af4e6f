extension Condition {
  /// The condition as SOQL, without parentheses around the whole.
  var text: String {
    switch self {
    case .comparison(let left, let comparison, let literal):
      "\(left.text) \(comparison.rawValue) \(literal.text(isPattern: comparison == .like))"
    case .membership(let left, let isNegated, let literals):
      "\(left.text) \(isNegated ? "NOT IN" : "IN") \(Self.list(literals))"
    case .semiJoin(let left, let isNegated, let query):
      "\(left.text) \(isNegated ? "NOT IN" : "IN") (\(query.text))"
    case .inclusion(let left, let isNegated, let literals):
      "\(left.text) \(isNegated ? "EXCLUDES" : "INCLUDES") \(Self.list(literals))"
    case .and(let parts): parts.map(\.operandText).joined(separator: " AND ")
    case .or(let parts): parts.map(\.operandText).joined(separator: " OR ")
    case .not(let inner): "NOT \(inner.operandText)"
    }
  }

  /// The condition as one part of another.
  private var operandText: String {
    switch self {
    case .comparison, .membership, .semiJoin, .inclusion: text
    case .and, .or, .not: "(\(text))"
    }
  }

  /// Values in parentheses.
  private static func list(_ literals: [Literal]) -> String {
    "(\(literals.map { $0.text(isPattern: false) }.joined(separator: ", ")))"
  }
}
