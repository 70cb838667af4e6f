import class GRDB.Database
import ObjectModel
import SOQL

/// A query made ready to be read stretch by stretch, forwards and backwards.
struct Listing {
  let catalog: ObjectCatalog
  let object: ObjectDescription
  let source: SQL
  /// What is shown, and the same with the values of a row's place behind it.
  private let shown: String
  let select: String
  let plan: RowPlan
  /// What is read for each row by itself.
  let children: [ChildRows]
  /// What every row must fulfil; nil when every row is shown.
  private var condition: SQL?
  /// Whether every live row is shown, so that the full text, which holds no other, alone decides what matches.
  private(set) var showsEveryLiveRow: Bool
  /// The total order, forwards.
  let terms: [SortTerm]
  /// Whether the last item of the order is the id that the query does not name.
  let hasTiebreak: Bool
  /// The column of the first sort value; the others follow it.
  let firstTermColumn: Int

  /// One row with the values of its place.
  struct Row {
    var record: Record
    var place: [SQLValue]
  }

  init(
    _ query: CheckedQuery, by tiebreak: SortTerm.Tiebreak = .alongIndex, catalog: ObjectCatalog,
    viewer: Viewer
  ) {
    var translation = Translation(
      query.object, showsDeleted: query.allRows, catalog: catalog, viewer: viewer)
    translation.isWalked = query.isWalked
    var list = SelectList(query.items, in: &translation)
    condition = translation.condition(of: query)
    terms = SortTerm.terms(of: query, tiebreak, in: &translation)
    hasTiebreak = terms.count > query.ordering.count
    firstTermColumn = list.expressions.count
    shown = list.sql
    for term in terms { list.append(term.expression) }
    self.catalog = catalog
    showsEveryLiveRow =
      query.condition == nil && !query.isMine && !query.allRows && viewer.visibility == .all
    object = query.object
    plan = list.plan
    children = list.children
    select = list.sql
    source = translation.source
  }

  /// The list of those rows only that fulfil one more condition.
  func narrowed(by more: SQL) -> Listing {
    var listing = self
    listing.condition = [condition, more].compactMap { $0 }.joined(by: " AND ")
    listing.showsEveryLiveRow = false
    return listing
  }

