import ArgumentParser
import ObjectModel

/// What `rapport undo` and `rapport redo` are told.
struct TakeBackOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The number of the action; your newest one when left out.", valueName: "action"))
  var action: Int64?

  @Flag(help: "Overwrite later changes, and leave what cannot be taken back.")
  var force = false

  @Flag(help: "Say what would come back and change nothing.")
  var preview = false

  /// How far the call may go.
  var mode: UndoRequest.Mode { preview ? .preview : force ? .overwriting : .careful }

  func validate() throws {
    if force && preview { throw ValidationError("--preview changes nothing; leave --force out.") }
  }
}
