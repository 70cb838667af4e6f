import ArgumentParser

/// `rapport undo [ACTION]`: takes an action back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what was done: an edit, a delete, a whole import.",
    discussion: """
      Without a number it is your newest action; `rapport changes` lists the numbers. An undo is an action itself: \
      `rapport redo` takes it back.

      When something was changed since, nothing is done and the later changes are listed; --force overwrites them and \
      leaves what cannot be taken back. --preview exits with 1 when the undo would be refused.
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var takeBack: TakeBackOptions

  func run() throws {
    try TakeBackCommand(options: options, action: takeBack.action, mode: takeBack.mode, isRedo: false).run()
  }
}