  /// The first records of some stretches, in their order, behind the first `offset`.
  func records(
    _ stretches: [Stretch], offset: Int = 0, limit: Int, from database: Database
  ) throws(Fault) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(min(limit, 200))
    try read(stretches, shown, offset: offset, limit: limit, from: database) { row in
      records.append(plan.record(row, in: catalog))
    }
    if !children.isEmpty { try children.fill(&records, from: database) }
    return records
  }

  /// The first rows of some stretches, in their order, behind the first `offset`.
  func rows(_ stretches: [Stretch], offset: Int = 0, limit: Int, from database: Database) throws(Fault)
    -> [Row]
  {
    var rows: [Row] = []
    try read(stretches, select, offset: offset, limit: limit, from: database) { row in
      rows.append(self.row(row))
    }
    return try filled(rows, from: database)
  }

  /// Gives the first rows of some stretches to `take`, in their order, behind the first `offset`.
  func read(
    _ stretches: [Stretch], _ columns: String, offset: Int, limit: Int, from database: Database,
    _ take: (SQLRow) -> Void
  ) throws(Fault) {
    var (offset, missing) = (offset, limit)
    for stretch in stretches where missing > 0 {
      let statement = statement(for: stretch, columns, offset: offset)
      let before = missing
      try database.forEachRow(statement.text, statement.values + [.integer(Int64(missing))]) {
        row throws(Fault) in
        take(row)
        missing -= 1
      }
      offset = try missing == before ? offset - skipped(stretch, upTo: offset, in: database) : 0
    }
  }

  /// What reads a stretch; its last question mark is the most rows to read.
  func statement(for stretch: Stretch, offset: Int = 0) -> SQL {
    statement(for: stretch, shown, offset: offset)
  }

  private func statement(for stretch: Stretch, _ columns: String, offset: Int) -> SQL {
    SQL("SELECT \(columns) FROM ") + source + filter(stretch.condition) + order(stretch, offset: offset)
  }

  /// ORDER BY and LIMIT; the last question mark is the most rows to read.
  func order(_ stretch: Stretch, offset: Int) -> SQL {
    let order = " ORDER BY " + stretch.order.map(\.clause).joined(separator: ", ")
    return offset == 0 ? SQL(order + " LIMIT ?") : SQL(order + " LIMIT ?, ?", [.integer(Int64(offset))])
  }

  /// How many rows an offset passes over in a stretch that ends before it does.
  func skipped(_ stretch: Stretch, upTo offset: Int, in database: Database) throws(Fault) -> Int {
    guard offset > 0 else { return 0 }
    let rows = SQL("SELECT 1 FROM ") + source + filter(stretch.condition)
    let statement = SQL("SELECT count(*) FROM (") + rows + SQL(" LIMIT ?)", [.integer(Int64(offset))])
    return Int(try database.integer(statement.text, statement.values) ?? 0)
  }

  /// Rows with the rows of their child relationships.
  private func filled(_ rows: [Row], from database: Database) throws(Fault) -> [Row] {
    if children.isEmpty { return rows }
    var records = rows.map(\.record)
    try children.fill(&records, from: database)
    return zip(records, rows).map { Row(record: $0, place: $1.place) }
  }

  /// Whether any row lies in some stretches.
  func hasRows(_ stretches: [Stretch], in database: Database) throws(Fault) -> Bool {
    for stretch in stretches {
      var statement = SQL("SELECT 1 FROM ") + source + filter(stretch.condition)
      statement += " ORDER BY \(stretch.order.map(\.clause).joined(separator: ", ")) LIMIT 1"
      if try database.integer(statement.text, statement.values) != nil { return true }
    }
    return false
  }

  /// Matches of one full-text part on one side of a key, by key.
  func matches(
    in part: FullTextPart, _ words: String, side: MatchSide, limit: Int, from database: Database
  ) throws(Fault) -> [Row] {
    let statement = matchStatement(in: part, words, side: side)
    let column = firstTermColumn + terms.count
    let rows = try database.rows(statement.text, statement.values + [.integer(Int64(limit))]) {
      row throws(Fault) in
      Row(record: plan.record(row, in: catalog), place: [.integer(row.integer(column))])
    }
    return try filled(rows, from: database)
  }

  /// The newest list keys of a part's matches, without looking at the rows.
  func matchKeys(
    in part: FullTextPart, _ words: String, limit: Int, from database: Database
  ) throws(Fault) -> [Int64] {
    let table = part.table.quoted
    return try database.rows(
      "SELECT rowid FROM \(table) WHERE \(table) MATCH ? ORDER BY rowid DESC LIMIT ?",
      [.text(words), .integer(Int64(limit))]
    ) { row in row.integer(0) }
  }

  /// The rows of some list keys, in the order of the keys.
  func rows(ofListKeys keys: some Sequence<Int64>, from database: Database) throws(Fault) -> [Row] {
    let statement =
      SQL("SELECT \(select) FROM ") + source + filter(SQL("t.\(object.listKeyColumn.quoted) = ?"))
    var rows: [Row] = []
    for key in keys {
      rows += try database.rows(statement.text, statement.values + [.integer(key)]) { row throws(Fault) in
        Row(record: plan.record(row, in: catalog), place: [.integer(key)])
      }
    }
    return try filled(rows, from: database)
  }

  /// What reads the matches of a part; its last question mark is the most rows to read.
  func matchStatement(in part: FullTextPart, _ words: String, side: MatchSide) -> SQL {
    SQL("SELECT \(select), f.rowid FROM ") + matchSource(part) + filter(matchCondition(part, words, side))
      + " ORDER BY f.rowid \(side.isAscending ? "ASC" : "DESC") LIMIT ?"
  }

  /// How many matches a part has, at most `limit`.
  func matchCount(
    in part: FullTextPart, _ words: String, limit: Int, from database: Database
  ) throws(Fault) -> Int {
    let inner =
      SQL("SELECT 1 FROM ") + matchSource(part)
      + filter(matchCondition(part, words, MatchSide(isAscending: false)))
    let statement = "SELECT count(*) FROM (\(inner.text) LIMIT ?)"
    return Int(try database.integer(statement, inner.values + [.integer(Int64(limit))]) ?? 0)
  }

  private func row(_ row: SQLRow) -> Row {
    Row(
      record: plan.record(row, in: catalog), place: terms.indices.map { row.value(firstTermColumn + $0) })
  }

  /// CROSS JOIN keeps SQLite from turning the order round: the index must lead.
  private func matchSource(_ part: FullTextPart) -> SQL {
    SQL("\(part.table.quoted) AS f CROSS JOIN ") + source
  }

  private func matchCondition(_ part: FullTextPart, _ words: String, _ side: MatchSide) -> SQL {
    var condition = SQL(
      "f.\(part.table.quoted) MATCH ? AND t.\(object.listKeyColumn.quoted) = f.rowid", [.text(words)])
    if let bound = side.bound {
      condition += SQL(" AND f.rowid \(side.comparison) ?", [.integer(bound)])
    }
    return condition
  }

  /// The WHERE clause: what every row must fulfil, and something more.
  func filter(_ more: SQL?) -> SQL {
    let conditions = [condition, more].compactMap { $0 }
    return conditions.isEmpty ? SQL("") : SQL(" WHERE ") + conditions.joined(by: " AND ")
  }
}
