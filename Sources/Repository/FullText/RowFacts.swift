import class GRDB.Database
import ObjectModel
import SOQL

/// What the rank of a row depends on.
struct RowFacts {
  private let key: String
  private let columns: SQL
  /// How many of the columns at the end are names, and how many are other texts.
  private let nameCount: Int
  private let otherCount: Int

  /// The facts of one row.
  struct Row {
    var listKey: Int64
    var id: Int64
    /// When it was last changed, in UTC seconds.
    var changedAt: Int64
    /// Whether the user has opened it and that is still known.
    var isViewed: Bool
    /// The searched texts that are names, and the others.
    var names: [String]
    var others: [String]
  }

  init(_ part: CheckedSearch.Part, _ reader: Reader) {
    let object = part.query.object
    let names = part.fields.filter(part.nameFields.contains)
    let others = part.fields.filter { !names.contains($0) }
    key = "t.\(object.listKeyColumn.quoted)"
    let changed = object.field("LastModifiedDate").map { "t.\($0.name.quoted)" } ?? "0"
    columns =
      SQL("\(key), t.\"Id\", \(changed), ") + Self.isViewed(object, reader)
      + (names + others).map { ", t.\($0.name.quoted)" }.joined()
    nameCount = names.count
    otherCount = others.count
  }

  /// Gives the facts of those of some rows that a listing shows to `body`.
  func forEachRow(
    _ keys: some Sequence<Int64>, of listing: Listing, from database: Database,
    _ body: (Row) throws(Fault) -> Void
  ) throws(Fault) {
    let isAsked = SQL("\(key) IN (SELECT value FROM json_each(?))", [.integers(keys)])
    let statement = SQL("SELECT ") + columns + " FROM " + listing.source + listing.filter(isAsked)
    try database.forEachRow(statement.text, statement.values) { row throws(Fault) in
      let texts = 4..<4 + nameCount + otherCount
      try body(
        Row(
          listKey: row.integer(0), id: row.integer(1), changedAt: row.integer(2),
          isViewed: row.integer(3) != 0, names: texts.prefix(nameCount).compactMap(row.optionalText),
          others: texts.suffix(otherCount).compactMap(row.optionalText)))
    }
  }

  /// Whether the viewer has opened a row.
  private static func isViewed(_ object: ObjectDescription, _ reader: Reader) -> SQL {
    guard object.hasViewStamps else { return SQL("0") }
    return SQL(
      "t.\"Id\" IN (SELECT \"Record\" - \(object.firstReference) FROM \"view_stamp\" WHERE \"User\" = ? "
        + "AND \"Record\" >= \(object.firstReference) AND \"Record\" < \(object.endOfReferences) "
        + "AND \"ViewedAt\" IS NOT NULL)",
      [.integer(reader.catalog.storedReference(reader.viewer.user) ?? 0)])
  }
}
