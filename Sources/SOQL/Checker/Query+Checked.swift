public import ObjectModel

extension Query {
  /// Finds every name among the described objects and makes every value one of its field's kind (semantics 5.3,
  /// 5.4, 5.6, 5.10).
  ///
  /// - Parameters:
  ///   - catalog: the objects that the query may name; names are compared without case.
  ///   - text: the SOQL that the query was parsed from; with it a fault quotes the place and has row and column.
  ///   - honouringNullsLast: whether NULLS LAST also holds for nullable lookups and parent paths, where the API
  ///     ignores it (semantics 5.6). Lists ask for it; API calls do not.
  public func checked(
    in catalog: ObjectCatalog, text: String? = nil, honouringNullsLast: Bool = false
  ) throws(Fault) -> CheckedQuery {
    throw Fault(.malformedQuery, "not yet")
  }
}
