import ArgumentParser

/// `rapport`: the screen when called alone, the other doors as subcommands.
@main
struct RapportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "A log of client interactions for people who live on the keyboard.",
    discussion: """
      Without a subcommand Rapport opens its screen. Press ? there for the keys. `rapport help open` lists the options \
      that every subcommand takes, such as --database FILE.

      Exit codes: 0 done, 1 failed, 2 usage, 4 finished but some rows failed.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, CallsCommand.self, ImportCommand.self, UndoCommand.self, RedoCommand.self,
      ChangesCommand.self, DataCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Parses and runs, with the exit codes of design section 5: ArgumentParser's own code for bad usage is 64.
  static func main() {
    do {
      var command = try parseAsRoot(subcommandFirst(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure else { exit(withError: error) }
      StandardError.print(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }

  /// Global options may stand before the subcommand as well as behind it; ArgumentParser wants them behind.
  static func subcommandFirst(_ arguments: [String]) -> [String] {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("--") {
      let standsAlone = arguments[index].contains("=") || arguments[index] == "--sample"
      index += standsAlone ? 1 : 2
    }
    guard index > 0, index < arguments.count, names.contains(arguments[index]) else { return arguments }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }
}
