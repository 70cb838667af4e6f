public import ObjectModel

extension Reader {
  /// An action by its number; nil when there is none.
  public func action(_ number: Int64) throws(Fault) -> RecordedAction? {
    try database.firstRow(
      """
      SELECT a."Id", a."Door", a."Sentence", a."Undoes", a."IsUndo",
        (SELECT max("Id") FROM "action" WHERE "Undoes" = a."Id")
      FROM "action" AS a WHERE a."Id" = ?
      """, [.integer(number)]
    ) { row in
      RecordedAction(
        number: row.integer(0), door: ActionHeader.Door(rawValue: row.integer(1)), sentence: row.text(2),
        undoes: row.optionalInteger(3), isUndo: row.integer(4) != 0, undoneBy: row.optionalInteger(5))
    }
  }

  /// The viewer's newest action that changed something and that nothing has taken back: an undo, or any other action.
  /// What the program did by itself does not count.
  ///
  /// - Parameter before: the action before which to look; nil looks at all.
  public func newestAction(isUndo: Bool, before: Int64? = nil) throws(Fault) -> Int64? {
    try database.integer(
      """
      SELECT a."Id" FROM "action" AS a WHERE a."User" = ? AND a."Door" <> ? AND a."IsUndo" = ? AND a."Id" < ?
        AND NOT EXISTS (SELECT 1 FROM "action" AS u WHERE u."Undoes" = a."Id") AND \(Self.changesSomething)
      ORDER BY a."Id" DESC LIMIT 1
      """,
      [
        viewerReference, .integer(ActionHeader.Door.system.rawValue), .integer(isUndo ? 1 : 0),
        .integer(before ?? .max),
      ])
  }

  /// Whether the viewer did anything new after an action: something that is neither an undo nor a redo.
  public func didSomethingNew(after action: Int64) throws(Fault) -> Bool {
    try database.integer(
      """
      SELECT a."Id" FROM "action" AS a WHERE a."User" = ? AND a."Door" <> ? AND a."Undoes" IS NULL AND a."Id" > ?
        AND \(Self.changesSomething) LIMIT 1
      """, [viewerReference, .integer(ActionHeader.Door.system.rawValue), .integer(action)]) != nil
  }

  private static let changesSomething = """
    EXISTS (SELECT 1 FROM "change_set" AS s JOIN "change" AS c ON c."ChangeSet" = s."Id" WHERE s."Action" = a."Id")
    """
}
