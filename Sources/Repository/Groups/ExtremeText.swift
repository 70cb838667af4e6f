import Foundation

/// The least or the greatest text so far, by place among a picklist's values and then without case. Of texts that differ
/// only in case the least is kept.
final class ExtremeText {
  private let isGreatest: Bool
  private var place = Int64.min
  private var folded: [UInt8] = []
  /// The text as it is stored.
  private(set) var value: [UInt8] = []
  private var isEmpty = true

  init(isGreatest: Bool) {
    self.isGreatest = isGreatest
  }

  func add(place: Int64, folded: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    guard replaces(place, folded, value) else { return }
    self.place = place
    self.folded = Array(folded)
    self.value = Array(value)
    isEmpty = false
  }

  private func replaces(
    _ place: Int64, _ folded: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer
  ) -> Bool {
    if isEmpty { return true }
    if place != self.place { return (place > self.place) == isGreatest }
    let order = Self.compare(folded, self.folded)
    return order == 0 ? Self.compare(value, self.value) < 0 : (order > 0) == isGreatest
  }

  private static func compare(_ left: UnsafeRawBufferPointer, _ right: [UInt8]) -> Int {
    right.withUnsafeBytes { right in
      let common = min(left.count, right.count)
      guard common > 0, let first = left.baseAddress, let second = right.baseAddress else {
        return left.count - right.count
      }
      let order = memcmp(first, second, common)
      return order == 0 ? left.count - right.count : Int(order)
    }
  }
}
