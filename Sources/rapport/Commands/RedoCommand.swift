import ArgumentParser
import ObjectModel

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

  @Argument(
    help: ArgumentHelp("The number of the action; your newest undo when left out.", valueName: "action"))
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
    try TakeBackCommand(options: options, action: action, mode: mode, isRedo: true).run()
  }
}
