public import ObjectModel
public import SOQL

extension Reader {
  /// How a query is answered: the SQL of its rows, and of the child rows of one parent, SQLite's plans, and its date
  /// literals with their times. Nothing but the plans is asked of the file.
  public func explanation(of query: CheckedQuery) throws(Fault) -> QueryExplanation {
    var statements: [QueryExplanation.Statement] = []
    for statement in self.statements(of: query) { statements.append(try explained(statement)) }
    return QueryExplanation(statements: statements, dates: query.resolvedDates(in: viewer.dates))
  }

  private func statements(of query: CheckedQuery) -> [SQL] {
    if query.isCount { return [countStatement(query, upTo: nil)] }
    if query.isAggregate { return [GroupStatement(query, catalog: catalog, viewer: viewer).sql] }
    let listing = Listing(query, catalog: catalog, viewer: viewer)
    let rows = Stretch.all(listing.terms).map { stretch in
      let statement = listing.statement(for: stretch, offset: query.offset)
      return SQL(statement.text, statement.values + [.integer(Int64(query.limit ?? Int.max))])
    }
    return rows + listing.children.map { $0.statement(ofParent: 1) }
  }

  private func explained(_ statement: SQL) throws(Fault) -> QueryExplanation.Statement {
    var depths: [Int64: Int] = [0: 0]
    let plan = try database.rows("EXPLAIN QUERY PLAN " + statement.text, statement.values) { row in
      let depth = depths[row.integer(1)] ?? 0
      depths[row.integer(0)] = depth + 1
      return String(repeating: "  ", count: depth) + row.text(3)
    }
    return QueryExplanation.Statement(
      sql: statement.text, values: statement.values.map(\.literal), plan: plan)
  }
}

extension SQLValue {
  /// The value as SQL writes it.
  fileprivate var literal: String {
    switch self {
    case .null: "NULL"
    case .integer(let integer): String(integer)
    case .text(let text): "'" + text.replacing("'", with: "''") + "'"
    case .blob(let bytes):
      "x'" + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "'"
    }
  }
}
