import ObjectModel

/// The offsets of one zone, each looked up once for three days: the zone data takes a hundred times as long to ask.
///
/// Belongs to one running statement.
final class ZoneClock {
  private let zone: Zone
  private var stretches: [Stretch]

  /// 2^18 seconds: two changes of a zone's offset never lie so close together.
  private static let stretchBits = 18
  /// 34 years of stretches; others take the place of an older one.
  private static let capacity = 4_096

  /// The offsets of a stretch of time, which changes once or never.
  private struct Stretch {
    var number: Int64
    /// The first second of the later offset.
    var change: Int64
    var before: Int64
    var after: Int64
  }

  init(_ zone: Zone) {
    self.zone = zone
    stretches = Array(
      repeating: Stretch(number: .min, change: 0, before: 0, after: 0), count: Self.capacity)
  }

  /// What the zone's wall clock shows at an instant, as if it were an instant of UTC.
  func reading(at second: Int64) -> Int64 {
    let number = second >> Self.stretchBits
    let slot = Int(number & Int64(Self.capacity - 1))
    if stretches[slot].number != number { stretches[slot] = stretch(number) }
    return second + (second < stretches[slot].change ? stretches[slot].before : stretches[slot].after)
  }

  private func stretch(_ number: Int64) -> Stretch {
    var first = number << Self.stretchBits
    var last = first + 1 << Self.stretchBits - 1
    let (before, after) = (offset(first), offset(last))
    guard before != after else {
      return Stretch(number: number, change: first, before: before, after: after)
    }
    while last - first > 1 {
      let middle = (first + last) / 2
      if offset(middle) == before { first = middle } else { last = middle }
    }
    return Stretch(number: number, change: last, before: before, after: after)
  }

  private func offset(_ second: Int64) -> Int64 {
    zone.offset(at: Instant(seconds: second))
  }
}
