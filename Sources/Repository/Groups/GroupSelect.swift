import ObjectModel
import SOQL

/// The select of one way to group the rows of a query.
struct GroupSelect {
  /// What is shown, in order.
  private(set) var shown: [Operand] = []
  /// The items of ORDER BY, which name columns.
  private(set) var order: [String] = []
  private var columns: [String] = []
  private var keys: [String] = []
  private var having: SQL?

  init(_ query: CheckedQuery, by set: GroupingSet, in translation: inout Translation) {
    for (expression, _) in query.members {
      let operand = translation.operand(expression, in: set)
      shown.append(operand)
      columns.append(operand.value)
    }
    guard let grouping = query.grouping else { return }
    for item in query.ordering { add(item, by: set, in: &translation) }
    for key in grouping.keys { add(key, marked: grouping.kind != .plain, by: set, in: &translation) }
    // A constant, for the group of all rows, of which there is none where there are no rows.
    if keys.isEmpty { keys = ["NULL"] }
    translation.set = set
    having = query.having.map { translation.expression($0) }
    translation.set = nil
  }

  /// The statement over some rows, a FROM with its WHERE.
  func sql(over rows: SQL) -> SQL {
    var sql = SQL("SELECT \(columns.joined(separator: ", "))") + rows
    if !keys.isEmpty { sql += " GROUP BY \(keys.joined(separator: ", "))" }
    if let having { sql += SQL(" HAVING ") + having }
    return sql
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
    _ key: CheckedExpression, marked: Bool, by set: GroupingSet, in translation: inout Translation
  ) {
    let operand = translation.operand(key, in: set)
    if set.holds(key) { keys.append(operand.compared) }
    if marked { order.append(add(set.holds(key) ? "0" : "1")) }
    order.append(add(operand.sorted))
    // Values that are not among the described ones share a place.
    if operand.place != nil { order.append(add(operand.compared)) }
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
