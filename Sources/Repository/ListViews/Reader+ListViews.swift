public import ObjectModel

extension Reader {
  /// The list views of an object in the order in which they were made (semantics 4.5).
  public func listViews(of object: ObjectDescription) throws(Fault) -> [ListViewEntry] {
    try database.rows(
      """
      SELECT "Id", "DeveloperName", "Name", "SobjectType", "IsSoqlCompatible" FROM "ListView"
      WHERE "SobjectTypeFolded" = ? ORDER BY "Id"
      """, [.text(SearchText.folded(object.name))]
    ) { row in
      ListViewEntry(
        id: RecordID(keyPrefix: ObjectDescription.listView.keyPrefix, key: row.integer(0)),
        developerName: row.text(1), label: row.text(2), objectType: row.text(3),
        isSOQLCompatible: row.integer(4) != 0)
    }
  }

  /// The query of a list view; nil for views that ship with the program.
  public func query(ofListView id: RecordID) throws(Fault) -> String? {
    guard let key = id.key else { return nil }
    let sql = "SELECT \"Query\" FROM \"ListView\" WHERE \"Id\" = ?"
    return try database.firstRow(sql, [.integer(key)]) { row in row.optionalText(0) } ?? nil
  }

  /// The user who was created first; nil in a file without users.
  var firstUser: RecordID? {
    get throws(Fault) {
      try database.integer("SELECT min(\"Id\") FROM \"User\"")
        .map { RecordID(keyPrefix: ObjectDescription.user.keyPrefix, key: $0) }
    }
  }

  /// Whether a list view is missing that ships with the program.
  var lacksListViews: Bool {
    get throws(Fault) {
      let shipped = catalog.objects.reduce(0) { $0 + ShippedListView.views(of: $1).count }
      return try database.integer("SELECT count(*) FROM \"ListView\" WHERE \"Query\" IS NULL") ?? 0 < shipped
    }
  }
}
