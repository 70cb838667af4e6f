/// One word of a typed text, with its place in it so that an error can mark it.
struct EntryWord: Sendable, Hashable {
  /// As typed: zone names keep their case.
  let original: String
  /// In lower case, as everything but zones is compared.
  let text: String
  /// Characters of the typed text.
  let range: Range<Int>

  /// A word at a place.
  init(_ original: String, at range: Range<Int>) {
    self.original = original
    self.text = original.lowercased()
    self.range = range
  }

  /// The words of a text, parted by blanks and commas.
  static func words(of text: String) -> [EntryWord] {
    var words: [EntryWord] = []
    var current = ""
    var start = 0
    for (position, character) in text.enumerated() {
      if character.isWhitespace || character == "," {
        if !current.isEmpty { words.append(EntryWord(current, at: start..<position)) }
        current = ""
        start = position + 1
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { words.append(EntryWord(current, at: start..<start + current.count)) }
    return words
  }

  /// The two words that a separator at a Character offset parts.
  func split(at offset: Int) -> (EntryWord, EntryWord) {
    let first = String(original.prefix(offset))
    let second = String(original.dropFirst(offset + 1))
    let middle = range.lowerBound + offset
    return (
      EntryWord(first, at: range.lowerBound..<middle), EntryWord(second, at: middle + 1..<range.upperBound)
    )
  }

  /// The number, when the word is nothing but digits and small enough to be part of a time.
  var number: Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

extension BidirectionalCollection where Element == EntryWord {
  /// From the first word to the last; empty when there are none.
  var extent: Range<Int> {
    (first?.range.lowerBound ?? 0)..<(last?.range.upperBound ?? 0)
  }
}

/// Reads a word from left to right.
struct WordScanner {
  private(set) var rest: Substring

  /// A scanner at the start of a word.
  init(_ text: String) {
    rest = text[...]
  }

  /// Whether the whole word was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Passes over a character; false when another one is next.
  mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  /// A run of digits and how many they are; nil when there are none, or more than six.
  mutating func digits() -> (value: Int, count: Int)? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...6).contains(digits.count), let value = Int(digits) else { return nil }
    rest = rest[digits.endIndex...]
    return (value, digits.count)
  }

  /// A run of ASCII letters, possibly empty.
  mutating func letters() -> Substring {
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest[letters.endIndex...]
    return letters
  }
}
