import struct Foundation.Decimal
import class Foundation.ProcessInfo

/// A small generator with a seed, so that a failing run can be repeated.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension SplitMix64 {
  /// Text of the characters that formats trip over.
  mutating func text(upTo length: Int = 12) -> String {
    let alphabet: [Unicode.Scalar] = [
      "\"", ",", "\n", "\r", "\t", "\\", "/", " ", "a", "Z", "0", "#", "@", ":", ".", "\0", "\u{1B}",
      "\u{7F}",
      "\u{85}", "\u{9B}", "\u{2028}", "\u{202E}", "\u{FEFF}", "é", "e", "\u{301}", "東", "京", "👩", "\u{200D}",
      "🚀", "\u{10FFFF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      text.append(alphabet.randomElement(using: &self) ?? "x")
    }
    return String(text)
  }

  /// A decimal of up to 38 digits.
  mutating func decimal() -> Decimal {
    var number = Decimal(0)
    for _ in 0..<Int.random(in: 1...38, using: &self) {
      number = number * 10 + Decimal(Int.random(in: 0...9, using: &self))
    }
    let scaled = Decimal(sign: .plus, exponent: -Int.random(in: 0...40, using: &self), significand: number)
    return Bool.random(using: &self) ? scaled : -scaled
  }
}

/// How often a property is tried: a twentieth by default, all of it in a long run.
func tries(_ count: Int) -> Int {
  ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? count : count / 20
}
