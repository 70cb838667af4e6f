public import ObjectModel

extension Search {
  /// Finds every name among the described objects, and how many rows each object may answer (semantics 6.3, 6.4).
  ///
  /// - Parameters:
  ///   - catalog: the objects that the search may name; names are compared without case. A search that names none
  ///     answers the ids of all that can be searched, in the catalogue's order.
  ///   - text: the SOSL that the search was parsed from; with it a fault quotes the place.
  /// - Throws: `INVALID_TYPE`, `INVALID_TYPE_FOR_OPERATION`, `INVALID_FIELD`, `INVALID_QUERY_FILTER_OPERATOR`,
  ///   `NUMBER_OUTSIDE_VALID_RANGE`, `MALFORMED_SEARCH` or `QUERY_TOO_COMPLICATED`.
  public func checked(in catalog: ObjectCatalog, text: String? = nil) throws(Fault) -> CheckedSearch {
    let source = text.map { SourceText(bytes: Array($0.utf8)) }
    let all = catalog.objects.filter { !$0.searchableFields.isEmpty }
    let asked =
      returning.isEmpty
      ? all.map { Returned(Query(selecting: [FieldPath("Id")], from: Name($0.name))) } : returning
    var parts: [CheckedSearch.Part] = []
    for returned in asked {
      if let offset = returned.query.offset, asked.count > 1 {
        throw Self.fault(.offsetOfSeveral, at: offset.offset, in: source)
      }
      parts.append(try part(returned, among: asked.count, in: catalog, text: text, source))
    }
    try checkOthers(in: source)
    return CheckedSearch(
      terms: terms, parts: parts, limit: min(limit ?? Limits.searchRows, Limits.searchRows))
  }

  /// One object with how many rows it may answer.
  private func part(
    _ returned: Returned, among count: Int, in catalog: ObjectCatalog, text: String?, _ source: SourceText?
  ) throws(Fault) -> CheckedSearch.Part {
    let name = returned.query.from.name
    if let object = catalog.object(named: name.text), object.searchableFields.isEmpty {
      let fault = Fault.notSupported(CallName.search.rawValue, object: object.name)
      throw Self.fault(fault, at: name.offset, in: source)
    }
    if let offset = returned.query.offset, offset.value > Limits.searchOffset {
      throw Self.fault(.searchOffset, at: offset.offset, in: source)
    }
    var query: CheckedQuery
    do {
      query = try returned.query.checked(in: catalog, text: text)
    } catch {
      throw error.ofSearch
    }
    if query.isCount || query.isAggregate, let item = returned.query.items.first(where: { $0.isFunction }) {
      throw Self.fault(.aggregateInSearch, at: item.offset, in: source)
    }
    let cap = Self.rows(of: query, among: count)
    query.limit = min(query.limit ?? cap, cap)
    query.offset = returned.query.offset?.value ?? 0
    return CheckedSearch.Part(
      query: query, fields: query.object.searchedFields(in: scope),
      nameFields: query.object.searchedNames, listView: returned.listView)
  }

  /// WITH and UPDATE: what this edition of the API does not have is refused, the rest changes nothing.
  private func checkOthers(in source: SourceText?) throws(Fault) {
    for restriction in restrictions {
      switch restriction.kind {
      case .division: throw Self.fault(.noDivisions, at: restriction.offset, in: source)
      case .dataCategory, .snippet, .network, .pricebook, .labels, .highlight, .spellCorrection: break
      }
    }
    guard let first = updates.first else { return }
    let words = updates.map { $0.text.uppercased() }.joined(separator: ", ")
    throw Self.fault(.updateOfArticles(words), at: first.offset, in: source)
  }

  private static func fault(_ wording: Fault, at offset: Int, in source: SourceText?) -> Fault {
    source?.quotingFault(wording, at: offset) ?? wording
  }

  /// The most rows of one of several objects.
  private static func rows(of query: CheckedQuery, among count: Int) -> Int {
    if count > 1 { return min(Limits.searchRows / count, Limits.searchRowsOfObject) }
    let isPlain = query.condition == nil && query.ordering.isEmpty
    return isPlain ? Limits.searchRowsOfObject : Limits.searchRows
  }
}

extension SelectItem {
  /// Whether the item is a function.
  fileprivate var isFunction: Bool {
    if case .expression(.function, _) = self { true } else { false }
  }
}

extension ObjectDescription {
  /// The fields that a search of a scope looks in.
  fileprivate func searchedFields(in scope: Search.Scope) -> [FieldDescription] {
    switch scope {
    case .all: searchableFields
    case .email: searchableFields.filter { if case .email = $0.type { true } else { false } }
    case .phone: searchableFields.filter { if case .phone = $0.type { true } else { false } }
    case .name, .sidebar: searchedNames
    }
  }

  /// The searched fields that are the name or a part of it.
  fileprivate var searchedNames: [FieldDescription] {
    guard let name = field(.name) else { return [] }
    var names: Set<String> = [name.name]
    if case .joined(let parts) = name.source { names.formUnion(parts) }
    return searchableFields.filter { names.contains($0.name) }
  }
}
