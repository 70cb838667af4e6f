import SOQL
import Text

/// The words that a search looks for, without those behind AND NOT, and how much a row has of them (semantics 6.4).
struct WantedText {
  /// All words as one text without case; nil when wildcards leave open what it is.
  let folded: String?
  /// The full-text expression for all words next to each other; nil when that says no more than the search itself.
  let phrase: String?
  /// Whether a row that has the whole text is always found.
  let isAlwaysFound: Bool
  private let words: PhraseFinder
  private let wholePhrase: PhraseFinder?

  init(_ terms: SearchTerms) {
    let leaves = terms.wantedLeaves
    let texts = leaves.enumerated().compactMap { Self.text(of: $1, isLast: $0 == leaves.count - 1) }
    let isKnown = texts.count == leaves.count && !leaves.isEmpty
    let isOpen = leaves.last.map(Self.isBeginning) ?? false
    let text = texts.joined(separator: " ")
    folded = isKnown && !isOpen ? SearchText.folded(text) : nil
    let patterns =
      isKnown && leaves.count > 1 ? SearchText.patterns(isOpen ? [.text(text), .anyRun] : [.text(text)]) : []
    wholePhrase = patterns.isEmpty ? nil : PhraseFinder(patterns)
    // A `*` behind a sign is part of no word.
    let isPrefix = patterns.first?.last?.beginning != nil
    phrase = patterns.isEmpty ? nil : SearchText.phrase(text, isPrefix: isPrefix)
    isAlwaysFound = leaves.count == terms.leaves.count
    words = PhraseFinder(leaves.flatMap(Self.patterns))
  }

  /// The score of a row.
  func score(_ row: RowFacts.Row) -> Int {
    let (names, others) = (row.names.map(IndexedText.init), row.others.map(IndexedText.init))
    var score = row.isViewed ? 2 : 0
    if names.contains(where: words.isFound) { score += 4 }
    if others.contains(where: words.isFound) { score += 1 }
    if let wholePhrase, (names + others).contains(where: wholePhrase.isFound) { score += 4 }
    if (row.names + row.others).contains(where: isWanted) { score += 8 }
    return score
  }

  /// Whether a text is the wanted one. Folding changes no text's length by more than three times.
  private func isWanted(_ text: String) -> Bool {
    guard let folded, text.utf8.count <= folded.utf8.count * 3 else { return false }
    return SearchText.folded(text) == folded
  }

  private static func patterns(of leaf: SearchTerms) -> [[IndexPattern]] {
    switch leaf {
    case .phrase(let text): SearchText.patterns([.text(text)])
    case .term(let pieces): SearchText.patterns(pieces)
    case .and, .or, .butNot: []
    }
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
