import ObjectModel

/// One full-text table: the live records of an object whose list keys start at `firstKey` and end before the next part.
struct FullTextPart: Hashable, Sendable {
  var id: Int64
  var firstKey: Int64
  /// How many records it holds.
  var rowCount: Int
  /// How many more records it takes from the part before it, which is being split.
  var receiving: Int
  /// How many records were written since it was last merged.
  var unmerged: Int

  /// The name of its table.
  var table: String { "fulltext_\(id)" }
}
