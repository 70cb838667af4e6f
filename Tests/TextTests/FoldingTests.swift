import Testing
import Text

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Acme", "ACME"), ("", ""), ("Zürich", "ZÜRICH"), ("Zu\u{308}rich", "Z\u{DC}RICH"), ("straße", "STRASSE"),
    ("ﬁ", "FI"), ("ΐ", "\u{3AA}\u{301}"), ("İi", "İI"), ("σς", "ΣΣ"), ("東京", "東京"), ("각", "각"),
    ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
  ])
  func caseAndCompositionMakeNoDifference(text: String, folded: String) {
    #expect(Array(fold(text).utf8) == Array(folded.utf8))
  }

  @Test func foldingAnyScalarTwiceChangesNothing() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = fold(String(scalar))
      if !once.utf8.elementsEqual(fold(once).utf8) { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func foldingAnyTextTwiceChangesNothing() {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      let once = fold(numbers.text(upTo: 40))
      #expect(once.utf8.elementsEqual(fold(once).utf8), "\(seed)")
    }
  }
}
