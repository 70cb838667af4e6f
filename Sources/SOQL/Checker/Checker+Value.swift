import ObjectModel

import struct Foundation.Decimal

extension Checker {
  /// A literal as a value of an expression's kind (semantics 5.3). An empty text is no value.
  func value(_ literal: Literal, for left: CheckedExpression) throws(Fault) -> CheckedValue {
    switch (left.type, literal.value) {
    case (.boolean, .null): .value(.boolean(false))
    case (_, .null): .value(.null)
    case (.id, .string(let text)), (.reference, .string(let text)): .value(try id(text, at: literal.offset))
    case (.boolean, .boolean(let flag)): .value(.boolean(flag))
    case (.date, .date(let date)):
      .value(try inRange(.date(date), Instant(date), date.isoText, at: literal.offset))
    case (.dateTime, .dateTime(let instant)):
      .value(try inRange(.dateTime(instant), instant, instant.soqlText, at: literal.offset))
    case (_, .dateLiteral(let words)) where left.takesDateLiterals:
      .dateLiteral(try bounded(words, at: literal.offset))
    case (.currency, .currency(_, let amount)): .value(.number(amount))
    case (let type, .string(let text)) where type.isText: .value(text.isEmpty ? .null : .text(text))
    case (let type, .number(let number)) where type.scale != nil && (!left.isWhole || number.isWhole):
      .value(.number(number))
    case (_, .string), (_, .number), (_, .boolean), (_, .date), (_, .dateTime), (_, .dateLiteral),
      (_, .currency):
      throw wrongKind(literal, for: left)
    }
  }

  /// The fault of a value of another kind.
  func wrongKind(_ literal: Literal, for left: CheckedExpression) -> Fault {
    fault(
      .wrongKind(field: left.origin.name, type: left.type.filterName, isQuoted: left.type.isQuoted),
      at: literal.offset)
  }

  private func id(_ text: String, at offset: Int) throws(Fault) -> FieldValue {
    if text.isEmpty { return .null }
    guard let id = RecordID(text) else { throw fault(.invalidID(text), at: offset) }
    return .reference(id)
  }

  /// A value at an instant that fields can hold (semantics 2.1).
  private func inRange(
    _ value: FieldValue, _ instant: Instant, _ text: String, at offset: Int
  ) throws(Fault) -> FieldValue {
    guard Instant.fieldRange.contains(instant) else { throw fault(.outOfRange(text), at: offset) }
    return value
  }

  /// A date literal with a number that the reader takes.
  private func bounded(_ literal: DateLiteral, at offset: Int) throws(Fault) -> DateLiteral {
    guard let count = literal.count else { return literal }
    guard count >= 1 else { throw fault(.unexpectedToken(literal.text), at: offset) }
    guard count <= Limits.dateLiteralCount else { throw fault(.outOfRange(literal.text), at: offset) }
    return literal
  }
}

extension Decimal {
  /// Whether the number has no fraction.
  fileprivate var isWhole: Bool {
    Int("\(self)") != nil
  }
}
