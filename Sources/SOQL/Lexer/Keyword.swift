/// The words of SOQL and SOSL that the parser knows. A word is a keyword only where the grammar has one; elsewhere it is a
/// name (semantics 5.1).
enum Keyword: String, CaseIterable {
  case all = "ALL"
  case and = "AND"
  case asc = "ASC"
  case by = "BY"
  case category = "CATEGORY"
  case cube = "CUBE"
  case data = "DATA"
  case desc = "DESC"
  case `else` = "ELSE"
  case end = "END"
  case excludes = "EXCLUDES"
  case `false` = "FALSE"
  case fields = "FIELDS"
  case find = "FIND"
  case first = "FIRST"
  case `for` = "FOR"
  case from = "FROM"
  case group = "GROUP"
  case having = "HAVING"
  case `in` = "IN"
  case includes = "INCLUDES"
  case last = "LAST"
  case like = "LIKE"
  case limit = "LIMIT"
  case not = "NOT"
  case null = "NULL"
  case nulls = "NULLS"
  case offset = "OFFSET"
  case or = "OR"
  case order = "ORDER"
  case reference = "REFERENCE"
  case returning = "RETURNING"
  case rollup = "ROLLUP"
  case rows = "ROWS"
  case scope = "SCOPE"
  case securityEnforced = "SECURITY_ENFORCED"
  case select = "SELECT"
  case systemMode = "SYSTEM_MODE"
  case then = "THEN"
  case tracking = "TRACKING"
  case `true` = "TRUE"
  case typeOf = "TYPEOF"
  case update = "UPDATE"
  case userMode = "USER_MODE"
  case using = "USING"
  case view = "VIEW"
  case viewStat = "VIEWSTAT"
  case when = "WHEN"
  case `where` = "WHERE"
  case with = "WITH"

  /// The keyword of a word in any case; nil for other words.
  init?(_ word: String) {
    guard word.utf8.count <= Self.longest, let keyword = Self.words[word.uppercased()] else { return nil }
    self = keyword
  }

  /// The keywords by their words: comparing a word with one after the other is what reading would spend its time on.
  private static let words = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The length of the longest word.
  private static let longest = allCases.map(\.rawValue.utf8.count).max() ?? 0

  /// Whether the word can be neither an alias nor the start of a path: the list of semantics 5.1, and FOR, behind
  /// which the clauses at the end of a query begin.
  var isReserved: Bool {
    switch self {
    case .and, .asc, .desc, .excludes, .first, .for, .from, .group, .having, .in, .includes, .last, .like,
      .limit, .not, .null, .nulls, .offset, .or, .order, .select, .update, .using, .where, .with:
      true
    case .all, .by, .category, .cube, .data, .else, .end, .false, .fields, .find, .reference, .returning,
      .rollup, .rows, .scope, .securityEnforced, .systemMode, .then, .tracking, .true, .typeOf, .userMode,
      .view, .viewStat, .when:
      false
    }
  }
}
