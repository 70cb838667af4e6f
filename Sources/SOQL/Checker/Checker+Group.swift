import ObjectModel

extension Checker {
  /// GROUP BY: fields that can be grouped, and parts of dates (semantics 5.7, 5.8). The same key twice is one.
  mutating func grouping(of query: Query) throws(Fault) -> CheckedGrouping? {
    guard let written = query.grouping else { return nil }
    var keys: [CheckedExpression] = []
    for expression in written.keys {
      if case .children = standing { throw fault(.aggregateInSubquery, at: expression.offset) }
      let key = try self.expression(expression, in: .groupBy)
      if case .field(let path) = key, !path.has(.group) {
        throw fault(.notGroupable(path.name), at: expression.offset)
      }
      if !keys.contains(key) { keys.append(key) }
      guard written.kind == .plain || keys.count <= Limits.subtotalKeys else {
        throw fault(.tooManySubtotals(written.kind.rawValue), at: expression.offset)
      }
    }
    return CheckedGrouping(written.kind, by: keys)
  }

  /// HAVING: only with GROUP BY, on its keys and on figures (semantics 5.7).
  mutating func having(of query: Query) throws(Fault) -> CheckedCondition? {
    guard let having = query.having else { return nil }
    guard query.grouping != nil else { throw fault(.havingAlone, at: having.offset) }
    return try condition(having, in: .having)
  }

  /// COUNT(): no rows that could be grouped, ordered or locked (semantics 5.7).
  mutating func count(_ query: Query) throws(Fault) {
    if let key = query.grouping?.keys.first { throw fault(.groupedCount, at: key.offset) }
    if let first = query.ordering.first { throw fault(.orderedCount, at: first.expression.offset) }
  }
}

extension Query {
  /// Whether figures over groups are selected or ordered by.
  var hasAggregates: Bool {
    if isCount { return false }
    let selected = items.contains {
      switch $0 {
      case .expression(let expression, _): expression.hasAggregates
      case .fields, .children, .typeOf: false
      }
    }
    return selected || ordering.contains { $0.expression.hasAggregates }
  }
}

extension ValueExpression {
  /// Whether the expression is, or holds, a figure over a group. COUNT() beside other items is a fault of its own.
  fileprivate var hasAggregates: Bool {
    switch self {
    case .field, .literal: return false
    case .function(let call):
      if case .aggregate = Function(named: call.name.text)?.kind, !call.arguments.isEmpty { return true }
      return call.arguments.contains(where: \.hasAggregates)
    }
  }
}

extension Condition {
  /// Where the condition starts, counted in UTF-8 bytes from 0.
  var offset: Int {
    switch self {
    case .comparison(let left, _, _), .membership(let left, _, _), .semiJoin(let left, _, _),
      .inclusion(let left, _, _):
      left.offset
    case .and(let parts), .or(let parts): parts.first?.offset ?? 0
    case .not(let inner): inner.offset
    }
  }
}
