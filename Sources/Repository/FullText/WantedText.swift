import SOQL
import Text

/// The words that a search looks for as one text, in the order in which they were written, without those behind AND NOT.
struct WantedText {
  /// The text without case; nil when wildcards leave open what it is.
  let folded: String?
  /// The full-text expression for all words next to each other; nil when that says no more than the search itself.
  let phrase: String?
  /// Whether a row that has the whole text is always found.
  let isAlwaysFound: Bool

  init(_ terms: SearchTerms) {
    let leaves = terms.wantedLeaves
    let texts = leaves.enumerated().compactMap { Self.text(of: $1, isLast: $0 == leaves.count - 1) }
    let isKnown = texts.count == leaves.count && !leaves.isEmpty
    let isOpen = leaves.last.map(Self.isBeginning) ?? false
    let text = texts.joined(separator: " ")
    folded = isKnown && !isOpen ? SearchText.folded(text) : nil
    // A `*` behind a sign is part of no word.
    let lastWord = SearchText.patterns([.text(text), .anyRun]).first?.last
    let isPrefix = isOpen && lastWord?.beginning != nil
    phrase = isKnown && leaves.count > 1 ? SearchText.phrase(text, isPrefix: isPrefix) : nil
    isAlwaysFound = leaves.count == terms.leaves.count
  }

  /// The text of a word or phrase; nil when wildcards leave it open. Only the last word may be a beginning.
  private static func text(of leaf: SearchTerms, isLast: Bool) -> String? {
    switch leaf {
    case .phrase(let text): return text
    case .term(let pieces):
      guard case .text(let text) = pieces.first, pieces.count == 1 || isLast && isBeginning(leaf) else {
        return nil
      }
      return text
    case .and, .or, .butNot: return nil
    }
  }

  /// Whether a term has no wildcard but a final `*`.
  private static func isBeginning(_ leaf: SearchTerms) -> Bool {
    guard case .term(let pieces) = leaf else { return false }
    return pieces.count == 2 && pieces[1] == .anyRun
  }
}
