import ObjectModel

extension Checker {
  /// A subquery over a child relationship (semantics 5.10).
  mutating func children(_ inner: Query, of query: Query, to selection: inout Selection) throws(Fault) {
    let place = inner.from.path.offset
    if grouping != nil { throw fault(.groupedChildren, at: place) }
    let relationship = try childRelationship(inner.from)
    guard level < Limits.childLevels else { throw fault(.childrenTooDeep, at: place) }
    var checker = try Checker(
      relationship.child, inner.from, in: catalog, source: source,
      standing: .children(level: level + 1, outerLimit: query.limit?.value),
      honouringNullsLast: honoursNullsLast)
    let checked = CheckedChildren(
      relationshipName: relationship.name, reference: relationship.reference,
      query: try checker.checked(inner))
    let count = selection.items.count
    if let wrong = selection.add(checked) { throw fault(wrong, at: place) }
    // The same subquery again is not asked again.
    guard selection.items.count > count else { return }
    childCount += 1 + checker.childCount
    guard childCount <= Limits.children else { throw fault(.tooManyChildren, at: place) }
  }

  /// How many queries this one is inside.
  private var level: Int {
    if case .children(let level, _) = standing { level } else { 0 }
  }

  /// The relationship after FROM, perhaps behind the outer object or its alias.
  private func childRelationship(
    _ from: From
  ) throws(Fault) -> (name: String, child: ObjectDescription, reference: FieldDescription) {
    let names = from.path.names
    if names.count == 1 || (names.count == 2 && isOwnName(names[0])) {
      for relationship in catalog.childRelationships(of: object) {
        if let name = relationship.reference.childRelationshipName,
          name.equalsIgnoringASCIICase(from.name.text),
          let child = catalog.object(named: relationship.child),
          let reference = child.field(relationship.field)
        {
          return (name, child, reference)
        }
      }
    }
    throw fault(.noSuchChildRelationship(from.name.text), at: from.name.offset)
  }
}
