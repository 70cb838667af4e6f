public import ObjectModel
public import SOQL

extension Reader {
  /// Runs a query. `totalSize` counts all rows within the query's LIMIT; `records` holds at most `maximum` of them. The
  /// order is total: rows that are equal in the query's ORDER BY come by id. `COUNT()` answers no records.
  public func query(_ query: CheckedQuery, maximum: Int? = nil) throws(Fault) -> QueryResult {
    if query.isCount { return QueryResult(totalSize: try count(query), records: []) }
    if query.isAggregate { return try groups(query) }
    let limit = min(query.limit ?? Int.max, maximum ?? Int.max)
    let listing = Listing(query, catalog: catalog, viewer: viewer)
    let records = try listing.records(
      offset: query.offset, limit: limit, from: database)
    let mayBeMore = records.count == limit && limit < query.limit ?? Int.max
    let total = mayBeMore ? try count(query) : records.count
    return QueryResult(totalSize: total, records: records)
  }

  /// The number of rows that a query has within its LIMIT, at most `limit`.
  public func count(_ query: CheckedQuery, upTo limit: Int? = nil) throws(Fault) -> Int {
    let statement = countStatement(query, upTo: limit)
    return Int(try database.integer(statement.text, statement.values) ?? 0)
  }

  /// What counts the rows of a query.
  func countStatement(_ query: CheckedQuery, upTo limit: Int?) -> SQL {
    var translation = Translation(
      query.object, showsDeleted: query.allRows, catalog: catalog, viewer: viewer)
    let condition = translation.condition(of: query)
    let most = [query.limit, limit].compactMap { $0 }.min()
    let isWhole = query.condition == nil && !query.isMine && viewer.visibility == .all
    if isWhole, !query.allRows, most == nil, query.offset == 0, query.object.hasDeletedFlag {
      return allLive(query.object)
    }
    let from = SQL(" FROM ") + translation.source + (condition.map { SQL(" WHERE ") + $0 } ?? SQL(""))
    if most == nil, query.offset == 0 { return SQL("SELECT count(*)") + from }
    return SQL("SELECT count(*) FROM (SELECT 1") + from
      + SQL(" LIMIT ? OFFSET ?)", [.integer(Int64(most ?? -1)), .integer(Int64(query.offset))])
  }

  /// What counts the live rows of an object: all but those that are in the bin. No index holds the flag of live rows,
  /// and looking at each takes 0.8 s at a million.
  private func allLive(_ object: ObjectDescription) -> SQL {
    let count = "(SELECT count(*) FROM \(object.name.quoted)"
    return SQL("SELECT \(count)) - \(count) WHERE \"IsDeleted\" = 1)")
  }
}
