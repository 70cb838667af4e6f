/// Keys of rows as bytes: eight for each, big-endian.
enum PackedKeys {
  /// The bytes of some keys.
  static func bytes(_ keys: ArraySlice<Int64>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: keys.count * 8) { bytes, count in
      for (index, key) in keys.enumerated() {
        UnsafeMutableRawBufferPointer(bytes).storeBytes(
          of: key.bigEndian, toByteOffset: index * 8, as: Int64.self)
      }
      count = keys.count * 8
    }
  }

  /// The keys of some bytes; bytes that do not make a whole key are left out.
  static func keys(_ bytes: [UInt8]) -> [Int64] {
    bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map {
        Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self))
      }
    }
  }
}
