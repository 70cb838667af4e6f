/// One immutable value that many places hold: a copy costs one reference, however large the value is.
///
/// Every row of an import and every column of a query copies descriptions; copied field by field they took most of
/// the time.
final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  let value: Value

  /// Holds a value.
  init(_ value: Value) {
    self.value = value
  }

  /// Compares identities first: descriptions are made once.
  static func == (left: Shared, right: Shared) -> Bool {
    left === right || left.value == right.value
  }

  /// Hashes the value.
  func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
