import Controller
import ObjectModel
import Testing

@Suite struct AppStateTests {
  @Test func repliesThatNobodyWaitsForAreDropped() {
    var desk = Desk()
    let before = desk.state
    desk.send(.reply(RequestID(9_999), .done))
    desk.send(.reply(RequestID(1), .done))
    #expect(desk.state == before)
  }

  @Test func theSessionsZoneIsTakenUnlessOneWasGiven() {
    #expect(Desk().state.zone.identifier == "Europe/Berlin")
    var state = AppState(size: Size(width: 80, height: 24), object: .interaction, zone: .utc)
    let effects = state.start(now: Instant(seconds: 0))
    var store = FakeStore()
    for case .perform(let request, let id, _) in effects {
      _ = state.update(.reply(id, store.perform(request)), now: Instant(seconds: 0))
    }
    #expect(state.zone == .utc)
  }

  @Test func aDraftFieldThatIsNoLongerOnTheLayoutIsLeftOut() {
    var desk = Desk()
    desk.store.drafts = [
      Draft(object: "Interaction", record: nil, title: "x", fields: [.init(name: "Gone", text: "x")])
    ]
    desk.press("n")
    #expect(desk.form?.phase == .editing && desk.form?.isChanged == false)
  }

  @Test func sizesDownToOneCellKeepEverythingValid() {
    var desk = Desk(interactions: 50)
    desk.send(.resized(Size(width: 0, height: 0)))
    #expect(desk.state.size == Size(width: 1, height: 1) && desk.state.geometry.isTooSmall)
    desk.send(.resized(Size(width: 80, height: 24)))
    desk.press("jjj<Enter>")
    #expect(desk.detail?.title == "Call 4")
    desk.press("qnx")
    desk.send(.resized(Size(width: 1, height: 1)))
    desk.send(.resized(Size(width: 80, height: 24)))
    #expect(desk.text("Name") == "x")
  }

  @Test func keysThatNobodySeesWorkingDoNothing() {
    var desk = Desk()
    desk.press("d")
    desk.send(.resized(Size(width: 20, height: 5)))
    desk.press("y")
    desk.send(.paste("n"))
    desk.send(.resized(Size(width: 80, height: 24)))
    desk.press("nn")
    desk.send(.resized(Size(width: 59, height: 24)))
    desk.press("NoteQ<^S>")
    desk.send(.paste("text"))
    desk.send(.resized(Size(width: 80, height: 24)))
    #expect(desk.text("Name") == "" && desk.store.writes.isEmpty && desk.exitCode == nil)
  }

  @Test(arguments: ["Q", "<^C><^C>"]) func leavingWorksInEveryWindow(script: String) {
    var desk = Desk()
    desk.send(.resized(Size(width: 20, height: 5)))
    desk.press("<^C>j")
    #expect(desk.exitCode == nil)
    desk.press(script)
    #expect(desk.exitCode == 0)
  }

  @Test func theClockStartsAnewEachMinute() {
    var desk = Desk()
    desk.now = desk.now + 20
    desk.runTimers(.clock)
    #expect(desk.effects.last == .wake(afterMilliseconds: 40_000, TimerID(.clock, generation: 2)))
  }

  @Test func comingBackPaintsAnewAndReadsAgain() {
    var desk = Desk()
    desk.store.records["Interaction"]?.removeFirst()
    desk.send(.resumed)
    #expect(desk.effects.contains(.repaint) && desk.marked == "Call 2")
  }
}
