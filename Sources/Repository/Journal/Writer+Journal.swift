import ObjectModel

extension Writer {
  /// The change set of this transaction; its action and itself are written with the first change.
  func openChangeSet() throws(Fault) -> Int64 {
    if let changeSet { return changeSet }
    let number = if let begun = action.continues { begun } else { try openAction() }
    try database.run(
      "INSERT INTO \"change_set\"(\"Action\", \"At\", \"FeedSuppressed\") VALUES (?, ?, ?)",
      [
        .integer(number), .integer(viewer.now.seconds),
        .integer(action.suppressesFeed ? 1 : 0),
      ])
    let opened = database.insertedKey
    changeSet = opened
    actionNumber = number
    return opened
  }

  private func openAction() throws(Fault) -> Int64 {
    let user = catalog.storedReference(viewer.user) ?? 0
    try database.run(
      """
      INSERT INTO "action"("User", "Door", "Sentence", "Undoes", "IsUndo") VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(user), .integer(action.door.rawValue), .text(action.sentence),
        action.undoes.map(SQLValue.integer) ?? .null, .integer(action.isUndo ? 1 : 0),
      ])
    return database.insertedKey
  }

  /// Adds one row to the journal.
  ///
  /// - Parameter record: ordinal × 2^40 + key.
  func note(
    _ kind: ChangeKind, record: Int64, field: String? = nil, old: SQLValue = .null, new: SQLValue = .null
  ) throws(Fault) {
    try database.run(
      """
      INSERT INTO "change"("ChangeSet", "Record", "Kind", "Field", "Old", "New", "Tracked")
      VALUES (?, ?, ?, ?, ?, ?, 1)
      """,
      [
        .integer(try openChangeSet()), .integer(record), .integer(kind.rawValue),
        field.map(SQLValue.text) ?? .null, old, new,
      ])
  }
}
