/// What lexer, parser and printer make of SOQL texts, clause by clause (semantics 5.1, 5.2, 5.3). Names need not exist.
enum Grammar {
  static let all =
    select + typeOf + from + restrictions + filters + brokenFilters + values + brokenValues + groups + rows
    + effects + characters

  /// The fault of a token that the grammar does not have there.
  static func unexpected(_ token: String) -> String { "unexpected token: '\(token)'" }

  /// The fault of an end that comes too early.
  static let end = unexpected("<EOF>")

  /// The fault of a parenthesis that is not closed.
  static func open(found token: String) -> String { "expecting a right parentheses, found '\(token)'" }
}
