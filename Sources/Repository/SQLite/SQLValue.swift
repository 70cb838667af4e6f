/// A value as a column holds it. Fields have integers and texts only.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  /// Bytes that are no text: packed keys.
  case blob([UInt8])

  /// The integer, else nil.
  var integer: Int64? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The text, else nil.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// Whether two texts have the same bytes, or two other values are the same. Swift compares texts by canonical
  /// equivalence, which would lose a change of normal form.
  func isIdentical(to other: SQLValue) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.null, .null): true
    case (.integer(let left), .integer(let right)): left == right
    case (.blob(let left), .blob(let right)): left == right
    case (.null, _), (.integer, _), (.text, _), (.blob, _): false
    }
  }
}
