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
  /// The parents whose names are ordered by, where they are of several types; only forwards.
  var parents: NamedParents?

  /// The item in the opposite order.
  var reversed: SortTerm {
    var term = self
    term.isAscending.toggle()
    term.nullsFirst.toggle()
    term.parents = nil
    return term
  }

  /// The item in ORDER BY. SQLite's own default, nulls first when ascending, needs no words, and an index serves it.
  var clause: String {
    let direction = isAscending ? "ASC" : "DESC"
    guard isNullable, nullsFirst != isAscending else { return "\(expression) \(direction)" }
    return "\(expression) \(direction) NULLS \(nullsFirst ? "FIRST" : "LAST")"
  }

  /// How rows that are equal in ORDER BY follow each other.
  enum Tiebreak {
    /// By ascending id, as answers of calls do (semantics 5.6).
    case ascendingID
    /// By id in the direction of the last item, so that an index on one column serves both: lists do, and
    /// ``Listing/records(offset:limit:from:)`` puts the equal rows of answers in order afterwards.
    case alongIndex
  }

  /// The total order that a query asks for: its items, then the id.
  static func terms(
    of query: CheckedQuery, _ tiebreak: Tiebreak, in translation: inout Translation
  ) -> [SortTerm] {
    let present = query.ordering.isEmpty ? [] : query.condition?.presentFields ?? []
    var terms: [SortTerm] = []
    for item in query.ordering {
      let isID = item.expression.path.map { $0.steps.isEmpty && $0.name == "Id" } ?? false
      var operand = translation.operand(item.expression)
      if let path = item.expression.path, operand.isThere(at: path, among: present) {
        operand.isNullable = false
      }
      terms.append(
        SortTerm(
          expression: operand.sorted, isAscending: item.isAscending, nullsFirst: item.nullsFirst,
          isNullable: !isID && operand.isNullable, absence: operand.absence, presence: operand.presence,
          parents: terms.isEmpty ? NamedParents(item, in: translation) : nil))
      if isID { return terms }
    }
    terms.append(
      SortTerm(
        expression: "t.\"Id\"", isAscending: tiebreak == .ascendingID || terms.last?.isAscending ?? true,
        nullsFirst: false, isNullable: false, absence: "0", presence: nil))
    return terms
  }
}

extension Operand {
  /// Whether rows in which some fields have values have one at a path: the path is one of them, or a parent always has
  /// the value and the reference is one of them.
  fileprivate func isThere(at path: CheckedPath, among present: [CheckedPath]) -> Bool {
    if present.contains(path) { return true }
    guard reference != nil, let step = path.steps.first else { return false }
    return present.contains(CheckedPath(steps: [], end: .field(step.field)))
  }
}
