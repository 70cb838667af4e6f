import ArgumentParser
import ObjectModel

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

  @Argument(
    help: ArgumentHelp("The number of the action; your newest one when left out.", valueName: "action"))
  var action: Int64?

  @Flag(help: "Overwrite later changes, and leave what cannot be taken back.")
  var force = false

  @Flag(help: "Say what would come back and change nothing.")
  var preview = false

  func validate() throws {
    if force && preview { throw ValidationError("--preview changes nothing; leave --force out.") }
  }

  func run() throws {
    let mode: UndoRequest.Mode = preview ? .preview : force ? .overwriting : .careful
    try TakeBackCommand(options: options, action: action, mode: mode, isRedo: false).run()
  }
}
