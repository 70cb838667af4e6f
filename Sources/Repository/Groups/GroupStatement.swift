import ObjectModel
import SOQL

/// What answers an aggregate query: one row per group (semantics 5.7).
///
/// Each way to group is a select of its own: plain groups are one, ROLLUP and CUBE several, joined by UNION ALL. The
/// order goes by columns of their own behind those that are shown.
struct GroupStatement {
  /// The statement; its last two values are the most rows and how many are left out before.
  let sql: SQL
  private let members: [Member]

  /// The most rows of an answer (semantics 5.7).
  static let maximumRows = 2_000

  /// One member of a row, in the column of the same number.
  private struct Member {
    var name: String
    var operand: Operand
    /// How FORMAT() writes the value; nil without it.
    var format: ValueFormat?
  }

  init(_ query: CheckedQuery, catalog: ObjectCatalog, viewer: Viewer) {
    var translation = Translation(
      query.object, showsDeleted: query.allRows, catalog: catalog, viewer: viewer)
    let condition = translation.condition(of: query)
    let selects = GroupingSet.all(query.grouping).map { GroupSelect(query, by: $0, in: &translation) }
    // Which keys are left out changes no member's kind.
    members = zip(query.members, selects[0].shown).map { member, operand in
      Member(name: member.name, operand: operand, format: translation.format(of: member.expression))
    }
    var rows = SQL(" FROM ") + translation.source
    if let condition { rows += SQL(" WHERE ") + condition }
    var sql = selects.map { $0.sql(over: rows) }.joined(by: " UNION ALL ")
    if !selects[0].order.isEmpty { sql += " ORDER BY " + selects[0].order.joined(separator: ", ") }
    let limit = min(query.limit ?? Int.max, Self.maximumRows + 1)
    self.sql = sql + SQL(" LIMIT ? OFFSET ?", [.integer(Int64(limit)), .integer(Int64(query.offset))])
  }

  /// The record of a row.
  func record(_ row: SQLRow, in catalog: ObjectCatalog) -> Record {
    Record(
      type: "AggregateResult",
      fields: members.enumerated().map { column, member in
        let value = member.operand.value(row, column, in: catalog)
        return Record.Field(member.name, .value(member.format?.text(value) ?? value))
      })
  }
}

extension Operand {
  /// The value of a column that shows the operand.
  fileprivate func value(_ row: SQLRow, _ column: Int, in catalog: ObjectCatalog) -> FieldValue {
    guard isTotal, case .number(let scale) = kind, !row.isNull(column) else {
      return kind.value(row, column, in: catalog)
    }
    return .number(Total(bytes: row.blob(column)).number(scale: scale))
  }
}

extension Translation {
  /// How an expression is written as the viewer's locale does; nil when it is shown as it is.
  fileprivate func format(of expression: CheckedExpression) -> ValueFormat? {
    guard case .format(let inner) = expression else { return nil }
    return ValueFormat(of: type(of: inner), locale: viewer.locale, zone: viewer.zone)
  }
}
