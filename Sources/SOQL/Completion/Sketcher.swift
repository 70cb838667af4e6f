import ObjectModel

/// One word, value or sign of a text that need not be a query.
struct SketchToken: Hashable {
  /// What it is.
  enum Kind: Hashable {
    /// A name or a keyword.
    case word
    /// Anything that begins with a digit: a number, a day, an instant.
    case number
    /// A quoted text; its range has the quotes.
    case string(isClosed: Bool)
    /// What SOSL looks for; its range has the braces.
    case terms(isClosed: Bool)
    /// Anything else, one or two Characters.
    case sign
  }

  /// What it is.
  var kind: Kind
  /// As written.
  var text: String
  /// Its Characters.
  var range: Range<Int>

  /// Whether it is a word of the language, in any case.
  func isWord(_ word: String) -> Bool { kind == .word && text.equalsIgnoringASCIICase(word) }

  /// Whether it is one of some words.
  func isOne(of words: String...) -> Bool { words.contains { isWord($0) } }

  /// Whether it is a sign.
  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}

/// Cuts any text into tokens; nothing is refused.
struct Sketcher {
  /// The tokens from left to right.
  private(set) var tokens: [SketchToken] = []

  /// Cuts a text.
  init(_ characters: [Character]) {
    var position = 0
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
        continue
      }
      let token = Self.token(characters, at: position)
      tokens.append(token)
      position = token.range.upperBound
    }
  }

  private static func token(_ characters: [Character], at start: Int) -> SketchToken {
    let first = characters[start]
    var end = start + 1
    var kind = SketchToken.Kind.sign
    if isLetter(first) {
      kind = .word
      while end < characters.count, isPart(characters[end]) { end += 1 }
    } else if first.isNumber || (("+-").contains(first) && end < characters.count && characters[end].isNumber)
    {
      kind = .number
      while end < characters.count, isPart(characters[end]) || "+-.:".contains(characters[end]) { end += 1 }
    } else if first == "'" {
      kind = .string(isClosed: skip(characters, &end, to: "'", atLineEnd: true))
    } else if first == "{" {
      kind = .terms(isClosed: skip(characters, &end, to: "}", atLineEnd: false))
    } else if end < characters.count, ["!=", "<>", "<=", ">="].contains(String(characters[start...end])) {
      end += 1
    }
    return SketchToken(kind: kind, text: String(characters[start..<end]), range: start..<end)
  }

  /// Goes behind a closing sign; false, and to the end, when there is none. A backslash keeps the next Character from
  /// being it. A quote that is not closed ends with its line, so that the rest of the text keeps its meaning.
  private static func skip(
    _ characters: [Character], _ end: inout Int, to sign: Character, atLineEnd: Bool
  ) -> Bool {
    while end < characters.count {
      if characters[end] == sign {
        end += 1
        return true
      }
      if atLineEnd, characters[end].isNewline { return false }
      end = min(end + (characters[end] == "\\" ? 2 : 1), characters.count)
    }
    return false
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_")
  }
}
