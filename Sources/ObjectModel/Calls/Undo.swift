/// Asks to take an action back, or to take an undo back.
public struct UndoRequest: Sendable, Hashable {
  /// How far the call may go.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Says what would come back and changes nothing.
    case preview
    /// Does it, unless that would overwrite later changes; then it says which and changes nothing.
    case careful
    /// Does it and overwrites later changes.
    case overwriting
  }

  /// The action's number; nil is the newest one of the running user that can be taken back.
  public var action: Int64?
  /// How far the call may go.
  public var mode: Mode

  /// A request.
  public init(action: Int64? = nil, mode: Mode = .careful) {
    self.action = action
    self.mode = mode
  }
}

/// What an undo or a redo did, or would do.
public struct UndoOutcome: Sendable, Hashable {
  /// The action that is taken back, without its changes; for a redo the action that comes into force again. Where undos
  /// and redos follow each other it is always the action that began them.
  public var action: JournalAction
  /// The number of the new action; nil when nothing was changed.
  public var newAction: Int64?
  /// What becomes of the records, in the order of the undo; at most ``maximumShown``.
  public var effects: [UndoEffect]
  /// How many records it concerns.
  public var effectCount: Int
  /// How many records of each type come back, go away or change, over all effects.
  public var tallies: [UndoTally]
  /// The later changes that it would overwrite, or has overwritten; at most ``maximumShown``.
  public var conflicts: [UndoConflict]
  /// How many there are.
  public var conflictCount: Int
  /// What cannot be taken back, and why; at most ``maximumShown``.
  public var failures: [UndoFailure]
  /// How many there are.
  public var failureCount: Int

  /// The most entries of each list.
  public static let maximumShown = 200

  /// An outcome; without tallies they are counted over the effects that are given.
  public init(
    action: JournalAction, newAction: Int64?, effects: [UndoEffect], effectCount: Int,
    tallies: [UndoTally] = [], conflicts: [UndoConflict], conflictCount: Int, failures: [UndoFailure],
    failureCount: Int
  ) {
    self.action = action
    self.newAction = newAction
    self.effects = effects
    self.effectCount = effectCount
    self.tallies = tallies.isEmpty ? UndoTally.tallies(of: effects) : tallies
    self.conflicts = conflicts
    self.conflictCount = conflictCount
    self.failures = failures
    self.failureCount = failureCount
  }
}

/// What an undo makes of one record.
public struct UndoEffect: Sendable, Hashable {
  /// What happens to it.
  public enum Kind: Sendable, Hashable {
    /// It comes back from the recycle bin with so many child records, and so many other records point to them again.
    case comesBack(children: Int, lookups: Int = 0)
    /// It goes to the recycle bin, or for good where its object has none, with so many child records.
    case goesAway(children: Int)
    /// Fields get their former values.
    case changes([FieldChange])
  }

  /// One field's way back.
  public struct FieldChange: Sendable, Hashable {
    /// The field's API name.
    public var field: String
    /// What it holds.
    public var from: ShownValue
    /// What it will hold.
    public var to: ShownValue

    /// A field's way back.
    public init(field: String, from: ShownValue, to: ShownValue) {
      self.field = field
      self.from = from
      self.to = to
    }
  }

  /// The record.
  public var record: NamedRecord
  /// What happens to it.
  public var kind: Kind

  /// An effect.
  public init(record: NamedRecord, kind: Kind) {
    self.record = record
    self.kind = kind
  }
}

/// A later change that an undo would overwrite.
public struct UndoConflict: Sendable, Hashable {
  /// The record.
  public var record: NamedRecord
  /// The API name of the field that was changed since.
  public var field: String
  /// What it holds now.
  public var current: ShownValue
  /// The name of the user who changed it last.
  public var user: String
  /// When that was.
  public var at: Instant

  /// A conflict.
  public init(record: NamedRecord, field: String, current: ShownValue, user: String, at: Instant) {
    self.record = record
    self.field = field
    self.current = current
    self.user = user
    self.at = at
  }
}

/// A record that an undo cannot take back.
public struct UndoFailure: Sendable, Hashable {
  /// The record; its name is nil when it was erased.
  public var record: NamedRecord
  /// Why.
  public var error: RowError

  /// A failure.
  public init(record: NamedRecord, error: RowError) {
    self.record = record
    self.error = error
  }
}
