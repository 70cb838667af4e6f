/// What a sum has come to, in the memory that SQLite keeps for it, which begins as zeros.
struct Accumulator {
  /// The values above their last 32 bits, so that four thousand million values do not overflow.
  private var high: Int64
  private var low: Int64
  private(set) var count: Int64

  mutating func add(_ value: Int64) {
    high += value >> 32
    low += value & 0xFFFF_FFFF
    count += 1
  }

  /// Adds the sum of other values.
  mutating func add(_ total: Total) {
    high += Int64(truncatingIfNeeded: total.units >> 32)
    low += Int64(truncatingIfNeeded: total.units & 0xFFFF_FFFF)
    count += 1
  }

  var total: Total { Total(units: Int128(high) << 32 + Int128(low)) }
}
