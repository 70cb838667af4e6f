import ObjectModel
import SOQL

extension Translation {
  /// The least or the greatest value of a column of all rows, which is the first of an index; nil for other figures. Two
  /// such figures in one statement would look at every row: a second at a million.
  mutating func firstValue(_ expression: CheckedExpression, of query: CheckedQuery) -> String? {
    guard query.condition == nil, !query.isMine, object.source == .table, visibility?.values.isEmpty ?? true
    else { return nil }
    switch expression {
    case .format(let inner): return firstValue(inner, of: query)
    case .aggregate(.minimum, let path): return firstValue(path, "min", "ASC")
    case .aggregate(.maximum, let path): return firstValue(path, "max", "DESC")
    case .aggregate, .field, .datePart, .label, .grouping: return nil
    }
  }

  private mutating func firstValue(_ path: CheckedPath, _ function: String, _ direction: String) -> String? {
    guard path.steps.isEmpty, case .field(let field) = path.end, field.isStored else { return nil }
    let operand = operand(path)
    let from = "FROM \(object.name.quoted) AS t"
    let conditions = [visibility?.text, "\(operand.sorted) IS NOT NULL"].compactMap { $0 }
    guard operand.kind == .text else {
      return "(SELECT \(function)(\(operand.value)) \(from) WHERE \(conditions.joined(separator: " AND ")))"
    }
    var order = ["\(operand.sorted) \(direction)"]
    if operand.place != nil { order.append("\(operand.compared) \(direction)") }
    // Of texts that differ only in case the least.
    order.append(operand.value)
    return "(SELECT \(operand.value) \(from) WHERE \(conditions.joined(separator: " AND ")) "
      + "ORDER BY \(order.joined(separator: ", ")) LIMIT 1)"
  }
}
