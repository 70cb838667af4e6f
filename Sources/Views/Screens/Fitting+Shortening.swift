import Text

extension Fitting {
  /// A text cut in its middle where it is longer than a width: a message quotes a long value there, and says at its
  /// end what the value should have been.
  static func shortened(_ text: String, to width: Int, ellipsis: String) -> String {
    let clusters = Array(Sanitiser.drawable(text, marks: .short))
    guard clusters.width > width else { return text }
    let tail = taken(clusters.reversed(), to: (width - 1) * 2 / 5)
    let head = taken(clusters, to: width - 1 - tail.width)
    return head.text + ellipsis + tail.reversed().text
  }

  /// The first clusters that fit a width.
  private static func taken(_ clusters: [Cluster], to width: Int) -> [Cluster] {
    var left = width
    return Array(
      clusters.prefix { cluster in
        left -= cluster.width
        return left >= 0
      })
  }
}
