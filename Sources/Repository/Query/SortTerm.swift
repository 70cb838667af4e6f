import ObjectModel
import SOQL

/// One item of a total order of rows; the last one is the id.
struct SortTerm {
  var expression: String
  var isAscending: Bool
  var nullsFirst: Bool
  var isNullable: Bool
  /// The condition of the rows without a value.
  var absence: String
  /// The condition of the rows with one; nil where every row has one and no condition helps.
  var presence: String?

  /// The item in the opposite order.
  var reversed: SortTerm {
    var term = self
    term.isAscending.toggle()
    term.nullsFirst.toggle()
    return term
  }

  /// The item in ORDER BY. SQLite's own default, nulls first when ascending, needs no words, and an index serves it.
  var clause: String {
    let direction = isAscending ? "ASC" : "DESC"
    guard isNullable, nullsFirst != isAscending else { return "\(expression) \(direction)" }
    return "\(expression) \(direction) NULLS \(nullsFirst ? "FIRST" : "LAST")"
  }

  /// The total order that a query asks for: its items, then the id in the direction of the last one, so that an index
  /// on one column serves both.
  static func terms(_ ordering: [CheckedOrdering], in translation: inout Translation) -> [SortTerm] {
    var terms: [SortTerm] = []
    for item in ordering {
      let isID = item.expression.path.map { $0.steps.isEmpty && $0.name == "Id" } ?? false
      let operand = translation.operand(item.expression)
      terms.append(
        SortTerm(
          expression: operand.sorted, isAscending: item.isAscending, nullsFirst: item.nullsFirst,
          isNullable: !isID && operand.isNullable, absence: operand.absence, presence: operand.presence))
      if isID { return terms }
    }
    terms.append(
      SortTerm(
        expression: "t.\"Id\"", isAscending: terms.last?.isAscending ?? true, nullsFirst: false,
        isNullable: false, absence: "0", presence: nil))
    return terms
  }
}
