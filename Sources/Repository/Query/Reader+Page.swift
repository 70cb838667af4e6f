public import ObjectModel
public import SOQL

extension Reader {
  /// One page of a query's rows by key, never by offset (design section 4).
  ///
  /// - Parameters:
  ///   - query: whose ORDER BY is the list's order; its LIMIT and OFFSET are not looked at.
  ///   - matching: words that rows must hold all of, in their own searched text or in the names that they point to; then
  ///     the order is newest first. Nil, blank or without a word is no filter.
  ///   - position: a key of a list in another order is a fault `INVALID_QUERY_LOCATOR`.
  ///   - limit: the most rows to answer.
  ///   - countUpTo: counts all rows up to this number; nil counts nothing.
  public func page(
    _ query: CheckedQuery, matching: String?, position: PagePosition, limit: Int, countUpTo: Int? = nil
  ) throws(Fault) -> Page {
    let listing = Listing(query, catalog: catalog, viewer: viewer)
    if let words = matching.flatMap(SearchText.match) {
      let matches = Matches(listing: listing, words: words, parts: try fullTextParts(of: query.object))
      return try matches.page(position, limit: limit, countUpTo: countUpTo, from: database)
    }
    var page = try page(listing, position, limit: limit)
    if let cap = countUpTo {
      var whole = query
      whole.limit = nil
      whole.offset = 0
      let count = try count(whole, upTo: cap + 1)
      page.count = count > cap ? .moreThan(cap) : .exactly(count)
    }
    return page
  }

  private func page(_ listing: Listing, _ position: PagePosition, limit: Int) throws(Fault) -> Page {
    let terms = listing.terms
    let reversed = terms.map(\.reversed)
    let stretches: [Stretch]
    var isReversed = false
    switch position {
    case .first: stretches = Stretch.all(terms)
    case .last:
      stretches = Stretch.all(reversed)
      isReversed = true
    case .after(let key):
      stretches = Stretch.behind(try place(key, listing), terms, including: false)
    case .from(let key):
      stretches = Stretch.behind(try place(key, listing), terms, including: true)
    case .before(let key):
      stretches = Stretch.behind(try place(key, listing), reversed, including: false)
      isReversed = true
    }
    var rows = try listing.rows(stretches, limit: limit + 1, from: database)
    let hasMore = rows.count > limit
    if hasMore { rows.removeLast() }
    let hasOthers = try hasRowsBefore(rows.first?.place, position, listing, isReversed: isReversed)
    if isReversed { rows.reverse() }
    return Page(
      rows: rows.map { Page.Row(record: $0.record, key: KeyText.key(.sorted, $0.place)) },
      hasEarlier: isReversed ? hasMore : hasOthers, hasLater: isReversed ? hasOthers : hasMore)
  }

  /// Whether rows lie on the side of a page that was not read: before its first row in the direction of reading.
  private func hasRowsBefore(
    _ first: [SQLValue]?, _ position: PagePosition, _ listing: Listing, isReversed: Bool
  ) throws(Fault) -> Bool {
    let opposite = isReversed ? listing.terms : listing.terms.map(\.reversed)
    switch position {
    case .first, .last: return false
    case .after(let key), .before(let key), .from(let key):
      // An empty page lies behind every row there is, the key's own included.
      let place: [SQLValue]
      if let first { place = first } else { place = try self.place(key, listing) }
      return try listing.hasRows(Stretch.behind(place, opposite, including: first == nil), in: database)
    }
  }

  private func place(_ key: PageKey, _ listing: Listing) throws(Fault) -> [SQLValue] {
    try KeyText.values(of: key, .sorted, count: listing.terms.count)
  }
}
