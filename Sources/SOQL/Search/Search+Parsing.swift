public import ObjectModel

extension Search {
  /// Reads a search from SOSL text (semantics 6.1, 6.2).
  ///
  /// Names are taken as written; ``checked(in:text:)`` finds them.
  ///
  /// - Throws: a fault with row and column, both from 1 and counted in characters. `MALFORMED_SEARCH` for text that is
  ///   no SOSL; `INVALID_SEARCH` for a term of one character;
  ///   `QUERY_TOO_COMPLICATED` and `NUMBER_OUTSIDE_VALID_RANGE` for sizes.
  public init(parsing text: String) throws(Fault) {
    guard text.utf16.count <= Limits.statementLength else {
      throw SourceText(bytes: []).fault(.searchTooLong, at: 0)
    }
    do {
      var parser = try Parser(text)
      self = try parser.search()
    } catch {
      throw error.ofSearch
    }
  }
}

extension Fault {
  /// The fault with the code that searches have for what is malformed.
  var ofSearch: Fault {
    var fault = self
    if fault.code == .malformedQuery { fault.code = .malformedSearch }
    return fault
  }
}
