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

  /// A message cut within the name that it quotes, where it is longer than a width: what can be done next stands at
  /// its end. One that quotes nothing, or too little, is cut in its middle.
  static func message(_ text: String, to width: Int, ellipsis: String) -> String {
    let excess = CellWidth.of(text) - width
    guard excess > 0, let first = text.firstIndex(where: { "\"“".contains($0) }),
      let last = text.lastIndex(where: { "\"”".contains($0) }), first < last
    else { return shortened(text, to: width, ellipsis: ellipsis) }
    let start = text.index(after: first)
    let room = CellWidth.of(text[start..<last]) - excess
    guard room >= 6 else { return shortened(text, to: width, ellipsis: ellipsis) }
    return text[..<start] + truncated(text[start..<last], to: room, ellipsis: ellipsis).text + text[last...]
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
