/// What a search looks for (semantics 6.1, 6.2).
public indirect enum SearchTerms: Sendable, Hashable {
  /// A word that a text must hold whole: text and wildcards in turn, text first, its escapes resolved. Two texts never
  /// follow each other.
  case term([SearchPiece])
  /// Words next to each other in this order. Its escapes are resolved.
  case phrase(String)
  /// All of them.
  case and([SearchTerms])
  /// Any of them; of none, nothing at all.
  case or([SearchTerms])
  /// The first without the second.
  case butNot(SearchTerms, SearchTerms)

  /// A word, or with `isPrefix` the beginning of one: `acme*`.
  public static func term(_ text: String, isPrefix: Bool = false) -> SearchTerms {
    .term(isPrefix ? [.text(text), .anyRun] : [.text(text)])
  }

  /// The words and phrases, whatever stands between them.
  public var leaves: [SearchTerms] {
    switch self {
    case .term, .phrase: [self]
    case .and(let parts), .or(let parts): parts.flatMap(\.leaves)
    case .butNot(let wanted, let unwanted): wanted.leaves + unwanted.leaves
    }
  }

  /// The words and phrases that a found text may hold: all but those behind AND NOT.
  public var wantedLeaves: [SearchTerms] {
    switch self {
    case .term, .phrase: [self]
    case .and(let parts), .or(let parts): parts.flatMap(\.wantedLeaves)
    case .butNot(let wanted, _): wanted.wantedLeaves
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

/// A part of a term.
public enum SearchPiece: Sendable, Hashable {
  /// Characters that stand for themselves.
  case text(String)
  /// `*`: any characters, or none.
  case anyRun
  /// `?`: any one character.
  case anyOne
}
