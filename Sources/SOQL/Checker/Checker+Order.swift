import ObjectModel

extension Checker {
  /// The items of ORDER BY (semantics 5.6).
  mutating func orderings(_ orderings: [Query.Ordering]) throws(Fault) -> [CheckedOrdering] {
    var checked: [CheckedOrdering] = []
    for ordering in orderings {
      let place = ordering.expression.offset
      let expression = try expression(ordering.expression, in: .orderBy)
      if case .field(let path) = expression, !path.has(.sort) {
        throw fault(.notSortable(path.name), at: place)
      }
      if let grouping, !grouping.has(expression) {
        throw fault(.orderedNotGrouped(expression.origin.text), at: place)
      }
      guard checked.count < Limits.orderings else { throw fault(.tooManyOrderings, at: place) }
      checked.append(
        CheckedOrdering(
          expression, ascending: ordering.isAscending,
          nullsFirst: nullsFirst(asked: ordering.nullsFirst, expression, ascending: ordering.isAscending)))
    }
    return checked
  }

  /// Whether rows without a value come first: where the query says nothing as the language has it, and on lookups and
  /// parents that may be empty always, unless a list asks.
  private func nullsFirst(asked: Bool?, _ expression: CheckedExpression, ascending: Bool) -> Bool {
    let isOnTop = expression.path.map { $0.isNullable && $0.isLookupOrParent } ?? false
    return asked ?? NullOrder.comesFirst(ascending: ascending) || (isOnTop && !honoursNullsLast)
  }
}

/// The one switch for where rows without a value stand in an order that does not say it.
enum NullOrder {
  /// Whether they come first: in both directions, as the reference says. One client says last under DESC (semantics 5.6,
  /// 12).
  static func comesFirst(ascending: Bool) -> Bool { true }
}

extension CheckedPath {
  /// Whether the path is one for which the API ignores NULLS LAST when it is empty (semantics 5.6).
  fileprivate var isLookupOrParent: Bool {
    guard steps.isEmpty, case .field(let field) = end else { return true }
    return field.reference != nil
  }
}
