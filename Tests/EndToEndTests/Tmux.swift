import Foundation
import Testing

/// A real terminal: one tmux server with one window, in which a test types and reads the screen.
///
/// Every test has a socket of its own: a server that is killed and started again on the same name at once can fail.
final class Tmux {
  private let socket = "rapport-\(UUID().uuidString)"
  private let folder: URL

  /// The folder that the window's shell starts in, removed at the end.
  var directory: URL { folder }

  /// Starts a shell in a window of this size.
  init(width: Int = 80, height: Int = 24) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c", folder.path,
      "env", "-i", "PATH=/usr/bin:/bin", "HOME=\(folder.path)", "LANG=C.UTF-8", "TERM=screen-256color",
      "PS1=ready> ", "EDITOR=true",
      "sh",
    ])
    try waitFor("ready>")
  }

  deinit {
    _ = try? run(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    try run(["send-keys", "-l", text])
  }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `C-s`, `Up`.
  func press(_ keys: String...) throws {
    try run(["send-keys"] + keys)
  }

  /// Pastes text as one bracketed paste.
  func paste(_ text: String) throws {
    let file = folder.appending(path: "paste")
    try Data(text.utf8).write(to: file)
    try run(["load-buffer", file.path])
    try run(["paste-buffer", "-p"])
  }

  /// Gives the window another size.
  func resize(width: Int, height: Int) throws {
    try run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// The screen's text, row by row.
  func screen() throws -> String {
    try run(["capture-pane", "-p"])
  }

  /// A format of tmux, such as `#{cursor_x}` or `#{pane_pid}`.
  func format(_ format: String) throws -> String {
    try run(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// Reads the screen until it holds a text; fails with the last screen after the time is over.
  @discardableResult
  func waitFor(
    _ text: String, seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try waitUntil("\"\(text)\"", seconds: seconds, sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Reads the screen until it holds a text no more.
  @discardableResult
  func waitUntilGone(
    _ text: String, seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try waitUntil("no \"\(text)\"", seconds: seconds, sourceLocation: sourceLocation) { !$0.contains(text) }
  }

  /// Each look starts a tmux client, which paces the loop.
  private func waitUntil(
    _ what: String, seconds: Double, sourceLocation: SourceLocation, _ holds: (String) -> Bool
  ) throws -> String {
    let deadline = Date().addingTimeInterval(seconds)
    var last = ""
    repeat {
      last = try screen()
      if holds(last) { return last }
    } while Date() < deadline
    Issue.record("waited for \(what); the screen is:\n\(last)", sourceLocation: sourceLocation)
    throw ScreenNeverShowed(what: what)
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    try Shell.run("/usr/bin/tmux", ["-L", socket] + arguments).output
  }
}

/// What was waited for never came.
struct ScreenNeverShowed: Error {
  let what: String
}

/// Runs programs and reads what they print.
enum Shell {
  /// What a program printed and how it ended.
  struct Result {
    var output: String
    var errors: String
    var code: Int32
  }

  /// The program under test, beside the test bundle.
  static var rapport: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "rapport").path
  }

  /// Runs a program to its end.
  ///
  /// Through posix_spawn and files: Foundation's Process takes a program for running as long as anything that it
  /// started holds its descriptors, and a tmux server does for good.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], input: String = "") throws -> Result {
    try run(program, arguments, input: Data(input.utf8))
  }

  /// Runs a program that reads bytes to its end.
  static func run(_ program: String, _ arguments: [String], input: Data) throws -> Result {
    try RunningProgram(program, arguments, input: input).result()
  }

  /// Waits for a program's end and answers its status.
  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// The exit code as a shell tells it.
  static func code(of status: Int32) -> Int32 {
    status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Starts a program with its three files.
  static func start(_ program: String, _ arguments: [String], paths: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in paths.enumerated() {
      let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o600)
    }
    let strings = ([program] + arguments).map { strdup($0) } + [nil]
    let environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in strings + environment { free(string) } }
    var child = pid_t()
    let failure = posix_spawn(&child, program, &actions, nil, strings, environment)
    guard failure == 0 else {
      throw ScreenNeverShowed(what: "\(program): \(String(cString: strerror(failure)))")
    }
    return child
  }
}
