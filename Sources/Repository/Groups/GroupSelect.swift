import ObjectModel
import SOQL

/// The select of one way to group the rows of a query.
struct GroupSelect {
  /// What is shown, in order, in columns named `c0`, `c1`, …
  private(set) var shown: [Operand] = []
  /// The items of ORDER BY, which name columns.
  private(set) var order: [String] = []
  private var columns: [String] = []
  private var keys: [String] = []
  private var filter: SQL?
  private var having: SQL?
  /// Whether no row is looked at beside the first ones of indexes.
  private var isOfFirstValues = false

  init(_ query: CheckedQuery, by set: GroupingSet, in translation: inout Translation) {
    guard let grouping = query.grouping else {
      addRow(query, by: set, in: &translation)
      return
    }
    for (expression, _) in query.members { show(translation.operand(expression, in: set)) }
    for item in query.ordering { add(item, by: set, in: &translation) }
    for key in grouping.keys { add(key, marked: grouping.kind != .plain, by: set, in: &translation) }
    // A constant, for the group of all rows, of which there is none where there are no rows.
    if keys.isEmpty { keys = ["NULL"] }
    translation.set = set
    having = query.having.map { translation.expression($0) }
    translation.set = nil
  }

  /// The statement over some rows.
  func sql(from source: SQL, where condition: SQL?) -> SQL {
    var sql = SQL("SELECT \(columns.joined(separator: ", "))")
    if isOfFirstValues { return sql }
    sql += SQL(" FROM ") + source
    let conditions = [condition, filter].compactMap { $0 }
    if !conditions.isEmpty { sql += SQL(" WHERE ") + conditions.joined(by: " AND ") }
    if !keys.isEmpty { sql += " GROUP BY \(keys.joined(separator: ", "))" }
    if let having { sql += SQL(" HAVING ") + having }
    return sql
  }

  /// The one row of a query without GROUP BY.
  private mutating func addRow(
    _ query: CheckedQuery, by set: GroupingSet, in translation: inout Translation
  ) {
    isOfFirstValues = true
    for (expression, _) in query.members {
      var operand = translation.operand(expression, in: set)
      if let first = translation.firstValue(expression, of: query) {
        operand.value = first
      } else {
        isOfFirstValues = false
      }
      show(operand)
    }
  }

  private mutating func show(_ operand: Operand) {
    columns.append("\(operand.value) AS \("c\(shown.count)".quoted)")
    shown.append(operand)
  }

  /// An item of ORDER BY.
  private mutating func add(
    _ item: CheckedOrdering, by set: GroupingSet, in translation: inout Translation
  ) {
    let column = add(translation.operand(item.expression, in: set).sorted)
    let nulls = item.nullsFirst == item.isAscending ? "" : item.nullsFirst ? " NULLS FIRST" : " NULLS LAST"
    order.append(column + (item.isAscending ? "" : " DESC") + nulls)
  }

  /// A key, which the groups that are equal in ORDER BY come by, those that leave it out last.
  private mutating func add(
    _ expression: CheckedExpression, marked: Bool, by set: GroupingSet, in translation: inout Translation
  ) {
    let isPresent = set.holds(expression)
    let operand = translation.rowOperand(expression)
    let key = GroupKey(operand, set.values)
    if isPresent {
      keys += key.terms
      filter = GroupKey.filter(operand, set.values) ?? filter
    }
    if marked { order.append(add(isPresent ? "0" : "1")) }
    order.append(add(translation.operand(expression, in: set).sorted))
    if let tie = key.tie { order.append(add(isPresent ? tie : "NULL")) }
  }

  private mutating func add(_ expression: String) -> String {
    let name = "o\(order.count)".quoted
    columns.append("\(expression) AS \(name)")
    return name
  }
}

extension CheckedQuery {
  /// What an aggregate query shows, with the names in the answer.
  var members: [(expression: CheckedExpression, name: String)] {
    items.compactMap { item in
      switch item {
      case .value(let expression, let name): (expression, name)
      case .field(let path): (.field(path), path.name)
      case .children, .typeOf: nil
      }
    }
  }
}
