/// An undo or a redo in plain sentences, for the screen and the command line. Made by
/// ``UndoOutcome/words(in:zone:value:)``. The sentences hold stored text: whoever draws them sanitises them.
public struct UndoWords: Sendable, Hashable {
  /// What becomes of the records: `Interaction “Pricing call” comes back with 2 child records`, `Name of Interaction
  /// “Renewal”: New → Old`, or a heading `Interaction “Renewal”:` and an indented line for each of several fields.
  public var effects: [String]
  /// What others changed since: `Name of Interaction “Renewal” is now “X”: Jane Roe, 2026-11-20 14:05`.
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
