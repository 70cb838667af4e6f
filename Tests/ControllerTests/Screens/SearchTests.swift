import Controller
import ObjectModel
import Testing

@Suite struct SearchTests {
  @Test func everyKeyAsksAndOnlyTheLastAnswerCounts() {
    var desk = Desk(interactions: 30, answersAtOnce: false)
    desk.answerAll()
    desk.press("/call 12")
    let asked = desk.open.compactMap {
      if case .page(let request) = $0.call.call { request.matching } else { nil }
    }
    #expect(asked == ["c", "ca", "cal", "call", "call ", "call 1", "call 12"])
    desk.answer()
    #expect(desk.list?.rows.count == 30)
    desk.answerAll()
    #expect(desk.list?.rows.map { $0.record["Name"].text } == ["Call 12"])
  }

  @Test func theNotesAreReadOnlyWhileSearching() {
    var desk = Desk()
    desk.press("/call")
    let pages = desk.store.calls.compactMap { if case .page(let request) = $0 { request } else { nil } }
    #expect(pages.allSatisfy { $0.soql.contains("Description") == ($0.matching != nil) } && pages.count > 1)
  }

  @Test func keysOfOneSearchShareALaneThatLaterOnesReplace() {
    var desk = Desk()
    desk.press("/ab")
    let lanes = desk.effects.compactMap { effect -> Effect.Lane? in
      if case .perform(let request, _, let lane) = effect, case .page(let page) = request.call,
        page.matching != nil
      {
        lane
      } else {
        nil
      }
    }
    #expect(lanes == [.latest(keyPress: 1), .latest(keyPress: 2)])
  }

  @Test func enterWaitsForTheResultOfTheTypedText() {
    var desk = Desk(interactions: 30, answersAtOnce: false)
    desk.answerAll()
    desk.press("/call 17<Enter>")
    #expect(desk.detail == nil)
    desk.answerAll()
    #expect(desk.detail?.title == "Call 17")
  }

  @Test func keysBehindEnterReachTheRecord() {
    var desk = Desk(interactions: 30, answersAtOnce: false)
    desk.answerAll()
    desk.press("/call 17<Enter>e")
    desk.answerAll()
    #expect(desk.form?.title == "Call 17")
  }

  @Test func movesBeforeMoreTextAreVoid() {
    var desk = Desk(interactions: 30, answersAtOnce: false)
    desk.answerAll()
    desk.press("/call<Down><Down> 1")
    desk.answerAll()
    #expect(desk.marked == "Call 1")
  }

  @Test func arrowsMoveWhileTheBoxIsOpen() {
    var desk = Desk(interactions: 30)
    desk.press("/call 2<Down><Down>")
    #expect(desk.marked == "Call 20" && desk.list?.isSearchOpen == true)
  }

  @Test func escClosesTheBoxThenClearsTheFilterAndStaysOnTheRecord() {
    var desk = Desk(interactions: 100)
    desk.press("/call 66<Esc>")
    #expect(desk.list?.isSearchOpen == false && desk.list?.rows.count == 1)
    desk.press("<Esc>")
    #expect(desk.list?.words == "" && desk.marked == "Call 66" && desk.list?.count == .exactly(100))
    desk.press("k")
    #expect(desk.marked == "Call 65")
  }

  @Test func rowsStayUntilTheNewOnesArrive() {
    var desk = Desk(interactions: 9, answersAtOnce: false)
    desk.answerAll()
    desk.press("/zzz")
    #expect(desk.list?.rows.count == 9 && desk.list?.isLoading == true)
    desk.answerAll()
    #expect(desk.list?.rows.isEmpty == true)
    desk.press("<Enter>")
    #expect(desk.message == "No record holds these words.")
  }

  @Test func aSearchIsShownNewestFirstSoThatSortSaysWhyNot() {
    var desk = Desk()
    desk.press("/call<Esc>s")
    #expect(desk.message == "Search results are shown newest first; Esc clears the search.")
  }

  @Test func aSearchThatALookupMadeWorthlessIsAskedAgain() {
    var desk = Desk(interactions: 30, answersAtOnce: false)
    desk.answerAll()
    desk.press("/call 7<Esc>n")
    let lost = desk.open.filter { if case .page = $0.call.call { true } else { false } }.map(\.id)
    desk.drop(lost)
    desk.answerAll()
    desk.press("x")
    desk.go(to: "Account")
    desk.press("a")
    desk.answerAll()
    desk.press("<Esc><Esc>")
    desk.answerAll()
    #expect(desk.list?.rows.map { $0.record["Name"].text } == ["Call 7", "Call 17", "Call 27"])
    desk.press("j<Enter>")
    desk.answerAll()
    #expect(desk.detail?.title == "Call 17")
  }

  @Test func pastedTextGoesIntoTheBoxOnOneLineButNeverRunsAsCommands() {
    var desk = Desk()
    desk.press("/")
    desk.send(.paste("call\n3"))
    #expect(desk.list?.words == "call 3" && desk.marked == "Call 3")
    desk.press("<Esc>")
    desk.send(.paste("dyQ"))
    #expect(desk.exitCode == nil && desk.message.hasPrefix("The pasted text was not used"))
  }
}
