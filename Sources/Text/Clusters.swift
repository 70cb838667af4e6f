/// The clusters of a text, made one after the other while it is drawn, so that what is cut off is never looked at.
public struct Clusters: Sequence, IteratorProtocol, Sendable {
  /// The text that is read.
  private let text: Substring
  /// How forbidden scalars are shown.
  private let marks: Sanitiser.Marks
  /// Where the next character starts.
  private var index: Substring.Index
  /// Clusters of the last character that are still to come, the last one first.
  private var waiting: [Cluster] = []

  /// The clusters of a text.
  init(_ text: Substring, marks: Sanitiser.Marks) {
    self.text = text
    self.marks = marks
    index = text.startIndex
  }

  /// The next cluster, nil at the end of the text.
  public mutating func next() -> Cluster? {
    if let cluster = waiting.popLast() { return cluster }
    while index < text.endIndex {
      if let cluster = nextASCII() { return cluster }
      let character = text[index]
      index = text.index(after: index)
      waiting = CharacterSplitter.clusters(of: character, marks: marks).reversed()
      // A character that is nothing but a variation selector draws nothing.
      if let cluster = waiting.popLast() { return cluster }
    }
    return nil
  }

  /// The printable ASCII character at the index if no other scalar can belong to it. Finding characters in general
  /// costs ten times as much, and most text is this.
  private mutating func nextASCII() -> Cluster? {
    let byte = text.utf8[index]
    guard (0x20...0x7E).contains(byte) else { return nil }
    let following = text.utf8.index(after: index)
    guard following == text.endIndex || text.utf8[following] < 0x80 else { return nil }
    index = following
    return Cluster(String(Unicode.Scalar(byte)))
  }
}
