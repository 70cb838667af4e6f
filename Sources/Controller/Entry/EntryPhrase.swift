/// How the words of a typed time are put together.
enum EntryPhrase: Sendable, Hashable {
  /// One time.
  case single([EntryWord])
  /// `14:05 for 25m`: a time and a length in seconds.
  case lasting([EntryWord], Int64)
  /// `25m before 14:30`: a length in seconds and the time at its end.
  case before(Int64, [EntryWord])
  /// `14:05-14:30`, `9 to 10 tue`.
  case between([EntryWord], [EntryWord])

  /// Whether it is one time.
  var isSingle: Bool {
    if case .single = self { true } else { false }
  }

  /// Finds the word or sign that parts a range.
  init(_ words: [EntryWord]) {
    if let place = words.firstIndex(where: { $0.text == "for" }), place > 0,
      let length = Self.length(words[(place + 1)...])
    {
      self = .lasting(Array(words[..<place]), length)
    } else if let place = words.firstIndex(where: { $0.text == "before" }), place + 1 < words.count,
      let length = Self.length(words[..<place])
    {
      self = .before(length, Array(words[(place + 1)...]))
    } else if let place = words.firstIndex(where: { MomentWords.rangeWords.contains($0.text) }), place > 0,
      place + 1 < words.count
    {
      self = .between(Array(words[..<place]), Array(words[(place + 1)...]))
    } else if let (place, parts) = Self.hyphen(in: words) {
      self = .between(words[..<place] + [parts.0], [parts.1] + words[(place + 1)...])
    } else {
      self = .single(words)
    }
  }

  /// The seconds of words that are a length of time and nothing else; a number alone counts minutes.
  private static func length(_ words: ArraySlice<EntryWord>) -> Int64? {
    if words.count == 1, let minutes = words.first?.number { return Int64(minutes) * 60 }
    guard let (span, count) = MomentParser.span(in: words), count == words.count else { return nil }
    return span.totalSeconds
  }

  /// The word with a hyphen between two times of day, and its two sides.
  private static func hyphen(in words: [EntryWord]) -> (Int, (EntryWord, EntryWord))? {
    for (place, word) in words.enumerated() {
      guard let offset = word.text.firstIndex(where: { $0 == "-" || $0 == "–" || $0 == "—" }) else {
        continue
      }
      let behind = word.text[word.text.index(after: offset)...]
      guard MomentParser.isClockLike(word.text[..<offset]), MomentParser.isClockLike(behind) else { continue }
      return (place, word.split(at: word.text.distance(from: word.text.startIndex, to: offset)))
    }
    return nil
  }
}
