import ObjectModel

/// A text that is to be run: which language it is in, and whether more of it has to be typed.
public struct Statement: Sendable, Hashable {
  /// Whether it is SOSL.
  public var isSearch: Bool
  /// Whether it begins as SOQL or SOSL does.
  public var isQuery: Bool
  /// Whether it ends too early, so that Enter goes on to the next line.
  public var isUnfinished: Bool
  /// Whether it asks for deleted records too, as queryAll does (semantics 5.11).
  public var asksForDeleted: Bool

  /// Reads a text as far as it goes.
  public init(_ text: String) {
    let tokens = Sketcher(Array(text)).tokens
    isSearch = tokens.first?.isWord("FIND") == true
    isQuery = isSearch || tokens.first?.isWord("SELECT") == true
    (isUnfinished, asksForDeleted) = (tokens.isEmpty, false)
    do throws(Fault) {
      if isSearch {
        _ = try Search(parsing: text)
      } else {
        asksForDeleted = try Query(parsing: text).allRows != nil
      }
    } catch {
      let isOpen = tokens.last.map { $0.kind == .terms(isClosed: false) || $0.isWord("FIND") } ?? true
      isUnfinished = isOpen || error.message.contains(Fault.endOfText)
    }
  }
}
