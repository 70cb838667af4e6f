public import ObjectModel

extension Query {
  /// Finds every name among the described objects and makes every value one of its field's kind (semantics 5).
  ///
  /// - Parameters:
  ///   - catalog: the objects that the query may name; names are compared without case.
  ///   - text: the SOQL that the query was parsed from; with it a fault quotes the place and has row and column,
  ///     both from 1 and counted in characters.
  ///   - honouringNullsLast: whether NULLS LAST also holds for nullable lookups and parent paths, where the API
  ///     ignores it (semantics 5.6). Lists ask for it; API calls do not.
  /// - Throws: `INVALID_TYPE`, `INVALID_FIELD`, `INVALID_QUERY_FILTER_OPERATOR`, `INVALID_TYPE_FOR_OPERATION`,
  ///   `MALFORMED_QUERY`, `NUMBER_OUTSIDE_VALID_RANGE` or `QUERY_TOO_COMPLICATED`.
  public func checked(
    in catalog: ObjectCatalog, text: String? = nil, honouringNullsLast: Bool = false
  ) throws(Fault) -> CheckedQuery {
    let source = text.map { SourceText(bytes: Array($0.utf8)) }
    var checker = try Checker(from, in: catalog, source: source, honouringNullsLast: honouringNullsLast)
    return try checker.checked(self)
  }
}
