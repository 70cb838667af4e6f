import ObjectModel

/// A field of a row that has passed the checks of ``RowCheck``.
struct CheckedField {
  /// What is to be stored.
  enum Value {
    /// A value of the field's own kind, or null.
    case value(FieldValue)
    /// The id of the one record whose key field has this value.
    case parent(ObjectDescription, key: FieldDescription, value: FieldValue)
  }

  /// The field.
  let field: FieldDescription
  /// Its value.
  var value: Value

  /// Whether the row clears the field.
  var isNull: Bool {
    if case .value(.null) = value { true } else { false }
  }
}
