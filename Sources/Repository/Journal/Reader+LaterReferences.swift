public import ObjectModel

extension Reader {
  /// The live records that would go with a record or lose their lookup to it, and that came to point to it after a row
  /// of the journal: they were made since, or their field was filled since and has not been put back.
  ///
  /// - Parameter action: an action whose own changes do not count.
  public func laterReferences(
    to id: RecordID, after change: Int64, exceptBy action: Int64
  ) throws(Fault) -> [LaterReference] {
    guard let (object, key) = place(of: id) else { return [] }
    var references: [LaterReference] = []
    for dependency in catalog.dependencies(on: object) where dependency.rule != .restrict {
      for child in try children(dependency, of: object, key: key, onlyLive: true) {
        let hand = try laterHand(
          on: dependency.child.firstReference + child, dependency.field,
          pointingTo: object.firstReference + key,
          after: change, exceptBy: action)
        guard let hand else { continue }
        references.append(
          LaterReference(
            record: RecordID(keyPrefix: dependency.child.keyPrefix, key: child), field: dependency.field,
            user: try userName(hand.user), at: Instant(seconds: hand.at)))
      }
    }
    return references
  }

  /// Who last let a field of a record point somewhere after a row of the journal; nil when it pointed there before.
  private func laterHand(
    on record: Int64, _ field: FieldDescription, pointingTo parent: Int64, after change: Int64,
    exceptBy action: Int64
  ) throws(Fault) -> (user: Int64, at: Int64)? {
    let rows = try database.rows(
      """
      SELECT c."Kind", c."Old", a."User", s."At"
      FROM "change" AS c JOIN "change_set" AS s ON s."Id" = c."ChangeSet" JOIN "action" AS a ON a."Id" = s."Action"
      WHERE c."Record" = ? AND c."Id" > ? AND a."Id" <> ? AND (c."Kind" = ? OR c."Field" = ?) ORDER BY c."Id"
      """,
      [
        .integer(record), .integer(change), .integer(action), .integer(ChangeKind.created.rawValue),
        .text(field.name),
      ]
    ) { row in
      (kind: row.integer(0), old: row.optionalInteger(1), user: row.integer(2), at: row.integer(3))
    }
    guard let first = rows.first, let last = rows.last else { return nil }
    guard first.kind == ChangeKind.created.rawValue || first.old != parent else { return nil }
    return (last.user, last.at)
  }
}
