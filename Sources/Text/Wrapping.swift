/// Breaks text into lines.
public enum Wrapping {
  /// The lines of a text at a width, as parts of the text, so that a place in the text can be found on the screen.
  ///
  /// Lines end at line ends, else behind the last space that fits, before or behind a CJK character, or, in a word
  /// longer than the width, anywhere between two characters. Line ends and the spaces that no longer fit belong to
  /// no line. An empty text is one empty line, and so is what follows a line end at the end.
  /// - Parameters:
  ///   - width: in cells, at least 1. Only a single character that is wider by itself exceeds it.
  ///   - marks: how scalars that must not reach the terminal will be shown.
  public static func lines(
    of text: some StringProtocol, width: Int, marks: Sanitiser.Marks = .spelled
  ) -> [Substring] {
    let text = Substring(text)
    return text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
      .flatMap { paragraph in
        var wrapper = ParagraphWrapper(paragraph, width: max(1, width), marks: marks)
        return wrapper.lines()
      }
  }

  /// Whether a character ends a line.
  private static func isLineEnd(_ character: Character) -> Bool {
    switch character {
    case "\n", "\r", "\r\n", "\u{2028}", "\u{2029}": true
    default: false  // Character
    }
  }
}
