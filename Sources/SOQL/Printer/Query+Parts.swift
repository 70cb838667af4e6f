import ObjectModel

extension Query.Grouping {
  /// The clause as SOQL.
  var text: String {
    let keys = keys.map(\.text).joined(separator: ", ")
    return "GROUP BY " + (kind == .plain ? keys : "\(kind.rawValue)(\(keys))")
  }
}

extension Query.Ordering {
  /// The item as SOQL; what holds anyway is left out.
  var text: String {
    expression.text + (isAscending ? "" : " DESC")
      + (nullsFirst.map { $0 ? " NULLS FIRST" : " NULLS LAST" } ?? "")
  }
}

extension ViewStamp {
  /// The word after FOR.
  var text: String {
    switch self {
    case .viewed: "VIEW"
    case .referenced: "REFERENCE"
    }
  }
}
