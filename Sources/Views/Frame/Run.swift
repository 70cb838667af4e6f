/// A piece of text with one role, as part of a line.
public struct Run: Sendable, Hashable {
  /// Any text; drawing makes it safe.
  public var text: String
  /// What it is.
  public var role: Role
  /// States laid over it.
  public var overlays: Overlays

  /// A piece of a line.
  public init(_ text: String, _ role: Role = .text, overlays: Overlays = []) {
    self.text = text
    self.role = role
    self.overlays = overlays
  }
}
