import Controller
import ObjectModel

/// Values of the journal as a line of text.
struct ShownText {
  private let values: ValueText

  /// Texts for a time and a zone.
  init(now: Instant, zone: Zone) {
    values = ValueText(now: now, zone: zone)
  }

  /// A value: a reference by its name, a time in full.
  func text(_ shown: ShownValue, _ field: FieldDescription) -> String {
    if let name = shown.name { return name }
    if let instant = shown.value.instant { return values.longTime(instant) }
    return values.list(shown.value, field)
  }
}
