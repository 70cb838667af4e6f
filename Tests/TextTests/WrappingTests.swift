import Testing
import Text

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 5, [""]), ("abc", 5, ["abc"]), ("abc def", 5, ["abc ", "def"]), ("abc def", 3, ["abc", "def"]),
    ("abc   def", 4, ["abc ", "def"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\nb", 5, ["a", "b"]),
    ("a\r\n\r\nb\n", 5, ["a", "", "b", ""]), ("東京都庁", 5, ["東京", "都庁"]), ("東京", 1, ["東", "京"]),
    ("see 東京 now", 7, ["see 東", "京 now"]), ("a verylongword", 6, ["a ", "verylo", "ngword"]),
    ("one two three", 8, ["one two ", "three"]), ("ab ", 2, ["ab"]), ("   ", 2, ["  "]),
    ("ab", 0, ["a", "b"]),
  ])
  func aTextIsBrokenIntoLines(text: String, width: Int, lines: [String]) {
    #expect(Wrapping.lines(of: text, width: width).map(String.init) == lines)
  }

  @Test func noVisibleTextIsLostAndNoLineIsTooWide() {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      let text = numbers.text(upTo: 80)
      let width = Int.random(in: 1...20, using: &numbers)
      let lines = Wrapping.lines(of: text, width: width)
      #expect(visible(lines.joined()) == visible(text), "\(seed)")
      for line in lines {
        #expect(CellWidth.of(line, marks: .spelled) <= width || line.count == 1, "\(seed)")
      }
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.endIndex <= next.startIndex, "\(seed)")
      }
    }
  }

  /// The scalars that are neither spaces nor line ends.
  private func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !" \t\n\r\u{2028}\u{2029}".unicodeScalars.contains($0) }
  }
}
