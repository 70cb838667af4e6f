import ObjectModel

/// What could be typed at a place of a query, and what of the text it would replace.
///
/// Unlike the parser it takes any text: what is missing, wrong or stands behind the cursor only makes the answer less
/// exact.
public struct Completion: Sendable, Hashable {
  /// The candidates, best first; empty where nothing is known.
  public var candidates: [Candidate]
  /// The Characters of the text that a candidate takes the place of.
  public var range: Range<Int>
  /// What of the name stands before the cursor.
  public var typed: String

  /// One thing that could be typed.
  public struct Candidate: Sendable, Hashable {
    /// What people read.
    public var label: String
    /// What it is.
    public var kind: Kind
    /// What is to be known of it, in a few words; may be empty.
    public var note: String
    /// The text that is put in; a blank, a point or a parenthesis at its end leads on.
    public var text: String

    /// A candidate; without a text of its own its label is put in.
    public init(_ label: String, _ kind: Kind, note: String = "", text: String? = nil) {
      self.label = label
      self.kind = kind
      self.note = note
      self.text = text ?? label
    }
  }

  /// What a candidate is; better candidates of one rank stand in this order.
  public enum Kind: Int, Sendable, Hashable, CaseIterable {
    /// A value of a picklist, or a type of a parent.
    case value
    /// An object type.
    case object
    /// A field.
    case field
    /// A reference that a path can follow.
    case parent
    /// The records that point to this one.
    case child
    /// A stretch of time.
    case date
    /// A list view or a scope.
    case view
    /// A function.
    case function
    /// A word of the language.
    case keyword
  }

  /// What could be typed in a query or a search.
  ///
  /// - Parameters:
  ///   - text: SOQL or SOSL, whole or not.
  ///   - cursor: how many Characters stand before the cursor.
  ///   - source: the objects, the list views and the time now.
  public init(of text: String, at cursor: Int, from source: CompletionSource) {
    let characters = Array(text)
    let cursor = min(max(cursor, 0), characters.count)
    guard characters.count <= Self.longestText else {
      (candidates, range, typed) = ([], cursor..<cursor, "")
      return
    }
    let tokens = Sketcher(characters).tokens
    let completer = Completer(tokens: tokens, cursor: cursor, source: source)
    let place = completer.place
    typed = String(characters[place.start..<cursor])
    range = place.start..<max(place.end, cursor)
    candidates = Self.ranked(completer.candidates(at: place), typed: typed)
    let follower = range.upperBound < characters.count ? characters[range.upperBound] : nil
    guard let follower else { return }
    // What the text has already is not put in again.
    for index in candidates.indices where candidates[index].text.last == follower {
      candidates[index].text.removeLast()
    }
  }

  /// A longer text is not written by hand, and reading it with every key would be felt.
  private static let longestText = 20_000

  /// The candidates that a typed text may mean: those that begin with it, then those with a word that does, then those
  /// that hold it.
  private static func ranked(_ candidates: [Candidate], typed: String) -> [Candidate] {
    var seen: Set<String> = []
    let known = candidates.filter { seen.insert($0.label.lowercased()).inserted }
    guard !typed.isEmpty else { return known }
    return known.enumerated()
      .compactMap { index, candidate in
        rank(of: candidate.label, typed).map { (rank: $0, index: index, candidate: candidate) }
      }
      .sorted {
        ($0.rank, $0.candidate.kind.rawValue, $0.index) < ($1.rank, $1.candidate.kind.rawValue, $1.index)
      }
      .map(\.candidate)
  }

  private static func rank(of label: String, _ typed: String) -> Int? {
    let (name, text) = (label.lowercased(), typed.lowercased())
    if name.hasPrefix(text) { return 0 }
    if label.hasWord(startingWith: text) { return 1 }
    return text.count > 2 && name.contains(text) ? 2 : nil
  }
}

extension String {
  /// Whether a word inside a name begins with a text in lower case; a capital letter or what follows `_` begins a word.
  fileprivate func hasWord(startingWith text: String) -> Bool {
    var before: Character = " "
    for (index, character) in zip(indices, self) {
      let isStart = before == " " || before == "_" || (character.isUppercase && before.isLowercase)
      if isStart, self[index...].lowercased().hasPrefix(text) { return true }
      before = character
    }
    return false
  }
}
