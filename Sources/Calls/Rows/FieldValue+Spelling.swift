import ObjectModel

extension FieldValue {
  /// The text that JSON would carry for a value that JSON carries as text; nil for null, numbers and booleans.
  var spelledText: String? {
    switch self {
    case .text(let text): text
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.apiText
    case .reference(let id): id.text18
    case .null, .boolean, .number: nil
    }
  }

  /// The parser's name for the kind of scalar.
  var tokenName: String {
    switch self {
    case .text, .date, .dateTime, .reference: "VALUE_STRING"
    case .number: shownScalar.contains(".") ? "VALUE_NUMBER_FLOAT" : "VALUE_NUMBER_INT"
    case .boolean(true): "VALUE_TRUE"
    case .boolean(false): "VALUE_FALSE"
    case .null: "VALUE_NULL"
    }
  }

  /// The value as text, for a message.
  var shownScalar: String {
    switch self {
    case .text(let text): text
    case .boolean(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .date(let date): date.isoText
    case .dateTime(let instant): instant.apiText
    case .reference(let id): id.text18
    case .null: "null"
    }
  }

  /// Whether two stored values are the same; texts by their bytes.
  func isSame(as other: FieldValue) -> Bool {
    guard case .text(let left) = self, case .text(let right) = other else { return self == other }
    return left.utf8.elementsEqual(right.utf8)
  }
}
