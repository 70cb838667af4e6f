import Controller
import ObjectModel
import Testing

@Suite struct DraftTests {
  @Test func aPauseKeepsTheDraftAndTheTitleSaysSo() {
    var desk = Desk()
    desk.press("nUnsaved")
    #expect(desk.form?.draft == .dirty && desk.store.drafts.isEmpty)
    desk.runTimers(.keepDraft)
    #expect(desk.form?.draft == .saved(desk.now))
    #expect(desk.store.drafts.map(\.title) == ["Unsaved"])
    #expect(desk.effects.contains(.wake(afterMilliseconds: 250, TimerID(.keepDraft, generation: 7))))
  }

  @Test func onlyTheLastTimerKeeps() {
    var desk = Desk()
    desk.press("nab")
    desk.send(.timer(TimerID(.keepDraft, generation: 1)))
    #expect(desk.store.drafts.isEmpty)
    desk.send(.timer(TimerID(.keepDraft, generation: 2)))
    #expect(desk.store.drafts.count == 1)
  }

  @Test func escKeepsAndTheNextFormContinues() {
    var desk = Desk()
    desk.press("nPricing<Tab><Tab>Email<Esc>")
    #expect(desk.form != nil, "the first Esc closes the list")
    desk.press("<Esc>")
    #expect(desk.list != nil && desk.state.draftCount == 1)
    desk.press("n")
    #expect(desk.text("Name") == "Pricing" && desk.text("Interaction Type") == "Email")
    #expect(
      desk.form?.continuedDraft != nil && desk.message == "This continues your draft; Alt-X throws it away.")
    desk.press("<^S>")
    #expect(desk.store.drafts.isEmpty && desk.marked == "Pricing")
  }

  @Test func escWithoutTypingKeepsNothing() {
    var desk = Desk()
    desk.press("n<Esc>e<Esc>")
    #expect(desk.list != nil && desk.store.drafts.isEmpty)
  }

  @Test func textThatIsTheRecordsAgainIsNoDraft() {
    var desk = Desk()
    desk.press("e!")
    desk.runTimers(.keepDraft)
    #expect(desk.store.drafts.count == 1)
    desk.press("<Backspace><Esc>")
    #expect(desk.store.drafts.isEmpty && desk.list != nil)
  }

  @Test func eachRecordHasItsOwnDraft() {
    var desk = Desk()
    desk.press("eA<Esc>jeB<Esc>nC<Esc>")
    #expect(desk.store.drafts.count == 3)
    desk.press("e")
    #expect(desk.text("Name") == "Call 2B")
  }

  @Test func altXThrowsAwayAfterYAndLeavesTheForm() {
    var desk = Desk()
    desk.press("nOld text<Esc>n<!x>n")
    #expect(desk.text("Name") == "Old text")
    desk.press("<!x>y")
    #expect(desk.list != nil && desk.message == "Draft thrown away." && desk.store.drafts.isEmpty)
  }

  @Test func aDraftKeepsATimeAsItWasReadThen() {
    var desk = Desk()
    desk.press("nCall")
    desk.go(to: "Start Time")
    desk.press("-35m")
    desk.runTimers(.keepDraft)
    #expect(desk.store.drafts.first?.fields.last?.text == "2026-11-25 14:02")
  }

  @Test func hangUpKeepsTheDraftBeforeItLeaves() {
    var desk = Desk(answersAtOnce: false)
    desk.answerAll()
    desk.press("n")
    desk.answerAll()
    desk.press("Half a sent")
    let before = desk.effects.count
    desk.send(.hangUp)
    let last = desk.effects.dropFirst(before)
    guard case .perform(let request, _, .ordered) = last.first, case .saveDraft(let draft) = request.call
    else {
      Issue.record("no draft is kept")
      return
    }
    #expect(draft.fields.map(\.text) == ["Half a sent", "2026-11-25 14:37"] && last.last == .quit(code: 0))
  }

  @Test func suspendingKeepsTheDraftFirst() {
    var desk = Desk()
    desk.press("nText<^Z>")
    #expect(desk.store.drafts.count == 1 && desk.effects.last == .suspend)
  }

  @Test func ctrlCTwiceLeavesAndKeepsTheDraft() {
    var desk = Desk()
    desk.press("nText<^C>")
    #expect(desk.exitCode == nil && desk.message == "Ctrl-C again leaves; drafts are kept.")
    desk.press("<^C>")
    #expect(desk.exitCode == 0 && desk.store.drafts.count == 1)
  }

  @Test func ctrlCOnceIsForgottenByTheNextKey() {
    var desk = Desk()
    desk.press("<^C>j<^C>")
    #expect(desk.exitCode == nil)
  }

  @Test func waitingDraftsAreAnnouncedAndListed() {
    var desk = Desk(answersAtOnce: false)
    desk.store.drafts = [
      Draft(
        object: "Interaction", record: nil, title: "New call", fields: [.init(name: "Name", text: "New call")]
      ),
      Draft(
        object: "Interaction", record: Desk.id(2).text18, title: "Call 2",
        fields: [.init(name: "Name", text: "Call two")]),
    ]
    desk.answerAll()
    #expect(desk.message == "2 drafts wait: gd lists them.")
    desk.answersAtOnce = true
    desk.press("gdj<Enter>")
    #expect(desk.text("Name") == "Call two" && desk.form?.recordID == Desk.id(2))
    desk.press("<Esc>kd")
    guard case .confirmation(let question) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(question.question.contains("\"New call\""))
    desk.press("y")
    #expect(desk.drafts?.drafts?.map(\.title) == ["Call 2"] && desk.store.drafts.count == 1)
  }

  @Test func theDraftsScreenFollowsWhatItsFormsDid() {
    var desk = Desk()
    desk.press("nOne<Esc>gd<Enter>!<Esc>")
    #expect(desk.drafts?.drafts?.first?.fields.first?.text == "One!")
    desk.press("<Enter><!x>y")
    #expect(desk.drafts?.drafts?.isEmpty == true && desk.state.draftCount == 0)
  }

  @Test func aFormWaitsForADraftThatIsBeingThrownAway() {
    var desk = Desk(answersAtOnce: false)
    desk.answerAll()
    desk.press("n")
    desk.answerAll()
    desk.press("Call<Tab>")
    desk.answerAll()
    desk.press("<^S>")
    desk.answer()
    desk.press("n")
    desk.answerAll()
    #expect(desk.form?.continuedDraft == nil && desk.text("Name") == "")
  }
}
