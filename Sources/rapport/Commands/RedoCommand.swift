import ArgumentParser

/// `rapport redo [ACTION]`: brings into force again what was undone.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Take an undo back.",
    discussion: """
      Without a number it is your newest undo, as long as you have done nothing new since. With a number, of the \
      action or of its undo, it is that one.
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var takeBack: TakeBackOptions

  func run() throws {
    try TakeBackCommand(options: options, action: takeBack.action, mode: takeBack.mode, isRedo: true).run()
  }
}
