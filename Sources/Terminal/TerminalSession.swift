import CNcurses
public import Controller
import Foundation
import Glibc
public import Views

/// The terminal while the program has it: the one place that calls ncurses.
///
/// Used from the main thread only; ncurses reads, writes and resizes from the thread that polls the keyboard. The
/// program's own signal handlers must be in place before it opens: ncurses then leaves theirs alone.
public final class TerminalSession {
  /// Whether box-drawing characters can be drawn.
  public let glyphs: Glyphs
  /// How many colours there are.
  public let depth: ColourDepth

  /// The keyboard.
  let input: Int32
  /// The screen.
  let output: Int32
  /// Keys are read through a pad of its own: reading through the screen's window would repaint it.
  let keyboard: UnsafeMutablePointer<WINDOW>?
  /// How often in a row there was nothing to read where something was promised.
  var emptyReads = 0
  /// What is on the screen.
  var painted: Painted?
  /// Whether the program has the terminal now, and has not lent it to another.
  var isActive = true
  /// Whether the terminal has been given back for good.
  private var isClosed = false

  private let screen: OpaquePointer
  private let files: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private var settings: termios
  private let changesCursor: Bool

  /// Takes the terminal.
  /// - Parameters:
  ///   - input: descriptor of the keyboard.
  ///   - output: descriptor of the screen.
  /// - Throws: ``TerminalError`` with a sentence; then nothing was written.
  public init(input: Int32 = 0, output: Int32 = 1) throws(TerminalError) {
    var settings = termios()
    guard isatty(input) == 1, tcgetattr(input, &settings) == 0 else {
      throw TerminalError("Standard input is not a terminal; the screen needs one.")
    }
    guard isatty(output) == 1 else {
      throw TerminalError("Standard output is not a terminal; the screen needs one.")
    }
    let isUTF8 = TerminalLocale.choose()
    try Self.checkType(output)
    let (files, screen) = try Self.open(input, output)
    self.input = input
    self.output = output
    self.settings = settings
    self.files = files
    self.screen = screen
    glyphs = isUTF8 ? .unicode : .ascii
    depth = ScreenSetup.startColours()
    keyboard = ScreenSetup.startKeyboard()
    changesCursor = has_string_capability("Ss") == 1
    Self.restoreOnCrash(input, output, &self.settings)
    // The first flush switches to the program's screen; what is written past the buffer must come after it.
    wnoutrefresh(standard_screen())
    doupdate()
    ModeSequence.send(ModeSequence.pasteOn, to: output)
  }

  /// The size now, in cells.
  public var size: Size { Size(width: Int(screen_columns()), height: Int(screen_lines())) }

  /// Asks the terminal for its size after SIGWINCH, and follows it; what was painted counts no more.
  public func refreshSize() -> Size {
    var window = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      resizeterm(Int32(window.ws_row), Int32(window.ws_col))
      painted = nil
    }
    return size
  }

  /// Gives the cursor a shape, if the terminal can.
  func setCursorShape(_ shape: Cursor.Shape) {
    if changesCursor { ModeSequence.send(ModeSequence.cursor(shape), to: output) }
  }

  /// Puts a text into the clipboard of the terminal, where the terminal allows it. The text is sent encoded, so that
  /// nothing in it can act on the terminal.
  public func copy(_ text: String) {
    ModeSequence.send(ModeSequence.clipboard(Data(text.utf8).base64EncodedString()), to: output)
  }

  /// Lends the terminal to another program, an editor or the shell: the screen and the settings from before are
  /// back. ``comeBack()`` ends it.
  public func leave() {
    guard isActive else { return }
    isActive = false
    sendResets()
    def_prog_mode()
    endwin()
    set_crash_restore(0)
  }

  /// Takes the terminal back after ``leave()``. The whole screen is painted anew by the next ``paint(_:_:)``.
  /// - Returns: the size, which may have changed meanwhile.
  public func comeBack() -> Size {
    guard !isActive else { return size }
    isActive = true
    set_crash_restore(1)
    reset_prog_mode()
    repaint()
    let size = refreshSize()
    wnoutrefresh(standard_screen())
    doupdate()
    ModeSequence.send(ModeSequence.pasteOn, to: output)
    return size
  }

  /// Gives the terminal back as it was, for good. A second time does nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    delscreen(screen)
    fclose(files.input)
    fclose(files.output)
    tcsetattr(input, TCSADRAIN, &settings)
  }

  /// Takes back what ncurses does not know of.
  private func sendResets() {
    ModeSequence.send(ModeSequence.pasteOff, to: output)
    if changesCursor { ModeSequence.send(ModeSequence.cursorReset, to: output) }
    painted = nil
  }
}
