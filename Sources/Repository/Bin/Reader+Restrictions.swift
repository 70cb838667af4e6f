public import ObjectModel

extension Reader {
  /// The records that keep this one, or a child that would go with it, from being deleted; at most ten. Records in the
  /// recycle bin count too, because they may come back.
  public func restrictingChildren(of id: RecordID) throws(Fault) -> [RestrictingChild] {
    guard let (object, key) = place(of: id) else { return [] }
    var found: [RestrictingChild] = []
    for (object, key) in try unit(of: object, key: key) {
      for dependency in catalog.dependencies(on: object) where dependency.rule == .restrict {
        let keys = try children(dependency, of: object, key: key, onlyLive: false, limit: 10 - found.count)
        for child in keys {
          let id = RecordID(keyPrefix: dependency.child.keyPrefix, key: child)
          let name = try name(of: id) ?? id.text18
          found.append(RestrictingChild(object: dependency.child, id: id, name: name))
        }
        if found.count >= 10 { return found }
      }
    }
    return found
  }

  /// A record and the live children that go with it, the record first.
  func unit(of object: ObjectDescription, key: Int64) throws(Fault) -> [(
    object: ObjectDescription, key: Int64
  )] {
    var unit = [(object: object, key: key)]
    var seen: Set<Int64> = [object.firstReference + key]
    var next = 0
    while next < unit.count {
      let (parent, key) = unit[next]
      next += 1
      for dependency in catalog.dependencies(on: parent) where dependency.rule == .cascade {
        for child in try children(dependency, of: parent, key: key, onlyLive: true) {
          let isNew = seen.insert(dependency.child.firstReference + child).inserted
          if isNew { unit.append((dependency.child, child)) }
        }
      }
    }
    return unit
  }

  /// The keys of the children that name a parent in one field.
  func children(
    _ dependency: Dependency, of parent: ObjectDescription, key: Int64, onlyLive: Bool, limit: Int = Int.max
  ) throws(Fault) -> [Int64] {
    let live = onlyLive && dependency.child.hasDeletedFlag ? " AND \"IsDeleted\" = 0" : ""
    return try database.rows(
      """
      SELECT "Id" FROM \(dependency.child.name.quoted) WHERE \(dependency.field.name.quoted) = ?\(live)
      ORDER BY "Id" LIMIT ?
      """, [.integer(catalog.stored(key, of: parent, in: dependency.field)), .integer(Int64(limit))]
    ) { row in row.integer(0) }
  }
}
