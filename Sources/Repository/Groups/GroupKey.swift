import ObjectModel

/// A key of a group in SQL.
struct GroupKey {
  /// What GROUP BY has.
  var terms: [String]
  /// What tells groups apart that are equal by the order of the key.
  var tie: String?

  /// A key from the expressions of its rows.
  ///
  /// A picklist's described values have places of their own; only the others are told apart by their texts.
  init(_ operand: Operand, _ values: GroupingSet.PicklistValues) {
    guard let place = operand.place else {
      terms = [operand.compared]
      return
    }
    switch values {
    case .all:
      let others = "CASE WHEN \(place) >= \(operand.describedValues) THEN \(operand.compared) END"
      terms = [place, others]
      tie = others
    case .described:
      terms = [place]
      tie = "NULL"
    case .others:
      terms = [operand.compared]
      tie = operand.compared
    }
  }

  /// The rows whose values are meant; nil for all.
  static func filter(_ operand: Operand, _ values: GroupingSet.PicklistValues) -> SQL? {
    guard let place = operand.place else { return nil }
    return switch values {
    case .all: nil
    case .described: SQL("(\(place) < \(operand.describedValues) OR \(place) IS NULL)")
    case .others: SQL("\(place) >= \(operand.describedValues)")
    }
  }
}

extension Operand {
  /// How many values the description of a picklist names: the place of all others.
  fileprivate var describedValues: Int { picklist?.type.picklistValues?.count ?? 0 }
}
