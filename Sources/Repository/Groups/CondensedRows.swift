import ObjectModel
import SOQL

/// The rows of a table put together by the references that lead to the keys of their groups, with the figures of each
/// that groups need: a million rows by the name of their owner are first counted by owner, which an index does, and only
/// the owners are joined.
struct CondensedRows {
  /// The columns that hold figures.
  let figures: [CheckedExpression: String]
  private let sql: SQL

  /// The rows of a query; nil unless its keys are references and parents' fields, and its figures those of its own
  /// fields that can be put together again.
  ///
  /// - Parameter condition: the query's condition, as translated.
  init?(_ query: CheckedQuery, _ condition: SQL?, in translation: inout Translation) {
    guard let grouping = query.grouping, query.object.source == .table, translation.joins.text.isEmpty,
      grouping.keys.contains(where: { $0.path?.steps.isEmpty == false })
    else { return nil }
    var references: [String] = []
    for key in grouping.keys {
      guard let path = key.path, let reference = path.ownReference else { return nil }
      if !references.contains(reference) { references.append(reference) }
    }
    var columns = references
    var figures: [CheckedExpression: String] = [:]
    for figure in query.figures where figures[figure] == nil {
      guard case .aggregate(let function, let path) = figure, path.steps.isEmpty,
        let expression = translation.partialFigure(function, of: path)
      else { return nil }
      let name = "f\(figures.count)".quoted
      figures[figure] = name
      columns.append("\(expression) AS \(name)")
    }
    // A view stamp is no column of the table.
    guard translation.joins.text.isEmpty else { return nil }
    var sql = SQL("SELECT \(columns.joined(separator: ", ")) FROM ") + translation.source
    if let condition { sql += SQL(" WHERE ") + condition }
    self.sql = sql + " GROUP BY \(references.joined(separator: ", "))"
    self.figures = figures
  }

  /// The condensed rows with the parents of a translation.
  func source(joining joins: SQL) -> SQL {
    SQL("(") + sql + ") AS t" + joins
  }
}

extension Translation {
  /// The expression of a figure whose parts make the whole again; nil for the others.
  fileprivate mutating func partialFigure(_ function: AggregateFunction, of path: CheckedPath) -> String? {
    let figure = figure(function, of: path)
    return switch function {
    case .count, .sum: figure.value
    case .minimum, .maximum: figure.kind == .text ? nil : figure.value
    case .countDistinct, .average: nil
    }
  }
}

extension CheckedPath {
  /// The reference of the queried table that the path begins with, or is; nil when it is another field.
  fileprivate var ownReference: String? {
    if let first = steps.first { return "t.\(first.field.name.quoted)" }
    guard case .field(let field) = end, field.reference != nil, field.isStored else { return nil }
    return "t.\(field.name.quoted)"
  }
}

extension CheckedQuery {
  /// The figures that an aggregate query shows, orders by and asks for in HAVING.
  var figures: [CheckedExpression] {
    (members.map(\.expression) + ordering.map(\.expression) + (having?.expressions ?? [])).compactMap {
      $0.figure
    }
  }
}

extension CheckedExpression {
  fileprivate var figure: CheckedExpression? {
    switch self {
    case .aggregate: self
    case .format(let inner): inner.figure
    case .field, .datePart, .label, .grouping: nil
    }
  }
}

extension CheckedCondition {
  /// What is compared.
  fileprivate var expressions: [CheckedExpression] {
    switch self {
    case .comparison(let expression, _, _), .membership(let expression, _, _): [expression]
    case .semiJoin: []
    case .and(let parts), .or(let parts): parts.flatMap(\.expressions)
    case .not(let inner): inner.expressions
    }
  }
}
