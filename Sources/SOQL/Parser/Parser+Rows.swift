import ObjectModel

extension Parser {
  /// What stands after ORDER.
  mutating func orderings() throws(Fault) -> [Query.Ordering] {
    try expect(.by)
    var orderings = [try ordering()]
    while try take(.comma) { orderings.append(try ordering()) }
    return orderings
  }

  /// One item of ORDER BY.
  private mutating func ordering() throws(Fault) -> Query.Ordering {
    var ordering = Query.Ordering(try expression())
    if try take(.desc) { ordering.isAscending = false } else { _ = try take(.asc) }
    if try take(.nulls) {
      ordering.nullsFirst = try take(.first)
      if ordering.nullsFirst == false { try expect(.last) }
    }
    return ordering
  }

  /// The number after LIMIT or OFFSET.
  mutating func limit() throws(Fault) -> Placed<Int> {
    let offset = token.range.lowerBound
    let text = text(of: token)
    guard case .number = token.kind, Self.isDigits(text) else { throw unexpected() }
    guard let limit = Int(text) else { throw fault(.outOfRange(text)) }
    try advance()
    return Placed(limit, at: offset)
  }

  /// ALL ROWS or nothing.
  mutating func allRows() throws(Fault) -> Place? {
    let place = Place(token.range.lowerBound)
    guard try take(.all) else { return nil }
    try expect(.rows)
    return place
  }
}
