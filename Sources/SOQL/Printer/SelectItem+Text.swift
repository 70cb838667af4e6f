extension SelectItem {
  /// The item as SOQL.
  var text: String {
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
    let whens = branches.map { " WHEN \($0.type.text) THEN \(Self.list($0.fields))" }.joined()
    return "TYPEOF \(relationship.text)" + whens + (otherwise.map { " ELSE \(Self.list($0))" } ?? "") + " END"
  }

  /// Fields with commas between them.
  private static func list(_ fields: [FieldPath]) -> String {
    fields.map(\.text).joined(separator: ", ")
  }
}
