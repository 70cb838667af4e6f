public import ObjectModel

/// What a session needs to know about a user.
public struct UserRow: Sendable, Hashable {
  /// The user's id.
  public var id: RecordID
  /// The Username as it was stored.
  public var username: String
  /// The first and the last name.
  public var name: String
  /// Whether the user may work.
  public var isActive: Bool
  /// The zone by its IANA name; nil when none was set.
  public var timeZone: String?
  /// The locale, for example `en_US`; nil when none was set.
  public var locale: String?
}
