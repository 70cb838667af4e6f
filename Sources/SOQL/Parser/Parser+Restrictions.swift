import ObjectModel

extension Parser {
  /// All WITH clauses (semantics 5.1).
  mutating func restrictions() throws(Fault) -> [Restriction] {
    var restrictions: [Restriction] = []
    while try take(.with) {
      let offset = token.range.lowerBound
      restrictions.append(Restriction(try restriction(), at: offset))
    }
    return restrictions
  }

  /// What stands after one WITH.
  private mutating func restriction() throws(Fault) -> Restriction.Kind {
    if try take(.securityEnforced) { return .securityEnforced }
    if try take(.userMode) { return .userMode }
    if try take(.systemMode) { return .systemMode }
    try expect(.data)
    return .dataCategory(try dataCategories())
  }

  /// What stands after DATA; searches have it too.
  mutating func dataCategories() throws(Fault) -> [Restriction.DataCategory] {
    try expect(.category)
    var categories = [try dataCategory()]
    while try take(.and) { categories.append(try dataCategory()) }
    return categories
  }

  /// One condition of WITH DATA CATEGORY.
  private mutating func dataCategory() throws(Fault) -> Restriction.DataCategory {
    let group = try name()
    guard case .word(let word) = token.kind,
      let selector = Restriction.DataCategory.Selector(rawValue: word.uppercased())
    else { throw unexpected() }
    try advance()
    guard token.kind == .sign(.leftParenthesis) else {
      return Restriction.DataCategory(group, selector, [try name()])
    }
    try open()
    var categories = [try name()]
    while try take(.comma) { categories.append(try name()) }
    try close()
    return Restriction.DataCategory(group, selector, categories)
  }
}
