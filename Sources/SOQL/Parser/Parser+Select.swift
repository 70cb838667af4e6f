import ObjectModel

extension Parser {
  /// What stands between SELECT and FROM.
  mutating func selection() throws(Fault) -> [SelectItem] {
    var items = [try item()]
    while try take(.comma) { items.append(try item()) }
    return items
  }

  /// One item of SELECT, or of an object of RETURNING.
  mutating func item() throws(Fault) -> SelectItem {
    if token.kind == .sign(.leftParenthesis) { return .children(try subquery()) }
    if token.keyword == .typeOf { return .typeOf(try typeOf()) }
    if isNext(.fields, then: .leftParenthesis) { return .fields(try fieldGroup()) }
    let expression = try expression()
    return .expression(expression, alias: try alias())
  }

  /// FIELDS() (semantics 5.9).
  private mutating func fieldGroup() throws(Fault) -> Placed<SelectItem.FieldGroup> {
    let offset = token.range.lowerBound
    try expect(.fields)
    try open()
    guard case .word(let word) = token.kind, let group = SelectItem.FieldGroup(rawValue: word.uppercased())
    else { throw unexpected() }
    try advance()
    try close()
    return Placed(group, at: offset)
  }

  /// TYPEOF (semantics 5.10).
  private mutating func typeOf() throws(Fault) -> TypeOf {
    try expect(.typeOf)
    let relationship = try path()
    var branches: [TypeOf.Branch] = []
    repeat {
      try expect(.when)
      let type = try name()
      try expect(.then)
      branches.append(TypeOf.Branch(type, try branchFields()))
    } while token.keyword == .when
    let otherwise = try take(.else) ? try branchFields() : nil
    try expect(.end)
    return TypeOf(relationship, branches, otherwise: otherwise)
  }

  /// The fields of one branch of TYPEOF.
  private mutating func branchFields() throws(Fault) -> [FieldPath] {
    var fields: [FieldPath] = []
    repeat {
      if [.when, .then, .else, .end].contains(token.keyword) { throw unexpected() }
      fields.append(try path())
    } while try take(.comma)
    return fields
  }
}
