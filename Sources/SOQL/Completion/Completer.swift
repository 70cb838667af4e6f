import ObjectModel

/// Finds out what a place of a text is about: which query, which clause, which object.
struct Completer {
  /// The text.
  let tokens: [SketchToken]
  /// How many Characters stand before the cursor.
  let cursor: Int
  /// What is known besides.
  let source: CompletionSource

  /// The token that closes each parenthesis; those that nothing closes are left out.
  let closings: [Int: Int]

  /// Looks at the tokens of a text.
  init(tokens: [SketchToken], cursor: Int, source: CompletionSource) {
    (self.tokens, self.cursor, self.source) = (tokens, cursor, source)
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for index in tokens.indices {
      if tokens[index].isSign("(") { open.append(index) }
      if tokens[index].isSign(")"), let start = open.popLast() { closings[start] = index }
    }
    self.closings = closings
  }

  /// Where a candidate goes and what stands before it.
  struct Place {
    /// The Characters that it takes the place of.
    var start: Int
    var end: Int
    /// The names of the path before it, as in `Account.Owner.`.
    var path: [String] = []
    /// How many tokens stand before the path.
    var before: Int
    /// Whether it stands between quotes, and whether they are closed.
    var quotes: Quotes = .none
    /// Whether nothing can be named here: a number, or the words of a search.
    var isOpaque = false

    /// Whether a place stands between quotes.
    enum Quotes { case none, open, closed }
  }

  /// The place of the cursor.
  var place: Place {
    for (index, token) in tokens.enumerated() where token.range.lowerBound < cursor {
      let isInside = cursor < token.range.upperBound
      let isTouched = cursor == token.range.upperBound
      switch token.kind {
      case .string(let isClosed) where isInside || (isTouched && !isClosed):
        let end = isClosed ? token.range.upperBound - 1 : cursor
        return Place(
          start: token.range.lowerBound + 1, end: end, before: index, quotes: isClosed ? .closed : .open)
      case .terms(let isClosed) where isInside || (isTouched && !isClosed):
        return Place(start: cursor, end: cursor, before: index, isOpaque: true)
      case .number where isInside || isTouched:
        return Place(start: cursor, end: cursor, before: index, isOpaque: true)
      case .word where isInside || isTouched:
        return place(from: token.range.lowerBound, to: token.range.upperBound, before: index)
      case .string, .terms, .number, .word, .sign: continue
      }
    }
    return place(from: cursor, to: cursor, before: tokens.count { $0.range.upperBound <= cursor })
  }

  private func place(from start: Int, to end: Int, before: Int) -> Place {
    var place = Place(start: start, end: end, before: before)
    while place.before > 1, tokens[place.before - 1].isSign("."), tokens[place.before - 2].kind == .word {
      place.path.insert(tokens[place.before - 2].text, at: 0)
      place.before -= 2
    }
    return place
  }

  /// What could be typed at a place.
  func candidates(at place: Place) -> [Completion.Candidate] {
    if place.isOpaque { return [] }
    let scope = scope(before: place.before)
    if place.quotes != .none { return quoted(at: place, in: scope) }
    if place.before == 0, place.path.isEmpty { return Self.openings }
    if let function = scope.function { return arguments(of: function, at: place, in: scope) }
    return scope.isSearch ? searchCandidates(at: place, in: scope) : queryCandidates(at: place, in: scope)
  }

  private static let openings = [
    Completion.Candidate("SELECT", .keyword, note: "a query: SOQL", text: "SELECT "),
    Completion.Candidate("FIND", .keyword, note: "a search: SOSL", text: "FIND {"),
  ]

  private func queryCandidates(at place: Place, in scope: Scope) -> [Completion.Candidate] {
    switch scope.clause {
    case .select: selectCandidates(at: place, in: scope)
    case .from: fromCandidates(at: place, in: scope)
    case .using: usingCandidates(at: place, in: scope)
    case .where, .having: conditionCandidates(at: place, in: scope)
    case .group: groupCandidates(at: place, in: scope)
    case .order: orderCandidates(at: place, in: scope)
    case .limit, .offset, .for, .all, .update, .with: tailCandidates(at: place, in: scope)
    }
  }
}
