import ObjectModel
import SOQL

// Texts: picklists by their place, types by the reference, patterns.
extension Translation {
  /// A described picklist value is found by its place, which has an index.
  func textComparison(_ operand: Operand, _ comparison: ComparisonOperator, _ folded: String) -> SQL {
    if let types = operand.types, let holds = comparison.ofBytes {
      return parents(types) { holds($0, folded) }
    }
    guard comparison == .equal, let place = operand.place, let picklist = operand.picklist else {
      return SQL("(\(operand.compared) \(comparison.rawValue) ?)", [.text(folded)])
    }
    let order = picklist.order(ofFolded: folded)
    let byPlace = SQL("(\(place) = ?", [.integer(order)])
    let isDescribed = order < Int64(picklist.type.picklistValues?.count ?? 0)
    // IS keeps SQLite from beginning with the parents.
    if isDescribed, operand.isParents, isWalked { return SQL("(\(place) IS ?)", [.integer(order)]) }
    return isDescribed ? byPlace + ")" : byPlace + SQL(" AND \(operand.compared) = ?)", [.text(folded)])
  }

  /// The rows whose parent is of certain types.
  func parents(_ types: [Operand.ParentType], _ holds: (String) -> Bool) -> SQL {
    let conditions = types.filter { holds($0.folded) }.map { SQL($0.condition) }
    return conditions.isEmpty ? SQL("0") : Self.combined(conditions[...], "OR")
  }

  /// LIKE: the text before the first wildcard is a range, which an index serves (semantics 5.4).
  func like(_ operand: Operand, _ pattern: String) -> SQL {
    let pattern = LikePattern(SearchText.folded(pattern))
    let column = operand.compared
    if pattern.isExact { return textComparison(operand, .equal, pattern.prefix) }
    if pattern.isTooLong { return SQL("0") }
    var conditions = [SQL("\(column) IS NOT NULL")]
    if !pattern.prefix.isEmpty {
      conditions.append(SQL("\(column) >= ?", [.text(pattern.prefix)]))
      if let end = pattern.endOfPrefix { conditions.append(SQL("\(column) < ?", [.text(end)])) }
    }
    if !pattern.isPrefix { conditions.append(SQL("\(column) GLOB ?", [.text(pattern.glob)])) }
    return SQL("(") + conditions.joined(by: " AND ") + ")"
  }
}

extension ComparisonOperator {
  /// The comparison of two texts by their UTF-8 bytes; nil for LIKE.
  fileprivate var ofBytes: ((String, String) -> Bool)? {
    switch self {
    case .equal: { $0.utf8.elementsEqual($1.utf8) }
    case .notEqual: { !$0.utf8.elementsEqual($1.utf8) }
    case .less: { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    case .lessOrEqual: { !$1.utf8.lexicographicallyPrecedes($0.utf8) }
    case .greater: { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    case .greaterOrEqual: { !$0.utf8.lexicographicallyPrecedes($1.utf8) }
    case .like: nil
    }
  }
}
