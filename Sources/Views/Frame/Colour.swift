/// A colour as a theme names it; the terminal's depth decides what is drawn (terminal 7.1).
public enum Colour: Sendable, Hashable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// One of the 16 colours that the person's terminal scheme defines, 0 to 15.
  case ansi(UInt8)
  /// An entry of the 256-colour palette.
  case palette(UInt8)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)
}
