import ObjectModel
import SOQL

/// What answers an aggregate query: one row per group (semantics 5.7).
///
/// Each way to group is a select of its own: plain groups are one, ROLLUP and CUBE several, joined by UNION ALL. The
/// order goes by columns of their own behind those that are shown.
struct GroupStatement {
  /// The statement.
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
    let condensed = CondensedRows(query, condition, in: &translation)
    translation.figures = condensed?.figures ?? [:]
    let selects = Self.sets(query).map { GroupSelect(query, by: $0, in: &translation) }
    // Which keys are left out changes no member's kind.
    let first = selects[0]
    members = zip(query.members, first.shown).map { member, operand in
      Member(name: member.name, operand: operand, format: translation.format(of: member.expression))
    }
    let source =
      condensed?.source(joining: translation.joins) ?? query.rowsByDate ?? translation.source
    var sql = selects.map { $0.sql(from: source, where: condensed == nil ? condition : nil) }
      .joined(by: " UNION ALL ")
    let order = first.order.isEmpty ? "" : " ORDER BY " + first.order.joined(separator: ", ")
    let limit = min(query.limit ?? Int.max, Self.maximumRows + 1)
    sql += SQL(order + " LIMIT ? OFFSET ?", [.integer(Int64(limit)), .integer(Int64(query.offset))])
    let spelled = Self.spelled(sql, first.shown, order)
    self.sql = selects.count > 1 ? spelled.numbered : spelled
  }

  /// The ways to group. A picklist alone that all rows are grouped by is taken apart into its values.
  private static func sets(_ query: CheckedQuery) -> [GroupingSet] {
    let sets = GroupingSet.all(query.grouping)
    guard query.condition == nil, !query.isMine, query.object.source == .table else { return sets }
    return sets.flatMap { set in
      let isOfPicklist = set.present.count == 1 && set.present[0].path?.isOwnPicklist == true
      return isOfPicklist ? set.byValues : [set]
    }
  }

  /// A statement in whose rows the texts stand that ids of rows stand for.
  private static func spelled(_ sql: SQL, _ shown: [Operand], _ order: String) -> SQL {
    guard shown.contains(where: { $0.spelledBy != nil }) else { return sql }
    let columns = shown.enumerated().map { index, operand in
      let column = "g.\("c\(index)".quoted)"
      return operand.spelledBy.map { "(\($0)\(column))" } ?? column
    }
    return SQL("SELECT \(columns.joined(separator: ", ")) FROM (") + sql + ") AS g" + order
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

extension CheckedQuery {
  /// All live rows by the index of the one column whose parts they are grouped by, when nothing else is asked of them: its
  /// order leaves little to sort, and SQLite may take an index that has the column behind another one, which takes twice
  /// as long.
  fileprivate var rowsByDate: SQL? {
    guard condition == nil, !isMine, !allRows, object.source == .table, object.hasDeletedFlag else {
      return nil
    }
    var paths: Set<CheckedPath> = []
    for key in grouping?.keys ?? [] {
      guard case .datePart(_, let path, _) = key else { return nil }
      paths.insert(path)
    }
    for figure in figures {
      if case .aggregate(.count, let path) = figure, !path.isNullable { continue }
      if case .aggregate(_, let path) = figure { paths.insert(path) }
    }
    guard paths.count == 1, let path = paths.first, path.steps.isEmpty, case .field(let field) = path.end,
      field.isStored, field.properties.contains(.sort)
    else { return nil }
    // The ids are the table itself.
    if case .id = field.type { return nil }
    return SQL("\(object.name.quoted) AS t INDEXED BY \("\(object.name)_\(field.name)".quoted)")
  }
}

extension CheckedPath {
  /// Whether the path is a picklist of the queried object with a column for its order.
  fileprivate var isOwnPicklist: Bool {
    guard steps.isEmpty, case .field(let field) = end else { return false }
    return field.hasOrderColumn
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
