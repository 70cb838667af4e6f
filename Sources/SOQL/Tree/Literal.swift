public import ObjectModel

public import struct Foundation.Decimal

/// A value in a query, with the place where it stands. The place is left out of comparisons.
public struct Literal: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// Where it starts, counted in UTF-8 bytes from 0.
  public var offset: Int

  /// A value at a place.
  public init(_ value: Value, at offset: Int = 0) {
    self.value = value
    self.offset = offset
  }

  /// The kinds of value.
  public enum Value: Sendable, Hashable {
    /// A quoted text, its escapes resolved. In LIKE patterns `\\`, `\_` and `\%` keep their backslash.
    case string(String)
    /// A number, exact.
    case number(Decimal)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// NULL.
    case null
    /// A day.
    case date(CalendarDate)
    /// An instant.
    case dateTime(Instant)
    /// A stretch of time relative to now, as in `LAST_N_DAYS:7`.
    case dateLiteral(DateLiteral)
    /// An amount with the code of its currency in front, as in `USD5000`.
    case currency(code: String, Decimal)
  }

  /// Compares the values.
  public static func == (left: Literal, right: Literal) -> Bool {
    left.value == right.value
  }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
