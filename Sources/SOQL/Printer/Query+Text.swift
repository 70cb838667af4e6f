import ObjectModel

extension Query {
  /// The query as SOQL on one line, in the form that every reader of SOQL takes: keywords in capitals, values
  /// escaped, AND and OR inside each other in parentheses. Parsing it gives the same query.
  public var text: String {
    var clauses = ["SELECT \(selectionText) FROM \(from.text)"] + restrictedText
    if allRows != nil { clauses.append("ALL ROWS") }
    if !stamps.isEmpty { clauses.append("FOR " + stamps.map(\.value.text).joined(separator: ", ")) }
    return clauses.joined(separator: " ")
  }

  /// The query as one object of a search's RETURNING.
  var returnedText: String {
    "\(from.text)(\(([selectionText] + restrictedText).joined(separator: " ")))"
  }

  /// WHERE, ORDER BY and LIMIT.
  private var restrictedText: [String] {
    var clauses: [String] = []
    if let condition { clauses.append("WHERE \(condition.text)") }
    if !ordering.isEmpty { clauses.append("ORDER BY " + ordering.map(\.text).joined(separator: ", ")) }
    if let limit { clauses.append("LIMIT \(limit.value)") }
    return clauses
  }
}

extension Query {
  /// What stands after SELECT.
  fileprivate var selectionText: String { items.map(\.text).joined(separator: ", ") }
}

extension From {
  /// The object with its short names.
  var text: String {
    ([path.text + (alias.map { " \($0.text)" } ?? "")] + parents.map { "\($0.path.text) \($0.alias.text)" })
      .joined(separator: ", ")
  }
}

extension SelectItem {
  /// The item as SOQL.
  fileprivate var text: String {
    switch self {
    case .expression(let expression, let alias): expression.text + (alias.map { " \($0.text)" } ?? "")
    case .fields(let group): "FIELDS(\(group.value.rawValue))"
    case .children(let query): "(\(query.text))"
    case .typeOf(let typeOf): typeOf.text
    }
  }
}

extension TypeOf {
  /// The item as SOQL.
  fileprivate var text: String {
    let list = { (fields: [FieldPath]) in fields.map(\.text).joined(separator: ", ") }
    let whens = branches.map { " WHEN \($0.type.text) THEN \(list($0.fields))" }.joined()
    return "TYPEOF \(relationship.text)" + whens + (otherwise.map { " ELSE \(list($0))" } ?? "") + " END"
  }
}

extension ValueExpression {
  /// The expression as SOQL.
  var text: String {
    switch self {
    case .field(let path): path.text
    case .function(let call):
      "\(call.name.text)(\(call.arguments.map(\.text).joined(separator: ", ")))"
    case .literal(let literal): literal.text(isPattern: false)
    }
  }
}

extension ViewStamp {
  /// The word after FOR.
  fileprivate var text: String {
    switch self {
    case .viewed: "VIEW"
    case .referenced: "REFERENCE"
    }
  }
}

extension Query.Ordering {
  /// The item as SOQL; what holds anyway is left out.
  fileprivate var text: String {
    expression.text + (isAscending ? "" : " DESC")
      + (nullsFirst.map { $0 ? " NULLS FIRST" : " NULLS LAST" } ?? "")
  }
}

extension Condition {
  /// The condition as SOQL, without parentheses around the whole.
  fileprivate var text: String {
    switch self {
    case .comparison(let path, let comparison, let literal):
      "\(path.text) \(comparison.rawValue) \(literal.text(isPattern: comparison == .like))"
    case .membership(let path, let isNegated, let literals):
      "\(path.text) \(isNegated ? "NOT IN" : "IN") "
        + "(\(literals.map { $0.text(isPattern: false) }.joined(separator: ", ")))"
    case .semiJoin(let path, let isNegated, let query):
      "\(path.text) \(isNegated ? "NOT IN" : "IN") (\(query.text))"
    case .inclusion(let path, let isNegated, let literals):
      "\(path.text) \(isNegated ? "EXCLUDES" : "INCLUDES") "
        + "(\(literals.map { $0.text(isPattern: false) }.joined(separator: ", ")))"
    case .and(let parts): parts.map(\.operandText).joined(separator: " AND ")
    case .or(let parts): parts.map(\.operandText).joined(separator: " OR ")
    case .not(let inner): "NOT \(inner.operandText)"
    }
  }

  /// The condition as one part of another.
  private var operandText: String {
    switch self {
    case .comparison, .membership, .semiJoin, .inclusion: text
    case .and, .or, .not: "(\(text))"
    }
  }
}

extension Literal {
  /// The value as SOQL.
  fileprivate func text(isPattern: Bool) -> String {
    switch value {
    case .string(let text): Escape.quoted(text, isPattern: isPattern)
    case .number(let number): "\(number)"
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .null: "NULL"
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.soqlText
    case .dateLiteral(let literal): literal.text
    case .currency(let code, let amount): "\(code)\(amount)"
    }
  }
}
