import Foundation
import ObjectModel

extension StoredKind {
  /// A value as the column holds it. A value of another kind than the field's, which the calls never pass, is null.
  func stored(_ value: FieldValue, in catalog: ObjectCatalog) -> SQLValue {
    switch (self, value) {
    case (.text, .text(let text)): return text.isEmpty ? .null : .text(text)
    case (.boolean, .boolean(let flag)): return .integer(flag ? 1 : 0)
    case (.boolean, _): return .integer(0)
    case (.dateTime, .dateTime(let instant)): return .integer(instant.seconds)
    case (.date, .date(let date)): return .integer(Int64(date.days))
    case (.number(let scale), .number(let number)):
      return Self.scaled(number, by: scale).map(SQLValue.integer) ?? .null
    case (.id, .reference(let id)), (.reference, .reference(let id)):
      return id.key.map(SQLValue.integer) ?? .null
    case (.anyReference, .reference(let id)):
      return catalog.storedReference(id).map(SQLValue.integer) ?? .null
    case (.text, _), (.dateTime, _), (.date, _), (.number, _), (.id, _), (.reference, _), (.anyReference, _):
      return .null
    }
  }

  /// A column's value as the API knows it.
  func value(_ row: SQLRow, _ column: Int, in catalog: ObjectCatalog) -> FieldValue {
    if row.isNull(column) { return .null }
    switch self {
    case .text: return .text(row.text(column))
    case .boolean: return .boolean(row.integer(column) != 0)
    case .dateTime: return .dateTime(Instant(seconds: row.integer(column)))
    case .date: return .date(CalendarDate(days: Int(row.integer(column))))
    case .number(let scale): return .number(Self.number(row.integer(column), scale: scale))
    case .id(let prefix), .reference(let prefix):
      return .reference(RecordID(prefix: prefix, key: row.integer(column)))
    case .anyReference:
      return catalog.recordID(storedReference: row.integer(column)).map(FieldValue.reference) ?? .null
    }
  }

  /// A number in units of its last digit, further digits rounded away; nil when the column cannot hold it.
  static func scaled(_ number: Decimal, by scale: Int) -> Int64? {
    var product = Decimal()
    var source = number
    guard NSDecimalMultiplyByPowerOf10(&product, &source, Int16(scale), .plain) == .noError else {
      return nil
    }
    var rounded = Decimal()
    NSDecimalRound(&rounded, &product, 0, .plain)
    return Int64(rounded.description)
  }

  /// The number that so many units of its last digit make.
  static func number(_ units: Int64, scale: Int) -> Decimal {
    Decimal(sign: units < 0 ? .minus : .plus, exponent: -scale, significand: Decimal(units.magnitude))
  }
}
