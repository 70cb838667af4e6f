import struct Foundation.Decimal

/// A number as it is written: sign, digits, fraction, exponent (semantics 5.3).
struct NumberText {
  private var isNegative = false
  /// The digits without the zeros on either side.
  private var digits: Substring
  private var exponent: Int

  /// Reads a number; nil when the text is none.
  init?(_ text: String) {
    var rest = text[...]
    if let sign = rest.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      rest.removeFirst()
    }
    let whole = Self.takeDigits(&rest)
    var fraction: Substring = ""
    if rest.first == "." {
      rest.removeFirst()
      fraction = Self.takeDigits(&rest)
      if fraction.isEmpty { return nil }
    }
    var power = 0
    if let letter = rest.first, letter == "e" || letter == "E" {
      rest.removeFirst()
      // Six characters are more than any exponent in range needs.
      guard rest.utf8.count <= 6, let number = Int(rest) else { return nil }
      power = number
      rest = ""
    }
    guard !whole.isEmpty, rest.isEmpty else { return nil }
    let all = (whole + fraction).drop { $0 == "0" }
    let zeros = all.reversed().prefix { $0 == "0" }.count
    digits = all.dropLast(zeros)
    exponent = digits.isEmpty ? 0 : power - fraction.count + zeros
  }

  /// The exact value; nil when `Decimal` cannot hold it.
  var decimal: Decimal? {
    guard !digits.isEmpty else { return 0 }
    guard digits.count <= 38, (-127...127).contains(exponent),
      let significand = Decimal(string: String(digits))
    else { return nil }
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: significand)
  }

  private static func takeDigits(_ rest: inout Substring) -> Substring {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest[digits.endIndex...]
    return digits
  }
}
