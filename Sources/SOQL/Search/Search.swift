/// A SOSL search as it was written, before anything is known about its names (semantics 6.1).
///
/// This is the part of the language that finds words: terms with AND, OR and AND NOT, the fields to look in, the
/// objects to answer with conditions and orders, and limits.
public struct Search: Sendable, Hashable {
  /// What is looked for.
  public var terms: SearchTerms
  /// Which fields are looked at.
  public var scope: Scope
  /// The objects to answer, each with its fields, conditions, order and limit; an object that was named alone selects
  /// its id. Empty asks for the ids of all objects that can be searched.
  public var returning: [Query]
  /// The most rows of all objects together.
  public var limit: Int?

  /// A search from its clauses.
  public init(
    _ terms: SearchTerms, in scope: Scope = .all, returning: [Query] = [], limit: Int? = nil
  ) {
    self.terms = terms
    self.scope = scope
    self.returning = returning
    self.limit = limit
  }

  /// The groups of fields that can be looked at (semantics 6.3).
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// Every searchable text.
    case all = "ALL"
    /// Names, and the first and last names that they are made of.
    case name = "NAME"
    /// E-mail addresses.
    case email = "EMAIL"
    /// Telephone numbers.
    case phone = "PHONE"
  }
}
