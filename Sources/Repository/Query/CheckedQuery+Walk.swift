import ObjectModel
import SOQL

extension CheckedQuery {
  /// Whether a page of rows is wanted in an order of the queried table's own.
  var isWalked: Bool {
    guard let limit, limit <= 2_000 else { return false }
    return ordering.first.map { $0.expression.path?.steps.isEmpty == true } ?? true
  }
}

extension CheckedCondition {
  /// Whether only picklists and booleans of the record itself are compared: what many records share.
  var isOfCategories: Bool {
    switch self {
    case .comparison(.field(let path), _, _), .membership(.field(let path), _, _): path.isCategory
    case .and(let conditions), .or(let conditions): conditions.allSatisfy(\.isOfCategories)
    case .not(let condition): condition.isOfCategories
    case .comparison, .membership, .semiJoin: false
    }
  }
}

extension CheckedPath {
  /// Whether the path ends at a picklist or boolean of the record itself.
  fileprivate var isCategory: Bool {
    guard steps.isEmpty, case .field(let field) = end else { return false }
    return field.type == .boolean || field.type.picklistValues != nil
  }
}
