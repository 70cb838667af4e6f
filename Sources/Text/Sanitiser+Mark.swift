extension Sanitiser {
  /// The clusters that stand for a scalar that is not drawn.
  static func mark(for scalar: Unicode.Scalar, _ marks: Marks, unassigned: Bool) -> [Cluster] {
    switch marks {
    case .short: [Cluster(unassigned ? "\u{FFFD}" : "·", isMark: true)]
    case .spelled: "<\(name(of: scalar))>".map { Cluster(String($0), isMark: true) }
    }
  }

  /// The short name under which people look a scalar up, else `U+` and its number.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value < 0x20 { return controlNames[Int(value)] }
    if let name = formatNames[value] { return name }
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Names of U+0000 to U+001F, in order.
  private static let controlNames = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]

  /// Names of the invisible scalars that are met in real text.
  private static let formatNames: [UInt32: String] = [
    0x7F: "DEL", 0x85: "NEL", 0x9B: "CSI", 0xAD: "SHY", 0x61C: "ALM",
    0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM",
    0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
    0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM",
  ]
}
