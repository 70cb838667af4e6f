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
}

/// How often a long test runs: all with `RAPPORT_LONG=1`, else a twentieth.
func runs(_ all: Int) -> Int {
  ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? all : max(1, all / 20)
}
