/// What a theme says about a role; what it leaves out comes from the ground that the text is drawn on.
public struct PartialStyle: Sendable, Hashable {
  /// The colour of the text; nil for the theme's text colour.
  public var foreground: Colour?
  /// The colour behind it; nil for the theme's background.
  public var background: Colour?
  /// Bold, underline and the like.
  public var attributes: Style.Attributes

  /// What is said about a role.
  public init(
    _ foreground: Colour? = nil, on background: Colour? = nil, _ attributes: Style.Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This laid over another style. A reversal of what is reversed is the plain text again, so that a match drawn
  /// in reverse still shows on a cursor row drawn in reverse.
  func laid(over style: Style) -> Style {
    Style(
      foreground: foreground ?? style.foreground, background: background ?? style.background,
      attributes: style.attributes.union(attributes).subtracting(.reverse)
        .union(style.attributes.symmetricDifference(attributes).intersection(.reverse)))
  }
}
