/// Looks for any of some phrases of the index's words in a text.
public struct PhraseFinder: Sendable {
  /// The phrases by the first byte of their first word; 256 holds those that begin with a wildcard.
  private var phrases: [[[WordMatcher]]]

  /// What looks for any of some phrases, as ``indexPatterns(_:)`` answers them.
  public init(_ patterns: [[IndexPattern]]) {
    phrases = Array(repeating: [], count: 257)
    for pattern in patterns where !pattern.isEmpty {
      let phrase = pattern.map { WordMatcher($0) }
      phrases[phrase[0].firstByte.map(Int.init) ?? 256].append(phrase)
    }
  }

  /// Whether one of the phrases stands in a text.
  public func isFound(in text: IndexedText) -> Bool {
    let open = phrases[256]
    return text.words.indices.contains { index in
      let first = Int(text.bytes[text.words[index].lowerBound])
      return phrases[first].contains { stands($0, in: text, at: index) }
        || open.contains { stands($0, in: text, at: index) }
    }
  }

  /// Whether a phrase begins at a word of a text.
  private func stands(_ phrase: [WordMatcher], in text: IndexedText, at index: Int) -> Bool {
    guard index + phrase.count <= text.words.count else { return false }
    return phrase.indices.allSatisfy { phrase[$0].matches(text.bytes[text.words[index + $0]]) }
  }
}

/// Whether a word of the index fits a pattern.
private struct WordMatcher: Sendable {
  /// What the word begins with, up to the first wildcard.
  private let beginning: [UInt8]
  /// What follows; empty for a whole word.
  private let rest: [Element]

  /// A byte, or a wildcard for characters.
  private enum Element: Sendable {
    case byte(UInt8)
    case anyRun
    case anyOne
  }

  var firstByte: UInt8? { beginning.first }

  init(_ pattern: IndexPattern) {
    beginning = Array(pattern.prefix.utf8)
    // Words hold none of GLOB's signs.
    rest = pattern.glob.utf8.dropFirst(beginning.count).map { byte in
      switch byte {
      case UInt8(ascii: "*"): .anyRun
      case UInt8(ascii: "?"): .anyOne
      default: .byte(byte)  // UInt8
      }
    }
  }

  func matches(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.starts(with: beginning) else { return false }
    return rest.isEmpty ? word.count == beginning.count : fits(word.dropFirst(beginning.count))
  }

  /// Whether the rest of a word fits: after a mismatch the last `*` takes one character more.
  private func fits(_ word: ArraySlice<UInt8>) -> Bool {
    var (place, index) = (word.startIndex, 0)
    var retry: (place: Int, index: Int)?
    while place < word.endIndex || index < rest.count {
      if index < rest.count, case .anyRun = rest[index] {
        retry = (place, index)
        index += 1
      } else if index < rest.count, let next = end(of: rest[index], at: place, in: word) {
        place = next
        index += 1
      } else {
        guard let last = retry, let next = end(of: .anyOne, at: last.place, in: word) else { return false }
        retry?.place = next
        (place, index) = (next, last.index + 1)
      }
    }
    return true
  }

  /// The place behind an element that stands at a place of a word; nil when it does not.
  private func end(of element: Element, at place: Int, in word: ArraySlice<UInt8>) -> Int? {
    guard place < word.endIndex else { return nil }
    switch element {
    case .byte(let byte): return word[place] == byte ? place + 1 : nil
    case .anyOne: return word[(place + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? word.endIndex
    case .anyRun: return place
    }
  }
}
