import ArgumentParser

/// `rapport data`: queries and searches with the flags and shapes of `sf data` (product 5.1).
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Query and search from the shell, with the flags and the output of `sf data`.",
    subcommands: [DataQueryCommand.self, DataSearchCommand.self])
}
