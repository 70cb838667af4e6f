import ObjectModel

extension Checker {
  /// A condition of WHERE or HAVING with names found and values of their fields' kinds (semantics 5.3, 5.4).
  ///
  /// - Parameter surroundings: what stands around it, on which semi-joins depend.
  mutating func condition(
    _ condition: Condition, in clause: Function.Clauses, inside surroundings: Surroundings = .nothing
  ) throws(Fault) -> CheckedCondition {
    switch condition {
    case .comparison(let left, .like, let literal): try like(left, literal, in: clause)
    case .comparison(let left, let comparison, let literal):
      try self.comparison(left, comparison, literal, in: clause)
    case .membership(let left, let isNegated, let literals):
      try membership(left, isNegated: isNegated, literals, in: clause)
    case .semiJoin(let left, let isNegated, let query):
      try semiJoin(left, isNegated: isNegated, query, in: clause, inside: surroundings)
    case .inclusion(let left, _, _):
      throw fault(.invalidOperator(on: try filter(left, in: clause).type.filterName), at: left.offset)
    case .and(let parts):
      .and(try conditions(parts, in: clause, inside: surroundings == .nothing ? .nothing : .others))
    case .or(let parts):
      .or(try conditions(parts, in: clause, inside: surroundings == .nothing ? .or : .others))
    case .not(let inner): .not(try self.condition(inner, in: clause, inside: .others))
    }
  }

  /// What stands around a condition.
  enum Surroundings {
    /// Nothing but AND: every row has to meet it.
    case nothing
    /// The one OR of the clause.
    case or
    /// NOT, or OR inside others.
    case others
  }

  private mutating func conditions(
    _ parts: [Condition], in clause: Function.Clauses, inside surroundings: Surroundings
  ) throws(Fault) -> [CheckedCondition] {
    var checked: [CheckedCondition] = []
    for part in parts { checked.append(try condition(part, in: clause, inside: surroundings)) }
    return checked
  }

  /// An expression that can be compared: in WHERE of fields with the Filter property, in HAVING of keys and figures.
  private mutating func filter(
    _ left: ValueExpression, in clause: Function.Clauses
  ) throws(Fault) -> CheckedExpression {
    let checked = try expression(left, in: clause)
    if clause == .having, let grouping, !grouping.has(checked) {
      throw fault(.notGrouped(checked.origin.text), at: left.offset)
    }
    guard checked.isAggregate || checked.origin.has(.filter) else {
      throw fault(.notFilterable(checked.origin.name), at: left.offset)
    }
    return checked
  }

  /// LIKE: texts and a pattern only.
  private mutating func like(
    _ left: ValueExpression, _ literal: Literal, in clause: Function.Clauses
  ) throws(Fault) -> CheckedCondition {
    let checked = try filter(left, in: clause)
    guard checked.type.isText else {
      throw fault(.invalidOperator(on: checked.type.filterName), at: left.offset)
    }
    switch literal.value {
    case .string(let pattern): return .comparison(checked, .like, .value(.text(pattern)))
    case .null: throw fault(.nullOperator(field: checked.origin.name), at: literal.offset)
    case .number, .boolean, .date, .dateTime, .dateLiteral, .currency: throw wrongKind(literal, for: checked)
    }
  }

  /// IN and NOT IN with a list.
  private mutating func membership(
    _ left: ValueExpression, isNegated: Bool, _ literals: [Literal], in clause: Function.Clauses
  ) throws(Fault) -> CheckedCondition {
    let checked = try filter(left, in: clause)
    var values: [CheckedValue] = []
    for literal in literals { values.append(try value(literal, for: checked)) }
    return .membership(checked, isNegated: isNegated, values)
  }

  /// The other operators.
  private mutating func comparison(
    _ left: ValueExpression, _ comparison: ComparisonOperator, _ literal: Literal,
    in clause: Function.Clauses
  ) throws(Fault) -> CheckedCondition {
    let checked = try filter(left, in: clause)
    let isEquality = comparison == .equal || comparison == .notEqual
    if checked.type == .boolean {
      guard isEquality else {
        throw fault(.invalidOperator(on: checked.type.filterName), at: left.offset)
      }
      // `= null` asks for false and `!= null` for true.
      if literal.value == .null {
        return .comparison(checked, .equal, .value(.boolean(comparison == .notEqual)))
      }
    }
    if isEquality { return .comparison(checked, comparison, try value(literal, for: checked)) }
    if checked.type.isText, literal.value == .string("") {
      return .comparison(checked, comparison, .value(.text("")))
    }
    let value = try value(literal, for: checked)
    if value == .value(.null) {
      throw fault(.nullOperator(field: checked.origin.name), at: literal.offset)
    }
    return .comparison(checked, comparison, value)
  }
}
