import ObjectModel

/// What a path means in SQL: the expressions that show, compare and order it.
struct Operand {
  /// The stored value.
  var value: String
  /// The text without case, for comparisons; nil for other types.
  var folded: String?
  /// The place among a picklist's described values; nil for other types.
  var place: String?
  /// The field that the place comes from.
  var picklist: FieldDescription?
  /// How the value is decoded.
  var kind: StoredKind
  /// The objects whose ids the value may be, for comparing ids.
  var targets: [ObjectDescription] = []
  /// Whether the value may be missing.
  var isNullable: Bool
  /// The reference that is empty exactly when the value is missing, where that is known; an index serves it.
  var reference: String?
  /// What every row with a value fulfils, so that an index finds these: of a view stamp, that the record is among the few
  /// that have one; of a live record's parent, that it is live, as the partial indexes are.
  var implied: SQL?
  /// For a parent's type: the types that there are.
  var types: [ParentType]?
  /// For a text that stands for a group: what reads it, to be followed by the id of its row, which the value then is.
  var spelledBy: String?
  /// Whether the value is not an integer but the bytes of a ``Total``.
  var isTotal = false
  /// Whether the value is a column of a joined parent.
  var isParents = false

  /// The type of some parents, as queries name it.
  struct ParentType {
    /// The name without case.
    var folded: String
    /// What rows with such a parent fulfil; no question marks.
    var condition: String
  }

  /// What never has a value.
  static let missing = Operand(value: "NULL", kind: .text, isNullable: true)

  /// The expression that the path is ordered by.
  var sorted: String { place ?? folded ?? value }

  /// Whether the value is missing, as a condition for ordered lists. SQLite counts nulls as one value among many and would
  /// take them for the most selective condition of all, where a hundredth of the book may have no start.
  var absence: String { "likelihood(\(reference ?? sorted) IS NULL, 0.0625)" }

  /// Whether the value is there; nil where it always is. For a parent's column as a range, so that SQLite can walk the
  /// parents in order.
  var presence: String? {
    if isParents {
      let range = "\(sorted) >= \(kind == .text && place == nil ? "''" : "\(Int64.min)")"
      return implied.map { "\(range) AND \($0.text)" } ?? range
    }
    return isNullable ? "\(reference ?? sorted) IS NOT NULL" : nil
  }

  /// The expression that the path is compared by.
  var compared: String { folded ?? value }
}
