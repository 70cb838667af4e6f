import Controller
import Foundation

/// Lets a person edit a text in `$VISUAL` or `$EDITOR`.
///
/// The command is split at blanks and started with an argument list, never through a shell: tig's editor command was
/// an injection (jonas/tig#1432). The text lies in a file of its own that only the owner can read.
struct ExternalEditor {
  /// The program and its arguments.
  private let command: [String]

  /// The editor of an environment; `vi` when it names none.
  init(environment: [String: String]) {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty }
    command = (named ?? "vi").split(separator: " ").map(String.init)
  }

  /// Runs the editor on a text and answers what it left. The terminal must have been handed back.
  func edit(_ text: String, name: String) -> EditorResult {
    let directory = FileManager.default.temporaryDirectory.path + "/rapport-\(UUID().uuidString)"
    let safeName = String(name.filter { $0.isLetter || $0.isNumber || $0 == "-" }.prefix(60))
    let path = directory + "/\(safeName.isEmpty ? "text" : safeName).txt"
    guard mkdir(directory, 0o700) == 0,
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return .failed("No temporary file could be made for the editor.") }
    let status = run(path)
    guard status == 0 else {
      return .failed("\(command[0]) ended with an error; the text is as it was. What it wrote is in \(path).")
    }
    guard let data = FileManager.default.contents(atPath: path),
      let edited = String(data: data, encoding: .utf8)
    else { return .failed("\(command[0]) left no readable text in \(path); the text is as it was.") }
    try? FileManager.default.removeItem(atPath: directory)
    return .text(Self.withoutAddedNewline(edited, original: text))
  }

  /// Editors end files with a line break; a text that had none gets none.
  private static func withoutAddedNewline(_ edited: String, original: String) -> String {
    edited.hasSuffix("\n") && !original.hasSuffix("\n") ? String(edited.dropLast()) : edited
  }

  /// posix_spawn and not Foundation's Process, which puts the child into a process group of its own: the editor would
  /// be stopped at its first read from the terminal.
  private func run(_ path: String) -> Int32 {
    let arguments = Self.cStrings(command + [path])
    let environment = Self.cStrings(ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" })
    defer { for string in arguments + environment { free(string) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    guard posix_spawnp(&child, command[0], nil, &attributes, arguments, environment) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// A null-terminated array of C strings that the caller frees.
  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}
