import ObjectModel
import SOQL

extension Translation {
  /// The expressions of a field, a function or a figure of a group (semantics 5.7).
  mutating func operand(_ expression: CheckedExpression, in set: GroupingSet) -> Operand {
    switch expression {
    case .aggregate(let function, let path): return figure(function, of: path)
    case .grouping(let key):
      return Operand(value: set.holds(key) ? "0" : "1", kind: .number(scale: 0), isNullable: false)
    case .format(let inner): return operand(inner, in: set)
    case .field, .label, .datePart:
      let operand = rowOperand(expression)
      return set.holds(expression) ? key(operand) : leftOut(operand)
    }
  }

  /// A key of a group. Texts that differ only in case are one group, which the least of them in the order of UTF-8 bytes
  /// stands for.
  private func key(_ operand: Operand) -> Operand {
    var key = Operand(
      value: operand.value, kind: operand.kind, targets: operand.targets, isNullable: operand.isNullable)
    guard operand.kind == .text else { return key }
    key.value = "min(\(operand.value))"
    key.folded = operand.compared
    key.place = operand.place.map { "min(\($0))" }
    key.picklist = operand.picklist
    return key
  }

  /// A key that a subtotal leaves out.
  private func leftOut(_ operand: Operand) -> Operand {
    Operand(value: "NULL", place: operand.place.map { _ in "NULL" }, kind: operand.kind, isNullable: true)
  }

  /// A figure over the rows of a group.
  private mutating func figure(_ function: AggregateFunction, of path: CheckedPath) -> Operand {
    let operand = operand(path)
    let count = { (counted: String) in
      Operand(value: "count(\(counted))", kind: .number(scale: 0), isNullable: false)
    }
    switch function {
    case .count: return count(path.isNullable ? operand.sorted : "*")
    case .countDistinct: return count("DISTINCT \(operand.compared)")
    case .minimum: return extreme("min", "least_text", operand)
    case .maximum: return extreme("max", "greatest_text", operand)
    case .sum: return total("exact_sum", operand, furtherDigits: 0)
    case .average: return total("exact_average", operand, furtherDigits: Total.averageDigits)
    }
  }

  /// MIN and MAX: of texts by the order of the language, answering one as it is stored; of picklists by the order of
  /// their values (semantics 5.6).
  private func extreme(_ function: String, _ textFunction: String, _ operand: Operand) -> Operand {
    var extreme = Operand(
      value: "\(function)(\(operand.value))", kind: operand.kind, targets: operand.targets, isNullable: true)
    guard operand.kind == .text else { return extreme }
    let arguments = [operand.compared, operand.value] + (operand.place.map { [$0] } ?? [])
    extreme.value = "\(textFunction)(\(arguments.joined(separator: ", ")))"
    extreme.folded =
      operand.place == nil ? "\(function)(\(operand.compared))" : "folded_text(\(extreme.value))"
    extreme.place = operand.place.map { "\(function)(\($0))" }
    extreme.picklist = operand.picklist
    return extreme
  }

  /// SUM and AVG: exact, so that they are more than an integer of SQLite holds.
  private func total(_ function: String, _ operand: Operand, furtherDigits: Int) -> Operand {
    var scale = furtherDigits
    if case .number(let digits) = operand.kind { scale += digits }
    var total = Operand(
      value: "\(function)(\(operand.value))", kind: .number(scale: scale), isNullable: true)
    total.isTotal = true
    return total
  }
}
