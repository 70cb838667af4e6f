import CNcurses
public import Controller

/// Turns what `wget_wch` gives into keys: a pure function of the code.
public enum KeyDecoder {
  /// The key of a code, nil for what is no key.
  /// - Parameters:
  ///   - code: a Unicode scalar, or a function key's code of ncurses or of the program.
  ///   - isKeyCode: which of the two.
  public static func key(code: UInt32, isKeyCode: Bool) -> Key? {
    isKeyCode ? functionKey(Int32(bitPattern: code)) : character(code)
  }

  /// The key that sends a scalar. Ctrl-H, Ctrl-I, Ctrl-J and Ctrl-M cannot be told from Backspace, Tab and Enter
  /// (terminal 6.6).
  private static func character(_ code: UInt32) -> Key? {
    switch code {
    case 0: .control(" ")
    case 8, 0x7F: Key(.backspace)
    case 9: Key(.tab)
    case 10, 13: Key(.enter)
    case 27: Key(.escape)
    // Ctrl with a letter, and with \ ] ^ _.
    case 1...26: scalar(code + 0x60).map(Key.control)
    case 28...31: scalar(code + 0x40).map(Key.control)
    case 0x80..<0xA0: nil
    default: scalar(code).map(Key.character)  // UInt32
    }
  }

  /// The character of a scalar, nil if there is no such scalar.
  private static func scalar(_ code: UInt32) -> Character? { Unicode.Scalar(code).map(Character.init) }

  /// The key of a function key's code.
  private static func functionKey(_ code: Int32) -> Key? {
    if let key = modified(code) { return key }
    let number = Int(code - function_key(0))
    return (1...12).contains(number) ? Key(.function(number)) : plain(code).map { Key($0) }
  }

  /// A cursor key held with modifiers. Shift is not reported.
  private static func modified(_ code: Int32) -> Key? {
    let offset = Int(code - KeyCode.firstModified)
    guard (0..<KeyCode.movements.count * 16).contains(offset) else { return nil }
    guard let key = plain(KeyCode.movements[offset / 16].code) else { return nil }
    let modifiers = offset % 16
    return Key(key, control: modifiers & 4 != 0, alt: modifiers & 0b1010 != 0)
  }

  /// A key without Ctrl and Alt; where terminals have a code of its own for Shift, the same key.
  private static func plain(_ code: Int32) -> Key.Code? {
    switch code {
    case KEY_ENTER: .enter
    case KEY_BTAB: .backtab
    case KEY_BACKSPACE: .backspace
    case KEY_DC, KEY_SDC: .delete
    case KEY_IC, KEY_SIC: .insert
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME, KEY_A1: .home
    case KEY_END, KEY_SEND, KEY_C1: .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
    default: nil  // Int32
    }
  }
}
