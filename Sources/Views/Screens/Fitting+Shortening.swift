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

  /// A message that is longer than a width, cut so that its end stays: what can be done next stands there. It is cut
  /// within the name that it quotes, else before its last sentence, else in its middle.
  static func message(_ text: String, to width: Int, ellipsis: String) -> String {
    let excess = CellWidth.of(text) - width
    guard excess > 0 else { return text }
    if let name = quoted(text), CellWidth.of(text[name]) >= excess + 6 {
      let room = CellWidth.of(text[name]) - excess
      let shown = truncated(text[name], to: room, ellipsis: ellipsis).text
      return text[..<name.lowerBound] + shown + text[name.upperBound...]
    }
    guard let end = lastSentence(text), CellWidth.of(text[end...]) + 12 <= width else {
      return shortened(text, to: width, ellipsis: ellipsis)
    }
    let head = truncated(text[..<end], to: width - CellWidth.of(text[end...]) - 1, ellipsis: ellipsis).text
    return head + " " + text[end...]
  }

  /// What stands in quotation marks.
  private static func quoted(_ text: String) -> Range<String.Index>? {
    guard let first = text.firstIndex(where: { "\"“".contains($0) }),
      let last = text.lastIndex(where: { "\"”".contains($0) }), first < last
    else { return nil }
    return text.index(after: first)..<last
  }

  /// Where the last sentence or its second half starts.
  private static func lastSentence(_ text: String) -> String.Index? {
    let blanks = text.indices.filter { index in
      text[index] == " " && index > text.startIndex && ".;:".contains(text[text.index(before: index)])
    }
    return blanks.last.map { text.index(after: $0) }
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
