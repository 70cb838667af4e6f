import Foundation

/// Where everything goes that is not data.
enum StandardError {
  /// Whether a person reads it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes one line.
  static func print(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Writes a line that the next one will overwrite.
  static func printInPlace(_ line: String) {
    FileHandle.standardError.write(Data(("\r" + line + "\u{1B}[K").utf8))
  }
}
