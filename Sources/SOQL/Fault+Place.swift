public import ObjectModel

extension Fault {
  /// The fault with the row and the column of a place in the text that it is about, and with the line and a caret in its
  /// message (semantics 5.2): for rules that the calls have and the language does not.
  public func quoting(_ place: Place, in text: String) -> Fault {
    SourceText(bytes: Array(text.utf8)).quotingFault(self, at: place.offset)
  }
}
