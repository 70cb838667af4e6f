import SOQL

/// A field or parent path in a select list: its value, or what a function makes of it, in the field's place.
struct Shown {
  /// Where it stands in the record.
  var path: CheckedPath
  /// The function; nil for the value itself.
  var function: CheckedExpression?

  /// The value at a path.
  init(_ path: CheckedPath) {
    self.path = path
  }

  /// A label or a formatted field that has its path for a name; nil for members of the record itself.
  init?(_ expression: CheckedExpression, named name: String) {
    guard let path = expression.shownPath, !path.steps.isEmpty, path.text == name else { return nil }
    self.path = path
    function = expression
  }
}

extension CheckedExpression {
  /// The field whose label or formatted value the expression is; nil for others.
  fileprivate var shownPath: CheckedPath? {
    switch self {
    case .field(let path), .label(let path): path
    case .format(let inner): inner.shownPath
    case .datePart, .aggregate, .grouping: nil
    }
  }
}
