import Text

/// How well a name matches what was typed, best first. Case and Unicode's ways to write the same make no difference.
enum TypedRank: Int, Sendable, Hashable, Comparable {
  /// The whole name.
  case exact
  /// The name starts with it.
  case start
  /// A word of the name starts with it.
  case wordStart
  /// It stands somewhere in the name.
  case inside

  /// How well a name matches; nil when not at all. Nothing typed matches nothing.
  init?(_ name: String, _ typed: String) {
    let typed = fold(typed)
    guard !typed.isEmpty else { return nil }
    let name = fold(name)
    if name == typed {
      self = .exact
    } else if name.hasPrefix(typed) {
      self = .start
    } else if Self.words(of: name).contains(where: { $0.hasPrefix(typed) }) {
      self = .wordStart
    } else if name.contains(typed) {
      self = .inside
    } else {
      return nil
    }
  }

  /// The better rank comes first.
  static func < (left: TypedRank, right: TypedRank) -> Bool { left.rawValue < right.rawValue }

  /// The text from each word's start on, so that typed blanks match too.
  private static func words(of name: String) -> [Substring] {
    var starts: [Substring] = []
    var isInside = false
    for index in name.indices {
      let isPart = name[index].isLetter || name[index].isNumber
      if isPart, !isInside { starts.append(name[index...]) }
      isInside = isPart
    }
    return starts
  }
}
