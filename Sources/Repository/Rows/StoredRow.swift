/// A row as it is stored.
struct StoredRow {
  var key: Int64
  /// One value per stored field.
  var values: [SQLValue]
  /// The key of the row in the full text.
  var listKey: Int64
  /// The names that the row points to.
  var related: String?
}
