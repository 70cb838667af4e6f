import ObjectModel
import SOQL

extension Translation {
  /// The type of an expression's values, for writing them as a locale does.
  func type(of expression: CheckedExpression) -> FieldType {
    switch expression {
    case .field(let path): type(of: path)
    case .label: .string(length: 255)
    case .format(let inner): type(of: inner)
    case .datePart(.dayOnly, _, _): .date
    case .datePart, .grouping, .aggregate(.count, _), .aggregate(.countDistinct, _): .integer(digits: 9)
    case .aggregate(.minimum, let path), .aggregate(.maximum, let path), .aggregate(.sum, let path),
      .aggregate(.average, let path):
      type(of: path)
    }
  }

  private func type(of path: CheckedPath) -> FieldType {
    switch path.end {
    case .field(let field): field.type
    case .nameField(let name): path.steps.last?.targets.lazy.compactMap { $0.field(name)?.type }.first ?? .id
    case .type: .string(length: 255)
    }
  }
}
