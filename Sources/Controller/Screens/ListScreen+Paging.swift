import ObjectModel
import SOQL

// The window of rows: what to ask for and what to do with the answer. Paging is by key (design section 4).

extension ListScreen {
  /// Rows counted exactly; beyond it the count is "more than".
  static let countLimit = 1_000

  /// The rows of one request at a body height: tiny windows ask for no less than this.
  static func pageLength(height: Int) -> Int { max(height, 20) }

  /// Whether the rows shown are not those that were asked for, so that keys that act on rows have to wait.
  var isReplacing: Bool {
    switch pending?.purpose {
    case .replace, .seek: true
    case .later, .earlier: awaitedView != nil
    case nil: !hasLoaded || awaitedView != nil
    }
  }

  /// Whether a line lies outside the rows that are here and inside the list.
  func lies(beyond line: Int) -> Bool {
    (line < 0 && hasEarlier) || (line >= rows.count && hasLater)
  }

  /// The list's query, printed. Its columns, the name and the id are selected, while searching also the notes, so that
  /// a match there can be shown; null values come last.
  func soql(where condition: Condition? = nil) -> String {
    var paths = columns.map(\.path)
    paths.append(contentsOf: [object.field(.name)?.name, "Id"].compactMap(\.self))
    if !words.isEmpty { paths.append(contentsOf: [object.field(.notes)?.name].compactMap(\.self)) }
    return query(of: paths, where: condition).text
  }

  /// The list's records with some of their fields, each once.
  func query(of paths: [String], where condition: Condition? = nil) -> Query {
    let scoped = scope.map {
      Condition.comparison(.field(FieldPath($0.field)), .equal, Literal(.string($0.record.text18)))
    }
    let conditions = [view?.condition, scoped, condition].compactMap(\.self)
    var seen: Set<String> = []
    return Query(
      selecting: paths.filter { seen.insert($0.lowercased()).inserted }.map { FieldPath($0) },
      from: Name(object.name), where: conditions.count > 1 ? .and(conditions) : conditions.first,
      orderBy: ordering)
  }

  /// The search for the list's words as SOSL: every word begins one of the record's.
  func search(of paths: [String]) -> Search {
    var query = query(of: paths)
    query.ordering = []
    let terms = words.split(separator: " ").map { SearchTerms.term(String($0), isPrefix: true) }
    return Search(terms.count == 1 ? terms[0] : .and(terms), returning: [Search.Returned(query)])
  }

  /// The view's own order until the person chooses another.
  private var ordering: [Query.Ordering] {
    if let view, view.sort == sort { return view.ordering }
    return sort.map { [Query.Ordering(FieldPath($0.path), ascending: $0.isAscending, nullsFirst: false)] }
      ?? []
  }

  /// What the list asks for now.
  var currentQuestion: Question { Question(soql: soql(), words: words) }

  /// A request for a page.
  func request(_ position: PagePosition, limit: Int, counting: Bool) -> PageRequest {
    PageRequest(
      soql: soql(), matching: words.isEmpty ? nil : search.text, position: position, limit: limit,
      countUpTo: counting ? Self.countLimit : nil)
  }

  /// A request for one record's row, which tells its place in the list.
  func request(for id: RecordID) -> PageRequest {
    var request = request(.first, limit: 1, counting: false)
    request.soql = soql(where: .comparison(.field(FieldPath("Id")), .equal, Literal(.string(id.text18))))
    return request
  }

  /// Moves the cursor within the rows that are here.
  mutating func move(to line: Int, height: Int) {
    scroll.move(to: line, count: rows.count, height: height)
  }

  /// Puts a page in the place of the rows.
  mutating func replace(with page: Page, place: CursorPlace, height: Int) {
    rows = page.rows
    hasEarlier = page.hasEarlier
    hasLater = page.hasLater
    count = page.count ?? count
    rowsBefore = page.hasEarlier ? nil : 0
    if page.hasEarlier, !page.hasLater, case .exactly(let number) = count { rowsBefore = number - rows.count }
    hasLoaded = true
    question = currentQuestion
    switch place {
    case .first, .sought: move(to: 0, height: height)
    case .last: move(to: rows.count - 1, height: height)
    case .on(let id, let offset):
      let line = id.flatMap { id in rows.firstIndex { $0.record.id == id } } ?? offset
      scroll.move(to: line, below: offset, count: rows.count, height: height)
    }
  }

  /// Adds a page after the last row and drops rows far above the cursor.
  mutating func append(_ page: Page, height: Int) {
    rows += page.rows
    hasLater = page.hasLater
    let surplus = min(rows.count - 4 * Self.pageLength(height: height), scroll.top - height)
    if surplus > 0 {
      rows.removeFirst(surplus)
      rowsBefore = rowsBefore.map { $0 + surplus }
      hasEarlier = true
      scroll.shift(by: -surplus, count: rows.count, height: height)
    }
  }

  /// Adds a page before the first row and drops rows far below the cursor.
  mutating func prepend(_ page: Page, centered: Bool, height: Int) {
    rows = page.rows + rows
    rowsBefore = page.hasEarlier ? rowsBefore.map { $0 - page.rows.count } : 0
    hasEarlier = page.hasEarlier
    scroll.shift(by: page.rows.count, count: rows.count, height: height)
    if centered {
      scroll.move(to: scroll.cursor, below: height / 3, count: rows.count, height: height)
    }
    let kept = max(4 * Self.pageLength(height: height), scroll.top + 2 * height)
    if rows.count > kept {
      rows.removeLast(rows.count - kept)
      hasLater = true
      move(to: scroll.cursor, height: height)
    }
  }

  /// Where more rows are wanted: within a screen of an end of the window that is not the list's.
  func extensionWanted(height: Int) -> (position: PagePosition, purpose: Purpose)? {
    guard pending == nil, let first = rows.first, let last = rows.last, question == currentQuestion else {
      return nil
    }
    if hasLater, scroll.top + 2 * height > rows.count { return (.after(last.key), .later) }
    if hasEarlier, scroll.top < height { return (.before(first.key), .earlier(centered: false)) }
    return nil
  }
}
