public import ObjectModel

/// Something to be done outside: the only way out. Values, never closures, so that tests compare them.
public enum Effect: Sendable, Hashable {
  /// Perform a call; its reply comes back under the id.
  case perform(CallRequest, RequestID, Lane)
  /// Send `.timer` after so many milliseconds of monotonic time.
  case wake(afterMilliseconds: Int, TimerID)
  /// Let the person edit a text in `$VISUAL` or `$EDITOR`.
  case edit(text: String, name: String)
  /// Interrupt the reads of key presses before this one.
  case interrupt(keyPress: Int)
  /// Put a text into the clipboard of the terminal.
  case copy(String)
  /// Paint the whole screen anew.
  case repaint
  /// Hand the terminal back to the shell until the person returns.
  case suspend
  /// Leave with an exit code.
  case quit(code: Int32)

  /// Which reads supersede each other.
  public enum Lane: Sendable, Hashable {
    /// Never superseded: writes, and reads that something waits for.
    case ordered
    /// Search-as-you-type and lookups: what belongs to a later key press makes what belongs to an earlier one
    /// worthless, so that it is interrupted or never started. Reads of the same key press all run.
    case latest(keyPress: Int)
  }
}
