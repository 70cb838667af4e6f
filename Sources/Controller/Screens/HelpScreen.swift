/// The keys of the screen below, searched by typing.
public struct HelpScreen: Sendable, Equatable {
  /// Which screen it is.
  public let id: ScreenID
  /// Where the keys apply.
  public var context: Context
  /// What was typed to narrow the lines.
  public var search = LineEditor()
  /// The marked line and the first visible one, in rows of ``ScreenGeometry/bodyHeight``.
  public var scroll = ScrollPosition()

  /// The commands whose title, help or key holds the typed text.
  public var commands: [Command] {
    CommandTable.commands(in: context).filter { $0.matches(search.text) }
  }
}
