import ObjectModel
import SOQL

extension CheckedQuery {
  /// How many rows a batch has when `wanted` are asked for: never more than 200 where two or more long texts are selected
  /// (semantics 5.6).
  func batchSize(_ wanted: Int) -> Int {
    items.map(\.longTextCount).reduce(0, +) >= 2 ? min(wanted, 200) : wanted
  }
}

extension CheckedItem {
  /// How many long texts the item brings into a row. Child rows are no part of it.
  fileprivate var longTextCount: Int {
    switch self {
    case .field(let path): path.isLongText ? 1 : 0
    case .value(let expression, _): expression.path?.isLongText == true ? 1 : 0
    case .typeOf(let typeOf): typeOf.branches.map { $0.fields.count(where: \.isLongText) }.max() ?? 0
    case .children: 0
    }
  }
}

extension CheckedPath {
  /// Whether the path ends at a text that is too long to be filtered by.
  fileprivate var isLongText: Bool {
    guard case .field(let field) = end else { return false }
    return field.type.isMultiline && !field.properties.contains(.filter)
  }
}
