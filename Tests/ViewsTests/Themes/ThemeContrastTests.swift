import Testing
import Views

/// Contrast by WCAG 2, counted here anew from the resolved styles.
@Suite struct ThemeContrastTests {
  /// Theme, least contrast.
  @Test(arguments: [("dark", 4.5), ("light", 4.5), ("high-contrast", 7)])
  func everyTextCanBeReadOnItsGround(name: String, least: Double) throws {
    let theme = try ThemeLibrary().theme(named: name)
    let isGround: Set<Role> = [.background, .surface, .border, .borderFocus]
    for role in Role.allCases where !isGround.contains(role) {
      for overlays in [[], .menu, .cursor, .selected, [.cursor, .match]] as [Overlays] {
        let style = theme.style(for: role, overlays: overlays)
        let contrast = try #require(Self.contrast(style.foreground, style.background))
        #expect(contrast >= least - 0.05, "\(role.rawValue) \(overlays.rawValue): \(contrast)")
      }
    }
  }

  /// The contrast of two colours that are given by their parts.
  private static func contrast(_ first: Colour, _ second: Colour) -> Double? {
    guard let first = luminance(first), let second = luminance(second) else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Relative luminance.
  private static func luminance(_ colour: Colour) -> Double? {
    guard case .rgb(let red, let green, let blue) = colour else { return nil }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The light of a part of sRGB; the exponent 2.4 as twelve fifths, by bisection.
  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    var low = 0.0
    var high = 1.0
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if middle * middle * middle * middle * middle < base * base { low = middle } else { high = middle }
    }
    return low * base * base
  }
}
