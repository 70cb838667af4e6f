public import ObjectModel
public import SOQL

extension Reader {
  /// The first rows of a query and the keys of the others within its LIMIT, from this one snapshot (semantics 3.11).
  ///
  /// - Parameter size: the most rows to read; the others cost eight bytes each.
  public func firstBatch(_ query: CheckedQuery, size: Int) throws(Fault) -> QueryBatch {
    let limit = query.limit ?? Int.max
    let listing = Listing(query, catalog: catalog, viewer: viewer)
    let records = try listing.records(
      offset: query.offset, limit: min(limit, size), from: database)
    guard records.count == size, size < limit else {
      return QueryBatch(records: records, remaining: RemainingRows(keys: []))
    }
    // The same order without the selected columns: only what orders and filters is joined.
    var bare = query
    bare.items = []
    let order = Listing(bare, catalog: catalog, viewer: viewer)
    let keys = try order.keys(offset: query.offset + size, limit: limit - size, from: database)
    return QueryBatch(records: records, remaining: RemainingRows(keys: keys))
  }

  /// What a locator stands for.
  ///
  /// - Throws: ``ObjectModel/Fault/invalidQueryLocator`` when the text is no locator, or one of another user, or older
  ///   than two days by the viewer's now, or unknown.
  public func batch(at locator: String) throws(Fault) -> LocatedBatch {
    guard let batch = QueryLocator.batch(of: locator) else { throw .invalidQueryLocator }
    let found = try database.firstRow(
      """
      SELECT l."Soql", l."IncludesDeleted", l."TotalSize", b."Keys", b."Locator" = (
        SELECT n."Locator" FROM "query_locator_batch" AS n WHERE n."Id" = b."Id" + 1)
      FROM "query_locator_batch" AS b JOIN "query_locator" AS l ON l."Id" = b."Locator"
      WHERE b."Id" = ? AND l."User" = ? AND l."At" > ?
      """,
      [.integer(batch), viewerReference, .integer(viewer.now.seconds - QueryLocator.lifetime)]
    ) { row in
      LocatedBatch(
        soql: row.text(0), includesDeleted: row.integer(1) != 0, totalSize: Int(row.integer(2)),
        rows: RemainingRows(keys: PackedKeys.keys(row.blob(3))),
        next: row.integer(4) != 0 ? QueryLocator.text(ofBatch: batch + 1) : nil)
    }
    guard let found else { throw .invalidQueryLocator }
    return found
  }

  /// Whether any snapshot is older than two days.
  var hasExpiredLocators: Bool {
    get throws(Fault) {
      try database.integer(
        "SELECT 1 FROM \"query_locator\" WHERE \"At\" <= ? LIMIT 1",
        [.integer(viewer.now.seconds - QueryLocator.lifetime)]) != nil
    }
  }

  /// Some rows of a query as they are now, in the given order. A row that was deleted since is still shown, as the rows
  /// were fixed when the query ran; one that was erased is left out.
  public func records(_ query: CheckedQuery, at rows: RemainingRows) throws(Fault) -> [Record] {
    var translation = Translation(
      query.object, showsDeleted: query.allRows, catalog: catalog, viewer: viewer)
    let list = SelectList(query.items, in: &translation)
    var statement = SQL("SELECT \(list.sql) FROM ") + translation.source + " WHERE "
    if let visibility = translation.visibility(showingDeleted: true) { statement += visibility + " AND " }
    statement += "t.\"Id\" = ?"
    var records: [Record] = []
    records.reserveCapacity(rows.keys.count)
    for key in rows.keys {
      let record = try database.firstRow(statement.text, statement.values + [.integer(key)]) { row in
        list.plan.record(row, in: catalog)
      }
      if let record { records.append(record) }
    }
    try list.children.fill(&records, from: database)
    return records
  }
}
