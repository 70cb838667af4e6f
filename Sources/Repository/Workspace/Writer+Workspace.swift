public import ObjectModel

extension Writer {
  /// Keeps a setting.
  public func setSetting(_ name: String, to value: String) throws(Fault) {
    try checkOpen()
    try database.run(
      "INSERT OR REPLACE INTO \"setting\"(\"Name\", \"Value\") VALUES (?, ?)", [.text(name), .text(value)])
  }

  /// Keeps a draft; one of the same viewer, object and record is replaced. Its `savedAt` is the viewer's now.
  public func saveDraft(_ draft: Draft) throws(Fault) {
    try checkOpen()
    let record = draft.record.flatMap { RecordID($0) }
    try discardDraft(object: draft.object, record: record)
    try database.run(
      """
      INSERT INTO "draft"("User", "Object", "Record", "Title", "SavedAt", "BasedOn") VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        viewerReference, .text(draft.object), draftRecord(record), .text(draft.title),
        .integer(viewer.now.seconds), draft.basedOn.map(SQLValue.integer) ?? .null,
      ])
    let key = database.insertedKey
    for (position, field) in draft.fields.enumerated() {
      try database.run(
        """
        INSERT INTO "draft_field"("Draft", "Position", "Name", "Text", "Reference") VALUES (?, ?, ?, ?, ?)
        """,
        [
          .integer(key), .integer(Int64(position)), .text(field.name), .text(field.text),
          field.reference.map(SQLValue.text) ?? .null,
        ])
    }
  }

  /// Removes a draft of the viewer; of a new record when `record` is nil.
  public func discardDraft(object: String, record: RecordID?) throws(Fault) {
    try checkOpen()
    try database.run(
      "DELETE FROM \"draft\" WHERE \"User\" = ? AND \"Object\" = ? AND \"Record\" = ?",
      [viewerReference, .text(object), draftRecord(record)])
  }

  /// A draft's record in its column; 0 for a record that does not exist yet.
  private func draftRecord(_ record: RecordID?) -> SQLValue {
    .integer(record.flatMap { catalog.storedReference($0) } ?? 0)
  }
}
