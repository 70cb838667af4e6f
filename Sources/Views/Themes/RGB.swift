/// Red, green and blue from 0 to 255, with what the rules about themes ask of a colour.
struct RGB: Sendable, Hashable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// The colour of six hexadecimal digits, with or without `#`; nil if it is something else.
  init?(hex text: some StringProtocol) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(value)
  }

  /// The colour of the number 0xRRGGBB.
  init(_ value: UInt32) {
    red = UInt8(truncatingIfNeeded: value >> 16)
    green = UInt8(truncatingIfNeeded: value >> 8)
    blue = UInt8(truncatingIfNeeded: value)
  }

  /// The number 0xRRGGBB.
  var number: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

  /// As a theme names it.
  var colour: Colour { .rgb(red, green, blue) }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(with other: RGB) -> Double {
    let pair = [luminance, other.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// Whether people call it red: the hue is within 30 degrees of it and the saturation (HSL) over a quarter.
  var isRed: Bool { saturation > 0.25 && min(hue, 360 - hue) <= 30 }

  /// Degrees on the colour wheel from red, 0 to 360.
  var hue: Double {
    let (high, low) = extremes
    guard high > low else { return 0 }
    let (red, green, blue) = (Double(red) / 255, Double(green) / 255, Double(blue) / 255)
    if high == green { return 60 * ((blue - red) / (high - low) + 2) }
    if high == blue { return 60 * ((red - green) / (high - low) + 4) }
    let fromRed = 60 * (green - blue) / (high - low)
    return fromRed < 0 ? fromRed + 360 : fromRed
  }

  /// How far two colours are apart to the eye, roughly: green weighs most, blue least.
  func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }

  /// Saturation (HSL), 0 to 1.
  private var saturation: Double {
    let (high, low) = extremes
    guard high > low else { return 0 }
    return (high - low) / (1 - abs(high + low - 1))
  }

  /// The largest and the smallest part, 0 to 1.
  private var extremes: (high: Double, low: Double) {
    (Double(max(red, green, blue)) / 255, Double(min(red, green, blue)) / 255)
  }

  /// Relative luminance (WCAG 2), 0 to 1.
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The light that a part of sRGB stands for, 0 to 1: ((c + 0.055) / 1.055) to the power of 2.4.
  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // The power 0.4 is the fifth root of the square; Newton's method, because pow needs a C library.
    let square = base * base
    var root = 1.0
    for _ in 0..<12 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
