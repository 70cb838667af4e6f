import ObjectModel

import struct Foundation.Decimal

extension FieldValue {
  /// The value of a cell for a field of a type. A text that the type does not have stays a text, so that the call
  /// reports it with the field's label.
  init(cell text: String, type: FieldType) {
    let value: FieldValue? =
      switch type {
      case .boolean: Self.boolean(text)
      case .integer, .double, .currency, .percent: Decimal(exactly: text.utf8).map(FieldValue.number)
      case .date: CalendarDate(isoText: text).map(FieldValue.date)
      case .dateTime: Instant(apiText: text).map(FieldValue.dateTime)
      case .id, .string, .textarea, .picklist, .phone, .email, .url, .reference: nil
      }
    self = value ?? .text(text)
  }

  private static func boolean(_ text: String) -> FieldValue? {
    if text == "1" || text.equalsIgnoringASCIICase("true") { return .boolean(true) }
    if text == "0" || text.equalsIgnoringASCIICase("false") { return .boolean(false) }
    return nil
  }
}
