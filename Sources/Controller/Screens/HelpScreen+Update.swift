// The help screen.

extension AppState {
  /// Changes the typed words.
  mutating func typeInHelp(_ change: (inout LineEditor) -> Bool) {
    guard case .help(var help) = screen else { return }
    _ = change(&help.search)
    help.scroll = ScrollPosition()
    screen = .help(help)
  }

  /// Moves the cursor of the help.
  mutating func moveHelp(by lines: Int) {
    guard case .help(var help) = screen else { return }
    help.scroll.move(
      to: help.scroll.cursor + lines, count: help.commands.count, height: geometry.bodyHeight)
    screen = .help(help)
  }
}
