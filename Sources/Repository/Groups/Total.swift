import Foundation

/// A sum of column values: more than SQLite's integers hold, as 16 bytes whose order is that of the numbers.
struct Total {
  var units: Int128

  /// The digits that an average has beyond those of its field.
  static let averageDigits = 10
  private static let averageUnits: Int128 = 10_000_000_000

  init(units: Int128) {
    self.units = units
  }

  /// A total from its bytes; others are zero.
  init(bytes: some Sequence<UInt8>) {
    units = Int128(bitPattern: bytes.reduce(0) { $0 << 8 | UInt128($1) } ^ Self.signBit)
  }

  /// The bytes, the first ones first.
  var bytes: [UInt8] {
    let word = UInt128(bitPattern: units) ^ Self.signBit
    return (0..<16).map { UInt8(truncatingIfNeeded: word >> (120 - 8 * $0)) }
  }

  private static let signBit = UInt128(1) << 127

  /// The average of so many values, with ``averageDigits`` further digits, the half rounded away from zero.
  func average(of count: Int64) -> Total {
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Int128(count))
    let double = 2 * rest * Self.averageUnits / Int128(count)
    return Total(units: whole * Self.averageUnits + (double + double.signum()) / 2)
  }

  /// The number that so many units of its last digit make.
  func number(scale: Int) -> Decimal {
    Decimal(
      sign: units < 0 ? .minus : .plus, exponent: -scale,
      significand: Decimal(string: String(units.magnitude)) ?? 0)
  }
}
