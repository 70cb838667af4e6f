public import ObjectModel

/// A search whose every name has been found: what the repository translates.
public struct CheckedSearch: Sendable, Hashable {
  /// What is looked for.
  public var terms: SearchTerms
  /// The objects to answer, in the order of the answer.
  public var parts: [Part]
  /// The most rows of all objects together, spread evenly over them.
  public var limit: Int

  /// One object of a search.
  public struct Part: Sendable, Hashable {
    /// What is selected, under which condition and in which order; the limit is never nil and holds for this object
    /// alone. Without an order the rows come by relevance.
    public var query: CheckedQuery
    /// The fields to look in; none finds nothing.
    public var fields: [FieldDescription]
    /// Which of them are names: a word in a name counts more.
    public var nameFields: [FieldDescription]
    /// The list view whose rows alone are searched, as it was written, with its place in the statement.
    public var listView: Name?
    /// The query of that list view, once it is known; only its first 2,000 rows are searched.
    public var listViewQuery: CheckedQuery?
  }
}
