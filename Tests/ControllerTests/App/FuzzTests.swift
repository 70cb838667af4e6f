@testable import Controller
import ObjectModel
import Testing

/// Random keys, pastes, sizes, replies late or never, faults: nothing traps, nothing waits for ever, and what must
/// hold holds.
@Suite struct FuzzTests {
  static let keys: [Key] =
    CommandTable.all.flatMap(\.keys).flatMap(\.self) + keysOfText
    + [Key(.enter), Key(.escape), Key(.down), Key(.backspace), Key(.tab)]
  static let keysOfText = "jkgdnqysr:/ab1 p.'(\u{E9}\u{6771}".map { Key.character($0) }

  @Test(arguments: 0..<rounds(400))
  func nothingTrapsAndTheCursorIsVisible(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var desk = Desk(interactions: Int.random(in: 0...120, using: &random), answersAtOnce: false)
    for _ in 0..<400 {
      step(&desk, &random)
      check(desk, seed: seed)
      if desk.exitCode != nil { return }
    }
    desk.store.writeFault = nil
    desk.answerAll()
    check(desk, seed: seed)
    #expect(desk.state.typedAhead.isEmpty, "keys wait for nothing, seed \(seed)")
  }

  /// However late the pages come, moves end where they would in a list that is all here.
  @Test(arguments: 0..<rounds(400))
  func movesAreNeverLost(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...400, using: &random)
    var desk = Desk(interactions: count, answersAtOnce: false)
    let page = desk.state.geometry.listHeight - 1
    let half = desk.state.geometry.listHeight / 2
    let moves: [(script: String, by: Int)] = [
      ("j", 1), ("k", -1), ("<^D>", half), ("<^U>", -half), ("<^F>", page), ("<^B>", -page),
      ("G", count), ("gg", -count), ("jjjjj", 5), ("<^F><^F><^F>", 3 * page),
    ]
    var line = 0
    for _ in 0..<60 {
      guard let move = moves.randomElement(using: &random) else { return }
      desk.press(move.script)
      line = max(0, min(line + move.by, count - 1))
      if Bool.random(using: &random) { desk.answer() }
    }
    desk.answerAll()
    #expect(desk.marked == "Call \(line + 1)", "of \(count), seed \(seed)")
  }

  private static func outcome(of records: Int) -> UndoOutcome {
    let record = { NamedRecord(id: Desk.id($0 + 1), type: "Interaction", name: "Call \($0 + 1)") }
    let conflicts = (1..<records).map {
      UndoConflict(
        record: record($0), field: "Name", current: .none, user: "Marc", at: Instant(seconds: 0))
    }
    return UndoOutcome(
      action: JournalAction(
        id: 12, at: Instant(seconds: 0), user: "Jane", sentence: "Change", recordCount: records),
      newAction: nil,
      effects: (0..<records).map {
        UndoEffect(record: record($0), kind: $0 == 0 ? .comesBack(children: 1) : .goesAway(children: 0))
      }, effectCount: records, conflicts: conflicts, conflictCount: conflicts.count, failures: [],
      failureCount: 0)
  }

  /// Rows, a group, nothing, more rows, found records, a refusal; nil for what the store holds.
  private static let answers: [Reply?] = [
    nil, .query(QueryResult(totalSize: 0, records: [])), .query(QueryResult(totalSize: 7, records: [])),
    .query(
      QueryResult(
        totalSize: 900, records: (1...90).map { Desk.interaction($0) }, locator: "0r8xx0000000001AAA-90")),
    .query(
      QueryResult(totalSize: 1, records: [Record(type: "AggregateResult", values: ["expr0": .boolean(true)])])
    ),
    .searchRecords([Desk.interaction(1), Record(type: "Account", values: ["Name": .text("\u{202E}東京")])]),
    .fault(Fault(.malformedQuery, "unexpected token: '<EOF>'", row: 1, column: 3)),
    .fault(Fault(.invalidField, "\nx\n^\nERROR at Row:9:Column:99\nNo such column", row: 9, column: 99)),
  ]

  private func step(_ desk: inout Desk, _ random: inout SplitMix64) {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<60:
      guard let key = Self.keys.randomElement(using: &random) else { return }
      // Leaving ends a run, so that most runs go on.
      if key == .character("Q"), Int.random(in: 0..<20, using: &random) > 0 { return }
      desk.press(key)
    case 60..<85: desk.answer()
    case 85:
      desk.store.outcome =
        [nil, Self.outcome(of: 1), Self.outcome(of: 90)].randomElement(using: &random) ?? nil
    case 86:
      desk.store.lastChange += 1
      desk.store.conflicts = [
        FieldConflict(
          field: "Name", theirs: ShownValue(.text("Theirs")), user: "Marc", at: Instant(seconds: 0)),
        FieldConflict(field: "EndTime", theirs: .none, user: "Marc", at: Instant(seconds: 0)),
      ].filter { _ in Bool.random(using: &random) }
    case 88..<90: desk.send(.fileChanged)
    case 90..<93:
      desk.send(
        .resized(
          Size(width: Int.random(in: 0...130, using: &random), height: Int.random(in: 0...45, using: &random))
        ))
    case 93: desk.send(.paste("pasted\ntext \u{202E}\u{1B}[31m"))
    case 94: desk.runTimers(.keepDraft)
    case 95: desk.send(.edited(.text("from the editor\n")))
    case 96: desk.store.writeFault = desk.store.writeFault == nil ? Fault(.storageLimitExceeded, "full") : nil
    case 99: desk.store.asked = Self.answers.randomElement(using: &random) ?? nil
    case 97: desk.store.saveErrors = [RowError(.duplicateValue, "no", fields: ["Name"])]
    case 87:
      // What later key presses make worthless never comes.
      var latest: [(id: RequestID, keyPress: Int)] = []
      for case .perform(_, let id, .latest(let keyPress)) in desk.effects { latest.append((id, keyPress)) }
      let newest = latest.last?.keyPress ?? 0
      desk.drop(latest.filter { $0.keyPress < newest }.map(\.id))
    case 98: if let id = desk.open.last?.id { desk.send(.reply(id, .fault(Fault(.queryTimeout, "slow")))) }
    default: desk.now = desk.now + 61  // Int
    }
  }

  private func check(_ desk: Desk, seed: Int) {
    let geometry = desk.state.geometry
    #expect(!desk.state.screens.isEmpty)
    if case .undo(let question) = desk.state.overlay {
      let (lines, height) = (question.lines(geometry).count, question.height(geometry))
      #expect(question.scroll.top <= max(lines - height, 0), "seed \(seed)")
    }
    for screen in desk.state.screens {
      switch screen {
      case .list(let list):
        expectVisible(list.scroll, count: list.rows.count, height: geometry.listHeight, seed)
        #expect(list.rows.count <= 5 * max(geometry.listHeight, 45))
        #expect(Set(list.rows.map(\.key)).count == list.rows.count, "rows twice, seed \(seed)")
      case .detail(let detail):
        expectVisible(detail.scroll, count: detail.lines.count, height: geometry.bodyHeight, seed)
      case .form(let form):
        expectVisible(form.scroll, count: form.lines.count, height: geometry.bodyHeight, seed)
        #expect(form.fields.isEmpty || form.focusedField?.isEditable == true)
      case .recycleBin(let bin):
        expectVisible(bin.scroll, count: bin.entries.count, height: geometry.listHeight, seed)
      case .drafts(let drafts):
        expectVisible(drafts.scroll, count: drafts.drafts?.count ?? 0, height: geometry.listHeight, seed)
      case .query(let query):
        if case .table(let table) = query.answer {
          let height = geometry.queryBodyHeight + (table.isSearch ? 1 : 0)
          expectVisible(table.scroll, count: table.lines.count, height: height, seed)
        }
        let shown = query.area.cursorRow - query.area.scroll
        #expect(shown >= 0 && shown < geometry.queryTextHeight, "seed \(seed)")
      case .help(let help):
        if desk.help?.id == help.id {
          expectVisible(help.scroll, count: help.commands.count, height: geometry.bodyHeight, seed)
        }
      }
    }
  }

  private func expectVisible(_ scroll: ScrollPosition, count: Int, height: Int, _ seed: Int) {
    let isInside = count == 0 ? scroll.cursor == 0 : (0..<count).contains(scroll.cursor)
    let isShown = scroll.top <= scroll.cursor && scroll.cursor < scroll.top + height
    #expect(isInside && isShown, "cursor \(scroll) of \(count) in \(height), seed \(seed)")
  }
}
