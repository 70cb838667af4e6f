import ArgumentParser
import Controller
import Foundation
import ObjectModel
import Repository
import Terminal
import Views

/// `rapport`: opens the screen.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the screen (the default).")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try Database.reportingFailure {
      // Everything that may refuse does so before the terminal is touched.
      try Store.inspect(path: options.databasePath)
      let theme = try ThemeChoice(options: options).theme()
      let signals = try Signals()
      let terminal = try TerminalSession()
      defer { terminal.close() }
      var loop = try EventLoop(options: options, theme: theme, terminal: terminal, signals: signals)
      let code = try loop.run()
      if code != 0 { throw ExitCode(code) }
    }
  }
}
