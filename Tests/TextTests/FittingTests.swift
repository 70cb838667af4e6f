import Testing
import Text

@Suite struct FittingTests {
  @Test(arguments: [
    ("Acme", 4, "Acme"), ("Acme", 3, "Ac…"), ("Acme", 1, "…"), ("Acme", 0, ""), ("Acme", -1, ""), ("", 3, ""),
    ("東京", 4, "東京"), ("東京", 3, "東…"), ("東京", 2, "…"), ("a東京", 4, "a東…"), ("a東京", 3, "a…"),
  ])
  func aLongTextIsCutWithAnEllipsis(text: String, width: Int, cut: String) {
    #expect(Fitting.truncated(text, to: width).text == cut)
  }

  @Test(arguments: [
    ("ab", 5, Fitting.Alignment.leading, "ab   "), ("ab", 5, .trailing, "   ab"), ("ab", 5, .centre, " ab  "),
    ("東京", 3, .leading, "東…"), ("a東京", 3, .trailing, " a…"), ("ab", 0, .leading, ""),
  ])
  func aShortTextIsFilledToItsWidth(text: String, width: Int, alignment: Fitting.Alignment, filled: String) {
    #expect(Fitting.padded(text, to: width, alignment).text == filled)
  }

  @Test func withoutAnEllipsisTheTextIsJustCut() {
    #expect(Fitting.truncated("東京都", to: 5, ellipsis: "").text == "東京")
  }

  @Test func whatFitsNeverExceedsItsWidth() {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      let text = numbers.text(upTo: 40)
      let width = Int.random(in: -2...30, using: &numbers)
      let cut = Fitting.truncated(text, to: width)
      #expect(cut.width <= max(0, width), "\(seed)")
      if CellWidth.of(text) <= width { #expect(cut == Array(Sanitiser.drawable(text)), "\(seed)") }
      #expect(Fitting.padded(text, to: width, .centre).width == max(0, width), "\(seed)")
    }
  }
}
