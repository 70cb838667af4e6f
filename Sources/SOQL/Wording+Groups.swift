import ObjectModel

// The sentence of every fault that checking groups and semi-joins produces, by the templates of semantics 5.7 and 5.10. A
// place is added by SourceText.

// Groups.
extension Fault {
  /// A field that rows of groups do not have.
  static func notGrouped(_ path: String) -> Fault {
    Fault(.malformedQuery, "Field must be grouped or aggregated: \(path)")
  }

  /// A field in ORDER BY that rows of groups do not have.
  static func orderedNotGrouped(_ path: String) -> Fault {
    Fault(.malformedQuery, "Ordered field must be grouped or aggregated: \(path)")
  }

  /// A key of the groups inside a figure over them.
  static func groupedFieldAggregated(_ path: String) -> Fault {
    Fault(.malformedQuery, "Grouped field should not be aggregated: \(path)")
  }

  /// A field without the Group property in GROUP BY.
  static func notGroupable(_ field: String) -> Fault {
    Fault(.invalidField, "field '\(field)' can not be grouped in a query call")
  }

  /// A field of a type that a figure is not made of.
  static func notAggregated(field: String, by function: String) -> Fault {
    Fault(.invalidField, "field \(field) does not support aggregate operator \(function)")
  }

  /// Too many keys in ROLLUP or CUBE.
  static func tooManySubtotals(_ kind: String) -> Fault {
    Fault(.malformedQuery, "GROUP BY \(kind) can not have more than \(Limits.subtotalKeys) fields")
  }

  /// GROUPING without subtotals.
  static let groupingAlone = Fault(
    .malformedQuery, "GROUPING can only be used with GROUP BY ROLLUP or GROUP BY CUBE")

  /// HAVING without GROUP BY.
  static let havingAlone = Fault(.malformedQuery, "HAVING can not be used without GROUP BY")

  /// LIMIT on the one row of figures over all rows.
  static let limitedAggregate = Fault(
    .malformedQuery,
    "Non-grouped query that uses overall aggregate functions cannot also use LIMIT")
}

// COUNT().
extension Fault {
  /// COUNT() beside other items.
  static let countNotAlone = Fault(.malformedQuery, "COUNT() must be the only item of the SELECT list")

  /// COUNT() with GROUP BY.
  static let groupedCount = Fault(.malformedQuery, "COUNT() can not be used with GROUP BY")

  /// COUNT() with ORDER BY.
  static let orderedCount = Fault(.malformedQuery, "COUNT() can not be used with ORDER BY")

  /// COUNT() with FOR VIEW or FOR REFERENCE: it answers no rows that could be stamped.
  static let stampedCount = Fault(
    .malformedQuery, "COUNT() can not be used with FOR VIEW or FOR REFERENCE")
}

// Semi-joins and anti-joins.
extension Fault {
  /// A semi-join inside another.
  static let nestedSemiJoin = Fault(.malformedQuery, "Nested semi join sub-selects are not supported")

  /// A semi-join in HAVING.
  static let semiJoinInHaving = Fault(
    .malformedQuery, "Semi join sub-selects are only supported in WHERE clauses")

  /// A semi-join beside OR.
  static let semiJoinUnderOr = Fault(
    .malformedQuery, "Semi join sub-selects are not allowed with the 'OR' operator")

  /// A semi-join under NOT, or under OR inside other conditions.
  static let semiJoinPlace = Fault(
    .malformedQuery,
    "Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions"
  )

  /// Too many semi-joins.
  static let tooManySemiJoins = Fault(
    .malformedQuery, "Maximum \(Limits.semiJoins) semi join sub-selects are allowed")

  /// A path on the left.
  static func semiJoinLeftPath(_ path: String) -> Fault {
    Fault(
      .malformedQuery,
      "The left operand '\(path)' in the where expression for outer query cannot use a relationship")
  }

  /// A field on the left that holds no ids.
  static func semiJoinLeft(_ field: String) -> Fault {
    Fault(
      .malformedQuery,
      "The left operand in the where expression for outer query should be an id field, cannot use: '\(field)'"
    )
  }

  /// A query of the outer object.
  static let semiJoinOfSameObject = Fault(
    .malformedQuery, "The inner and outer selects should not be on the same object type")

  /// More than one item, or none that is a field.
  static let semiJoinItems = Fault(
    .malformedQuery, "Semi join sub-selects can only query one id field")

  /// An item that holds no ids of its own record.
  static func semiJoinItem(_ path: String) -> Fault {
    Fault(.malformedQuery, "Semi join sub-selects can only query id fields, cannot use: '\(path)'")
  }

  /// Ids of other objects.
  static func semiJoinTypes(left: String, right: String) -> Fault {
    Fault(
      .malformedQuery,
      "The left operand '\(left)' and the inner select field '\(right)' must be ids of the same object type")
  }
}
