import Foundation

/// A program that runs beside the test.
final class RunningProgram {
  private let child: pid_t
  private let folder: URL
  private var status: Int32?

  /// Starts a program that reads these bytes.
  init(_ program: String, _ arguments: [String], input: Data) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let paths = ["in", "out", "err"].map { [folder] in folder.appending(path: $0).path }
    try input.write(to: URL(filePath: paths[0]))
    child = try Shell.start(program, arguments, paths: paths)
  }

  deinit {
    if status == nil {
      Foundation.kill(child, SIGKILL)
      _ = Shell.wait(for: child)
    }
    try? FileManager.default.removeItem(at: folder)
  }

  /// What it has printed so far.
  var output: String {
    get throws { String(decoding: try Data(contentsOf: folder.appending(path: "out")), as: UTF8.self) }
  }

  /// Ends the program in the middle of whatever it does.
  func kill() {
    Foundation.kill(child, SIGKILL)
  }

  /// Waits for its end.
  func result() throws -> Shell.Result {
    let status = self.status ?? Shell.wait(for: child)
    self.status = status
    let errors = try Data(contentsOf: folder.appending(path: "err"))
    return Shell.Result(
      output: try output, errors: String(decoding: errors, as: UTF8.self), code: Shell.code(of: status))
  }
}
