import Testing
import Text

/// Words with wildcards become patterns of the index's words.
struct IndexPatternTests {
  @Test(
    "a wildcard stands in one word of the index",
    arguments: [
      ("kick", ["kick"]), ("kick*", ["kick*"]), ("k?ck", ["k?ck"]), ("K*CK*", ["k*ck*"]),
      ("Zür?ch", ["zur?ch"]), ("kick-o*f", ["kick o*f"]), ("a-*b", ["a *b"]), ("kick*-off", ["kick* off"]),
      ("o'*", ["o"]), ("-*-", []), ("*", []),
      // Between a letter and a digit it may belong to either.
      ("FY27", ["fy 27"]), ("FY?7", ["fy ?7", "fy? 7"]), ("a??1", ["a ??1", "a? ?1", "a?? 1"]),
      ("FY27*", ["fy 27*"]), ("a?1?b", ["a ?1 ?b", "a? 1 ?b", "a ?1? b", "a? 1? b"]),
      // Each CJK character is a word.
      ("東京*", ["東 京"]), ("東?都", ["東 ? 都"]), ("東??", ["東 ? ?"]), ("東*都", ["東 都"]), ("ab?東", ["ab? 東"]),
      ("東?ab", ["東 ?ab"]), ("東*ab", ["東 *ab"]),
    ])
  func patterns(_ typed: String, _ phrases: [String]) {
    let found = indexPatterns(pieces(typed)).map { $0.map(\.glob).joined(separator: " ") }
    #expect(Set(found) == Set(phrases) && found.count == phrases.count, "\(found)")
  }

  @Test("a pattern knows whether it is a word or a beginning, and what it begins with")
  func kinds() {
    let word = indexPatterns(pieces("Zürich"))[0][0]
    #expect(word.word == "Zürich" && word.beginning == nil && word.prefix == "zurich")
    let beginning = indexPatterns(pieces("Zür*"))[0][0]
    #expect(beginning.word == nil && beginning.beginning == "Zür" && beginning.prefix == "zur")
    for typed in ["Zür?", "Zür?*", "Z*r*"] {
      let open = indexPatterns(pieces(typed))[0][0]
      #expect(open.word == nil && open.beginning == nil && open.prefix == (typed == "Z*r*" ? "z" : "zur"))
    }
  }

  @Test("a word that can be read in very many ways is read in few")
  func manyWays() {
    let ways = indexPatterns(pieces(String(repeating: "a?1?", count: 1_000)))
    #expect(ways.count <= 16 && ways.allSatisfy { $0.count == 2_000 })
  }

  private func pieces(_ typed: String) -> [PatternPiece] {
    typed.map { $0 == "*" ? .anyRun : $0 == "?" ? .anyOne : .text(String($0)) }
  }
}
