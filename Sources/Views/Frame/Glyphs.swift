/// The signs that frames are drawn with, besides text.
public enum Glyphs: Sendable, Hashable {
  /// Box-drawing characters and `…`.
  case unicode
  /// For terminals and readers without them: `+`, `-`, `|` and `~`.
  case ascii

  /// Stands where a text was cut.
  public var ellipsis: String { self == .unicode ? "…" : "~" }
  /// A line from left to right.
  public var horizontal: String { self == .unicode ? "─" : "-" }
  /// A line from top to bottom.
  public var vertical: String { self == .unicode ? "│" : "|" }

  /// Corners of a box: top left, top right, bottom left, bottom right.
  var corners: (String, String, String, String) {
    switch self {
    case .unicode: ("┌", "┐", "└", "┘")
    case .ascii: ("+", "+", "+", "+")
    }
  }
}
