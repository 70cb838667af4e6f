import Controller
import Testing

@Suite struct TextAreaTests {
  @Test(arguments: [
    ("", [""]), ("one", ["one"]), ("one two three", ["one two ", "three"]), ("a\n\nb", ["a", "", "b"]),
    ("abcdefghijkl", ["abcdefghi", "jkl"]), ("a\r\nb\n", ["a", "b", ""]),
    ("12345678 9 x", ["12345678 ", "9 x"]),
    ("123456789 x", ["123456789 ", "x"]),
  ]) func linesWrapAtBlanks(text: String, rows: [String]) {
    #expect(TextArea(text, width: 10, height: 9).visibleRows == rows)
  }

  @Test func upAndDownGoBySeenLinesAndKeepTheColumn() {
    var area = TextArea("first line\nx\nthird line", width: 40, height: 5)
    area.move(to: 8)
    _ = area.handle(Key(.down))
    #expect(area.cursorRow == 1 && area.cursorColumn == 1)
    _ = area.handle(Key(.down))
    #expect(area.cursorRow == 2 && area.cursorColumn == 8)
    _ = area.handle(Key(.up))
    _ = area.handle(Key(.up))
    #expect(area.cursor == 8)
  }

  @Test func enterInsertsALineAndTheAreaScrolls() {
    var area = TextArea("", width: 20, height: 3)
    for key in keys("a<Enter>b<Enter>c<Enter>d") { _ = area.handle(key) }
    #expect(area.text == "a\nb\nc\nd")
    #expect(area.visibleRows == ["b", "c", "d"])
    #expect(area.lineNumber == (4, 4))
    _ = area.handle(Key(.home, control: true))
    #expect(area.cursor == 0 && area.scroll == 0)
    _ = area.handle(Key(.end, control: true))
    #expect(area.cursorRow == 3)
  }

  @Test func lineKeysWorkWithinTheUnwrappedLine() {
    var area = TextArea("one two three\nfour", width: 8, height: 5)
    area.move(to: 10)
    for key in keys("<^A>X<^E>Y") { _ = area.handle(key) }
    #expect(area.text == "Xone two threeY\nfour")
    _ = area.handle(.control("u"))
    #expect(area.text == "\nfour")
    _ = area.handle(.control("k"))
    #expect(area.text == "four")
  }

  @Test func aPasteOfTenThousandCharactersIsOneStep() {
    var area = TextArea("start ", width: 60, height: 6)
    let pasted = String(repeating: "word 東京\n", count: 1_250)
    area.paste(pasted)
    #expect(area.text == "start " + pasted)
    #expect(area.lineNumber.total == 1_251)
    _ = area.handle(.control("_"))
    #expect(area.text == "start ")
    _ = area.handle(.alt("_"))
    #expect(area.text.count == 10_006)
  }

  @Test func aTimeStampGoesToTheStartOfTheLine() {
    var area = TextArea("first\nsecond")
    area.insertAtLineStart("[14:22] ")
    #expect(area.text == "first\n[14:22] second")
    #expect(area.cursor == area.text.count)
  }

  @Test func randomKeysKeepTheCursorInSight() {
    var random = SplitMix64(seed: 3)
    let pieces: [Key] =
      ["a", "b", " ", "東", "é"].map { .character($0) } + [
        Key(.enter), Key(.up), Key(.down), Key(.left), Key(.right), Key(.pageUp), Key(.pageDown), Key(.home),
        Key(.end), Key(.backspace), .control("k"), .control("w"), .control("y"), .control("_"), .alt("_"),
      ]
    var area = TextArea("", width: 9, height: 4)
    for _ in 0..<rounds(20_000) {
      _ = area.handle(pieces[Int(random.next() % UInt64(pieces.count))])
      if random.next() % 50 == 0 {
        area.resize(width: Int(random.next() % 20), height: Int(random.next() % 6))
      }
      #expect((area.scroll..<area.scroll + area.height).contains(area.cursorRow))
      #expect((0..<area.width).contains(area.cursorColumn))
      #expect(area.visibleRows.count <= area.height)
      if area.text.count > 300 { area.replace(with: "") }
    }
  }
}
