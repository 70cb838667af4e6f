/// A word as the full-text index knows it, with where each of its letters stands in the text.
struct IndexWord {
  /// As it stands in the text, composed.
  private(set) var text = ""
  /// Letters without case and diacritics.
  private(set) var letters: [Unicode.Scalar] = []
  /// For each letter the character of the text that it came from.
  private(set) var characters: [Range<String.Index>] = []

  /// The words of a text, in order, as ``indexText(_:)`` separates them.
  static func words(of text: some StringProtocol) -> [IndexWord] {
    var words: [IndexWord] = []
    var previous = IndexScalar.separator
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      for scalar in nextScalars(of: text, at: &index) {
        let kind = IndexScalar(scalar)
        if startsWord(kind, after: previous) { words.append(IndexWord()) }
        switch kind {
        case .letter, .digit, .ideograph: words[words.count - 1].append(scalar, at: start..<index)
        case .diacritic, .separator: break
        }
        if kind != .diacritic { previous = kind }
      }
    }
    return words
  }

  /// The composed scalars of the character at an index, which moves behind it. An ASCII character that stands before
  /// another is found without looking for the bounds of characters: most text is this.
  private static func nextScalars(
    of text: some StringProtocol, at index: inout String.Index
  ) -> String.UnicodeScalarView {
    let start = index
    let following = text.utf8.index(after: index)
    if text.utf8[index] < 0x80, following < text.endIndex, text.utf8[following] < 0x80 {
      index = following
      return String(Unicode.Scalar(text.utf8[start])).unicodeScalars
    }
    index = text.index(after: index)
    return Normalisation.composed(text[start..<index]).unicodeScalars
  }

  /// Adds a letter.
  private mutating func append(_ letter: Unicode.Scalar, at range: Range<String.Index>) {
    text.unicodeScalars.append(letter)
    letters.append(Self.folded(letter))
    characters.append(range)
  }

  /// A letter as the tokenizer compares it: lower case, Latin letters without their diacritics.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 { return lowercased(scalar) }
    let base = Normalisation.base(of: scalar)
    if base.value < 0x80, base.properties.isAlphabetic { return lowercased(base) }
    // Through upper case, so that both forms of the Greek sigma and the long s meet.
    return lowercased(single(scalar.properties.uppercaseMapping) ?? scalar)
  }

  /// A scalar in lower case, if that is one scalar.
  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    single(scalar.properties.lowercaseMapping) ?? scalar
  }

  /// The scalar of a text that has only one.
  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
