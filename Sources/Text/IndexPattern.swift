/// A word of the full-text index in which some characters are left open.
public struct IndexPattern: Sendable, Hashable {
  /// A letter or digit, or a wildcard.
  enum Element: Sendable, Hashable {
    case letter(Unicode.Scalar)
    case anyRun
    case anyOne
  }

  /// The characters in order.
  private(set) var elements: [Element] = []

  /// The word as it was typed, composed; nil when it has wildcards.
  public var word: String? { elements.allSatisfy(\.isLetter) ? letters : nil }

  /// The beginning of a word; nil unless the only wildcard is a final `*`.
  public var beginning: String? {
    elements.last == .anyRun && elements.count > 1 && elements.dropLast().allSatisfy(\.isLetter)
      ? letters : nil
  }

  /// The characters before the first wildcard, as the index compares them.
  public var prefix: String {
    var prefix = String.UnicodeScalarView()
    for case .letter(let letter) in elements.prefix(while: \.isLetter) {
      prefix.append(IndexWord.folded(letter))
    }
    return String(prefix)
  }

  /// The pattern in GLOB's signs, its characters as the index compares them. Words hold no sign of GLOB's own.
  public var glob: String {
    var glob = String.UnicodeScalarView()
    for element in elements {
      switch element {
      case .letter(let letter): glob.append(IndexWord.folded(letter))
      case .anyRun: glob.append("*")
      case .anyOne: glob.append("?")
      }
    }
    return String(glob)
  }

  private var letters: String {
    var letters = String.UnicodeScalarView()
    for case .letter(let letter) in elements { letters.append(letter) }
    return String(letters)
  }

  /// Adds a character.
  mutating func append(_ element: Element) { elements.append(element) }
}

extension IndexPattern.Element {
  /// Whether this is no wildcard.
  fileprivate var isLetter: Bool { if case .letter = self { true } else { false } }
}

/// A part of a typed word with wildcards.
public enum PatternPiece: Sendable, Hashable {
  /// Characters that stand for themselves.
  case text(String)
  /// Any characters, or none.
  case anyRun
  /// Any one character.
  case anyOne
}

/// What a typed word with wildcards looks for in the index: phrases of patterns, any of which is a match; none when there
/// is no letter or digit in it.
///
/// The word is separated where ``indexText(_:)`` separates, and a wildcard never spans two words of the index. Between a
/// letter and a digit (`FY?7`) it may belong to either side, so that both are looked for. Between CJK characters `?` is
/// one more such character, and `*` is none, because each is a word of its own.
public func indexPatterns(_ pieces: [PatternPiece]) -> [[IndexPattern]] {
  var reader = PatternReader()
  for piece in pieces {
    switch piece {
    case .text(let text): reader.read(text)
    case .anyRun: reader.wildcards.append(.anyRun)
    case .anyOne: reader.wildcards.append(.anyOne)
    }
  }
  reader.endWord()
  return reader.phrases.filter { !$0.isEmpty }
}

/// Puts a typed word's characters and wildcards into words of the index.
private struct PatternReader {
  /// The phrases so far: as many as there are ways to read the word.
  var phrases: [[IndexPattern]] = [[]]
  /// The wildcards behind the last character.
  var wildcards: [IndexPattern.Element] = []
  private var previous = IndexScalar.separator

  /// More ways to read a word are not tried.
  private static let phraseLimit = 16

  mutating func read(_ text: String) {
    for scalar in Normalisation.composed(text).unicodeScalars {
      let kind = IndexScalar(scalar)
      switch kind {
      case .separator: endWord()
      case .diacritic: break
      case .letter, .digit, .ideograph: add(scalar, kind)
      }
    }
  }

  /// Ends a word with the wildcards behind it.
  mutating func endWord() {
    switch previous {
    case .separator, .diacritic: break
    case .letter, .digit: append(wildcards)
    case .ideograph: appendCharacters()
    }
    wildcards = []
    previous = .separator
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ kind: IndexScalar) {
    if kind == previous, kind != .ideograph {
      append(wildcards)
    } else {
      startWord(kind)
    }
    append([.letter(scalar)])
    wildcards = []
    previous = kind
  }

  /// Begins a word of a kind, and gives the wildcards before it to it or to the word before.
  private mutating func startWord(_ kind: IndexScalar) {
    switch (previous, kind) {
    case (.ideograph, .ideograph):
      appendCharacters()
      begin()
    case (.letter, .ideograph), (.digit, .ideograph):
      append(wildcards)
      begin()
    case (.letter, .digit), (.digit, .letter): split()
    case (.separator, _), (.diacritic, _), (.ideograph, _), (_, .letter), (_, .digit), (_, .separator),
      (_, .diacritic):
      begin()
      append(wildcards)
    }
  }

  /// Gives the first wildcards to the word before and the others to the one that begins, in every way.
  private mutating func split() {
    guard !wildcards.isEmpty, phrases.count * (wildcards.count + 1) <= Self.phraseLimit else {
      append(wildcards)
      return begin()
    }
    phrases = (0...wildcards.count).flatMap { place in
      var reader = self
      reader.append(Array(wildcards[..<place]))
      reader.begin()
      reader.append(Array(wildcards[place...]))
      return reader.phrases
    }
  }

  /// Makes each `?` behind a CJK character a word of one character.
  private mutating func appendCharacters() {
    for wildcard in wildcards where wildcard == .anyOne {
      begin()
      append([wildcard])
    }
  }

  private mutating func begin() {
    for index in phrases.indices { phrases[index].append(IndexPattern()) }
  }

  private mutating func append(_ elements: [IndexPattern.Element]) {
    for index in phrases.indices {
      for element in elements { phrases[index][phrases[index].count - 1].append(element) }
    }
  }
}
