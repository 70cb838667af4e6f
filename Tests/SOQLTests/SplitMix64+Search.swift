import SOQL

// Random searches; their names need not exist.
extension SplitMix64 {
  /// A search of any shape that the printer must be able to write.
  mutating func search() -> Search {
    let returning = ["Account", "Contact", "Opportunity"].filter { _ in chance(2) }.map { object in
      var query = Query(
        selecting: some { $0.path() }, from: Name(object),
        where: chance(3) ? nil : condition(3, queries: 1),
        orderBy: chance(2) ? [] : some { Query.Ordering($0.expression(depth: 1), ascending: $0.chance(2)) },
        limit: chance(2) ? nil : Int.random(in: 0...3_000, using: &self))
      if chance(3) { query.offset = Placed(Int.random(in: 0...2_000, using: &self)) }
      return Search.Returned(query, listView: chance(3) ? name() : nil)
    }
    return Search(
      terms(depth: 3), in: Search.Scope.allCases[Int.random(in: 0..<5, using: &self)], returning: returning,
      with: restrictions(), limit: chance(2) ? nil : Int.random(in: 0...3_000, using: &self),
      updates: [Name("TRACKING"), "VIEWSTAT"].filter { _ in chance(4) })
  }

  private mutating func restrictions() -> [SearchRestriction] {
    let kinds: [SearchRestriction.Kind] = [
      .division(text()), .snippet(targetLength: chance(2) ? nil : 120),
      .network(chance(2) ? [text()] : [text(), text()]), .pricebook(text()), .labels, .highlight,
      .spellCorrection(chance(2)),
    ]
    return kinds.filter { _ in chance(4) }.shuffled(using: &self).map { SearchRestriction($0) }
  }

  private mutating func terms(depth: Int) -> SearchTerms {
    switch Int.random(in: 0..<(depth > 0 ? 5 : 2), using: &self) {
    case 0: return .term(pieces())
    case 1: return .phrase(words(separator: " and "))
    case 2: return .and(manyTerms(depth: depth - 1))
    case 3: return .or(manyTerms(depth: depth - 1))
    default: return .butNot(terms(depth: depth - 1), terms(depth: depth - 1))  // Int
    }
  }

  private mutating func pieces() -> [SearchPiece] {
    var pieces = [SearchPiece.text(words(separator: "-"))]
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      switch (Int.random(in: 0..<3, using: &self), pieces.last) {
      case (0, .anyOne), (0, .anyRun): pieces.append(.text(words(separator: "-")))
      case (1, .text), (1, .anyOne): pieces.append(.anyRun)
      default: pieces.append(.anyOne)  // Int
      }
    }
    return pieces
  }

  private mutating func manyTerms(depth: Int) -> [SearchTerms] {
    (0..<Int.random(in: 2...3, using: &self)).map { _ in terms(depth: depth) }
  }

  private mutating func words(separator: String) -> String {
    let words = ["ab", "kick-off", "o'brien", "a}b", "{x\"y", "東京", "27", "a?b*", "\\\\x1"]
    return (0..<Int.random(in: 1...2, using: &self))
      .map { _ in words[Int.random(in: 0..<words.count, using: &self)] }.joined(separator: separator)
  }
}
