import Controller
import Testing

@Suite struct LineEditorTests {
  /// Types a script: plain characters, and names of keys in angle brackets.
  private func editor(_ text: String = "", _ script: String) -> LineEditor {
    var editor = LineEditor(text)
    for key in keys(script) { _ = editor.handle(key) }
    return editor
  }

  @Test(arguments: [
    ("abc", "<^A>x", "x|abc"), ("abc", "<^A><^F>x", "ax|bc"), ("abc", "<^B>x", "abx|c"),
    ("abc", "<Home>x<End>y", "xabcy|"), ("abc", "<Left><Left><Right>x", "abx|c"),
    ("abc", "<Backspace>", "ab|"), ("abc", "<^A><Delete>", "|bc"), ("abc", "<^A><^D>", "|bc"),
    ("one two three", "<!b><!b>x", "one x|two three"), ("one two", "<^A><!f>x", "onex| two"),
    ("one two", "<^A><!d>", "| two"), ("one two-three", "<^W>", "one |"),
    ("one two-three", "<!b>x", "one two-x|three"),
    ("one two", "<^A><!f><^K>", "one|"), ("one two", "<!b><^U>", "|two"),
    ("one two", "<^U><^Y><^Y>", "one twoone two|"),
    ("", "<Backspace><Delete><Left><Right><^K><^U><^W>", "|"),
  ]) func readlineKeysEdit(text: String, script: String, expected: String) {
    let result = editor(text, script)
    var shown = Array(result.text)
    shown.insert("|", at: result.cursor)
    #expect(String(shown) == expected)
  }

  @Test func undoTakesBackWordsAndRedoBringsThemBack() {
    var editor = editor("", "call Jane")
    _ = editor.handle(.control("_"))
    #expect(editor.text == "call ")
    _ = editor.handle(.control("_"))
    #expect(editor.text.isEmpty)
    _ = editor.handle(.alt("_"))
    _ = editor.handle(.alt("_"))
    #expect(editor.text == "call Jane")
    #expect(editor.cursor == 9)
  }

  @Test func pastedLineBreaksBecomeSpacesAndAreOneStep() {
    var editor = LineEditor("x")
    editor.paste("a\nb\r\nc")
    #expect(editor.text == "xa b c")
    _ = editor.handle(.control("_"))
    #expect(editor.text == "x")
  }

  @Test(arguments: [
    Key(.enter), Key(.tab), Key(.escape), Key(.up), Key(.pageDown), Key(.function(4)), .control("s"),
  ])
  func keysOfTheFormAreNotTaken(key: Key) {
    var editor = LineEditor("x")
    let isTaken = editor.handle(key)
    #expect(!isTaken)
    #expect(editor.text == "x")
  }

  @Test func aCombiningMarkJoinsTheLetterBeforeTheCursor() {
    let result = editor("", "e\u{301}x")
    #expect(result.text == "e\u{301}x")
    #expect(result.cursor == 2)
  }

  @Test(arguments: [
    ("x", "x"), ("<Backspace>", ""), ("<Left>x", "Phone Calxl"), ("<End>x", "Phone Callx"), ("<^U>", ""),
  ])
  func aSelectedTextIsReplacedByWhatIsTyped(script: String, expected: String) {
    var editor = LineEditor("Phone Call")
    editor.selectAll()
    for key in keys(script) { _ = editor.handle(key) }
    #expect(editor.text == expected)
    #expect(!editor.isSelected)
    if script == "x" {
      _ = editor.handle(.control("_"))
      #expect(editor.text == "Phone Call")
    }
  }

  @Test func aPasteReplacesASelectedTextAndKeysOfTheFormKeepIt() {
    var editor = LineEditor("old")
    editor.selectAll()
    _ = editor.handle(Key(.tab))
    #expect(editor.isSelected)
    editor.paste("new\nline")
    #expect(editor.text == "new line")
  }

  @Test func theVisiblePartStaysWhileItFits() {
    let short = editor("Pricing", "<^A>").visible(width: 10)
    #expect(short.text == "Pricing")
    #expect(short.cursorColumn == 0)
  }

  @Test(arguments: [1, 2, 3, 7, 20]) func theCursorIsAlwaysWithinTheVisiblePart(width: Int) {
    var editor = LineEditor("Gespräch mit 東京支店 über die Verlängerung")
    for position in 0...editor.text.count {
      editor.move(to: position)
      #expect((0..<width).contains(editor.visible(width: width).cursorColumn))
    }
  }

  @Test func randomKeysKeepTheTextWhole() {
    var random = SplitMix64(seed: 7)
    let pieces: [Key] =
      [
        "a", " ", "é", "\u{301}", "🇩", "🇪", "\u{200D}", "👩", "東",
      ].map { .character($0) } + [
        Key(.left), Key(.right), Key(.backspace), Key(.delete), .control("k"), .control("y"), .control("w"),
        .control("_"), .alt("_"), .alt("b"), .alt("d"),
      ]
    var editor = LineEditor()
    for _ in 0..<rounds(20_000) {
      _ = editor.handle(pieces[Int(random.next() % UInt64(pieces.count))])
      #expect((0...editor.text.count).contains(editor.cursor))
      if editor.text.count > 60 { editor.replace(with: "") }
    }
  }
}
