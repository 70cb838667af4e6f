import Foundation
import ObjectModel
import SOQL

@testable import Repository

/// A value as it is compared and ordered; no value comes first.
enum SortKey: Hashable, Comparable {
  case null
  case number(Decimal)
  case bytes([UInt8])

  /// What tells a value from others: texts without case.
  init(identifying value: FieldValue) {
    switch value {
    case .null: self = .null
    case .text(let text): self = .bytes(Array(SearchText.folded(text).utf8))
    case .boolean(let flag): self = .number(flag ? 1 : 0)
    case .number(let number): self = .number(number)
    case .date(let date): self = .number(Decimal(date.days))
    case .dateTime(let instant): self = .number(Decimal(instant.seconds))
    case .reference(let id): self = .bytes(Array(id.text18.utf8))
    }
  }

  /// What orders the values of an expression: picklists by the places of their values.
  init(ordering value: FieldValue, _ expression: CheckedExpression) {
    self.init(identifying: value)
    guard case .bytes(let folded) = self, let values = Self.type(expression)?.picklistValues else { return }
    let place = values.firstIndex { Array(SearchText.folded($0).utf8) == folded }
    self = .number(Decimal(place ?? values.count))
  }

  /// The type of the field that an expression answers as it is.
  private static func type(_ expression: CheckedExpression) -> FieldType? {
    switch expression {
    case .field(let path), .aggregate(.minimum, let path), .aggregate(.maximum, let path):
      guard case .field(let field) = path.end else { return nil }
      return field.type
    case .datePart, .label, .format, .grouping, .aggregate: return nil
    }
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    switch (left, right) {
    case (.null, .null): false
    case (.null, _): true
    case (.number(let left), .number(let right)): left < right
    case (.bytes(let left), .bytes(let right)): left.lexicographicallyPrecedes(right)
    case (.number, .bytes): true
    case (.number, .null), (.bytes, .null), (.bytes, .number): false
    }
  }
}
