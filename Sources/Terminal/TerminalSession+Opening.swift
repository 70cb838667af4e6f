import CNcurses
import Glibc

/// The steps of opening.
extension TerminalSession {
  /// Refuses a terminal whose type is unknown or that cannot move its cursor. Before anything is opened: ncurses
  /// itself would end the process or draw line by line.
  static func checkType(_ output: Int32) throws(TerminalError) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !name.isEmpty else {
      throw TerminalError("The variable TERM is not set, so that the type of the terminal is unknown.")
    }
    var result: Int32 = 0
    guard setupterm(nil, output, &result) == OK else {
      throw TerminalError("The terminal type \"\(name)\" is unknown; set TERM to a type that is installed.")
    }
    let canMove = has_string_capability("cup") == 1
    forget_description()
    guard canMove else {
      throw TerminalError("The terminal type \"\(name)\" cannot address its cursor; the screen needs that.")
    }
  }

  /// Opens ncurses on copies of the descriptors, so that closing its files leaves the program's own open.
  static func open(
    _ input: Int32, _ output: Int32
  ) throws(TerminalError) -> (
    (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>), OpaquePointer
  ) {
    guard let inputFile = fdopen(dup(input), "r"), let outputFile = fdopen(dup(output), "w") else {
      throw TerminalError("The terminal cannot be opened: \(String(cString: strerror(errno))).")
    }
    guard let screen = newterm(nil, outputFile, inputFile) else {
      throw TerminalError("The terminal cannot be opened.")
    }
    return ((inputFile, outputFile), screen)
  }

  /// Has a crash give the terminal back.
  static func restoreOnCrash(_ input: Int32, _ output: Int32, _ settings: inout termios) {
    ModeSequence.crashRestore.withUTF8Buffer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        restore_terminal_on_crash(input, output, &settings, characters.baseAddress)
      }
    }
  }
}
