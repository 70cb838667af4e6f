import Foundation

/// How a person of some locale reads the values of a type: what FORMAT() answers (semantics 5.8).
public struct ValueFormat: Sendable {
  private let type: FieldType
  private let locale: Locale
  private let zone: Zone

  /// The format of the values of a type.
  ///
  /// - Parameters:
  ///   - locale: an identifier such as `en_US`.
  ///   - zone: the zone in which a dateTime is read; a date has none.
  public init(of type: FieldType, locale: String, zone: Zone) {
    self.type = type
    self.locale = Locale(identifier: locale)
    self.zone = zone
  }

  /// A value as text: numbers with the locale's separators, money in the locale's currency, dates and times in the
  /// locale's short form. Other values as the API writes them; null stays null.
  public func text(_ value: FieldValue) -> FieldValue {
    switch value {
    case .null, .text: value
    case .boolean(let flag): .text(flag ? "true" : "false")
    case .number(let number): .text(text(number))
    case .date(let date): .text(text(Instant(date), in: .utc, time: .omitted))
    case .dateTime(let instant): .text(text(instant, in: zone, time: .shortened))
    case .reference(let id): .text(id.text18)
    }
  }

  private func text(_ number: Decimal) -> String {
    switch type {
    case .currency(_, let scale):
      number.formatted(
        .currency(code: locale.currency?.identifier ?? "USD").locale(locale)
          .precision(.fractionLength(scale)))
    case .percent(_, let scale):
      (number / 100).formatted(.percent.locale(locale).precision(.fractionLength(0...scale)))
    case .double(_, let scale):
      number.formatted(.number.locale(locale).precision(.fractionLength(0...scale)))
    case .integer, .id, .string, .textarea, .picklist, .boolean, .dateTime, .date, .phone, .email, .url,
      .reference:
      number.formatted(.number.locale(locale))
    }
  }

  private func text(
    _ instant: Instant, in zone: Zone, time: Date.FormatStyle.TimeStyle
  ) -> String {
    let style = Date.FormatStyle(
      date: .numeric, time: time, locale: locale, calendar: Calendar(identifier: .gregorian),
      timeZone: zone.timeZone)
    return Date(timeIntervalSince1970: Double(instant.seconds)).formatted(style)
  }
}
