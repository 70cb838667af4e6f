extension Query {
  /// The query as SOQL on one line, in the form that every reader of SOQL takes: keywords in capitals, values
  /// escaped, AND and OR inside each other in parentheses. Parsing it gives the same query.
  public var text: String {
    (["SELECT \(selectionText)", "FROM \(from.text)"] + restrictingClauses + combiningClauses + rowClauses
      + effectClauses).joined(separator: " ")
  }

  /// What stands after SELECT.
  var selectionText: String { items.map(\.text).joined(separator: ", ") }

  /// USING SCOPE, WHERE and WITH.
  var restrictingClauses: [String] {
    var clauses: [String] = []
    if let scope { clauses.append("USING SCOPE \(scope.text)") }
    if let condition { clauses.append("WHERE \(condition.text)") }
    return clauses + restrictions.map(\.text)
  }

  /// GROUP BY and HAVING.
  private var combiningClauses: [String] {
    var clauses: [String] = []
    if let grouping { clauses.append(grouping.text) }
    if let having { clauses.append("HAVING \(having.text)") }
    return clauses
  }

  /// ORDER BY, LIMIT and OFFSET.
  var rowClauses: [String] {
    var clauses: [String] = []
    if !ordering.isEmpty { clauses.append("ORDER BY " + ordering.map(\.text).joined(separator: ", ")) }
    if let limit { clauses.append("LIMIT \(limit.value)") }
    if let offset { clauses.append("OFFSET \(offset.value)") }
    return clauses
  }

  /// ALL ROWS, FOR VIEW and FOR REFERENCE, UPDATE, FOR UPDATE.
  private var effectClauses: [String] {
    var clauses: [String] = []
    if allRows != nil { clauses.append("ALL ROWS") }
    if !stamps.isEmpty { clauses.append("FOR " + stamps.map(\.value.text).joined(separator: ", ")) }
    if !updates.isEmpty { clauses.append("UPDATE " + updates.map(\.text).joined(separator: ", ")) }
    if forUpdate != nil { clauses.append("FOR UPDATE") }
    return clauses
  }
}
