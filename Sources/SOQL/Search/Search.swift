/// A SOSL search as it was written, before anything is known about its names (semantics 6.1).
public struct Search: Sendable, Hashable {
  /// What is looked for.
  public var terms: SearchTerms
  /// Which fields are looked at.
  public var scope: Scope
  /// The objects to answer. Empty asks for the ids of all objects that can be searched.
  public var returning: [Returned]
  /// The WITH clauses, each kind at most once.
  public var restrictions: [SearchRestriction]
  /// The most rows of all objects together.
  public var limit: Int?
  /// The words after UPDATE: TRACKING and VIEWSTAT.
  public var updates: [Name]

  /// A search from its clauses.
  public init(
    _ terms: SearchTerms, in scope: Scope = .all, returning: [Returned] = [],
    with restrictions: [SearchRestriction] = [], limit: Int? = nil, updates: [Name] = []
  ) {
    self.terms = terms
    self.scope = scope
    self.returning = returning
    self.restrictions = restrictions
    self.limit = limit
    self.updates = updates
  }

  /// One object of RETURNING.
  public struct Returned: Sendable, Hashable {
    /// The object with its fields, condition, order, limit and offset; an object that was named alone selects its id.
    public var query: Query
    /// The name of the list view whose rows alone are searched: USING ListView.
    public var listView: Name?

    /// An object to answer.
    public init(_ query: Query, listView: Name? = nil) {
      self.query = query
      self.listView = listView
    }
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
    /// What is listed where a record is chosen, which are names.
    case sidebar = "SIDEBAR"
  }
}
