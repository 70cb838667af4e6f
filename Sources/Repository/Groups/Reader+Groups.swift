public import ObjectModel
public import SOQL

extension Reader {
  /// Runs an aggregate query: a record of the type `AggregateResult` for each group, its members flat and in the order of
  /// SELECT, without an origin (semantics 5.7, 5.12).
  ///
  /// Groups that are equal in ORDER BY, or all without one, come by their keys, nulls first, subtotals behind what they
  /// sum up. Of texts that differ only in case the spelling of the record with the least id stands for the group, of
  /// parents' texts and among the answers of MIN and MAX the least in the order of UTF-8 bytes. AVG has ten digits more
  /// than its field.
  ///
  /// - Throws: ``ObjectModel/Fault/tooManyGroups`` beyond 2,000 rows within LIMIT; there are no later batches.
  public func groups(_ query: CheckedQuery) throws(Fault) -> QueryResult {
    let statement = GroupStatement(query, catalog: catalog, viewer: viewer)
    let records = try database.rows(statement.sql.text, statement.sql.values) { row in
      statement.record(row, in: catalog)
    }
    guard records.count <= GroupStatement.maximumRows else { throw .tooManyGroups }
    return QueryResult(totalSize: records.count, records: records)
  }
}
