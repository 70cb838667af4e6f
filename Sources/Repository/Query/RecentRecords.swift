import ObjectModel

/// The rows of an object that is put together from view stamps: the live records that a user has seen, of every type
/// whose stamps are kept, under the columns that a table of the object would have (semantics 7).
///
/// A user has at most 200 stamps of a type, which are a range of the stamps' primary key.
struct RecentRecords {
  /// What the rows are described as.
  let object: ObjectDescription
  let catalog: ObjectCatalog

  /// The rows of a viewer as the table `t`.
  func source(for viewer: Viewer) -> SQL {
    let user = SQLValue.integer(catalog.storedReference(viewer.user) ?? 0)
    let parts = catalog.objects.filter(\.hasViewStamps).map { type in
      SQL(statement(for: type), [user])
    }
    return SQL("(") + parts.joined(by: " UNION ALL ") + ") AS t"
  }

  /// The rows of one type. CROSS JOIN makes the few stamps lead.
  private func statement(for type: ObjectDescription) -> String {
    let columns = object.fields.flatMap { self.columns(of: $0, from: type) }
      .map { "\($0.expression) AS \($0.name.quoted)" }
    let live = type.hasDeletedFlag ? " AND o.\"IsDeleted\" = 0" : ""
    return """
      SELECT \(columns.joined(separator: ", ")) FROM "view_stamp" AS v CROSS JOIN \(type.name.quoted) AS o \
      ON o."Id" = v."Record" - \(type.firstReference) \
      WHERE v."User" = ? AND v."Record" > \(type.firstReference) \
      AND v."Record" < \(type.endOfReferences)\(live)
      """
  }

  /// A field's columns, with what they hold for records of a type.
  private func columns(
    of field: FieldDescription, from type: ObjectDescription
  ) -> [(name: String, expression: String)] {
    if field.type == .id { return [(field.name, "v.\"Record\"")] }
    if let stamp = Self.stampColumns[field.name] { return [(field.name, "v.\(stamp.quoted)")] }
    if field.hasOrderColumn {
      let folded = SearchText.folded(type.name)
      return [
        (field.name, "'\(type.name)'"), (field.foldedColumn, "'\(folded)'"),
        (field.orderColumn, "\(field.order(ofFolded: folded))"),
      ]
    }
    let isShown = field.isNameField || type.name == ObjectDescription.user.name
    let source = isShown ? field.isNameField ? type.field(.name) : type.field(field.name) : nil
    let missing = field.type == .boolean ? "0" : "NULL"
    let column = (field.name, source.map { "o.\($0.name.quoted)" } ?? missing)
    guard field.hasFoldedColumn else { return [column] }
    return [column, (field.foldedColumn, source.map { "o.\($0.foldedColumn.quoted)" } ?? missing)]
  }

  /// The columns of a stamp by the names of the fields that show them.
  private static let stampColumns = ["LastViewedDate": "ViewedAt", "LastReferencedDate": "ReferencedAt"]
}
