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
    let rows = try listing.rows(
      Stretch.all(listing.terms), offset: query.offset, limit: limit, from: database)
    let mayBeMore = rows.count == limit && limit < query.limit ?? Int.max
    let total = mayBeMore ? try count(query) : rows.count
    return QueryResult(totalSize: total, records: rows.map(\.record))
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
    let from = SQL(" FROM ") + translation.source + (condition.map { SQL(" WHERE ") + $0 } ?? SQL(""))
    let most = [query.limit, limit].compactMap { $0 }.min()
    if most == nil, query.offset == 0 { return SQL("SELECT count(*)") + from }
    return SQL("SELECT count(*) FROM (SELECT 1") + from
      + SQL(" LIMIT ? OFFSET ?)", [.integer(Int64(most ?? -1)), .integer(Int64(query.offset))])
  }
}
