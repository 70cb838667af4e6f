import ObjectModel

extension Instant {
  /// Reads SOQL's dateTime: seconds and a zone must be there, fractions are dropped (semantics 5.3). Nil for other
  /// texts and for instants whose UTC year has not four digits.
  init?(soqlText text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[16] == UInt8(ascii: ":"),
      bytes[19...].contains(where: { "Z+-".utf8.contains($0) }),
      let instant = Instant(apiText: text),
      (0...9_999).contains(instant.dateAndSecond.date.civil.year)
    else { return nil }
    self = instant
  }
}
