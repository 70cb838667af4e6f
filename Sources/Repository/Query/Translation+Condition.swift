import ObjectModel
import SOQL

extension Translation {
  /// A condition as an expression that is true or false, never null (semantics 5.4).
  mutating func expression(_ condition: CheckedCondition) -> SQL {
    switch condition {
    case .comparison(let expression, let comparison, .value(let value)):
      return self.comparison(expression, comparison, value)
    case .comparison(let expression, let comparison, .dateLiteral(let literal)):
      return self.comparison(operand(expression), comparison, literal)
    case .membership(let expression, let isNegated, let values):
      let any = membership(expression, values)
      return isNegated ? negated(any) : any
    case .semiJoin(let path, let isNegated, let query, let selected):
      if let some = exists(path, query, selecting: selected, isNegated: isNegated) {
        return isNegated ? SQL("(NOT ") + some + ")" : some
      }
      let any = semiJoin(operand(path), query, selecting: selected)
      return isNegated ? negated(any) : any
    case .and(let conditions):
      return Self.combined(conditions.map { expression($0) }[...], "AND")
    case .or(let conditions):
      return Self.combined(conditions.map { expression($0) }[...], "OR")
    case .not(let condition):
      return negated(expression(condition))
    }
  }

  private mutating func comparison(
    _ expression: CheckedExpression, _ comparison: ComparisonOperator, _ value: FieldValue
  ) -> SQL {
    let isEquality = comparison == .equal || comparison == .notEqual
    let plain = self
    if let path = expression.path, isEquality, !value.isEmptyInQueries,
      let equal = parents(at: path, { plain.comparison($0, .equal, value) })
    {
      return comparison == .equal ? equal : negated(equal)
    }
    return self.comparison(operand(expression), comparison, value)
  }

  private mutating func membership(_ expression: CheckedExpression, _ values: [CheckedValue]) -> SQL {
    let plain = self
    if let path = expression.path, let any = parents(at: path, { plain.membership($0, values) }) {
      return any
    }
    return membership(operand(expression), values)
  }

  /// Conditions with a word between them, as a tree of little depth: SQLite refuses one of more than 1,000 levels.
  /// The deepest stands first: then its parentheses lie on SQLite's stack, which is 100 high, without what precedes them.
  static func combined(_ conditions: ArraySlice<SQL>, _ word: String) -> SQL {
    guard conditions.count > 100 else {
      let deepest = conditions.max { $0.depth < $1.depth }?.depth ?? 0
      guard deepest > 8 else { return SQL("(") + conditions.joined(by: " \(word) ") + ")" }
      let sorted = conditions.filter { $0.depth == deepest } + conditions.filter { $0.depth < deepest }
      return SQL("(") + sorted.joined(by: " \(word) ") + ")"
    }
    let middle = (conditions.startIndex + conditions.endIndex) / 2
    return SQL("(") + combined(conditions[..<middle], word) + " \(word) "
      + combined(conditions[middle...], word)
      + ")"
  }

  /// Whether a value is one of several. Nulls in the list match nothing (semantics 5.4).
  private func membership(_ operand: Operand, _ values: [CheckedValue]) -> SQL {
    var plain: [FieldValue] = []
    var conditions: [SQL] = []
    for value in values {
      switch value {
      case .value(let value): plain.append(value)
      case .dateLiteral(let literal): conditions.append(comparison(operand, .equal, literal))
      }
    }
    if !plain.isEmpty || conditions.isEmpty { conditions.append(membership(operand, plain)) }
    return conditions.count == 1 ? conditions[0] : Self.combined(conditions[...], "OR")
  }

