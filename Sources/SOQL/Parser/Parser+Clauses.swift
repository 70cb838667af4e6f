import ObjectModel

extension Parser {
  /// What stands between SELECT and FROM.
  mutating func selection() throws(Fault) -> [SelectItem] {
    if token.keyword == .count {
      let path = try names()
      if try take(.leftParenthesis) {
        guard try take(.rightParenthesis), let name = path.names.first else { throw function(path) }
        return [.expression(.function(FunctionCall(name)))]
      }
      return try fields(after: path)
    }
    return try fields(after: try field())
  }

  /// The rest of a list of fields.
  private mutating func fields(after first: FieldPath) throws(Fault) -> [SelectItem] {
    var fields = [first]
    while try take(.comma) { fields.append(try field()) }
    if case .word = token.kind, token.keyword?.isReserved != true {
      throw notUnderstood("An alias in SELECT")
    }
    return fields.map { .expression(.field($0)) }
  }

  /// One item of SELECT.
  private mutating func field() throws(Fault) -> FieldPath {
    if token.kind == .sign(.leftParenthesis) { throw notUnderstood("A subquery") }
    if token.keyword == .typeOf { throw notUnderstood("TYPEOF") }
    return try path()
  }

  /// The object and its alias.
  mutating func from() throws(Fault) -> From {
    var from = From(try name())
    if case .word = token.kind, !Self.startsClause(token.keyword) { from.alias = try name() }
    if token.kind == .sign(.comma) { throw notUnderstood("A second name in FROM") }
    return from
  }

  /// Whether a word after the object is not its alias.
  private static func startsClause(_ keyword: Keyword?) -> Bool {
    keyword == .all || keyword?.isReserved == true
  }

  /// What stands after ORDER.
  mutating func orderings() throws(Fault) -> [Query.Ordering] {
    try expect(.by)
    var orderings = [try ordering()]
    while try take(.comma) { orderings.append(try ordering()) }
    return orderings
  }

  /// One item of ORDER BY.
  private mutating func ordering() throws(Fault) -> Query.Ordering {
    var ordering = Query.Ordering(try path())
    if try take(.desc) { ordering.isAscending = false } else { _ = try take(.asc) }
    if try take(.nulls) {
      ordering.nullsFirst = try take(.first)
      if ordering.nullsFirst == false { try expect(.last) }
    }
    return ordering
  }

  /// The number after LIMIT.
  mutating func limit() throws(Fault) -> Placed<Int> {
    let offset = token.range.lowerBound
    let text = text(of: token)
    guard case .number = token.kind, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw unexpected()
    }
    guard let limit = Int(text) else { throw fault(.outOfRange(text)) }
    try advance()
    return Placed(limit, at: offset)
  }

  /// ALL ROWS or nothing.
  mutating func allRows() throws(Fault) -> Place? {
    let place = Place(token.range.lowerBound)
    guard try take(.all) else { return nil }
    try expect(.rows)
    return place
  }

  /// Nothing more, and none of the clauses that this version leaves out.
  func end() throws(Fault) {
    switch token.keyword {
    case .using: throw notUnderstood("USING SCOPE")
    case .with: throw notUnderstood("WITH")
    case .group: throw notUnderstood("GROUP BY")
    case .having: throw notUnderstood("HAVING")
    case .offset: throw notUnderstood("OFFSET")
    case .update: throw notUnderstood("UPDATE")
    case .all, .and, .asc, .by, .count, .desc, .excludes, .false, .fields, .find, .first, .for, .from, .in,
      .includes, .last, .like, .limit, .not, .null, .nulls, .or, .order, .reference, .returning, .rows,
      .select, .true, .typeOf, .view, .where, nil:
      if token.kind != .end { throw unexpected() }
    }
  }
}
