import Controller
import ObjectModel
import Testing
import Views

/// A program with a few records and no database: keys go in, calls are answered from a table, frames come out.
struct Desk {
  /// What the screens show.
  private(set) var state: AppState
  /// The clock, which stands still.
  let now: Instant
  /// The rows of every list, by the object's API name.
  var records: [String: [Record]]
  /// The answer of a search; nil for all rows of the object.
  var drafts: [Draft] = []
  /// What a save is refused with; nil for a missing name.
  var refusal: RowError?
  var bin: [RecycleBinEntry] = []
  /// What undo and redo answer.
  var outcome = Desk.outcome(conflicts: 1)
  /// What a save of an existing record answers.
  var conflicts = Desk.conflicts
  /// Whether calls are answered at all; without answers the screens stay as they are before the first reply.
  private let answers: Bool
  /// Where queries in small letters are refused.
  var faultPlace = (row: 1, column: 8)
  private var timers: [TimerID] = []

  init(
    size: Size = Size(width: 80, height: 24), object: ObjectDescription = .interaction,
    records: [String: [Record]] = Desk.sample, answers: Bool = true
  ) throws {
    now = try #require(Instant(apiText: "2026-11-25T13:37:21Z"))
    self.records = records
    self.answers = answers
    state = AppState(size: size, object: object, zone: Zone(identifier: "Europe/Berlin"))
    perform(state.start(now: now))
  }

  /// The screen as text.
  var screen: String { render(state).text }

  /// The screen as a frame.
  var frame: Frame { render(state) }

  /// Presses keys: characters type themselves, names of keys stand in angle brackets.
  mutating func press(_ script: String) {
    for key in keys(script) { send(.key(key)) }
  }

  /// Lets an event happen.
  mutating func send(_ event: Event) {
    perform(state.update(event, now: now))
  }

  /// Lets all timers run out.
  mutating func runTimers() {
    let due = timers
    timers = []
    for timer in due { send(.timer(timer)) }
  }

  private mutating func perform(_ effects: [Effect]) {
    var queue = effects
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .perform(let request, let id, _):
        if answers { queue += state.update(.reply(id, answer(request.call)), now: now) }
      case .wake(_, let id): timers.append(id)
      case .edit, .repaint, .suspend, .quit, .interrupt, .copy: break
      }
    }
  }

  private mutating func answer(_ call: Call) -> Reply {
    let catalog = ObjectCatalog.shipped
    switch call {
    case .session:
      return .session(
        SessionInfo(
          userID: RecordID(keyPrefix: "005", key: 1), userName: "Jane Ferreira",
          username: "jane@desk.example",
          timeZone: nil, draftCount: drafts.count))
    case .describeGlobal: return .describeGlobal(catalog.objects)
    case .describeSearchLayouts(let types):
      return .describeSearchLayouts(
        types.compactMap { catalog.object(named: $0) }.map { DescribeSearchLayoutResult($0, in: catalog) })
    case .describeLayout(let type):
      let layout = catalog.object(named: type).flatMap { DescribeLayoutResult($0, in: catalog) }
      return layout.map(Reply.describeLayout) ?? .fault(.invalidType(type))
    case .listViews(let type): return .listViews(.shipped(of: type))
    case .describeListView(let type, let view):
      return DescribeListViewResult(type, view).map(Reply.describeListView) ?? .fault(.invalidType(type))
    case .editing(let id, let soql):
      let record = rows(of: soql).first { $0.id == id }
      return .editing(record, lastChange: 7)
    case .undo(let request), .redo(let request):
      var outcome = outcome
      outcome.newAction = request.mode == .preview ? nil : 99
      return .undo(outcome)
    case .update: return .conflicts(conflicts, lastChange: 8)
    case .page(let request):
      let rows = rows(of: request.soql)
      return .page(
        Page(
          rows: rows.enumerated().map { .init(record: $0.element, key: PageKey(text: "\($0.offset)")) },
          hasEarlier: false, hasLater: false, count: .exactly(rows.count)))
    case .query(let soql, _) where !soql.contains("WHERE Id ="):
      if soql.contains("select") {
        return .fault(
          Fault(.malformedQuery, "unexpected token: '1'", row: faultPlace.row, column: faultPlace.column))
      }
      var rows = rows(of: soql)
      for index in rows.indices { rows[index].origin = rows[index].id }
      return .query(QueryResult(totalSize: rows.count, records: rows))
    case .search: return .searchRecords(records.keys.sorted().flatMap { records[$0] ?? [] })
    case .explain:
      let statement = QueryExplanation.Statement(
        sql: "SELECT 1 FROM t WHERE x = ?", values: ["'a'"], plan: ["SEARCH t USING INDEX t_x (x=?)"])
      return .explanation(QueryExplanation(statements: [statement], dates: []))
    case .query(let soql, _):
      let rows = rows(of: soql).filter { record in record.id.map { soql.contains($0.text15) } ?? false }
      return .query(QueryResult(totalSize: rows.count, records: rows))
    case .drafts: return .drafts(drafts)
    case .saveDraft(let draft):
      var draft = draft
      draft.savedAt = now
      drafts = [draft]
      return .done
    case .recycleBin: return .recycleBin(bin, hasMore: false)
    case .create(let records, _):
      let error = RowError.requiredFieldMissing([ObjectDescription.interaction.field(.name)?.name ?? ""])
      return .results(records.map { _ in .failure(refusal ?? error) })
    default: return .done  // Call: what a screen does not wait for
    }
  }

  private func rows(of soql: String) -> [Record] {
    records.first { soql.contains("FROM \($0.key) ") || soql.hasSuffix("FROM \($0.key)") }?.value ?? []
  }
}

/// Keys from a script: plain characters type themselves; `<Left>`, `<^A>` (Ctrl) and `<!b>` (Alt) name keys.
private func keys(_ script: String) -> [Key] {
  let codes: [Substring: Key.Code] = [
    "Left": .left, "Right": .right, "Up": .up, "Down": .down, "PgUp": .pageUp, "PgDn": .pageDown,
    "Enter": .enter,
    "Tab": .tab, "Backtab": .backtab, "Esc": .escape, "Backspace": .backspace, "F1": .function(1),
    "F4": .function(4),
  ]
  var keys: [Key] = []
  var rest = script[...]
  while let character = rest.popFirst() {
    guard character == "<", let close = rest.firstIndex(of: ">") else {
      keys.append(.character(character))
      continue
    }
    let name = rest[..<close]
    rest = rest[rest.index(after: close)...]
    if let code = codes[name] {
      keys.append(Key(code))
    } else if let letter = name.lowercased().last {
      keys.append(Key(.character(letter), control: name.first == "^", alt: name.first == "!"))
    }
  }
  return keys
}
