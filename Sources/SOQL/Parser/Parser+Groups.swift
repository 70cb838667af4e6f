import ObjectModel

extension Parser {
  /// GROUP BY and HAVING.
  mutating func groups(of query: inout Query) throws(Fault) {
    if try take(.group) { query.grouping = try grouping() }
    if try take(.having) { query.having = try condition() }
  }

  /// What stands after GROUP.
  private mutating func grouping() throws(Fault) -> Query.Grouping {
    try expect(.by)
    if isNext(.rollup, then: .leftParenthesis) { return Query.Grouping(.rollup, by: try combinedKeys()) }
    if isNext(.cube, then: .leftParenthesis) { return Query.Grouping(.cube, by: try combinedKeys()) }
    var keys = [try expression()]
    while try take(.comma) {
      // ROLLUP and CUBE do not mix with plain keys (semantics 5.7).
      if isNext(.rollup, then: .leftParenthesis) || isNext(.cube, then: .leftParenthesis) {
        throw unexpected()
      }
      keys.append(try expression())
    }
    return Query.Grouping(by: keys)
  }

  /// The keys of ROLLUP or CUBE.
  private mutating func combinedKeys() throws(Fault) -> [ValueExpression] {
    try advance()
    try open()
    var keys = [try expression()]
    while try take(.comma) { keys.append(try expression()) }
    try close()
    return keys
  }
}
