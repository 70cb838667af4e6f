extension Search {
  /// The search as SOSL on one line, in the form that every reader of SOSL takes: keywords in capitals, reserved
  /// characters escaped, operators inside each other in parentheses. Parsing it gives the same search.
  public var text: String {
    var clauses = ["FIND {\(terms.text)}"]
    if scope != .all { clauses.append("IN \(scope.rawValue) FIELDS") }
    if !returning.isEmpty {
      clauses.append("RETURNING " + returning.map(\.returnedText).joined(separator: ", "))
    }
    if let limit { clauses.append("LIMIT \(limit)") }
    return clauses.joined(separator: " ")
  }
}

extension SearchTerms {
  /// The terms as they stand between the braces.
  fileprivate var text: String {
    switch self {
    case .term(let text, let isPrefix): Self.escaped(text) + (isPrefix ? "*" : "")
    case .phrase(let text): "\"\(Self.escaped(text))\""
    case .and(let parts): parts.map(\.operandText).joined(separator: " AND ")
    case .or(let parts): parts.map(\.operandText).joined(separator: " OR ")
    case .butNot(let wanted, let unwanted): "\(wanted.operandText) AND NOT \(unwanted.operandText)"
    }
  }

  /// The terms as one part of others.
  private var operandText: String {
    switch self {
    case .term, .phrase: text
    case .and, .or, .butNot: "(\(text))"
    }
  }

  private static func escaped(_ text: String) -> String {
    let bytes = text.utf8.flatMap { TermParser.reserved.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
