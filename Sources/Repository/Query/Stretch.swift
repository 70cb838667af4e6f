/// A stretch of a total order that one simple statement answers: rows equal in the first terms, beyond a value or
/// without one in the next, and in order by the rest. Consecutive stretches make the whole list (design section 4: a
/// plain row comparison would drop rows without a value).
struct Stretch {
  /// What the rows have in common.
  var condition: SQL?
  /// The terms that still vary.
  var order: ArraySlice<SortTerm>

  /// All rows in order.
  static func all(_ terms: [SortTerm]) -> [Stretch] {
    guard let first = terms.first else { return [] }
    let present = Stretch(condition: first.presence.map { SQL($0) }, order: terms[...])
    guard first.isNullable else { return [present] }
    let absent = Stretch(condition: SQL(first.absence), order: terms[1...])
    return first.nullsFirst ? [absent, present] : [present, absent]
  }

  /// The rows behind a row with these values, or from it on.
  static func behind(_ values: [SQLValue], _ terms: [SortTerm], including: Bool) -> [Stretch] {
    var result: [Stretch] = []
    var common: SQL?
    for (index, (term, value)) in zip(terms, values).enumerated() {
      let beyond = stretches(behind: value, of: terms, at: index, common: common)
      result.insert(contentsOf: beyond, at: 0)
      common = both(common, value == .null ? SQL(term.absence) : SQL("\(term.expression) = ?", [value]))
    }
    if including { result.insert(Stretch(condition: common, order: terms.suffix(1)), at: 0) }
    return result
  }

  /// The same rows with the id, the last term, ascending.
  var byAscendingID: Stretch {
    let upwards = order.suffix(1).map { $0.isAscending ? $0 : $0.reversed }
    return Stretch(condition: condition, order: (order.dropLast() + upwards)[...])
  }

  /// The rows that are equal to one in all terms but the id, by ascending id.
  static func tied(to values: [SQLValue], _ terms: [SortTerm]) -> Stretch {
    let equal = zip(terms, values).dropLast().map { term, value in
      value == .null ? SQL(term.absence) : SQL("\(term.expression) = ?", [value])
    }
    return Stretch(condition: equal.joined(by: " AND "), order: terms.suffix(1).map(\.reversed)[...])
  }

  private static func stretches(
    behind value: SQLValue, of terms: [SortTerm], at index: Int, common: SQL?
  ) -> [Stretch] {
    let term = terms[index]
    if value == .null {
      guard term.nullsFirst, let presence = term.presence else { return [] }
      return [
        Stretch(
          condition: both(common, SQL(presence)), order: terms[index...])
      ]
    }
    let beyond = SQL("\(term.expression) \(term.isAscending ? ">" : "<") ?", [value])
    let rest = Stretch(condition: both(common, beyond), order: terms[index...])
    guard term.isNullable, !term.nullsFirst else { return [rest] }
    let nulls = SQL(term.absence)
    return [rest, Stretch(condition: both(common, nulls), order: terms[(index + 1)...])]
  }

  private static func both(_ left: SQL?, _ right: SQL) -> SQL {
    left.map { $0 + " AND " + right } ?? right
  }
}
