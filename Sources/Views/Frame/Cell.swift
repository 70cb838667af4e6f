/// One cell of the screen. It holds what it is, not how it looks, so that frames do not depend on the theme.
public struct Cell: Sendable, Hashable {
  /// What is drawn: safe text of one cluster; empty in the second cell of a wide one.
  public var text: String
  /// Cells that the text takes: 1 or 2; 0 in the second cell of a wide cluster.
  public var width: UInt8
  /// What it is.
  public var role: Role
  /// States laid over it.
  public var overlays: Overlays

  /// A cell; without arguments a blank one.
  init(_ text: String = " ", width: UInt8 = 1, role: Role = .text, overlays: Overlays = []) {
    self.text = text
    self.width = width
    self.role = role
    self.overlays = overlays
  }
}
