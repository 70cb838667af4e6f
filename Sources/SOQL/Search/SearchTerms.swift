/// What a search looks for (semantics 6.1, 6.2).
public indirect enum SearchTerms: Sendable, Hashable {
  /// A word that a text must hold whole, or with `isPrefix` the beginning of one: `acme*`. Its escapes are resolved.
  case term(String, isPrefix: Bool)
  /// Words next to each other in this order. Its escapes are resolved.
  case phrase(String)
  /// All of them.
  case and([SearchTerms])
  /// Any of them; of none, nothing at all.
  case or([SearchTerms])
  /// The first without the second.
  case butNot(SearchTerms, SearchTerms)

  /// The words and phrases, whatever stands between them.
  var leaves: [SearchTerms] {
    switch self {
    case .term, .phrase: [self]
    case .and(let parts), .or(let parts): parts.flatMap(\.leaves)
    case .butNot(let wanted, let unwanted): wanted.leaves + unwanted.leaves
    }
  }

  /// How many operators stand inside each other.
  var depth: Int {
    switch self {
    case .term, .phrase: 0
    case .and(let parts), .or(let parts): 1 + (parts.map(\.depth).max() ?? 0)
    case .butNot(let wanted, let unwanted): 1 + max(wanted.depth, unwanted.depth)
    }
  }
}
