import ObjectModel

// Searches: what stands behind the braces.

extension Completer {
  func searchCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    let written = Array(tokens[..<place.before])
    guard let last = written.last else { return [] }
    let returning = written.lastIndex { $0.isWord("RETURNING") }
    if last.isWord("FIND") { return [Completion.Candidate("{", .keyword)] }
    if let returning {
      if last.isWord("RETURNING") || last.isSign(",") { return objects(for: .search) }
      let isLimited = written[returning...].contains { $0.isWord("LIMIT") || $0.isWord("WITH") }
      return isLimited || !Self.endsItem(last) ? [] : Self.keywords("LIMIT")
    }
    if last.isWord("IN") {
      return Search.Scope.allCases.map {
        Completion.Candidate("\($0.rawValue) FIELDS", .keyword, text: "\($0.rawValue) FIELDS ")
      }
    }
    if written.contains(where: { $0.isWord("LIMIT") }) { return [] }
    let isIn = written.contains { $0.isWord("IN") }
    if isIn, !last.isWord("FIELDS") { return Self.keywords("FIELDS") }
    return (isIn ? [] : Self.keywords("IN")) + Self.keywords("RETURNING", "LIMIT")
  }
}
