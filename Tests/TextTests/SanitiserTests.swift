import Testing
import Text

@Suite struct SanitiserTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a·[31mb"), ("\u{0}\u{7}\u{7F}\u{9B}", "····"),
    ("a\u{202E}b", "a·b"),
    ("\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}", "·x····"), ("\u{FEFF}a\u{200B}b\u{200C}c", "·a·b·c"),
    ("a\u{E0041}b", "a·b"), ("soft\u{AD}hyphen", "soft·hyphen"),
    ("two\nlines\r\nthree\tcells\u{2028}.", "two lines three cells ."), ("\u{378}", "\u{FFFD}"),
    ("\u{FFFF}", "\u{FFFD}"), ("👨‍👩‍👧‍👦!", "👨!"), ("👍🏽!", "👍!"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿!", "🏴!"), ("❤️!", "❤!"), ("1️⃣", "1⃣"),
    ("🇩🇪🇫🇷", "🇩🇪🇫🇷"), ("🇩x", "🇩x"), ("\u{301}a", "\u{25CC}\u{301}a"), ("Zu\u{308}rich", "Zürich"),
    ("e\u{325}\u{326}\u{327}\u{328}\u{32D}\u{32E}", "ȩ\u{328}\u{325}\u{326}\u{32D}"), ("\u{FE0F}", ""),
  ])
  func whatTheTerminalMustNotSeeBecomesOneMark(text: String, drawn: String) {
    #expect(Array(Sanitiser.drawable(text).text.unicodeScalars) == Array(drawn.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{202E}b", "a<RLO>b"), ("\u{1B}", "<ESC>"), ("a\u{200D}", "a<ZWJ>"), ("\u{7F}", "<DEL>"),
    ("\u{9B}", "<CSI>"), ("\u{81}", "<U+0081>"), ("\u{378}", "<U+0378>"), ("\u{E0041}", "<U+E0041>"),
    ("a\tb", "a b"),
  ])
  func inDetailAMarkSaysWhatItStandsFor(text: String, drawn: String) {
    #expect(Sanitiser.drawable(text, marks: .spelled).text == drawn)
  }

  @Test func onlyMarksAreReportedAsMarks() {
    let clusters = Array(Sanitiser.drawable("·\u{1B}x", marks: .short))
    #expect(clusters.map(\.isMark) == [false, true, false])
  }

  @Test(arguments: [Sanitiser.Marks.short, .spelled])
  func nothingThatCanHarmComesOut(marks: Sanitiser.Marks) {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      let text = numbers.text(upTo: 40)
      let clusters = Array(Sanitiser.drawable(text, marks: marks))
      for scalar in clusters.text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .unassigned:
          Issue.record("\(seed): \(scalar.value)")
        case .format: #expect((0x600...0x70F).contains(scalar.value), "\(seed)")
        default: break  // Unicode.GeneralCategory
        }
      }
      #expect(clusters.allSatisfy { (1...2).contains($0.width) && !$0.text.isEmpty }, "\(seed)")
      #expect(clusters.allSatisfy { $0.text.unicodeScalars.count <= 5 }, "\(seed)")
      #expect(clusters.width == CellWidth.of(text, marks: marks), "\(seed)")
    }
  }

  @Test func theWidthOfAClusterIsTheSumOfItsScalars() {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      for cluster in Sanitiser.drawable(numbers.text(upTo: 40)) {
        #expect(cluster.width == cluster.text.unicodeScalars.reduce(0) { $0 + CellWidth.of($1) }, "\(seed)")
      }
    }
  }
}
