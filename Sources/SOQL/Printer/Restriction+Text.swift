extension Restriction {
  /// The clause as SOQL.
  var text: String {
    switch kind {
    case .securityEnforced: "WITH SECURITY_ENFORCED"
    case .userMode: "WITH USER_MODE"
    case .systemMode: "WITH SYSTEM_MODE"
    case .dataCategory(let categories):
      "WITH DATA CATEGORY " + categories.map(\.text).joined(separator: " AND ")
    }
  }
}

extension Restriction.DataCategory {
  /// The condition as SOQL.
  var text: String {
    let names = categories.map(\.text).joined(separator: ", ")
    return "\(group.text) \(selector.rawValue) \(categories.count == 1 ? names : "(\(names))")"
  }
}
