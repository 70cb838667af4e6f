import Controller
import Terminal
import Testing

@Suite struct KeyDecoderTests {
  @Test(
    arguments: [
      (0x61, .character("a")), (0x41, .character("A")), (0xE9, .character("é")), (0x1F44D, .character("👍")),
      (0x20, .character(" ")), (1, .control("a")), (19, .control("s")), (26, .control("z")),
      (0, .control(" ")),
      (31, .control("_")), (28, .control("\\")), (9, Key(.tab)), (13, Key(.enter)), (10, Key(.enter)),
      (27, Key(.escape)), (8, Key(.backspace)), (0x7F, Key(.backspace)),
    ] as [(Int, Key)])
  func aScalarIsTheKeyThatTypesIt(code: Int, key: Key) {
    #expect(KeyDecoder.key(code: UInt32(code), isKeyCode: false) == key)
  }

  /// The codes of ncurses: KEY_UP and its like, KEY_F0 and the numbers behind it.
  @Test(
    arguments: [
      (0o403, Key(.up)), (0o402, Key(.down)), (0o404, Key(.left)), (0o405, Key(.right)), (0o406, Key(.home)),
      (0o550, Key(.end)), (0o523, Key(.pageUp)), (0o522, Key(.pageDown)), (0o512, Key(.delete)),
      (0o513, Key(.insert)), (0o541, Key(.backtab)), (0o407, Key(.backspace)), (0o527, Key(.enter)),
      (0o411, Key(.function(1))), (0o424, Key(.function(12))), (0o521, Key(.up)),
    ] as [(Int, Key)])
  func aKeyCodeIsItsKey(code: Int, key: Key) {
    #expect(KeyDecoder.key(code: UInt32(code), isKeyCode: true) == key)
  }

  /// 16 codes for each cursor key; the bits of the offset are Shift, Alt, Ctrl, Meta.
  @Test(
    arguments: [
      (1100 + 1, Key(.up)), (1100 + 4, Key(.up, control: true)), (1100 + 2, Key(.up, alt: true)),
      (1100 + 16 + 6, Key(.down, control: true, alt: true)), (1100 + 3 * 16 + 8, Key(.left, alt: true)),
      (1100 + 9 * 16 + 4, Key(.pageDown, control: true)),
    ] as [(Int, Key)])
  func aCursorKeyKnowsItsModifiers(code: Int, key: Key) {
    #expect(KeyDecoder.key(code: UInt32(code), isKeyCode: true) == key)
  }

  @Test(
    arguments: [
      (0x9B, false), (0xD800, false), (0x110000, false), (0xFFFF_FFFF, false), (0o632, true), (1000, true),
      (1100 + 160, true), (0, true), (0xFFFF_FFFF, true),
    ] as [(Int, Bool)])
  func whatIsNoKeyIsNone(code: Int, isKeyCode: Bool) {
    #expect(KeyDecoder.key(code: UInt32(code), isKeyCode: isKeyCode) == nil)
  }
}
