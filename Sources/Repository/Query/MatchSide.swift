/// On which side of a list key matches are read, and which way.
struct MatchSide {
  /// Oldest first.
  var isAscending: Bool
  /// The key that the matches lie behind, in the direction of reading; nil for all.
  var bound: Int64?
  /// Whether the row of the key itself is meant too.
  var includesBound = false

  /// The comparison of a match's key with the bound.
  var comparison: String { (isAscending ? ">" : "<") + (includesBound ? "=" : "") }
}
