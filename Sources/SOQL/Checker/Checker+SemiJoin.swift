import ObjectModel

extension Checker {
  /// A semi-join or an anti-join (semantics 5.10): one of the ids that a query of another object selects.
  ///
  /// Every row has to meet it, so it stands neither under OR nor, by the reference, under NOT, for which there is NOT IN.
  mutating func semiJoin(
    _ left: ValueExpression, isNegated: Bool, _ inner: Query, in clause: Function.Clauses,
    inside surroundings: Surroundings
  ) throws(Fault) -> CheckedCondition {
    if case .semiJoin = standing { throw fault(.nestedSemiJoin, at: left.offset) }
    guard clause == .where else { throw fault(.semiJoinInHaving, at: left.offset) }
    switch surroundings {
    case .nothing: break
    case .or: throw fault(.semiJoinUnderOr, at: left.offset)
    case .others: throw fault(.semiJoinPlace, at: left.offset)
    }
    semiJoinCount += 1
    guard semiJoinCount <= Limits.semiJoins else { throw fault(.tooManySemiJoins, at: left.offset) }
    let path = try semiJoinLeft(left)
    let other = try Self.object(of: inner.from, in: catalog, source: source)
    guard other.name != object.name else { throw fault(.semiJoinOfSameObject, at: inner.from.path) }
    var checker = try Checker(
      other, inner.from, in: catalog, source: source, standing: .semiJoin(outer: object),
      honouringNullsLast: honoursNullsLast)
    let written = try checker.selectedID(of: inner)
    let query = try checker.checked(inner)
    guard let selected = query.columns.first else { throw fault(.semiJoinItems, at: inner.from.path) }
    guard !Set(path.targets(from: object)).isDisjoint(with: selected.targets(from: other)) else {
      throw fault(.semiJoinTypes(left: path.name, right: selected.name), at: written)
    }
    return .semiJoin(path, isNegated: isNegated, query, selecting: selected)
  }

  /// The left side: an id or a reference of the record itself.
  private mutating func semiJoinLeft(_ left: ValueExpression) throws(Fault) -> CheckedPath {
    guard case .field(let written) = left else { throw unexpected(left) }
    let path = try resolve(written)
    guard path.steps.isEmpty else { throw fault(.semiJoinLeftPath(written.text), at: written) }
    guard path.type.isID else { throw fault(.semiJoinLeft(path.name), at: written) }
    guard path.has(.filter) else { throw fault(.notFilterable(path.name), at: written) }
    return path
  }

  /// The one item of the query of a semi-join: an id or a reference of its record.
  private mutating func selectedID(of query: Query) throws(Fault) -> FieldPath {
    if query.items.count > 1 { throw fault(.semiJoinItems, at: query.items[1].offset) }
    guard case .expression(.field(let written), nil) = query.items.first else {
      throw fault(.semiJoinItems, at: query.items.first?.offset ?? 0)
    }
    let path = try resolve(written)
    guard path.steps.isEmpty, path.type.isID else { throw fault(.semiJoinItem(written.text), at: written) }
    return written
  }
}

extension CheckedPath {
  /// The names of the objects whose ids an own field of an object holds.
  fileprivate func targets(from object: ObjectDescription) -> [String] {
    guard case .field(let field) = end else { return [] }
    return field.reference?.objects ?? [object.name]
  }
}
