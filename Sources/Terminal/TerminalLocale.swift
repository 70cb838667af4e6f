import Glibc

/// The character set that ncurses speaks to the terminal.
enum TerminalLocale {
  /// Chooses it: the environment's if that is UTF-8, else C.UTF-8, else ASCII. With LANG unset, ncurses would send
  /// Latin-1 (design section 3).
  /// - Returns: whether it is UTF-8.
  static func choose() -> Bool {
    for name in ["", "C.UTF-8", "C.utf8"] where setlocale(LC_CTYPE, name) != nil {
      if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return true }
    }
    setlocale(LC_CTYPE, "C")
    return false
  }
}
