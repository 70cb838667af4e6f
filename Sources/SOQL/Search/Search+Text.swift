extension Search {
  /// The search as SOSL on one line, in the form that every reader of SOSL takes: keywords in capitals, reserved
  /// characters escaped, operators inside each other in parentheses. Parsing it gives the same search.
  public var text: String {
    var clauses = ["FIND {\(terms.text)}"]
    if scope != .all { clauses.append("IN \(scope.rawValue) FIELDS") }
    if !returning.isEmpty {
      clauses.append("RETURNING " + returning.map(\.text).joined(separator: ", "))
    }
    clauses += restrictions.map { "WITH \($0.kind.text)" }
    if let limit { clauses.append("LIMIT \(limit)") }
    if !updates.isEmpty { clauses.append("UPDATE " + updates.map(\.text).joined(separator: ", ")) }
    return clauses.joined(separator: " ")
  }
}

extension Search.Returned {
  /// The object with what is wanted of it.
  fileprivate var text: String {
    let view = listView.map { ["USING ListView = \($0.text)"] } ?? []
    let clauses = [query.selectionText] + view + query.restrictingClauses + query.rowClauses
    return "\(query.from.text)(\(clauses.joined(separator: " ")))"
  }
}

extension SearchRestriction.Kind {
  /// What stands after WITH.
  fileprivate var text: String {
    switch self {
    case .division(let name), .pricebook(let name): "\(words) = \(Escape.quoted(name, isPattern: false))"
    case .dataCategory(let categories): "\(words) \(categories.map(\.text).joined(separator: " AND "))"
    case .snippet(let length): words + (length.map { " (target_length=\($0))" } ?? "")
    case .network(let networks) where networks.count == 1:
      "\(words) = \(Escape.quoted(networks[0], isPattern: false))"
    case .network(let networks):
      "\(words) IN (\(networks.map { Escape.quoted($0, isPattern: false) }.joined(separator: ", ")))"
    case .labels: "\(words) = 'LABELS'"
    case .highlight: words
    case .spellCorrection(let isOn): "\(words) = \(isOn ? "TRUE" : "FALSE")"
    }
  }
}

extension SearchTerms {
  /// The terms as they stand between the braces.
  ///
  /// A text of more than 4,000 characters has no operators and one of more than 10,000 finds nothing (semantics 6.2), so
  /// that a long text is printed as short as it can have been written.
  fileprivate var text: String {
    if self == .or([]) { return String(repeating: "x", count: Limits.searchText + 1) }
    let text = readableText
    if text.utf16.count <= Limits.searchOperators { return text }
    let words = leaves.map(\.readableText).joined(separator: " ")
    return words.utf16.count > Limits.searchOperators ? words : shortText
  }

  /// The terms with every operator written and parentheses around each that stands in another one.
  private var readableText: String {
    let operand = { (terms: SearchTerms) in
      terms.isLeaf ? terms.readableText : "(\(terms.readableText))"
    }
    return switch self {
    case .term(let pieces): pieces.map(\.text).joined()
    case .phrase(let text): "\"\(SearchPiece.escaped(text))\""
    case .and(let parts): parts.map(operand).joined(separator: " AND ")
    case .or(let parts): parts.map(operand).joined(separator: " OR ")
    case .butNot(let wanted, let unwanted): "\(operand(wanted)) AND NOT \(operand(unwanted))"
    }
  }

  /// The terms with a blank for AND and no parentheses that the order of the operators does not need.
  private var shortText: String {
    let operand = { (terms: SearchTerms) in terms.isLeaf ? terms.shortText : "(\(terms.shortText))" }
    return switch self {
    case .term, .phrase: readableText
    case .and(let parts):
      (parts.dropLast().map(operand) + parts.suffix(1).map { $0.isButNot ? $0.shortText : operand($0) })
        .joined(separator: " ")
    case .or(let parts):
      parts.map { if case .or = $0 { operand($0) } else { $0.shortText } }.joined(separator: " OR ")
    case .butNot(let wanted, .or(let parts)):
      "\(operand(wanted)) AND NOT \(operand(.or(parts)))"
    case .butNot(let wanted, let unwanted): "\(operand(wanted)) AND NOT \(unwanted.shortText)"
    }
  }

  /// Whether this is a word or a phrase.
  private var isLeaf: Bool {
    switch self {
    case .term, .phrase: true
    case .and, .or, .butNot: false
    }
  }

  /// Whether this is AND NOT.
  private var isButNot: Bool { if case .butNot = self { true } else { false } }
}

extension SearchPiece {
  /// The piece as SOSL.
  fileprivate var text: String {
    switch self {
    case .text(let text): Self.escaped(text)
    case .anyRun: "*"
    case .anyOne: "?"
    }
  }

  /// A text whose reserved characters stand for themselves.
  fileprivate static func escaped(_ text: String) -> String {
    let bytes = text.utf8.flatMap { TermParser.reserved.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
