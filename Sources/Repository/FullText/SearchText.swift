import SOQL
import Text

/// The one place where stored text becomes what is compared and what is searched.
enum SearchText {
  /// The text by which texts are compared and ordered without case.
  static func folded(_ text: String) -> String { fold(text) }

  /// The text that goes into the full-text index.
  static func indexed(_ text: String) -> String { indexText(text) }

  /// The full-text expression for words as typed; nil when there is no word in them.
  static func match(_ words: String) -> String? { matchExpression(words) }

  /// The full-text expression for words next to each other, the last of them perhaps the beginning of one; nil when there
  /// is no word.
  static func phrase(_ text: String, isPrefix: Bool) -> String? {
    phraseExpression(text, isPrefix: isPrefix)
  }

  /// The phrases that a term with wildcards looks for, any of which is a match; none when there is no word in it.
  static func patterns(_ pieces: [SearchPiece]) -> [[IndexPattern]] {
    indexPatterns(
      pieces.map { piece in
        switch piece {
        case .text(let text): .text(text)
        case .anyRun: .anyRun
        case .anyOne: .anyOne
        }
      })
  }
}
