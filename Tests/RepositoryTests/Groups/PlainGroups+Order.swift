import Foundation
import ObjectModel
import SOQL

extension PlainGroups {
  func holds(_ condition: CheckedCondition, for group: Group) -> Bool {
    switch condition {
    case .and(let parts): return parts.allSatisfy { holds($0, for: group) }
    case .or(let parts): return parts.contains { holds($0, for: group) }
    case .not(let inner): return !holds(inner, for: group)
    case .comparison(let expression, let comparison, .value(let other)):
      let value = value(expression, of: group)
      if other.isNull { return value.isNull == (comparison == .equal) }
      if value.isNull { return comparison == .notEqual }
      let (left, right) = (SortKey(identifying: value), SortKey(identifying: other))
      switch comparison {
      case .equal: return left == right
      case .notEqual: return left != right
      case .less: return left < right
      case .lessOrEqual: return left <= right
      case .greater: return left > right
      case .greaterOrEqual: return left >= right
      case .like: return false
      }
    case .comparison, .membership, .semiJoin: return false
    }
  }

  /// The values of ORDER BY, and behind them what makes the order total.
  func order(of group: Group, _ query: CheckedQuery) -> [SortKey] {
    let asked = query.ordering.map { SortKey(ordering: value($0.expression, of: group), $0.expression) }
    guard let grouping = query.grouping else { return asked }
    return asked
      + grouping.keys.flatMap { key in
        let value = group.keys[key] ?? .null
        return [
          .number(group.isGrouped.contains(key) ? 0 : 1), SortKey(ordering: value, key),
          SortKey(identifying: value),
        ]
      }
  }

  func precedes(_ left: [SortKey], _ right: [SortKey], _ ordering: [CheckedOrdering]) -> Bool {
    for (index, (left, right)) in zip(left, right).enumerated() where left != right {
      guard index < ordering.count else { return left < right }
      let item = ordering[index]
      if left == .null { return item.nullsFirst }
      if right == .null { return !item.nullsFirst }
      return (left < right) == item.isAscending
    }
    return false
  }
}
