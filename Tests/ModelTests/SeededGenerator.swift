import Foundation

/// A random generator that repeats itself for a seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 to below `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(max(1, bound)))
  }

  /// True once in so many times.
  mutating func oneIn(_ count: Int) -> Bool {
    below(count) == 0
  }

  /// One of some values; the first one when there is no other.
  mutating func pick<Value>(_ first: Value, _ others: Value...) -> Value {
    pick(others, else: first)
  }

  /// One of some values and one more.
  mutating func pick<Value>(_ values: [Value], else last: Value) -> Value {
    let index = below(values.count + 1)
    return index < values.count ? values[index] : last
  }
}

/// Whether the long runs were asked for.
var isLong: Bool { ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" }
