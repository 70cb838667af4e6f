public import Foundation

extension FieldValue {
  /// Reads a number as JSON and SOQL write it: a sign, digits, a fraction, an exponent. Anything else is nil; a
  /// number beyond what a decimal holds becomes one that no field holds.
  public init?(numeral text: some StringProtocol) {
    guard Self.isNumeral(text.utf8[...]) else { return nil }
    self = .number(Decimal(string: String(text)) ?? Decimal.nan)
  }

  private static func isNumeral(_ text: some Collection<UInt8>) -> Bool {
    var rest = Array(text)[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = dropDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = dropDigits(&rest)
      guard fraction > 0 else { return false }
    }
    guard whole + fraction > 0 else { return false }
    guard let sign = rest.first, sign == UInt8(ascii: "e") || sign == UInt8(ascii: "E") else {
      return rest.isEmpty
    }
    rest.removeFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    return dropDigits(&rest) > 0 && rest.isEmpty
  }

  /// Drops leading digits and answers how many there were.
  private static func dropDigits(_ text: inout ArraySlice<UInt8>) -> Int {
    let digits = text.prefix { (48...57).contains($0) }.count
    text = text.dropFirst(digits)
    return digits
  }
}

extension FieldType {
  /// Whether a number type holds a number exactly: no more digits than its precision, none after its scale.
  /// False for the types that hold no number.
  public func holds(_ number: Decimal) -> Bool {
    switch self {
    case .integer(let digits): Self.fits(number, precision: digits, scale: 0)
    case .double(let precision, let scale), .currency(let precision, let scale),
      .percent(let precision, let scale):
      Self.fits(number, precision: precision, scale: scale)
    case .id, .string, .textarea, .picklist, .boolean, .dateTime, .date, .phone, .email, .url, .reference:
      false
    }
  }

  private static func fits(_ number: Decimal, precision: Int, scale: Int) -> Bool {
    guard number.isFinite else { return false }
    let magnitude = number.magnitude
    guard magnitude < pow(Decimal(10), precision - scale) else { return false }
    var exact = magnitude
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, scale, .down)
    return rounded == magnitude
  }
}
