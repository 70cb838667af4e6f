/// One WITH clause of a search.
///
/// Divisions are refused; what only other objects or other sites have is read and changes nothing (semantics 6.4).
public struct SearchRestriction: Sendable, Hashable {
  /// What is asked for.
  public var kind: Kind
  /// Where the word after WITH starts, counted in UTF-8 bytes from 0. Left out of comparisons.
  public var offset: Int

  /// A WITH clause.
  public init(_ kind: Kind, at offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }

  /// The WITH clauses of SOSL (semantics 6.1).
  public enum Kind: Sendable, Hashable {
    /// WITH DIVISION, for organizations that are divided.
    case division(String)
    /// WITH DATA CATEGORY, for knowledge articles.
    case dataCategory([Restriction.DataCategory])
    /// WITH SNIPPET: a piece of a long text, perhaps of so many characters; for knowledge articles and feeds.
    case snippet(targetLength: Int?)
    /// WITH NETWORK: the sites of one or several ids; never empty.
    case network([String])
    /// WITH PricebookId, for products.
    case pricebook(String)
    /// WITH METADATA = 'LABELS'.
    case labels
    /// WITH HIGHLIGHT: found words marked in the answer.
    case highlight
    /// WITH SPELL_CORRECTION.
    case spellCorrection(Bool)
  }

  /// Compares what is asked for.
  public static func == (left: SearchRestriction, right: SearchRestriction) -> Bool {
    left.kind == right.kind
  }

  /// Hashes what is asked for.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
  }
}

extension SearchRestriction.Kind {
  /// The words after WITH that name the clause.
  var words: String {
    switch self {
    case .division: "DIVISION"
    case .dataCategory: "DATA CATEGORY"
    case .snippet: "SNIPPET"
    case .network: "NETWORK"
    case .pricebook: "PricebookId"
    case .labels: "METADATA"
    case .highlight: "HIGHLIGHT"
    case .spellCorrection: "SPELL_CORRECTION"
    }
  }
}
