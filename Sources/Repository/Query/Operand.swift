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

  /// The expression that the path is ordered by.
  var sorted: String { place ?? folded ?? value }

  /// The expression that the path is compared by.
  var compared: String { folded ?? value }
}
