/// The English words that times are typed with; numbers, signs and ISO forms need none of them (terminal 3.2).
enum MomentWords {
  /// Monday first, as ISO counts.
  static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  /// January first.
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  /// Words that say nothing.
  static let fillers: Set<String> = ["at", "on", "the", "of", "from"]
  /// Words between the two ends of a range.
  static let rangeWords: Set<String> = ["-", "–", "—", "to", "until", "till"]

  /// The ISO number of a weekday from its name or the first three letters or more of it.
  static func weekday(_ word: some StringProtocol) -> Int? { place(of: word, in: weekdays) }

  /// The number of a month from its name or the first three letters or more of it.
  static func month(_ word: some StringProtocol) -> Int? { place(of: word, in: months) }

  /// How many days from today a word means.
  static func day(_ word: String) -> Int? {
    switch word {
    case "today": 0
    case "yesterday", "yest": -1
    case "tomorrow", "tom": 1
    default: nil  // String
    }
  }

  /// The second of the day that a word means.
  static func clock(_ word: String) -> Int? {
    switch word {
    case "noon": 12 * 3_600
    case "midnight": 0
    default: nil  // String
    }
  }

  /// What a unit of time counts.
  static func unit(_ word: some StringProtocol) -> TimeSpan.Unit? {
    switch String(word) {
    case "m", "min", "mins", "minute", "minutes": .minutes
    case "h", "hr", "hrs", "hour", "hours": .hours
    case "d", "day", "days": .days
    case "w", "wk", "week", "weeks": .weeks
    case "mo", "month", "months": .months
    case "y", "yr", "year", "years": .years
    default: nil  // String
    }
  }

  /// The word that a misspelt one is closest to; nil when none is close.
  static func suggestion(for word: String) -> String? {
    guard (3...12).contains(word.count) else { return nil }
    let known =
      weekdays + months + [
        "today", "yesterday", "tomorrow", "noon", "midnight", "now", "ago", "next", "last",
      ]
    let ranked = known.map { (word: $0, distance: distance(word, $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(2, word.count / 3)) ? best.word : nil
  }

  private static func place(of word: some StringProtocol, in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// How many letters must be changed, added or taken away to turn one word into the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
