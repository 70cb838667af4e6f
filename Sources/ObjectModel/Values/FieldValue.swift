public import struct Foundation.Decimal

/// The value of one field of one record.
///
/// A value that comes in may be less specific than the field: a dateTime may arrive as ``text(_:)``, and the
/// call converts it or reports it. A value that goes out always has the field's own kind.
public enum FieldValue: Hashable, Sendable {
  /// No value.
  case null
  /// A string, picklist, textarea, phone, email or url value.
  case text(String)
  /// A boolean value.
  case boolean(Bool)
  /// An int, double, currency or percent value, exact.
  case number(Decimal)
  /// A date value.
  case date(CalendarDate)
  /// A dateTime value.
  case dateTime(Instant)
  /// An id or reference value.
  case reference(RecordID)

  /// Whether there is no value.
  public var isNull: Bool { self == .null }

  /// The text of a text value, else nil.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The id of a reference value, else nil.
  public var reference: RecordID? {
    if case .reference(let id) = self { id } else { nil }
  }

  /// The instant of a dateTime value, else nil.
  public var instant: Instant? {
    if case .dateTime(let instant) = self { instant } else { nil }
  }
}
