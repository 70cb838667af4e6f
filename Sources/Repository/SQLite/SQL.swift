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
