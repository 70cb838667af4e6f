/// A record's id: 15 case-sensitive characters of `0-9A-Za-z`, shown with a 3-character suffix (semantics 1).
///
/// The 15 characters are the identity; equality and order compare their bytes, so that order is creation
/// order within one object.
public struct RecordID: Hashable, Comparable, Sendable {
  /// The 15 characters packed big-endian: 7 bytes here, 8 in `low`.
  private let high: UInt64
  private let low: UInt64

  /// The id in 15 characters.
  public var text15: String { String(decoding: bytes, as: UTF8.self) }

  /// The id in 18 characters, as every answer of the API shows it.
  public var text18: String { String(decoding: bytes + Self.suffix(of: bytes), as: UTF8.self) }

  /// The first three characters, which name the object type.
  public var keyPrefix: String {
    String(decoding: [byte(at: 0), byte(at: 1), byte(at: 2)], as: UTF8.self)
  }

  /// The id of the `key`th record under a three-character key prefix: prefix, `Lo`, ten base-62 digits.
  ///
  /// - Parameters:
  ///   - keyPrefix: three characters, for example `0kz`.
  ///   - key: the row's integer key, from 1 to 2^40 − 1.
  public init(keyPrefix: String, key: Int64) {
    self.init(prefix: Prefix(keyPrefix), key: key)
  }

  /// The same for a prefix that was read before, as for the rows of a query.
  public init(prefix: Prefix, key: Int64) {
    var rest = UInt64(max(key, 0))
    // Eight zeros; most keys have few other digits.
    var digits: UInt64 = 0x3030_3030_3030_3030
    var shift: UInt64 = 0
    while rest > 0, shift < 64 {
      digits += UInt64(Self.digit(rest % 62) - 48) << shift
      rest /= 62
      shift += 8
    }
    low = digits
    high = prefix.bytes << 16 | UInt64(Self.digit(rest / 62 % 62)) << 8 | UInt64(Self.digit(rest % 62))
  }

  /// A key prefix with what follows it in every id of this file.
  public struct Prefix: Hashable, Sendable {
    /// Five bytes: the prefix and `Lo`.
    fileprivate let bytes: UInt64

    /// The prefix of three characters; others are cut off or missing.
    public init(_ keyPrefix: String) {
      bytes = keyPrefix.utf8.prefix(3).reduce(0) { $0 << 8 | UInt64($1) } << 16 | UInt64(RecordID.pod)
    }
  }

  /// Reads an id of 15 characters, or of 18 whose suffix agrees with the case of the first 15. Nil is the
  /// API's `MALFORMED_ID` (semantics 1.3).
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 15 || bytes.count == 18, bytes.allSatisfy(Self.isAlphanumeric) else { return nil }
    let identity = Array(bytes.prefix(15))
    if bytes.count == 18 {
      let given = bytes.suffix(3).map { $0 >= 97 ? $0 - 32 : $0 }
      guard given == Self.suffix(of: identity) else { return nil }
    }
    self.init(bytes: identity)
  }

  /// The integer key, when the id is one of this file's own; nil for ids of other instances.
  public var key: Int64? {
    guard UInt16(truncatingIfNeeded: high >> 16) == Self.pod else { return nil }
    var key: Int64 = 0
    for index in 5..<15 {
      let (product, overflow) = key.multipliedReportingOverflow(by: 62)
      guard !overflow else { return nil }
      key = product + Int64(Self.digitValue(byte(at: index)))
    }
    return key > 0 && key < 1 << 40 ? key : nil
  }

  /// Orders by the bytes of the 15 characters.
  public static func < (left: RecordID, right: RecordID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private init(bytes: [UInt8]) {
    high = bytes[..<7].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[7...].reduce(0) { $0 << 8 | UInt64($1) }
  }

  private var bytes: [UInt8] { (0..<15).map(byte) }

  /// One of the 15 characters.
  private func byte(at index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: index < 7 ? high >> UInt64(48 - 8 * index) : low >> UInt64(112 - 8 * index))
  }

  /// `Lo`, the characters after the prefix of every id of this file.
  private static let pod = UInt16(UInt8(ascii: "L")) << 8 | UInt16(UInt8(ascii: "o"))
  private static let suffixAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// The character of a base-62 digit.
  private static func digit(_ value: UInt64) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    return value < 10 ? 48 + value : value < 36 ? 55 + value : 61 + value
  }

  private static func digitValue(_ byte: UInt8) -> UInt8 {
    byte <= 57 ? byte - 48 : byte <= 90 ? byte - 55 : byte - 61
  }

  /// Semantics 1.2: per chunk of five characters one letter whose bits say which are upper case.
  private static func suffix(of identity: [UInt8]) -> [UInt8] {
    stride(from: 0, to: 15, by: 5).map { start in
      var bits = 0
      for offset in 0..<5 where (65...90).contains(identity[start + offset]) { bits |= 1 << offset }
      return suffixAlphabet[bits]
    }
  }
}

extension RecordID: CustomStringConvertible {
  /// The 18 characters.
  public var description: String { text18 }
}
