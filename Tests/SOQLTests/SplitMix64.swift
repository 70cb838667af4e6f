import Foundation
import ObjectModel
import SOQL

/// A random generator whose numbers depend on nothing but its seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

// Choices.
extension SplitMix64 {
  /// True once in so many times.
  mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &self) == 0
  }

  /// One of several values; there must be one.
  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  /// From one to three values.
  mutating func some<Value>(_ value: (inout SplitMix64) -> Value) -> [Value] {
    (0..<Int.random(in: 1...3, using: &self)).map { _ in value(&self) }
  }
}
