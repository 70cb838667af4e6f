import ObjectModel

/// A condition of WHERE or HAVING.
indirect enum Claim {
  case comparison(Term, Comparison, Compared)
  case membership(Term, isNegated: Bool, [Compared])
  case semiJoin(Term, isNegated: Bool, Inner)
  case and([Claim])
  case or([Claim])
  case not(Claim)

  enum Comparison: String, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case notEqualToo = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case like = "LIKE"
  }

  /// What a value is compared with. A text is LIKE's pattern after LIKE, its escapes as SOQL writes them.
  enum Compared {
    case value(FieldValue)
    case literal(DateLiteral)
    case pattern(Pattern)
  }

  /// `(SELECT AccountId FROM Contact WHERE …)`.
  struct Inner {
    var object: String
    var alias: String?
    var field: FieldDescription
    var claim: Claim?
  }

  /// Whether a semi-join stands anywhere in it.
  var semiJoins: Int {
    switch self {
    case .comparison, .membership: 0
    case .semiJoin: 1
    case .and(let parts), .or(let parts): parts.map(\.semiJoins).reduce(0, +)
    case .not(let part): part.semiJoins
    }
  }
}

/// A pattern of LIKE.
struct Pattern {
  enum Part {
    case text(String)
    /// `_`
    case one
    /// `%`
    case any
  }

  var parts: [Part]
}
