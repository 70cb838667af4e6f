import ObjectModel

// The sentence of every fault that only searches have, by the templates of semantics 3.14, 6.2 and 6.4.

extension Fault {
  /// No text in braces behind FIND, or none between them.
  static let noSearchTerm = Fault(
    .malformedSearch, "No search term found. The search term must be enclosed in braces.")

  /// A term without two letters or digits; of many signs the first 255 are shown.
  static func shortTerm(_ term: String) -> Fault {
    let shown = String(term.unicodeScalars.prefix(255))
    return Fault(.invalidSearch, "search term must be longer than one character: \(shown)")
  }

  /// A quote without its second one.
  static let unclosedPhrase = Fault(.malformedSearch, "The quotes of a phrase are not closed")

  /// A word between IN and FIELDS that names no group of fields.
  static func noSuchScope(_ word: String) -> Fault {
    Fault(.malformedSearch, "Invalid IN fields group: \(word)")
  }

  /// The same object twice in RETURNING.
  static func duplicateObject(_ name: String) -> Fault {
    Fault(.malformedSearch, "duplicate object in RETURNING: \(name)")
  }

  /// A statement that is too long.
  static let searchTooLong = Fault(
    .malformedSearch, "SOSL statements can not be longer than \(Limits.statementLength) characters")

  /// An OFFSET that is too small or too great.
  static let searchOffset = Fault(
    .numberOutsideValidRange, "SOSL offset should be between 0 to \(Limits.searchOffset)")

  /// OFFSET in a search that answers several objects.
  static let offsetOfSeveral = Fault(
    .malformedSearch, "OFFSET is only supported when one object is returned")

  /// A figure over several rows among the fields of an object.
  static let aggregateInSearch = Fault(
    .malformedSearch, "Aggregate functions are not supported in a search")

  /// WITH DIVISION.
  static let noDivisions = Fault(.malformedSearch, "divisions are not enabled")

  /// UPDATE TRACKING and UPDATE VIEWSTAT.
  static func updateOfArticles(_ words: String) -> Fault {
    Fault(.malformedSearch, "Only KnowledgeArticle and KnowledgeArticleVersion support UPDATE \(words)")
  }
}
