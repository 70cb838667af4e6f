public import ObjectModel

/// Who reads or writes, and when: every read takes one (design section 4).
public struct Viewer: Sendable, Hashable {
  /// The running user.
  public var user: RecordID
  /// The user's time zone.
  public var zone: Zone
  /// The instant that a write stamps and that a read calls now.
  public var now: Instant
  /// Which records the user may see.
  public var visibility: Visibility

  /// Which records a user may see.
  public enum Visibility: Sendable, Hashable {
    /// Every record; no predicate is added to any statement.
    case all
  }

  /// A viewer who sees every record unless told otherwise.
  public init(user: RecordID, zone: Zone, now: Instant, visibility: Visibility = .all) {
    self.user = user
    self.zone = zone
    self.now = now
    self.visibility = visibility
  }
}
