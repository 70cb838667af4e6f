import ObjectModel

extension Checker {
  /// The items of SELECT, none of them twice.
  mutating func items(of query: Query) throws(Fault) -> [CheckedItem] {
    try refuseFunctions(besideTypeOfIn: query.items)
    var selection = Selection()
    for item in query.items {
      switch item {
      case .expression(.field(let path), let alias): try field(path, alias, to: &selection)
      case .expression(let written, let alias): try function(written, alias, to: &selection)
      case .fields(let group): try fields(group, of: query, to: &selection)
      case .children(let inner): try children(inner, of: query, to: &selection)
      case .typeOf(let typeOf): try self.typeOf(typeOf, to: &selection)
      }
    }
    return selection.items
  }

  /// A field. Only a row of a group can give it another name (semantics 5.7).
  private mutating func field(
    _ path: FieldPath, _ alias: Name?, to selection: inout Selection
  ) throws(Fault) {
    let column = try resolve(path)
    guard grouping != nil else {
      if let alias { throw fault(.fieldAlias, at: alias.offset) }
      if let wrong = selection.add(column) { throw fault(wrong, at: path) }
      return
    }
    try refuseUngrouped(.field(column), at: path.offset)
    let wrong =
      if let alias { selection.add(.field(column), as: alias.text) } else { selection.addKey(column) }
    if let wrong { throw fault(wrong, at: alias?.offset ?? path.offset) }
  }

  /// A function. Without an alias a label and a formatted or converted value have the name of their field, the others
  /// are numbered (semantics 5.7, 5.8).
  private mutating func function(
    _ written: ValueExpression, _ alias: Name?, to selection: inout Selection
  ) throws(Fault) {
    let checked = try expression(written, in: .select)
    try refuseUngrouped(checked, at: written.offset)
    var wrong: Fault?
    if let alias {
      wrong = selection.add(checked, as: alias.text)
    } else if case .field(let path) = checked {
      wrong = grouping == nil ? selection.add(path) : selection.addKey(path)
    } else if checked.hasFieldsName {
      wrong = selection.addNamedLikeField(checked, isGrouped: grouping != nil)
    } else {
      wrong = selection.addNumbered(checked)
    }
    if let wrong { throw fault(wrong, at: alias?.offset ?? written.offset) }
  }

  /// Refuses what rows of groups do not have, and parts of dates in a query of records (semantics 5.7, 5.8).
  private func refuseUngrouped(_ expression: CheckedExpression, at offset: Int) throws(Fault) {
    let isThere: Bool
    if let grouping {
      isThere = grouping.has(expression)
    } else {
      isThere = if case .datePart = expression { false } else { true }
    }
    guard isThere else { throw fault(.notGrouped(expression.origin.text), at: offset) }
  }
}

extension CheckedGrouping {
  /// Whether rows of groups have a value: a key, what follows from one, or a figure.
  func has(_ expression: CheckedExpression) -> Bool {
    switch expression {
    case .aggregate, .grouping: true
    case .field: keys.contains(expression)
    case .label(let path): keys.contains(.field(path))
    case .format(let inner): has(inner)
    case .datePart(_, let path, _):
      keys.contains(expression) || (path.type == .date && keys.contains(.field(path)))
    }
  }
}

extension CheckedExpression {
  /// Whether the expression is named like its field unless it has an alias: a label or a formatted field.
  fileprivate var hasFieldsName: Bool {
    switch self {
    case .field, .label: true
    case .format(let inner): inner.hasFieldsName
    case .datePart, .aggregate, .grouping: false
    }
  }
}
