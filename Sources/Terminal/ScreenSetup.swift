import CNcurses
import Glibc
import Views

/// What is set once ncurses has the terminal.
enum ScreenSetup {
  /// Starts colours and says how many there are.
  static func startColours() -> ColourDepth {
    guard has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    let depth = ColourDepth(colours: Int(tigetnum("colors")))
    // A description may name millions of colours and still number a palette.
    return depth == .direct && tigetflag("RGB") <= 0 ? .colours256 : depth
  }

  /// Sets how keys arrive, and makes the pad that they are read through: every key at once, none shown, Ctrl-C,
  /// Ctrl-Z, Ctrl-S and Ctrl-Q as keys, Enter apart from Ctrl-J.
  static func startKeyboard() -> UnsafeMutablePointer<WINDOW>? {
    raw()
    noecho()
    nonl()
    // Time to tell Esc from a key's sequence, in milliseconds; ncurses waits a second, and reads the variable itself.
    if getenv("ESCDELAY") == nil { set_escdelay(25) }
    guard let keyboard = newpad(1, 1) else { return nil }
    keypad(keyboard, true)
    nodelay(keyboard, true)
    for (sequence, code) in KeyCode.sequences { define_key(sequence, code) }
    return keyboard
  }
}
