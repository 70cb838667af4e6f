public import ObjectModel

extension CheckedQuery {
  /// The columns of the answer when it is shown as a table, in the order of SELECT: nested parents with points, the rows
  /// of a child relationship as columns of their own. Fields that TYPEOF selects for several types are one column.
  public var resultColumns: [QueryColumn] {
    var columns: [QueryColumn] = []
    for column in items.flatMap(\.resultColumns) where !columns.contains(where: { $0.path == column.path }) {
      columns.append(column)
    }
    return columns
  }
}

extension CheckedItem {
  fileprivate var resultColumns: [QueryColumn] {
    switch self {
    case .field(let path): [QueryColumn(path.text)]
    case .value(_, let name): [QueryColumn(name)]
    case .children(let children):
      [QueryColumn(children.relationshipName, children: children.query.resultColumns)]
    case .typeOf(let typeOf):
      (typeOf.branches.flatMap(\.fields) + (typeOf.otherwise ?? [])).map { QueryColumn($0.text) }
    }
  }
}
