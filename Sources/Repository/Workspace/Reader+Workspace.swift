public import ObjectModel

extension Reader {
  /// A setting; nil when it was never set.
  public func setting(_ name: String) throws(Fault) -> String? {
    try database.firstRow("SELECT \"Value\" FROM \"setting\" WHERE \"Name\" = ?", [.text(name)]) { row in
      row.text(0)
    }
  }

  /// How many drafts the viewer has.
  public func draftCount() throws(Fault) -> Int {
    Int(try database.integer("SELECT count(*) FROM \"draft\" WHERE \"User\" = ?", [viewerReference]) ?? 0)
  }

  /// The viewer's drafts, newest first.
  public func drafts() throws(Fault) -> [Draft] {
    let rows = try database.rows(
      """
      SELECT "Id", "Object", "Record", "Title", "SavedAt", "BasedOn" FROM "draft" WHERE "User" = ?
      ORDER BY "SavedAt" DESC, "Id" DESC
      """, [viewerReference]
    ) { row in
      (
        id: row.integer(0), object: row.text(1), record: row.integer(2), title: row.text(3),
        savedAt: row.integer(4), basedOn: row.optionalInteger(5)
      )
    }
    return try rows.map { row throws(Fault) in
      Draft(
        object: row.object, record: catalog.recordID(storedReference: row.record)?.text18, title: row.title,
        fields: try draftFields(row.id), basedOn: row.basedOn, savedAt: Instant(seconds: row.savedAt))
    }
  }

  /// The viewer in columns that hold any record.
  var viewerReference: SQLValue { .integer(catalog.storedReference(viewer.user) ?? 0) }

  private func draftFields(_ draft: Int64) throws(Fault) -> [Draft.Field] {
    try database.rows(
      "SELECT \"Name\", \"Text\", \"Reference\" FROM \"draft_field\" WHERE \"Draft\" = ? ORDER BY \"Position\"",
      [.integer(draft)]
    ) { row in Draft.Field(name: row.text(0), text: row.text(1), reference: row.optionalText(2)) }
  }
}
