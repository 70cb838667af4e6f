import Views

/// What was painted last, to paint only what has changed.
struct Painted {
  /// The frame on the screen.
  var frame: Frame
  /// The theme it was painted in.
  var theme: Theme
  /// The looks that its roles have.
  var looks: [LookKey: DrawnLook] = [:]

  /// What a look depends on within one theme.
  struct LookKey: Hashable {
    var role: Role
    var overlays: Overlays
  }

  /// A look in ncurses's terms.
  struct DrawnLook {
    var attributes: UInt32
    var pair: Int32
  }
}
