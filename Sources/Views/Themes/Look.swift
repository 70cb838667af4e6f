/// A style in the terms of one terminal: what the painter sends.
public struct Look: Sendable, Hashable {
  /// Number of the text's colour, -1 for the terminal's own (``ColourDepth/number(of:)``).
  public var foreground: Int
  /// Number of the colour behind it.
  public var background: Int
  /// Bold, underline and the like.
  public var attributes: Style.Attributes
}

extension Theme {
  /// How a cell looks in a terminal of a depth.
  ///
  /// Few colours can make different ones the same: text of the colour of its ground is then drawn in the terminal's
  /// own colour reversed, and a cursor row that would look like any other row is reversed.
  public func look(for role: Role, overlays: Overlays = [], depth: ColourDepth) -> Look {
    let style = style(for: role, overlays: overlays)
    var look = Look(
      foreground: depth.number(of: style.foreground), background: depth.number(of: style.background),
      attributes: style.attributes)
    let ground = self.style(for: .text)
    if style.background != ground.background, look.background == depth.number(of: ground.background),
      !overlays.isDisjoint(with: [.cursor, .selected]), !look.attributes.contains(.reverse)
    {
      look.attributes.insert(.reverse)
    }
    if look.foreground == look.background, look.foreground >= 0 {
      look.foreground = -1
      look.background = -1
      look.attributes.formSymmetricDifference(.reverse)
    }
    return look
  }
}
