public import ObjectModel

/// What somebody else has saved into a field since the form read it, beside what was typed there.
public struct FormConflict: Sendable, Equatable {
  /// What the field holds when it holds theirs.
  public let theirs: FormField.Input
  /// What was typed before theirs was taken; nil until then.
  public internal(set) var yours: FormField.Input?
  /// The name of the user who saved it.
  public let user: String
  /// When that was.
  public let at: Instant

  /// Whether it has been on the screen, so that a save overwrites it knowingly.
  var isSeen = false

  /// A conflict of which nothing is decided.
  init(theirs: FormField.Input, user: String, at: Instant) {
    self.theirs = theirs
    self.user = user
    self.at = at
  }
}

extension FormField {
  /// Whether it holds what somebody else has saved.
  public var holdsTheirs: Bool { conflict.map { Self.typed($0.theirs) == typed } ?? false }

  /// Puts what somebody else has saved in, or what was typed before back; nothing typed is lost either way.
  mutating func swapConflict() {
    guard var conflict else { return }
    if !holdsTheirs {
      conflict.yours = input
      input = conflict.theirs
    } else if let yours = conflict.yours {
      input = yours
    }
    self.conflict = conflict
    error = nil
    errorLasts = false
  }
}
