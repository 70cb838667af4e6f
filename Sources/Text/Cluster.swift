/// A piece of text that is safe to draw and cannot be cut: one spacing scalar with at most four combining marks, or
/// the two letters of a flag.
public struct Cluster: Sendable, Hashable {
  /// What is drawn.
  public var text: String
  /// Cells it takes: 1 or 2.
  public var width: Int
  /// Whether it stands for something that must not reach the terminal, so that the view can style it.
  public var isMark: Bool

  /// A cluster.
  public init(_ text: String, width: Int = 1, isMark: Bool = false) {
    self.text = text
    self.width = width
    self.isMark = isMark
  }
}

extension Sequence where Element == Cluster {
  /// Cells that the clusters take together.
  public var width: Int { reduce(0) { $0 + $1.width } }
  /// The clusters as one text.
  public var text: String { reduce(into: "") { $0 += $1.text } }
}
