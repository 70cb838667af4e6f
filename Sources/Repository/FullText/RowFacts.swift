import class GRDB.Database
import ObjectModel
import SOQL

/// What the rank of a row depends on beside its words.
struct RowFacts {
  private let key: String
  private let columns: SQL
  /// How many columns hold a text that may be the wanted one.
  private let textCount: Int
  private let wanted: String?

  /// The facts of one row.
  struct Row {
    var listKey: Int64
    var id: Int64
    /// When it was last changed, in UTC seconds.
    var changedAt: Int64
    /// Whether the user has opened it and that is still known.
    var isViewed: Bool
    /// Whether a field is the text that was looked for.
    var isEqual: Bool
  }

  init(_ object: ObjectDescription, _ fields: [FieldDescription], _ wanted: String?, _ reader: Reader) {
    key = "t.\(object.listKeyColumn.quoted)"
    self.wanted = wanted
    let changed = object.field("LastModifiedDate").map { "t.\($0.name.quoted)" } ?? "0"
    var columns = SQL("\(key), t.\"Id\", \(changed), ") + Self.isViewed(object, reader) + ", "
    let compared = wanted == nil ? [] : fields
    let folded = compared.filter(\.hasFoldedColumn)
    columns +=
      folded.isEmpty
      ? SQL("0")
      : SQL("(")
        + folded.map { SQL("t.\($0.foldedColumn.quoted) IS ?", [.text(wanted ?? "")]) }.joined(by: " OR ")
        + ")"
    let others = compared.filter { !$0.hasFoldedColumn }
    // Folding may make a text shorter, but never to less than a third.
    let length = SQLValue.integer(Int64((wanted?.unicodeScalars.count ?? 0) * 3))
    for field in others {
      let column = "t.\(field.name.quoted)"
      columns += SQL(", CASE WHEN length(\(column)) <= ? THEN \(column) END", [length])
    }
    self.columns = columns
    textCount = others.count
  }

  /// The facts of those of some rows that a listing shows.
  func rows(_ keys: some Sequence<Int64>, of listing: Listing, from database: Database) throws(Fault) -> [Row]
  {
    let isAsked = SQL("\(key) IN (SELECT value FROM json_each(?))", [.integers(keys)])
    let statement = SQL("SELECT ") + columns + " FROM " + listing.source + listing.filter(isAsked)
    return try database.rows(statement.text, statement.values) { row in
      Row(
        listKey: row.integer(0), id: row.integer(1), changedAt: row.integer(2), isViewed: row.integer(3) != 0,
        isEqual: row.integer(4) != 0
          || (0..<textCount).contains { SearchText.folded(row.text(5 + $0)) == wanted && !row.isNull(5 + $0) }
      )
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
