import ObjectModel

extension Parser {
  /// The object and its alias, then parents with theirs.
  mutating func from() throws(Fault) -> From {
    var from = From(try path())
    if !isNext(.all, then: .rows) { from.alias = try alias() }
    while try take(.comma) { from.parents.append(try parent()) }
    return from
  }

  /// A parent with its alias, as in `FROM Account a, a.Owner o`.
  private mutating func parent() throws(Fault) -> From.Parent {
    let path = try path()
    guard path.names.count > 1, let alias = try alias() else { throw unexpected() }
    return From.Parent(path, as: alias)
  }

  /// The word after USING SCOPE, or nothing.
  mutating func usingScope() throws(Fault) -> Name? {
    guard try take(.using) else { return nil }
    try expect(.scope)
    return try name()
  }
}
