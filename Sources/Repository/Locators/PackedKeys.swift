/// Keys of rows as bytes: eight for each, big-endian.
enum PackedKeys {
  /// The bytes of some keys.
  static func bytes(_ keys: ArraySlice<Int64>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * 8)
    for key in keys { withUnsafeBytes(of: key.bigEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// The keys of some bytes; bytes that do not make a whole key are left out.
  static func keys(_ bytes: [UInt8]) -> [Int64] {
    stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | Int64($1) }
    }
  }
}
