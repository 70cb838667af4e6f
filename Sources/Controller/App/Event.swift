public import ObjectModel

/// Something that happened outside: the only way in (design section 3).
public enum Event: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted as one piece, line ends already `\n`. In a browsing screen it is never run as commands.
  case paste(String)
  /// The terminal has this size now, in cells.
  case resized(Size)
  /// The program was suspended and is back.
  case resumed
  /// The terminal has gone away, or the program was asked to end: keep the drafts and leave.
  case hangUp
  /// A call was answered.
  case reply(RequestID, Reply)
  /// A timer that an effect started has run out.
  case timer(TimerID)
  /// The external editor has ended.
  case edited(EditorResult)
  /// Another program has changed the file.
  case fileChanged
}

/// A size in cells.
public struct Size: Sendable, Hashable {
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// Ties a reply to the request that it answers; a reply whose id nobody waits for is dropped.
public struct RequestID: Sendable, Hashable {
  /// Counts up from 1.
  public var number: Int

  /// The request of a number.
  public init(_ number: Int) {
    self.number = number
  }
}

/// Ties a timer event to the timer that was started; a timer started later under the same purpose replaces it.
public struct TimerID: Sendable, Hashable {
  /// What the timer is for.
  public enum Purpose: Sendable, Hashable {
    /// Typing has paused: keep the draft.
    case keepDraft
    /// The minute has changed: times shown relative to now are stale.
    case clock
  }

  /// What the timer is for.
  public var purpose: Purpose
  /// Which start of it; an event of an older one is dropped.
  public var generation: Int

  /// A timer.
  public init(_ purpose: Purpose, generation: Int) {
    self.purpose = purpose
    self.generation = generation
  }
}

/// What the external editor left behind.
public enum EditorResult: Sendable, Hashable {
  /// It ended well with this text.
  case text(String)
  /// It failed; the sentence says how, and the old text stays.
  case failed(String)
}
