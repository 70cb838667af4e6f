import ObjectModel

/// A row's place in a list as text: the sort values and the id, or the list key among matches.
///
/// `s` or `m`, then each value: `n` for null, `i-12;` for an integer, `t3:abc` for a text of three UTF-8 bytes.
struct KeyText {
  /// What the values are.
  enum Order: String {
    case sorted = "s"
    case matching = "m"
  }

  /// A key of values.
  static func key(_ order: Order, _ values: [SQLValue]) -> PageKey {
    PageKey(
      text: values.reduce(into: order.rawValue) { text, value in
        switch value {
        // No column that orders a list holds bytes.
        case .null, .blob: text += "n"
        case .integer(let integer): text += "i\(integer);"
        case .text(let content): text += "t\(content.utf8.count):\(content)"
        }
      })
  }

  /// The values of a key. A key of another order, or with another number of values, belongs to another list.
  static func values(of key: PageKey, _ order: Order, count: Int) throws(Fault) -> [SQLValue] {
    guard key.text.hasPrefix(order.rawValue), let values = parse(Array(key.text.utf8.dropFirst())),
      values.count == count
    else {
      throw .otherList
    }
    return values
  }

  private static func parse(_ bytes: [UInt8]) -> [SQLValue]? {
    var values: [SQLValue] = []
    var rest = bytes[...]
    while let kind = rest.popFirst() {
      switch kind {
      case UInt8(ascii: "n"): values.append(.null)
      case UInt8(ascii: "i"):
        guard let number = number(&rest, endedBy: UInt8(ascii: ";")) else { return nil }
        values.append(.integer(number))
      case UInt8(ascii: "t"):
        guard let count = number(&rest, endedBy: UInt8(ascii: ":")), count >= 0, count <= rest.count else {
          return nil
        }
        values.append(.text(String(decoding: rest.prefix(Int(count)), as: UTF8.self)))
        rest = rest.dropFirst(Int(count))
      default: return nil  // UInt8
      }
    }
    return values
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, endedBy end: UInt8) -> Int64? {
    guard let index = rest.firstIndex(of: end) else { return nil }
    defer { rest = rest[(index + 1)...] }
    return Int64(String(decoding: rest[..<index], as: UTF8.self))
  }
}
