import ObjectModel
import SOQL

extension Translation {
  /// A part of a date or an instant, in UTC or in the viewer's zone (semantics 5.8).
  ///
  /// The zone and the month stand in the statement and are not bound: SQLite takes two expressions in SELECT and GROUP BY
  /// for the same only when their texts are. Both come from the program's own tables, never from a query.
  mutating func dateOperand(_ function: DateFunction, _ path: CheckedPath, isLocal: Bool) -> Operand {
    let field = operand(path)
    var instant = field.value
    if field.kind == .date {
      instant += " * 86400"
    } else if isLocal {
      instant = "local_time(\(instant), \(viewer.zone.identifier.quotedText))"
    }
    let month = function.isFiscal ? ", \(viewer.dates.fiscalYearStartMonth)" : ""
    return Operand(
      value: "\(function.sqlName)(\(instant)\(month))", kind: function.kind, isNullable: field.isNullable,
      reference: field.reference, implied: field.implied)
  }
}

extension DateFunction {
  /// Whether the part depends on the month that fiscal years begin with.
  var isFiscal: Bool {
    switch self {
    case .fiscalMonth, .fiscalQuarter, .fiscalYear: true
    case .calendarMonth, .calendarQuarter, .calendarYear, .dayInMonth, .dayInWeek, .dayInYear, .dayOnly,
      .hourInDay, .weekInMonth, .weekInYear:
      false
    }
  }
}

extension String {
  /// The text as SQL writes one.
  fileprivate var quotedText: String { "'\(replacing("'", with: "''"))'" }
}
