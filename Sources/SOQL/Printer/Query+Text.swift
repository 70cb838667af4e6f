import ObjectModel

extension Query {
  /// The query as SOQL on one line, in the form that every reader of SOQL takes: keywords in capitals, values
  /// escaped, AND and OR inside each other in parentheses. Parsing it gives the same query.
  public var text: String {
    var clauses = ["SELECT \(selection.text) FROM \(from.text)"] + restrictions
    if allRows { clauses.append("ALL ROWS") }
    if !stamps.isEmpty { clauses.append("FOR " + stamps.text) }
    return clauses.joined(separator: " ")
  }

  /// The query as one object of a search's RETURNING.
  var returnedText: String {
    "\(from.text)(\(([selection.text] + restrictions).joined(separator: " ")))"
  }

  /// WHERE, ORDER BY and LIMIT.
  private var restrictions: [String] {
    var clauses: [String] = []
    if let condition { clauses.append("WHERE \(condition.text)") }
    if !ordering.isEmpty { clauses.append("ORDER BY " + ordering.map(\.text).joined(separator: ", ")) }
    if let limit { clauses.append("LIMIT \(limit)") }
    return clauses
  }
}

extension Query.Selection {
  /// The selection as SOQL.
  fileprivate var text: String {
    switch self {
    case .fields(let paths): paths.map(\.text).joined(separator: ", ")
    case .count: "COUNT()"
    }
  }
}

extension Set<ViewStamp> {
  /// The words after FOR.
  fileprivate var text: String {
    [contains(.viewed) ? "VIEW" : nil, contains(.referenced) ? "REFERENCE" : nil].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension Query.Ordering {
  /// The item as SOQL; what holds anyway is left out.
  fileprivate var text: String {
    path.text + (isAscending ? "" : " DESC") + (nullsFirst ? "" : " NULLS LAST")
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
    case .and(let parts): parts.map(\.operandText).joined(separator: " AND ")
    case .or(let parts): parts.map(\.operandText).joined(separator: " OR ")
    case .not(let inner): "NOT \(inner.operandText)"
    }
  }

  /// The condition as one part of another.
  private var operandText: String {
    switch self {
    case .comparison, .membership: text
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
    }
  }
}
