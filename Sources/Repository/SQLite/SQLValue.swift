/// A value as a column holds it. The schema has integers and texts only.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)

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
    case (.null, _), (.integer, _), (.text, _): false
    }
  }
}

/// A piece of a statement with the values of its question marks.
struct SQL: Sendable {
  var text: String
  var values: [SQLValue]

  /// A piece of a statement.
  init(_ text: String, _ values: [SQLValue] = []) {
    self.text = text
    self.values = values
  }

  static func + (left: SQL, right: SQL) -> SQL {
    SQL(left.text + right.text, left.values + right.values)
  }

  static func + (left: SQL, right: String) -> SQL {
    SQL(left.text + right, left.values)
  }

  static func += (left: inout SQL, right: SQL) {
    left.text += right.text
    left.values += right.values
  }

  static func += (left: inout SQL, right: String) {
    left.text += right
  }
}

extension Sequence<SQL> {
  /// The pieces with a text between them.
  func joined(by separator: String) -> SQL {
    var result = SQL("")
    for (index, piece) in enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }
}

extension String {
  /// The name in double quotes, for table and column names, which come from descriptions only.
  var quoted: String { "\"\(self)\"" }
}
