import Glibc
import Views

/// Sequences that ncurses does not know. They are written past its buffer, so only right after it was flushed.
enum ModeSequence {
  /// From now on pasted text comes between marks.
  static let pasteOn = "\u{1B}[?2004h"
  /// Pasted text comes like typed text again.
  static let pasteOff = "\u{1B}[?2004l"
  /// The cursor looks as the person's settings say.
  static let cursorReset = "\u{1B}[0 q"
  /// After a crash: paste off, plain cursor, visible, plain text, plain cursor keys and keypad, back to the screen
  /// before.
  static let crashRestore: StaticString =
    "\u{1B}[?2004l\u{1B}[0 q\u{1B}[?25h\u{1B}[m\u{1B}[?1l\u{1B}>\u{1B}[?1049l\r\n"

  /// Puts a text into the clipboard, encoded as base 64 (OSC 52).
  static func clipboard(_ base64: String) -> String { "\u{1B}]52;c;\(base64)\u{07}" }

  /// Gives the cursor a shape.
  static func cursor(_ shape: Cursor.Shape) -> String {
    switch shape {
    case .block: "\u{1B}[2 q"
    case .bar: "\u{1B}[6 q"
    }
  }

  /// Writes a sequence to the terminal.
  static func send(_ sequence: String, to output: Int32) {
    var bytes = Array(sequence.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
