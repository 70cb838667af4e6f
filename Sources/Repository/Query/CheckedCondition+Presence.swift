import ObjectModel
import SOQL

extension CheckedCondition {
  /// Fields that have a value in every row that fulfils the condition, as far as it is plain to see. An order by one of
  /// them has no rows without a value, which would be read by themselves.
  var presentFields: [CheckedPath] {
    switch self {
    case .comparison(.field(let path), let comparison, let value):
      return comparison.finds(value.isEmptyInQueries) && !path.isFlag ? [path] : []
    case .membership(.field(let path), isNegated: false, _), .semiJoin(let path, isNegated: false, _, _):
      return path.isFlag ? [] : [path]
    case .and(let conditions): return conditions.flatMap(\.presentFields)
    case .comparison, .membership, .semiJoin, .or, .not: return []
    }
  }
}

extension CheckedPath {
  /// Whether the value is true or false; a missing one is false, and found as such (semantics 5.4).
  fileprivate var isFlag: Bool {
    switch end {
    case .field(let field): field.type == .boolean
    case .nameField(let name): steps.last?.targets.contains { $0.field(name)?.type == .boolean } ?? false
    case .type: false
    }
  }
}

extension CheckedValue {
  /// Whether the value is null or the empty text.
  fileprivate var isEmptyInQueries: Bool {
    switch self {
    case .value(let value): value.isEmptyInQueries
    case .dateLiteral: false
    }
  }
}

extension ComparisonOperator {
  /// Whether a comparison with an empty value, or with another one, finds only rows that have a value.
  fileprivate func finds(_ isEmpty: Bool) -> Bool {
    switch self {
    case .equal: !isEmpty
    case .notEqual: isEmpty
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .like: true
    }
  }
}
