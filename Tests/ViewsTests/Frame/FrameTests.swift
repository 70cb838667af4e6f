import Controller
import Testing
import Text
import Views

@Suite struct FrameTests {
  /// A blank frame of 12 by 3.
  private func small(glyphs: Glyphs = .unicode) -> Frame {
    Frame(size: Size(width: 12, height: 3), glyphs: glyphs)
  }

  @Test func aTextIsPutWhereItIsSaid() {
    var frame = small()
    let end = frame.put("Acme", row: 1, column: 2, in: frame.area, .link)
    #expect(end == 6)
    #expect(frame.text == "\n  Acme\n")
    #expect(frame.roles == #"1: link"Acme""#)
  }

  @Test func aTextThatIsTooLongIsCutAtTheEdgeOfItsArea() {
    var frame = small()
    frame.put("Pricing call", row: 0, column: 1, in: Rect(row: 0, column: 2, width: 6, height: 1))
    frame.put("東京東京", row: 1, column: 0, width: 4, in: frame.area)
    frame.put("東京東京", row: 2, column: 0, width: 5, in: frame.area)
    #expect(frame.text == "   Pric…\n東…\n東京…")
  }

  @Test(arguments: [(-1, 0), (3, 0), (0, 12), (0, 40)])
  func whatLiesOutsideIsNotDrawn(row: Int, column: Int) {
    var frame = small()
    frame.put("x", row: row, column: column, in: frame.area)
    #expect(frame == small())
  }

  @Test func aTextBeginningLeftOfItsAreaLosesItsBeginning() {
    var frame = small()
    frame.put("東京x", row: 0, column: -1, in: Rect(row: 0, column: 2, width: 10, height: 1))
    #expect(frame.text == "   京x\n\n")
  }

  @Test func everyTextIsMadeSafe() {
    var frame = small()
    frame.put("a\u{202E}b\n", row: 0, column: 0, in: frame.area)
    frame.put("\u{1B}x", row: 1, column: 0, in: frame.area, marks: .spelled)
    #expect(frame.text == "a·b\n<ESC>x\n")
    #expect(
      frame.roles == #"0: text"a" mark.control"·" text"b         ""# + "\n"
        + #"1: mark.control"<ESC>" text"x      ""#)
  }

  @Test func coveringHalfOfAWideCharacterBlanksTheOtherHalf() {
    var frame = small()
    frame.put("東京", row: 0, column: 0, in: frame.area)
    frame.put("x", row: 0, column: 1, in: frame.area)
    frame.put("y", row: 0, column: 2, in: frame.area)
    #expect(frame.text == " xy\n\n")
    #expect(frame.cells.allSatisfy { $0.width == 1 })
  }

  @Test func runsFollowEachOther() {
    var frame = small()
    frame.put(
      [Run("Call", .textStrong), Run(" "), Run("Ac", overlays: .match)], row: 0, column: 0, in: frame.area)
    #expect(frame.roles == #"0: text.strong"Call" text+match"Ac""#)
  }

  @Test func anOverlayKeepsTextsAndRoles() {
    var frame = small()
    frame.put("Acme", row: 1, column: 0, in: frame.area, .link)
    frame.lay(.cursor, over: Rect(row: 1, column: 0, width: 6, height: 9))
    #expect(frame.roles.hasPrefix(#"1: link+list.cursor"Acme" text+list.cursor"  ""#))
  }

  @Test(arguments: [
    (Glyphs.unicode, "┌─ Hi ─────┐\n│          │\n└──────────┘"),
    (.ascii, "+- Hi -----+\n|          |\n+----------+"),
  ])
  func aBoxHasABorderAndATitle(glyphs: Glyphs, text: String) {
    var frame = small(glyphs: glyphs)
    frame.put("covered text", row: 1, column: 0, in: frame.area)
    let inside = frame.box(frame.area, title: "Hi")
    #expect(frame.text == text)
    #expect(inside == Rect(row: 1, column: 1, width: 10, height: 1))
  }

  @Test func theCursorStaysInItsArea() {
    var frame = small()
    frame.placeCursor(row: 9, column: 99, in: Rect(row: 0, column: 0, width: 5, height: 2), .bar)
    #expect(frame.cursor == Cursor(row: 1, column: 4, shape: .bar))
    frame.placeCursor(row: 0, column: 0, in: Rect(row: 5, column: 0, width: 5, height: 2))
    #expect(frame.cursor == nil)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 2), (-3, 5)])
  func drawingOnATinyScreenDoesNoHarm(width: Int, height: Int) {
    var frame = Frame(size: Size(width: width, height: height))
    let inside = frame.box(Rect(row: -1, column: -1, width: 8, height: 4), title: "東京")
    frame.put("東京 Acme", row: 0, column: 0, in: inside)
    frame.put("東京", row: 0, column: 0, in: frame.area)
    frame.box(frame.area, title: "x")
    frame.lay(.cursor, over: inside)
    #expect(frame.cells.count == max(0, width) * max(0, height))
  }

  @Test func everyRowIsExactlyAsWideAsTheScreen() {
    for seed in rounds(4_000) {
      var numbers = Seeded(UInt64(seed))
      var frame = Frame(size: Size(width: 20, height: 4))
      for _ in 0..<12 {
        let row = Int.random(in: -1...4, using: &numbers)
        let column = Int.random(in: -3...21, using: &numbers)
        frame.put(numbers.text(upTo: 12), row: row, column: column, in: frame.area)
      }
      for row in 0..<4 {
        #expect(frame.row(row).reduce(0) { $0 + Int($1.width) } == 20, "\(seed)")
        #expect(
          frame.row(row).reduce(0) { $0 + $1.text.unicodeScalars.reduce(0) { $0 + CellWidth.of($1) } } == 20)
      }
    }
  }
}
