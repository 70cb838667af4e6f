extension Query {
  /// Why the query cannot be a list view, as a sentence; nil when it can: fields of one object, a condition and an
  /// order of fields.
  public var reasonNotAView: String? {
    let isPlain = items.allSatisfy {
      if case .expression(.field, nil) = $0 { true } else { false }
    }
    guard isPlain else { return "The columns of a list view are fields: no functions, subqueries or TYPEOF." }
    if from.alias != nil || !from.parents.isEmpty { return "A list view has no short names behind FROM." }
    if grouping != nil || having != nil { return "A list view lists records; take GROUP BY out." }
    if scope != nil { return "A list view has no USING SCOPE; compare the owner instead." }
    if limit != nil || offset != nil { return "A list view lists all that match; take LIMIT and OFFSET out." }
    if allRows != nil { return "A list view lists no deleted records; take ALL ROWS out." }
    if !stamps.isEmpty || !updates.isEmpty || forUpdate != nil || !restrictions.isEmpty {
      return "A list view has columns, a condition and an order; take the clauses behind them out."
    }
    let isOrderedByFields = ordering.allSatisfy {
      if case .field = $0.expression { true } else { false }
    }
    return isOrderedByFields ? nil : "A list view is ordered by fields."
  }
}
