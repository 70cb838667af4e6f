import Controller
import ObjectModel
import Testing

@Suite struct UndoTests {
  private static let wide = Size(width: 200, height: 40)

  private static func named(_ number: Int) -> NamedRecord {
    NamedRecord(id: Desk.id(number), type: "Interaction", name: "Call \(number)")
  }

  private static func outcome(
    _ effects: [UndoEffect], conflicts: [UndoConflict] = [], failures: [UndoFailure] = []
  ) -> UndoOutcome {
    let action = JournalAction(
      id: 12, at: Instant(apiText: "2026-11-25T13:36:00Z") ?? Instant(seconds: 0), user: "Jane",
      sentence: "Delete Interaction “Call 1”", recordCount: effects.count)
    return UndoOutcome(
      action: action, newAction: nil, effects: effects, effectCount: effects.count, conflicts: conflicts,
      conflictCount: conflicts.count, failures: failures, failureCount: failures.count)
  }

  private static let comesBack = outcome([UndoEffect(record: named(1), kind: .comesBack(children: 2))])

  private static let conflict = UndoConflict(
    record: named(1), field: "Name", current: ShownValue(.text("Theirs")), user: "Marc",
    at: Instant(seconds: 1_795_000_000))

  private func desk(_ outcome: UndoOutcome?, size: Size = Self.wide) -> Desk {
    var desk = Desk(size: size)
    desk.store.outcome = outcome
    return desk
  }

  private func undos(_ desk: Desk) -> [Call] {
    desk.store.writes.filter {
      switch $0 {
      case .undo, .redo: true
      default: false  // Call
      }
    }
  }

  private func question(_ desk: Desk) -> UndoQuestion? {
    if case .undo(let question) = desk.state.overlay { question } else { nil }
  }

  @Test func uSaysWhatComesBackAndOnlyYDoesIt() {
    var desk = desk(Self.comesBack)
    desk.press("u")
    guard case .confirmation(let confirmation) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(
      confirmation.question
        == "Undo: Delete Interaction “Call 1” (14:36)? Interaction “Call 1” comes back with 2 child records. "
        + "y undoes, any other key leaves it")
    desk.press("u")
    #expect(desk.state.overlay == nil && undos(desk).isEmpty && desk.message == "Nothing was changed.")
    desk.press("uy")
    #expect(undos(desk) == [.undo(UndoRequest(action: 12, mode: .careful))])
    #expect(desk.message == "Undone: Delete Interaction “Call 1”. Ctrl-R does it again.")
  }

  @Test func ctrlRDoesItAgain() {
    var desk = desk(Self.comesBack)
    desk.press("<^R>y")
    #expect(undos(desk) == [.redo(UndoRequest(action: 12, mode: .careful))])
    #expect(desk.message == "Redone: Delete Interaction “Call 1”. u undoes.")
  }

