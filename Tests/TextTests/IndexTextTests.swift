import Testing

@testable import Text

@Suite struct IndexTextTests {
  @Test(arguments: [
    ("Pricing call", "Pricing call"), ("FY27", "FY 27"), ("27FY28x", "27 FY 28 x"), ("東京", "東 京"),
    ("東京office", "東 京 office"), ("a東b", "a 東 b"), ("カタカナ", "カ タ カ ナ"), ("한국어", "한 국 어"), ("ＦＹ２７", "Ｆ Ｙ ２ ７"),
    ("INT-1234-5", "INT-1234-5"), ("Zu\u{308}rich", "Z\u{FC}rich"), ("x\u{302}1", "x\u{302} 1"),
    ("東 京", "東 京"),
    ("", ""), ("か\u{3099}", "が"), ("so\u{1FAE8}big – ok", "so big   ok"), ("1\u{308}a", "1\u{308} a"),
  ])
  func wordsAreSeparatedAsTheyAreSearched(text: String, indexed: String) {
    #expect(Array(indexText(text).unicodeScalars) == Array(indexed.unicodeScalars))
  }

  @Test func indexingTextThatIsIndexedChangesNothing() {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      let once = indexText(numbers.text(upTo: 40))
      #expect(once.utf8.elementsEqual(indexText(once).utf8), "\(seed)")
    }
  }

  @Test func textIsComposedAsAWhole() {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      let text = numbers.text(upTo: 40)
      let dense = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " }))
      for text in [text, dense] {
        #expect(indexText(text).utf8.elementsEqual(indexText(Normalisation.composed(text)).utf8), "\(seed)")
      }
    }
  }

  @Test(arguments: [
    ("acme", #""acme" *"#), ("Acme Corp", #""Acme" * AND "Corp" *"#), ("fy27", #""fy" + "27" *"#),
    ("東京", #""東" + "京" *"#), ("o'brien", #""o" + "brien" *"#), ("Zürich", #""Zürich" *"#),
    (#"a" OR "b"#, #""a" * AND "OR" * AND "b" *"#), ("NEAR(a b)", #""NEAR" + "a" * AND "b" *"#),
    ("a - b", #""a" * AND "b" *"#),
    ("  tab\u{9}bed ", #""tab" * AND "bed" *"#),
  ])
  func whatIsTypedBecomesAnExpressionOfQuotedParts(typed: String, expression: String) {
    #expect(matchExpression(typed) == expression)
  }

  @Test(arguments: ["", " ", "\"", "- * ^ ( ) :", "\u{0}", "\u{202E}", "👍"])
  func whatHasNoWordCannotBeSearchedFor(typed: String) {
    #expect(matchExpression(typed) == nil)
    #expect(highlights(of: typed, in: "anything").isEmpty)
  }

  @Test func aPastedPageDoesNotBecomeAHugeQuery() {
    let page = Array(repeating: "word", count: 10_000).joined(separator: " ")
    #expect(matchExpression(page)?.utf8.count ?? 0 < 1_000)
  }

  @Test(arguments: [
    ("pri", "Pricing call", ["Pri"]), ("call pri", "Pricing call", ["Pri", "call"]), ("ric", "Pricing", []),
    ("zurich", "Zürich, ZURICH", ["Zürich", "ZURICH"]), ("Zür", "Zu\u{308}rich", ["Zu\u{308}r"]),
    ("fy27", "FY27 and FY 271", ["FY27", "FY 27"]),
    ("27", "FY27", ["27"]), ("東京", "新東京駅", ["東京"]), ("東京", "東 京都", ["東 京"]), ("o'b", "Pat O'Brien", ["O'B"]),
    ("pri pricing", "Pricing", ["Pricing"]), ("x", "", []), ("σοφ", "ΣΟΦΊΑ", ["ΣΟΦ"]),
  ])
  func whatMatchesIsHighlighted(typed: String, text: String, parts: [String]) {
    #expect(highlights(of: typed, in: text).map { String(text[$0]) } == parts)
  }

  @Test func highlightsAreApartAndInOrder() {
    for seed in rounds(20_000) {
      var numbers = Seeded(UInt64(seed))
      let text = numbers.text(upTo: 30)
      let ranges = highlights(of: numbers.text(upTo: 4), in: text)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "\(seed)")
      #expect(ranges.allSatisfy { !$0.isEmpty }, "\(seed)")
    }
  }
}
