public import ObjectModel

extension Search {
  /// Finds every name among the described objects, and how many rows each object may answer (semantics 6.3, 6.4).
  ///
  /// - Parameters:
  ///   - catalog: the objects that the search may name; names are compared without case. A search that names none
  ///     answers the ids of all that can be searched, in the catalogue's order.
  ///   - text: the SOSL that the search was parsed from; with it a fault quotes the place.
  /// - Throws: `INVALID_TYPE`, `INVALID_TYPE_FOR_OPERATION`, `INVALID_FIELD`, `INVALID_QUERY_FILTER_OPERATOR`,
  ///   `MALFORMED_SEARCH` or `QUERY_TOO_COMPLICATED`.
  public func checked(in catalog: ObjectCatalog, text: String? = nil) throws(Fault) -> CheckedSearch {
    let all = catalog.objects.filter { !$0.searchableFields.isEmpty }
    let asked =
      returning.isEmpty
      ? all.map { Query(selecting: [FieldPath("Id")], from: Name($0.name)) } : returning
    var parts: [CheckedSearch.Part] = []
    for query in asked {
      var checked = try self.checked(query, in: catalog, text: text)
      let cap = Self.rows(of: checked, among: asked.count)
      checked.limit = min(checked.limit ?? cap, cap)
      parts.append(CheckedSearch.Part(query: checked, fields: checked.object.searchedFields(in: scope)))
    }
    return CheckedSearch(
      terms: terms, parts: parts, limit: min(limit ?? Limits.searchRows, Limits.searchRows))
  }

  private func checked(
    _ query: Query, in catalog: ObjectCatalog, text: String?
  ) throws(Fault) -> CheckedQuery {
    if let object = catalog.object(named: query.from.name.text), object.searchableFields.isEmpty {
      let fault = Fault.notSupported(CallName.search.rawValue, object: object.name)
      guard let text else { throw fault }
      throw SourceText(bytes: Array(text.utf8)).quotingFault(fault, at: query.from.name.offset)
    }
    do {
      return try query.checked(in: catalog, text: text)
    } catch {
      throw error.ofSearch
    }
  }

  /// The most rows of one of several objects.
  private static func rows(of query: CheckedQuery, among count: Int) -> Int {
    if count > 1 { return min(Limits.searchRows / count, Limits.searchRowsOfObject) }
    let isPlain = query.condition == nil && query.ordering.isEmpty
    return isPlain ? Limits.searchRowsOfObject : Limits.searchRows
  }
}

extension ObjectDescription {
  /// The fields that a search of a scope looks in.
  fileprivate func searchedFields(in scope: Search.Scope) -> [FieldDescription] {
    switch scope {
    case .all: return searchableFields
    case .email: return searchableFields.filter { if case .email = $0.type { true } else { false } }
    case .phone: return searchableFields.filter { if case .phone = $0.type { true } else { false } }
    case .name:
      var names = Set(field(.name).map { [$0.name] } ?? [])
      if case .joined(let parts) = field(.name)?.source { names.formUnion(parts) }
      return searchableFields.filter { names.contains($0.name) }
    }
  }
}
