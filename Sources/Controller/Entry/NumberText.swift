import struct Foundation.Decimal

/// Numbers as people read and type them, exact to the last digit.
enum NumberText {
  /// More digits than a decimal number holds exactly.
  private static let longest = 38

  /// `782,000.00`: with so many digits after the point, and as many more as the number has.
  static func grouped(_ number: Decimal, scale: Int) -> String {
    let (sign, whole, fraction) = parts(of: number)
    let padded = fraction + String(repeating: "0", count: max(0, scale - fraction.count))
    return sign + grouped(whole) + (padded.isEmpty ? "" : "." + padded)
  }

  /// `782000.5`, as it is edited.
  static func plain(_ number: Decimal) -> String {
    let (sign, whole, fraction) = parts(of: number)
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Reads a number with or without digit groups: `782,000.00`, `782 000`, `-1.5`.
  /// - Parameters:
  ///   - digits: how many digits may stand before the point.
  ///   - scale: how many may stand after it.
  static func number(_ text: String, digits: Int, scale: Int) throws(EntryError) -> Decimal {
    var rest = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "_" }[...]
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let sides = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let left = sides.first else { throw notANumber(text) }
    let whole = try ungrouped(left, text: text)
    var fraction = sides.count > 1 ? sides[1] : ""
    guard fraction.allSatisfy(\.isPlainDigit), whole.allSatisfy(\.isPlainDigit),
      !(whole.isEmpty && fraction.isEmpty)
    else { throw notANumber(text) }
    while fraction.last == "0" { fraction.removeLast() }
    guard fraction.count <= scale else {
      throw EntryError(
        scale == 0 ? "whole numbers only" : "at most \(scale) digits after the point")
    }
    let significant = whole.drop { $0 == "0" }
    guard significant.count <= digits else { throw EntryError("at most \(digits) digits before the point") }
    guard significant.count + fraction.count <= longest,
      let number = Decimal(string: (isNegative ? "-" : "") + "0" + significant + "." + fraction + "0")
    else { throw notANumber(text) }
    return number
  }

  /// The digits before the point without their commas, which must part groups of three.
  private static func ungrouped(_ text: Substring, text whole: String) throws(EntryError) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return String(text) }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), let first = groups.first,
      (1...3).contains(first.count)
    else {
      let suggestion = groups.count == 2 ? whole.map { $0 == "," ? "." : $0 } : nil
      throw EntryError(
        "a comma parts thousands, a point parts the fraction", suggestion: suggestion.map { String($0) })
    }
    return groups.joined()
  }

  private static func notANumber(_ text: String) -> EntryError {
    EntryError("\"\(text.prefix(40))\" is no number")
  }

  private static func parts(of number: Decimal) -> (sign: String, whole: String, fraction: String) {
    let text = number.description
    let digits = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    return (
      text.hasPrefix("-") ? "-" : "", digits.first.map(String.init) ?? "0",
      digits.count > 1 ? String(digits[1]) : ""
    )
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  fileprivate var isPlainDigit: Bool { isASCII && isNumber }
}
