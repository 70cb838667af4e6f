import Foundation
import ObjectModel
import SOQL
import Testing

/// Random texts and random trees; `RAPPORT_LONG=1` runs twenty times as many.
struct FuzzTests {
  private static let rounds = ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? 60_000 : 3_000

  @Test(
    "a mutated text is a query that goes round or a fault at a place in it", arguments: [1, 2, 3] as [UInt64])
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = Corpus.all.map(\.text)
    for _ in 0..<Self.rounds {
      var text = texts[Int.random(in: 0..<texts.count, using: &random)]
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&text, from: texts, using: &random) }
      try expectQueryOrFault(text)
    }
  }

  @Test("a random tree prints as SOQL that parses to the same tree", arguments: [1, 2] as [UInt64])
  func trees(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<Self.rounds {
      let query = random.query()
      let text = query.text
      #expect(Result { () throws(Fault) in try Query(parsing: text) } == .success(query), "\(text)")
    }
  }

  @Test("a random search prints as SOSL that parses to the same search", arguments: [1, 2] as [UInt64])
  func searches(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<Self.rounds / 3 {
      let search = random.search()
      let text = search.text
      #expect(Result { () throws(Fault) in try Search(parsing: text) } == .success(search), "\(text)")
    }
  }

  @Test(
    "a mutated search is a search that goes round or a fault at a place in it", arguments: [1, 2] as [UInt64])
  func searchMutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let texts = SearchTests.good.map(\.0) + SearchTests.bad.map(\.0)
    for _ in 0..<Self.rounds / 3 {
      var text = texts[Int.random(in: 0..<texts.count, using: &random)]
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&text, from: texts, using: &random) }
      do {
        let search = try Search(parsing: text)
        #expect(try Search(parsing: search.text) == search, "\(text)")
        _ = try search.checked(in: .shipped, text: text)
      } catch {
        #expect(error.code != .malformedQuery, "\(text)")
        #expect(error.row != nil && error.column != nil, "\(text)")
      }
    }
  }

  /// Takes out, puts in, repeats or exchanges a piece of a text.
  private func mutate(_ text: inout String, from texts: [String], using random: inout SplitMix64) {
    var scalars = Array(text.unicodeScalars)
    let start = Int.random(in: 0...scalars.count, using: &random)
    let end = min(scalars.count, start + Int.random(in: 0...6, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: scalars.removeSubrange(start..<end)
    case 1:
      let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      scalars.replaceSubrange(start..<end, with: piece.unicodeScalars)
    case 2: scalars.insert(contentsOf: scalars[start..<end], at: start)
    default:  // Int
      let other = Array(texts[Int.random(in: 0..<texts.count, using: &random)].unicodeScalars)
      scalars.replaceSubrange(start..., with: other.suffix(Int.random(in: 0...other.count, using: &random)))
    }
    text = String(String.UnicodeScalarView(scalars))
  }

  private static let pieces = [
    "'", "\\", "\\u", "\\uD800", "(", ")", ",", ".", ":", "=", "!", "<", ">", " ", "\n", "\r\n", "\u{0}",
    "\u{301}",
    "👩‍👩‍👧", "é", "-", "+", "1e", "9999999999999999999999999999999999999999", "0000-01-01T00:00:00+23:59",
    "2026-01-01", " AND ", " OR ", " NOT ", " IN ", " LIKE ", " NULL ", "COUNT()", " FROM ", " WHERE ",
    " LIMIT ",
    " ORDER BY ", " FOR VIEW", "{", "}", "*", "?", "\"", " RETURNING ", " USING ListView = ", " OFFSET ",
    " WITH ",
    " UPDATE ", "/*", "//", "--", "%", "_",
  ]
}

/// Expects a text to be a query that goes round and that the checker answers, or a fault that points into it.
func expectQueryOrFault(_ text: String) throws {
  do {
    let query = try Query(parsing: text)
    #expect(try Query(parsing: query.text) == query, "\(text)")
    _ = try query.checked(in: .shipped, text: text)
  } catch {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    let row = try #require(error.row, "\(text)")
    let column = try #require(error.column, "\(text)")
    try #require((1...lines.count).contains(row), "\(text)")
    #expect((1...lines[row - 1].count + 1).contains(column), "\(text)")
  }
}
