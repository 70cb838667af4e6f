/// States laid over what a cell is: the cursor row keeps the roles of its texts, and the theme merges the two.
///
/// They are applied in the order of their declaration, so that a match still shows on the cursor row.
public struct Overlays: OptionSet, Sendable, Hashable {
  /// One bit for each state.
  public let rawValue: UInt8
  /// The states of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Every other row of a list (`list.alt`).
  public static let alternate = Overlays(rawValue: 1 << 0)
  /// Part of a pop-up's body (`menu`).
  public static let menu = Overlays(rawValue: 1 << 1)
  /// A deleted row (`list.deleted`).
  public static let deleted = Overlays(rawValue: 1 << 2)
  /// A marked row (`list.marked`).
  public static let marked = Overlays(rawValue: 1 << 3)
  /// The cursor row of a list that does not have the focus (`list.cursor.inactive`).
  public static let cursorInactive = Overlays(rawValue: 1 << 4)
  /// The cursor row (`list.cursor`).
  public static let cursor = Overlays(rawValue: 1 << 5)
  /// The chosen row of a pop-up (`menu.selected`).
  public static let selected = Overlays(rawValue: 1 << 6)
  /// Text that the search found (`match`).
  public static let match = Overlays(rawValue: 1 << 7)

  /// Each overlay with the role that a theme gives it, in the order in which they are applied.
  static let roles: [(overlay: Overlays, role: Role)] = [
    (.alternate, .listAlt), (.menu, .menu), (.deleted, .listDeleted), (.marked, .listMarked),
    (.cursorInactive, .listCursorInactive), (.cursor, .listCursor), (.selected, .menuSelected),
    (.match, .match),
  ]
}
