/// The saved queries and those that were run, narrowed by typing.
public struct QueryPicker: Sendable, Equatable {
  /// One query to choose.
  public struct Entry: Sendable, Hashable {
    /// What it is saved as; nil for one that was run.
    public var name: String?
    /// SOQL or SOSL.
    public var text: String
  }

  /// What was typed to narrow the lines.
  public var search = LineEditor()
  /// The queries that hold the typed words: the saved ones by name, then what was run, newest first.
  public internal(set) var entries: [Entry] = []
  /// The marked line and the first visible one, in rows of ``ScreenGeometry/popUpHeight``.
  public var scroll = ScrollPosition()

  /// The marked query; nil when no query holds the typed words.
  var marked: Entry? { entries.indices.contains(scroll.cursor) ? entries[scroll.cursor] : nil }

  /// Finds the queries of a book that hold the typed words, and keeps the mark where it can be.
  mutating func find(in book: QueryBook, height: Int) {
    let words = search.text.lowercased().split(whereSeparator: \.isWhitespace)
    let saved = Set(book.saved.map(\.text))
    let all =
      book.saved.map { Entry(name: $0.name, text: $0.text) }
      + book.history.filter { !saved.contains($0) }.map { Entry(name: nil, text: $0) }
    entries = all.filter { entry in
      let text = "\(entry.name ?? "") \(entry.text)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    scroll.move(to: scroll.cursor, count: entries.count, height: height)
  }
}
