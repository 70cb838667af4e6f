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
    case .field(let path), .label(let path):
      let operand = operand(path)
      guard set.holds(expression) else { return leftOut(operand) }
      return operand.kind == .text ? textKey(operand, of: path) : key(operand)
    case .datePart:
      let operand = rowOperand(expression)
      return set.holds(expression) ? key(operand) : leftOut(operand)
    }
  }

  /// A key that is no text.
  private func key(_ operand: Operand) -> Operand {
    Operand(
      value: operand.value, kind: operand.kind, targets: operand.targets, isNullable: operand.isNullable)
  }

  /// A key that is a text. Texts that differ only in case are one group; the spelling of the record with the least id
  /// stands for it, and of a parent's texts the least in the order of UTF-8 bytes. The record is read once the group is
  /// answered, so that an index on the text without case does for the rest.
  private func textKey(_ operand: Operand, of path: CheckedPath) -> Operand {
    var key = key(operand)
    key.value = "min(\(operand.value))"
    key.folded = operand.place == nil ? operand.compared : "min(\(operand.compared))"
    key.place = operand.place.map { "min(\($0))" }
    key.picklist = operand.picklist
    if case .field(let field) = path.end, path.steps.isEmpty, object.source == .table {
      key.value = "min(t.\"Id\")"
      key.spelledBy = "SELECT \(field.name.quoted) FROM \(object.name.quoted) WHERE \"Id\" = "
    }
    return key
  }

  /// A key that a subtotal leaves out.
  private func leftOut(_ operand: Operand) -> Operand {
    Operand(value: "NULL", place: operand.place.map { _ in "NULL" }, kind: operand.kind, isNullable: true)
  }

  /// A figure over the rows of a group.
  mutating func figure(_ function: AggregateFunction, of path: CheckedPath) -> Operand {
    let operand = operand(path)
    let known = figures.isEmpty ? nil : figures[.aggregate(function, path)].map { "t.\($0)" }
    switch function {
    case .count:
      return count(known.map { "sum(\($0))" } ?? "count(\(path.isNullable ? operand.sorted : "*"))")
    case .countDistinct: return count("count(DISTINCT \(operand.compared))")
    case .minimum: return extreme("min", "least_text", operand, known)
    case .maximum: return extreme("max", "greatest_text", operand, known)
    case .sum: return total("exact_sum", operand, known, furtherDigits: 0)
    case .average: return total("exact_average", operand, nil, furtherDigits: Total.averageDigits)
    }
  }

  private func count(_ expression: String) -> Operand {
    Operand(value: expression, kind: .number(scale: 0), isNullable: false)
  }

  /// MIN and MAX: of texts by the order of the language, answering one as it is stored; of picklists by the order of
  /// their values (semantics 5.6).
  private func extreme(
    _ function: String, _ textFunction: String, _ operand: Operand, _ known: String?
  ) -> Operand {
    var extreme = Operand(
      value: "\(function)(\(known ?? operand.value))", kind: operand.kind, targets: operand.targets,
      isNullable: true)
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
  private func total(
    _ function: String, _ operand: Operand, _ known: String?, furtherDigits: Int
  ) -> Operand {
    var scale = furtherDigits
    if case .number(let digits) = operand.kind { scale += digits }
    var total = Operand(
      value: "\(function)(\(known ?? operand.value))", kind: .number(scale: scale), isNullable: true)
    total.isTotal = true
    return total
  }
}
