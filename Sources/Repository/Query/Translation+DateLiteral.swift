import ObjectModel
import SOQL

extension Translation {
  /// A comparison with a stretch of time: `=` inside it, `<` before its start, `>` behind its end, `<=` before its end,
  /// `>=` from its start (semantics 5.4). Days begin in the viewer's zone.
  func comparison(_ operand: Operand, _ comparison: ComparisonOperator, _ literal: DateLiteral) -> SQL {
    let (start, end) = bounds(of: literal, as: operand.kind)
    let value = operand.value
    switch comparison {
    case .equal:
      return amongPresent(operand, SQL("(\(value) >= ? AND \(value) < ?)", [start, end]))
    case .notEqual: return negated(self.comparison(operand, .equal, literal))
    case .less: return amongPresent(operand, SQL("(\(value) < ?)", [start]))
    case .lessOrEqual: return amongPresent(operand, SQL("(\(value) < ?)", [end]))
    case .greater: return amongPresent(operand, SQL("(\(value) >= ?)", [end]))
    case .greaterOrEqual: return amongPresent(operand, SQL("(\(value) >= ?)", [start]))
    case .like: return SQL("0")
    }
  }

  /// The first value inside a stretch of time and the first behind it, as columns of a kind hold them.
  private func bounds(of literal: DateLiteral, as kind: StoredKind) -> (start: SQLValue, end: SQLValue) {
    switch kind {
    case .date:
      let days = literal.days(in: viewer.dates)
      return (.integer(Int64(days.lowerBound.days)), .integer(Int64(days.upperBound.days)))
    case .dateTime, .text, .boolean, .number, .id, .reference, .anyReference:
      let instants = literal.instants(in: viewer.dates)
      return (.integer(instants.lowerBound.seconds), .integer(instants.upperBound.seconds))
    }
  }
}
