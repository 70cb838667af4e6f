import Foundation
import ObjectModel
import SOQL
import Testing

/// 10,000 random texts and 3,000 random trees; `RAPPORT_LONG=1` runs twenty times as many.
struct FuzzTests {
  private static let scale = ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? 20 : 1

  /// The queries that are mutated.
  private static let queries = (Corpus.all + Grammar.all).map(\.text)

  /// The searches that are mutated.
  private static let searches = SearchTests.good.map(\.0) + SearchTests.bad.map(\.0)

  @Test(
    "a mutated text is a query that goes round or a fault at a place in it", arguments: [1, 2, 3] as [UInt64])
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 * Self.scale { try expectQueryOrFault(random.mutated(Self.queries)) }
  }

  @Test(
    "a soup of tokens is a query that goes round or a fault at a place in it", arguments: [4, 5] as [UInt64])
  func soup(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 * Self.scale { try expectQueryOrFault(random.soup()) }
  }

  @Test("random bytes are a fault at a place in them", arguments: [6] as [UInt64])
  func bytes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 * Self.scale {
      let text = random.bytes()
      try expectQueryOrFault(text)
      try expectSearchOrFault(text)
    }
  }

  @Test("a random tree prints as SOQL that parses to the same tree", arguments: [7, 8] as [UInt64])
  func trees(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 * Self.scale {
      let query = random.query()
      let text = query.text
      #expect(Result { () throws(Fault) in try Query(parsing: text) } == .success(query), "\(text)")
    }
  }

  @Test("a random search prints as SOSL that parses to the same search", arguments: [9] as [UInt64])
  func searches(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 * Self.scale {
      let search = random.search()
      let text = search.text
      #expect(Result { () throws(Fault) in try Search(parsing: text) } == .success(search), "\(text)")
    }
  }

  @Test(
    "a mutated search is a search that goes round or a fault at a place in it",
    arguments: [10, 11] as [UInt64])
  func searchMutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 * Self.scale { try expectSearchOrFault(random.mutated(Self.searches)) }
  }

  @Test("a soup of a search's tokens is a search that goes round or a fault", arguments: [12] as [UInt64])
  func searchSoup(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 * Self.scale {
      try expectSearchOrFault("FIND {aa} RETURNING Account(" + random.soup())
    }
  }
}

/// Expects a text to be a query that goes round and that the checker answers, or a fault that points into it.
func expectQueryOrFault(_ text: String) throws {
  do {
    let query = try Query(parsing: text)
    let canonical = query.text
    let again = try Query(parsing: canonical)
    #expect(again == query, "\(text)")
    #expect(again.text == canonical, "\(text)")
    _ = try query.checked(in: .shipped, text: text)
  } catch {
    try expectPlace(of: error, in: text)
  }
}

/// Expects a text to be a search that goes round and that the checker answers, or a fault that points into it.
func expectSearchOrFault(_ text: String) throws {
  do {
    let search = try Search(parsing: text)
    #expect(try Search(parsing: search.text) == search, "\(text)")
    _ = try search.checked(in: .shipped, text: text)
  } catch {
    #expect(error.code != .malformedQuery, "\(text)")
    try expectPlace(of: error, in: text)
  }
}

/// Expects a fault to say something and to point to a character of the text or behind its last one.
private func expectPlace(of fault: Fault, in text: String) throws {
  let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
  let row = try #require(fault.row, "\(text)")
  let column = try #require(fault.column, "\(text)")
  try #require((1...lines.count).contains(row), "\(text)")
  #expect((1...lines[row - 1].count + 1).contains(column), "\(text)")
  #expect(!fault.message.isEmpty, "\(text)")
}
