import ObjectModel

import struct Foundation.Decimal

extension JSONReader {
  /// A number that Decimal holds exactly, by the JSON grammar: no leading zeros, digits around the point.
  mutating func number() throws(Fault) -> Decimal {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = bytes[start..<index]
    guard let number = Decimal(exactly: text) else {
      index = start
      let shown = String(decoding: text.prefix(40), as: UTF8.self) + (text.count > 40 ? "..." : "")
      throw fault("Numeric value (\(shown)) cannot be held exactly in 38 digits")
    }
    return number
  }

  private mutating func digits() throws(Fault) {
    let start = index
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > start else { throw unexpected("expected a digit") }
  }
}

extension Decimal {
  /// Reads `[-+]digits[.digits][(e|E)[-+]digits]`; nil for any other text and for numbers that need more than
  /// 38 significant digits or an exponent outside −128…127.
  init?(exactly text: some Sequence<UInt8>) {
    guard let parts = NumberText(text) else { return nil }
    guard !parts.digits.isEmpty else {
      self = 0
      return
    }
    guard parts.digits.count <= 38, (-128...127).contains(parts.exponent) else { return nil }
    let sign = parts.isNegative ? "-" : ""
    let mantissa = String(decoding: parts.digits, as: UTF8.self)
    self.init(string: "\(sign)\(mantissa)e\(parts.exponent)")
  }
}

/// A number's text taken apart: its digits without zeros at either end, times a power of ten.
private struct NumberText {
  var isNegative = false
  var digits: [UInt8] = []
  var exponent = 0

  init?(_ text: some Sequence<UInt8>) {
    var rest = Array(text)[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    let whole = Self.digits(&rest)
    guard !whole.isEmpty else { return nil }
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = Self.digits(&rest)
      guard !fraction.isEmpty else { return nil }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      // A sign and eight digits: far more than any exponent that Decimal has, and no overflow below.
      let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self))
      guard rest.count <= 10, let power else { return nil }
      exponent = power
      rest = []
    }
    guard rest.isEmpty else { return nil }
    let all = (whole + fraction).drop { $0 == UInt8(ascii: "0") }
    let end = all.lastIndex { $0 != UInt8(ascii: "0") }.map { $0 + 1 } ?? all.startIndex
    exponent += all.endIndex - end - fraction.count
    digits = Array(all[..<end])
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits
  }
}
