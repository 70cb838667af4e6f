public import ObjectModel

extension CheckedQuery {
  /// The date literals of the query with what they stand for, each once, in the order of the text.
  public func resolvedDates(in context: DateContext) -> [QueryExplanation.ResolvedDate] {
    var found: [QueryExplanation.ResolvedDate] = []
    for date in dates(in: context) where !found.contains(date) { found.append(date) }
    return found
  }

  private func dates(in context: DateContext) -> [QueryExplanation.ResolvedDate] {
    let inner = items.flatMap { item -> [QueryExplanation.ResolvedDate] in
      if case .children(let children) = item { children.query.dates(in: context) } else { [] }
    }
    return inner + [condition, having].compactMap(\.self).flatMap { $0.dates(in: context) }
  }
}

extension CheckedCondition {
  fileprivate func dates(in context: DateContext) -> [QueryExplanation.ResolvedDate] {
    switch self {
    case .comparison(let expression, _, let value): [value].dates(of: expression, in: context)
    case .membership(let expression, _, let values): values.dates(of: expression, in: context)
    case .semiJoin(_, _, let query, _): query.resolvedDates(in: context)
    case .and(let parts), .or(let parts): parts.flatMap { $0.dates(in: context) }
    case .not(let inner): inner.dates(in: context)
    }
  }
}

extension [CheckedValue] {
  fileprivate func dates(
    of expression: CheckedExpression, in context: DateContext
  ) -> [QueryExplanation.ResolvedDate] {
    compactMap { value in
      guard case .dateLiteral(let literal) = value else { return nil }
      if expression.type == .date {
        let days = literal.days(in: context)
        return .init(literal: literal.text, start: .date(days.lowerBound), end: .date(days.upperBound))
      }
      let instants = literal.instants(in: context)
      return .init(
        literal: literal.text, start: .dateTime(instants.lowerBound), end: .dateTime(instants.upperBound))
    }
  }
}
