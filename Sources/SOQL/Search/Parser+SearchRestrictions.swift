import ObjectModel

extension Parser {
  /// The WITH clauses of a search, in any order, each kind once.
  mutating func searchRestrictions() throws(Fault) -> [SearchRestriction] {
    var restrictions: [SearchRestriction] = []
    while try take(.with) {
      let start = token
      let kind = try searchRestriction()
      guard !restrictions.contains(where: { $0.kind.words == kind.words }) else {
        throw lexer.fault(.unexpectedToken(text(of: start)), at: start.range.lowerBound)
      }
      restrictions.append(SearchRestriction(kind, at: start.range.lowerBound))
    }
    return restrictions
  }

  /// What stands after one WITH.
  private mutating func searchRestriction() throws(Fault) -> SearchRestriction.Kind {
    let words = [
      "DIVISION", "DATA", "SNIPPET", "NETWORK", "PRICEBOOKID", "METADATA", "HIGHLIGHT", "SPELL_CORRECTION",
    ]
    switch try takeWord(among: words) {
    case "DIVISION": return .division(try assignedText())
    case "DATA": return .dataCategory(try dataCategories())
    case "SNIPPET": return .snippet(targetLength: try targetLength())
    case "NETWORK": return .network(try networks())
    case "PRICEBOOKID": return .pricebook(try assignedText())
    case "METADATA":
      try expectSign(.equal)
      let place = token
      guard try quotedText().uppercased() == "LABELS" else {
        throw lexer.fault(.unexpectedToken(text(of: place)), at: place.range.lowerBound)
      }
      return .labels
    case "HIGHLIGHT": return .highlight
    default:  // String: SPELL_CORRECTION
      try expectSign(.equal)
      return .spellCorrection(try takeWord(among: ["TRUE", "FALSE"]) == "TRUE")
    }
  }

  /// `(target_length=120)`, or nothing.
  private mutating func targetLength() throws(Fault) -> Int? {
    guard try take(.leftParenthesis) else { return nil }
    try expectWord("TARGET_LENGTH")
    try expectSign(.equal)
    let length = try limit().value
    try expectSign(.rightParenthesis)
    return length
  }

  /// One id after `=`, or several in parentheses after IN.
  private mutating func networks() throws(Fault) -> [String] {
    guard try take(.in) else { return [try assignedText()] }
    try expectSign(.leftParenthesis)
    var networks = [try quotedText()]
    while try take(.comma) { networks.append(try quotedText()) }
    try expectSign(.rightParenthesis)
    return networks
  }

  /// A quoted text after `=`.
  private mutating func assignedText() throws(Fault) -> String {
    try expectSign(.equal)
    return try quotedText()
  }

  /// A quoted text.
  private mutating func quotedText() throws(Fault) -> String {
    guard case .string(let pattern) = token.kind else { throw unexpected() }
    try advance()
    return Escape.resolved(pattern)
  }

  /// Consumes a sign that has to come next.
  private mutating func expectSign(_ sign: Token.Sign) throws(Fault) {
    guard try take(sign) else { throw unexpected() }
  }
}
