import Foundation

/// Where an answer goes: standard output, or a file that only its owner can read and that takes its name when it is
/// whole.
final class OutputTarget {
  private let handle: FileHandle
  private let path: String?

  /// Standard output for nil. An existing file is replaced when the new one is whole.
  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      handle = .standardOutput
      return
    }
    let part = path + ".part"
    try? FileManager.default.removeItem(atPath: part)
    guard
      FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: part)
    else { throw Failure("\(path.drawable) cannot be written.") }
    self.handle = handle
  }

  /// Writes a text.
  func write(_ text: String) throws {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure("The answer cannot be written: \(error.localizedDescription)")
    }
  }

  /// Gives the file its name.
  func close() throws {
    guard let path else { return }
    try handle.close()
    guard rename(path + ".part", path) == 0 else { throw Failure("\(path.drawable) cannot be written.") }
  }

  /// Removes what was written to a file.
  func discard() {
    guard let path else { return }
    try? handle.close()
    try? FileManager.default.removeItem(atPath: path + ".part")
  }
}