  @Test func whatDoesNotFitTheMessageLineStandsInAPopUp() {
    var desk = desk(Self.comesBack, size: Size(width: 80, height: 24))
    desk.press("u")
    #expect(
      question(desk)?.sentences.map(\.text) == [
        "Undo: Delete Interaction “Call 1” (14:36)?",
        "Interaction “Call 1” comes back with 2 child records.",
      ])
    #expect(
      question(desk)?.question(width: 76)
        == "Undo: Delete Interaction “Call 1” (14:36)? y undoes, any other key leaves it")
    #expect(question(desk)?.question(width: 52) == "Undo: Delete Interaction “Call 1” (14:36)? y undoes")
    #expect(question(desk)?.question(width: 40) == "Undo: Delete Interaction “Call… y undoes")
    #expect(question(desk)?.question(width: 20) == "y undoes", "its key is never cut")
    #expect(desk.state.hints.isEmpty, "the message line above has the keys")
    desk.press("y")
    #expect(undos(desk).count == 1 && desk.state.overlay == nil)
  }

  @Test func theQuestionLeavesOutWhatTheKeyLineSaysBeforeItBecomesAPopUp() {
    var desk = desk(Self.comesBack, size: Size(width: 112, height: 24))
    desk.press("u")
    guard case .confirmation(let confirmation) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(confirmation.question.hasSuffix("2 child records. y undoes"))
  }

  @Test func whatIsLeftOutIsSaidAfterwards() {
    let failure = UndoFailure(record: Self.named(2), error: .isDeleted())
    var desk = desk(Self.outcome(Self.comesBack.effects, failures: [failure]))
    desk.press("u")
    #expect(
      question(desk)?.question(width: 196)
        == "Undo: Delete Interaction “Call 1” (14:36)? y undoes, any other key leaves it")
    desk.press("y")
    #expect(undos(desk) == [.undo(UndoRequest(action: 12, mode: .overwriting))])
    #expect(
      desk.state.message
        == Message(
          .warning, "Undone but for 1 record: Delete Interaction “Call 1”. Ctrl-R does it again."))
  }

  @Test func laterChangesAreListedAndYOverwritesThem() {
    let change = UndoEffect.FieldChange(
      field: "Name", from: ShownValue(.text("Theirs")), to: ShownValue(.text("Mine")))
    var desk = desk(
      Self.outcome(
        [UndoEffect(record: Self.named(1), kind: .changes([change]))], conflicts: [Self.conflict]))
    desk.press("u")
    #expect(
      question(desk)?.sentences.contains { $0.text.contains("Name is now") && $0.text.contains("Marc") }
        == true)
    #expect(
      question(desk)?.question(width: 196)
        == "Undo: Delete Interaction “Call 1” (14:36)? y overwrites, any other key leaves it")
    desk.press("n")
    #expect(undos(desk).isEmpty)
    desk.press("uy")
    #expect(undos(desk) == [.undo(UndoRequest(action: 12, mode: .overwriting))])
  }

  @Test func aChangeThatCameBetweenQuestionAndAnswerIsShownBeforeItIsOverwritten() {
    var desk = desk(Self.comesBack)
    desk.press("u")
    desk.store.outcome = Self.outcome(Self.comesBack.effects, conflicts: [Self.conflict])
    desk.press("y")
    #expect(question(desk)?.sentences.contains { $0.text.contains("“Theirs”") } == true)
    #expect(!desk.message.hasPrefix("Undone"))
    desk.press("y")
    #expect(undos(desk).last == .undo(UndoRequest(action: 12, mode: .overwriting)))
    #expect(desk.message.hasPrefix("Undone"))
  }

  @Test func whatCannotBeTakenBackSaysWhyAndAsksNothing() {
    let failure = UndoFailure(record: Self.named(1), error: .isDeleted())
    var desk = desk(Self.outcome([], failures: [failure]))
    desk.press("u")
    #expect(
      question(desk)?.sentences.map(\.text) == [
        "Delete Interaction “Call 1” (14:36) cannot be undone.", "Left as it is:",
        "- Interaction “Call 1”: entity is deleted",
      ])
    desk.press("y")
    #expect(desk.state.overlay == nil && undos(desk).isEmpty)
  }

  @Test func nothingToUndoIsANote() {
    var desk = desk(nil)
    desk.press("u")
    #expect(desk.state.message == Message(.note, "There is nothing to undo."))
  }

  @Test func theListGoesToTheRecordThatCameBack() {
    var desk = desk(Self.outcome([UndoEffect(record: Self.named(4), kind: .comesBack(children: 0))]))
    desk.press("uy")
    #expect(desk.marked == "Call 4")
  }

  @Test func thePageOfARecordThatIsGoneCloses() {
    var desk = desk(Self.outcome([UndoEffect(record: Self.named(1), kind: .goesAway(children: 0))]))
    desk.press("<Enter>")
    #expect(desk.detail != nil)
    desk.press("uy")
    #expect(desk.list != nil && desk.message.hasPrefix("Undone"))
  }

  @Test func theBinIsReadAgain() {
    var desk = desk(Self.comesBack)
    desk.press("gb")
    let reads = desk.store.calls.count { $0 == .recycleBin(after: nil, limit: 3 * 35) }
    desk.press("uy")
    #expect(desk.store.calls.count { $0 == .recycleBin(after: nil, limit: 3 * 35) } == reads + 1)
  }

  @Test func theQuestionWaitsForASaveAndTheAnswerForTheQuestion() {
    var desk = Desk(size: Self.wide, answersAtOnce: false)
    desk.answerAll()
    desk.store.outcome = Self.comesBack
    desk.press("dyuy")
    #expect(desk.store.writes.isEmpty && desk.open.map(\.call.call.name) == ["delete"])
    while desk.message != "Undoing...", !desk.open.isEmpty { desk.answer() }
    #expect(desk.open.last?.call.call == .undo(UndoRequest(action: 12, mode: .careful)))
    desk.answerAll()
    #expect(desk.store.writes.map(\.name) == ["delete", "undo"] && desk.message.hasPrefix("Undone"))
  }

  @Test func aLongListScrollsAndTheKeysThatScrollDoNotAnswer() {
    let effects = (0..<60).map { number in
      UndoEffect(
        record: NamedRecord(id: Desk.id(number), type: "Interaction", name: "Call \(number)"),
        kind: .comesBack(children: 0))
    }
    let conflicts = (0..<60).map { number in
      UndoConflict(
        record: Self.named(number), field: "Name", current: ShownValue(.text("\(number)")), user: "Marc",
        at: Instant(seconds: 0))
    }
    var desk = desk(Self.outcome(effects, conflicts: conflicts), size: Size(width: 80, height: 24))
    desk.press("u")
    for _ in 0..<500 { desk.press("j") }
    guard let question = question(desk) else {
      Issue.record("the question is gone")
      return
    }
    let geometry = desk.state.geometry
    #expect(question.scroll.top == question.lines(geometry).count - question.height(geometry))
    desk.press("<PgUp>")
    #expect((self.question(desk)?.scroll.top ?? 0) < question.scroll.top)
    desk.press("Y")
    #expect(undos(desk).count == 1)
  }

  @Test func manyRecordsTakeACapitalY() {
    let effects = (0..<21).map { UndoEffect(record: Self.named($0), kind: .comesBack(children: 0)) }
    var desk = desk(Self.outcome(effects))
    desk.press("u")
    #expect(question(desk)?.sentences.first?.text.hasPrefix("Undo 21 records: Delete") == true)
    #expect(
      question(desk)?.question(width: 196)
        == "Undo 21 records: Delete Interaction “Call 1” (14:36)? Y undoes all 21, any other key leaves it")
    desk.press("y")
    #expect(undos(desk).isEmpty && desk.message == "Nothing was changed.")
    desk.press("uY")
    #expect(undos(desk).count == 1)
  }

  @Test func uIsTextWhereTextIsTyped() {
    var desk = desk(Self.comesBack)
    desk.press("/u")
    #expect(desk.list?.search.text == "u" && desk.state.overlay == nil)
    desk.press("<Esc><Esc>nu")
    #expect(desk.text("Name") == "u")
  }
}
