import class GRDB.Database
import ObjectModel
import SOQL

/// The rows of a child relationship, read parent by parent: one statement that an index of the reference serves, so that
/// WHERE, ORDER BY, LIMIT and OFFSET hold for each parent (semantics 5.10).
///
/// SQLite takes every index for equally selective; told that a parent has few children, it does not look through all rows
/// with a certain flag instead.
struct ChildRows {
  /// The place of the relationship among the outer record's members.
  private let member: Int
  /// What makes the parent's key what the reference holds.
  private let base: Int64
  private let text: String
  /// The values of the statement before and behind the parent's key.
  private let values: (before: [SQLValue], behind: [SQLValue])
  private let plan: RowPlan
  private let children: [ChildRows]
  private let catalog: ObjectCatalog

  /// The children that a query over a relationship of an outer query's object asks for.
  init(_ relationship: CheckedChildren, member: Int, in outer: Translation) {
    let query = relationship.query
    var translation = Translation(
      query.object, showsDeleted: outer.showsDeleted, catalog: outer.catalog, viewer: outer.viewer)
    let list = SelectList(query.items, in: &translation)
    let condition = translation.condition(of: query)
    let order = SortTerm.terms(of: query, .ascendingID, in: &translation).map(\.clause).joined(
      separator: ", ")
    let source = translation.source
    let rest = SQL(
      " ORDER BY \(order) LIMIT ? OFFSET ?",
      [.integer(Int64(query.limit ?? -1)), .integer(Int64(query.offset))])
    let behind = (condition.map { SQL(" AND ") + $0 } ?? SQL("")) + rest
    let reference = "t.\(relationship.reference.name.quoted)"
    text = "SELECT \(list.sql) FROM \(source.text) WHERE likelihood(\(reference) = ?, 0.000001)\(behind.text)"
    values = (source.values, behind.values)
    base = relationship.reference.isPolymorphic ? outer.object.firstReference : 0
    plan = list.plan
    children = list.children
    catalog = outer.catalog
    self.member = member
  }

  /// What reads the children of the record with a key.
  func statement(ofParent key: Int64) -> SQL {
    SQL(text, values.before + [.integer(base + key)] + values.behind)
  }

  /// Puts the children of a record into it; null where there are none.
  func fill(_ record: inout Record, from database: Database) throws(Fault) {
    guard let key = record.origin?.key else { return }
    let statement = statement(ofParent: key)
    var rows = try database.rows(statement.text, statement.values) { row in plan.record(row, in: catalog) }
    try children.fill(&rows, from: database)
    let result = rows.isEmpty ? nil : QueryResult(totalSize: rows.count, records: rows)
    record.fields[member].content = .children(result)
  }
}

extension [ChildRows] {
  /// Puts the children of records into them.
  func fill(_ records: inout [Record], from database: Database) throws(Fault) {
    for rows in self {
      for index in records.indices { try rows.fill(&records[index], from: database) }
    }
  }
}
