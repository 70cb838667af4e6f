/// How many colours the terminal has, and what a theme's colours become there (terminal 7.1).
public enum ColourDepth: Sendable, Hashable, CaseIterable {
  /// Attributes only.
  case none
  case colours8
  case colours16
  /// The palette of 256.
  case colours256
  /// Any red, green and blue.
  case direct

  /// The depth of a terminal whose description names so many colours.
  public init(colours: Int) {
    switch colours {
    case ..<8: self = .none
    case ..<16: self = .colours8
    case ..<256: self = .colours16
    case ..<0x100_0000: self = .colours256
    default: self = .direct  // Int
    }
  }

  /// The number that the terminal knows a colour by: -1 for its own, else an entry of its palette, in direct colour
  /// 0xRRGGBB.
  public func number(of colour: Colour) -> Int {
    switch (self, colour) {
    case (.none, _), (_, .terminalDefault): -1
    case (.colours8, .ansi(let entry)): Self.basic(entry)
    case (_, .ansi(let entry)) where self != .direct || entry < 8: Int(entry)
    case (.colours256, .palette(let entry)): Int(entry)
    case (_, .ansi(let entry)), (_, .palette(let entry)): number(of: Self.entry(Int(entry)))
    case (_, .rgb(let red, let green, let blue)):
      number(of: RGB(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)))
    }
  }

  /// As ``number(of:)-(Colour)``, for a colour by its parts.
  private func number(of colour: RGB) -> Int {
    switch self {
    case .none: -1
    case .colours8: Self.nearest(to: colour, in: 0..<8)
    case .colours16: Self.nearest(to: colour, in: 0..<16)
    // Never 0 to 15: people change those.
    case .colours256: Self.nearest(to: colour, in: 16..<256)
    // Direct terminals read 0 to 7 as palette entries; nobody sees the difference to 8.
    case .direct: colour.number < 8 ? (colour.number == 0 ? 0 : 8) : colour.number
    }
  }

  /// One of the 16 colours where there are 8: the bright ones become the plain ones, and the grey that would be black
  /// becomes the terminal's own.
  private static func basic(_ entry: UInt8) -> Int {
    switch entry {
    case ..<8: Int(entry)
    case 8: -1
    default: Int(entry) - 8  // UInt8
    }
  }

  /// The entry of the palette that looks most like a colour.
  private static func nearest(to colour: RGB, in entries: Range<Int>) -> Int {
    entries.min { entry($0).distance(to: colour) < entry($1).distance(to: colour) } ?? entries.lowerBound
  }

  /// What an entry of the 256 looks like: xterm's 16, the cube of 6 × 6 × 6, 24 greys.
  static func entry(_ number: Int) -> RGB {
    switch number {
    case ..<16: RGB(xterm16[max(0, number)])
    case ..<232:
      RGB(
        cubeStep((number - 16) / 36) << 16 | cubeStep((number - 16) / 6 % 6) << 8
          | cubeStep((number - 16) % 6))
    default: RGB(UInt32(min(number, 255) - 232) * 0x0A0A0A + 0x080808)  // Int
    }
  }

  /// One of the six steps of the cube.
  private static func cubeStep(_ step: Int) -> UInt32 { step == 0 ? 0 : UInt32(step) * 40 + 55 }

  /// The first 16 entries as xterm has them.
  private static let xterm16: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
