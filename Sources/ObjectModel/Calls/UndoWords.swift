/// An undo or a redo in plain sentences, for the screen and the command line. Made by
/// ``UndoOutcome/words(in:zone:value:)``. The sentences hold stored text: whoever draws them sanitises them.
public struct UndoWords: Sendable, Hashable {
  /// What becomes of the records: `Interaction “Pricing call” comes back with 2 child records`.
  public var effects: [String]
  /// What others changed since: `Jane Roe changed Name of Interaction “Renewal” to “X” on 2026-11-20 14:05`.
  public var conflicts: [String]
  /// What cannot be taken back, and why: `Interaction “Renewal”: entity is deleted`.
  public var failures: [String]

  /// Sentences.
  public init(effects: [String], conflicts: [String], failures: [String]) {
    self.effects = effects
    self.conflicts = conflicts
    self.failures = failures
  }

  /// Up to so many records of one type are named one by one; more are counted.
  public static let maximumNamed = 5
}
