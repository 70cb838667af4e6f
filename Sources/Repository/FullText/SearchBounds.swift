/// The sizes up to which a search is carried out in the simplest way; the answer to a search of more words is the same, the
/// one to a search of more rows is explained at ``Ranking``.
struct SearchBounds {
  /// Words of one full-text expression. Each takes FTS5 5 KiB of memory and 30 µs (measured with 10,000).
  var wordsOfExpression = 2_000
  /// Phrases that a term with several wildcards may stand for; more are refused.
  var phrases = 100_000
  /// Rows that are all ranked.
  var rankedRows = 10_000
  /// Rows of each kind that are ranked where there are more, if no more are asked for.
  var rowsOfKind = 500
}
