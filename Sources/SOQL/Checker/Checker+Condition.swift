import ObjectModel

extension Checker {
  /// A condition of WHERE with names found and values of their fields' kinds (semantics 5.3, 5.4).
  mutating func condition(_ condition: Condition) throws(Fault) -> CheckedCondition {
    switch condition {
    case .comparison(let expression, .like, let literal): return try like(try field(expression), literal)
    case .comparison(let expression, let comparison, let literal):
      return try self.comparison(try field(expression), comparison, literal)
    case .membership(let expression, let isNegated, let literals):
      let checked = try filterable(try field(expression))
      var values: [CheckedValue] = []
      for literal in literals { values.append(.value(try value(literal, for: checked))) }
      return .membership(.field(checked), isNegated: isNegated, values)
    case .semiJoin(let expression, _, _): throw fault(.notUnderstood("A semi-join"), at: expression.offset)
    case .inclusion(let expression, _, _): throw fault(.notUnderstood("INCLUDES"), at: expression.offset)
    case .and(let parts): return .and(try conditions(parts))
    case .or(let parts): return .or(try conditions(parts))
    case .not(let inner): return .not(try self.condition(inner))
    }
  }

  private mutating func conditions(_ parts: [Condition]) throws(Fault) -> [CheckedCondition] {
    var checked: [CheckedCondition] = []
    for part in parts { checked.append(try condition(part)) }
    return checked
  }

  /// A path that has the Filter property.
  private mutating func filterable(_ path: FieldPath) throws(Fault) -> CheckedPath {
    let checked = try resolve(path)
    guard checked.has(.filter) else { throw fault(.notFilterable(checked.name), at: path) }
    return checked
  }

  /// LIKE: text fields and a pattern only.
  private mutating func like(_ path: FieldPath, _ literal: Literal) throws(Fault) -> CheckedCondition {
    let checked = try filterable(path)
    guard checked.type.isText else {
      throw fault(.invalidOperator(on: checked.type.filterName), at: path)
    }
    switch literal.value {
    case .string(let pattern): return .comparison(.field(checked), .like, .value(.text(pattern)))
    case .null: throw fault(.nullOperator(field: checked.name), at: literal.offset)
    case .number, .boolean, .date, .dateTime, .dateLiteral, .currency: throw wrongKind(literal, for: checked)
    }
  }

  /// The other operators.
  private mutating func comparison(
    _ path: FieldPath, _ comparison: ComparisonOperator, _ literal: Literal
  ) throws(Fault) -> CheckedCondition {
    let checked = try filterable(path)
    let isEquality = comparison == .equal || comparison == .notEqual
    if checked.type == .boolean {
      guard isEquality else { throw fault(.invalidOperator(on: checked.type.filterName), at: path) }
      // `= null` asks for false and `!= null` for true.
      if literal.value == .null {
        return .comparison(.field(checked), .equal, .value(.boolean(comparison == .notEqual)))
      }
    }
    if isEquality {
      return .comparison(.field(checked), comparison, .value(try value(literal, for: checked)))
    }
    if checked.type.isText, literal.value == .string("") {
      return .comparison(.field(checked), comparison, .value(.text("")))
    }
    let value = try value(literal, for: checked)
    if value.isNull { throw fault(.nullOperator(field: checked.name), at: literal.offset) }
    return .comparison(.field(checked), comparison, .value(value))
  }
}

// Values.
extension Checker {
  /// A literal as a value of the path's kind. An empty text is no value.
  private func value(_ literal: Literal, for path: CheckedPath) throws(Fault) -> FieldValue {
    switch (path.type, literal.value) {
    case (.boolean, .null): return .boolean(false)
    case (_, .null): return .null
    case (.id, .string(let text)), (.reference, .string(let text)):
      if text.isEmpty { return .null }
      guard let id = RecordID(text) else { throw fault(.invalidID(text), at: literal.offset) }
      return .reference(id)
    case (.boolean, .boolean(let flag)): return .boolean(flag)
    case (.date, .date(let date)): return .date(date)
    case (.dateTime, .dateTime(let instant)): return .dateTime(instant)
    case (let type, .string(let text)) where type.isText: return text.isEmpty ? .null : .text(text)
    case (let type, .number(let number)) where type.scale != nil: return .number(number)
    case (_, .string), (_, .number), (_, .boolean), (_, .date), (_, .dateTime), (_, .dateLiteral),
      (_, .currency):
      throw wrongKind(literal, for: path)
    }
  }

  private func wrongKind(_ literal: Literal, for path: CheckedPath) -> Fault {
    fault(
      .wrongKind(field: path.name, type: path.type.filterName, isQuoted: path.type.isQuoted),
      at: literal.offset)
  }
}

extension FieldType {
  /// How the API's messages about filters name the type. A reference is an id there.
  fileprivate var filterName: String {
    switch self {
    case .id, .reference: "id"
    case .string: "string"
    case .textarea: "textarea"
    case .picklist: "picklist"
    case .boolean: "boolean"
    case .dateTime: "dateTime"
    case .date: "date"
    case .integer: "int"
    case .double: "double"
    case .currency: "currency"
    case .percent: "percent"
    case .phone: "phone"
    case .email: "email"
    case .url: "url"
    }
  }

  /// Whether the type's literals are in quotes.
  fileprivate var isQuoted: Bool {
    switch self {
    case .id, .reference, .string, .textarea, .picklist, .phone, .email, .url: true
    case .boolean, .dateTime, .date, .integer, .double, .currency, .percent: false
    }
  }
}