  private func membership(_ operand: Operand, _ values: [FieldValue]) -> SQL {
    let values = values.filter { !$0.isEmptyInQueries }
    if let types = operand.types {
      let names = Set(values.compactMap { $0.text.map(SearchText.folded) })
      return parents(types) { names.contains($0) }
    }
    // A few picklist values are found by their places, which have an index; false is also what is missing.
    let isShort = operand.place != nil && values.count <= 8
    if !values.isEmpty, isShort || values.contains(.boolean(false)) {
      return Self.combined(values.map { comparison(operand, .equal, $0) }[...], "OR")
    }
    var plain = operand
    plain.place = nil
    plain.implied = nil
    // Each comparison has one value, or none when nothing can be equal.
    var known: Set<SQLValue> = []
    // Each once: SQLite takes 32,766 values, and a text of the greatest length can name more.
    let possible = values.flatMap { comparison(plain, .equal, $0).values }.filter {
      known.insert($0).inserted
    }
    if possible.isEmpty { return SQL("0") }
    let marks = possible.map { _ in "?" }.joined(separator: ", ")
    return amongPresent(operand, SQL("(\(plain.compared) IN (\(marks)))", possible))
  }

  /// The opposite that keeps rows without a value, where SQL's NOT would drop them.
  func negated(_ expression: SQL) -> SQL {
    // IS binds more closely than AND and OR, so what is one term already needs no more parentheses.
    expression.isTerm ? expression + " IS NOT TRUE" : SQL("(") + expression + ") IS NOT TRUE"
  }

  private func comparison(_ operand: Operand, _ comparison: ComparisonOperator, _ value: FieldValue) -> SQL {
    let expression = plainComparison(operand, comparison, value)
    // A flag that is missing is false.
    let isOfNoValue = value.isEmptyInQueries || value == .boolean(false)
    let asksForNoValue = comparison == (isOfNoValue ? .equal : .notEqual)
    return asksForNoValue ? expression : amongPresent(operand, expression)
  }

  /// A condition that holds only for rows with a value, where there is a short way to these.
  func amongPresent(_ operand: Operand, _ expression: SQL) -> SQL {
    guard let implied = operand.implied else { return expression }
    return SQL("(") + expression + " AND " + implied + ")"
  }

  private func plainComparison(
    _ operand: Operand, _ comparison: ComparisonOperator, _ value: FieldValue
  ) -> SQL {
    if value.isEmptyInQueries { return emptiness(operand, comparison) }
    if comparison == .notEqual { return negated(self.comparison(operand, .equal, value)) }
    if comparison == .like { return like(operand, value.text ?? "") }
    switch (operand.kind, value) {
    case (.text, .text(let text)):
      return textComparison(operand, comparison, SearchText.folded(text))
    case (_, .boolean(false)) where operand.isNullable:
      // Null is false, and what `= null` finds: a missing parent's boolean is false too (semantics 5.4).
      return emptiness(operand, comparison)
    case (.boolean, .boolean(let flag)):
      return SQL("(\(operand.value) \(comparison.rawValue) ?)", [.integer(flag ? 1 : 0)])
    case (.number(let scale), .number(let number)):
      return Bound(number, scale: scale).sql(operand.value, comparison, isTotal: operand.isTotal)
    case (.id, .reference(let id)), (.reference, .reference(let id)), (.anyReference, .reference(let id)):
      return Bound(id, among: operand.targets, kind: operand.kind).sql(operand.value, comparison)
    case (.dateTime, .date(let date)):
      return SQL("(\(operand.value) \(comparison.rawValue) ?)", [.integer(Instant(date).seconds)])
    case (.text, _), (.boolean, _), (.dateTime, _), (.date, _), (.number, _), (.id, _), (.reference, _),
      (.anyReference, _):
      let stored = operand.kind.stored(value, in: catalog)
      return SQL("(\(operand.value) \(comparison.rawValue) ?)", [stored])
    }
  }

  /// `= null` and `!= null`, by the column that an index serves; a boolean that is missing is false. Other operators find
  /// nothing.
  private func emptiness(_ operand: Operand, _ comparison: ComparisonOperator) -> SQL {
    let isBoolean = operand.kind == .boolean
    let value = isBoolean ? operand.value : operand.reference ?? operand.sorted
    switch comparison {
    case .equal: return SQL(isBoolean ? "(\(value) IS NOT 1)" : "(\(value) IS NULL)")
    case .notEqual: return SQL(isBoolean ? "(\(value) IS 1)" : "(\(value) IS NOT NULL)")
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .like: return SQL("0")
    }
  }
}

extension FieldValue {
  /// Null, and the empty text, which a query takes for null.
  var isEmptyInQueries: Bool { isNull || text?.isEmpty == true }
}
