public import ObjectModel

extension Writer {
  /// Values of a row that is about to be stored, those of open picklists in the spelling that was stored first. A value
  /// that is neither described nor known becomes an inactive one (semantics 2.2).
  public func withKnownSpellings(
    _ values: [String: FieldValue], of object: ObjectDescription
  ) throws(Fault) -> [String: FieldValue] {
    var values = values
    for picklist in try table(of: object).openPicklists {
      guard let text = values[picklist.field]?.text, !picklist.described.contains(text) else { continue }
      values[picklist.field] = .text(try spelling(of: text, in: picklist, object))
    }
    return values
  }

  private func spelling(
    of text: String, in picklist: Table.OpenPicklist, _ object: ObjectDescription
  ) throws(Fault) -> String {
    let folded = SearchText.folded(text)
    if let described = picklist.described.first(where: { SearchText.folded($0) == folded }) {
      return described
    }
    let key: [SQLValue] = [.integer(object.ordinal), .text(picklist.field), .text(folded)]
    let known = try database.firstRow(
      """
      SELECT "Value" FROM "picklist_value" WHERE "Object" = ? AND "Field" = ? AND "Folded" = ?
      """, key
    ) { row in row.text(0) }
    if let known { return known }
    try database.run(
      """
      INSERT INTO "picklist_value"("Object", "Field", "Folded", "Value") VALUES (?, ?, ?, ?)
      """, key + [.text(text)])
    return text
  }
}
