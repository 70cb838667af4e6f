import Controller
import ObjectModel
import Testing

@Suite struct ListViewTests {
  /// The queries of the pages that were asked for, the newest last.
  private func queries(_ desk: Desk) -> [String] {
    desk.store.calls.compactMap { if case .page(let request) = $0 { request.soql } else { nil } }
  }

  private func ofMine(_ number: Int, mine: Bool) -> Record {
    var record = Desk.interaction(number)
    record.set("OwnerId", .value(.reference(Desk.id(mine ? 1 : 2, "005"))))
    return record
  }

  @Test func digitsChooseTheView() {
    var desk = Desk()
    desk.store.records["Interaction"] = (1...6).map { ofMine($0, mine: $0.isMultiple(of: 2)) }
    desk.press("2")
    #expect(desk.list?.view?.entry.label == "My Interactions")
    #expect(desk.list?.rows.count == 3 && desk.marked == "Call 2" && desk.list?.count == .exactly(3))
    desk.press("j1")
    #expect(desk.list?.view?.entry.label == "All Interactions" && desk.marked == "Call 1")
  }

  @Test func aViewHasItsOwnOrderUntilAnotherIsChosen() {
    let ofUser1 = "WHERE OwnerId = '\(Desk.id(1, "005").text18)'"
    var desk = Desk()
    desk.press("3")
    #expect(queries(desk).last?.hasSuffix("ORDER BY LastViewedDate DESC NULLS LAST") == true)
    desk.press("S")
    #expect(queries(desk).last?.hasSuffix("ORDER BY LastViewedDate NULLS LAST") == true)
    desk.press("2")
    #expect(
      queries(desk).last?.hasSuffix("\(ofUser1) ORDER BY StartTime DESC NULLS LAST") == true)
    desk.press("s")
    desk.press(Key(.end))
    desk.press("<Enter>")
    #expect(queries(desk).last?.contains(ofUser1) == true)
    #expect(queries(desk).last?.contains("StartTime DESC") == false)
  }

  @Test func aSearchLooksWithinTheView() {
    var desk = Desk()
    desk.store.records["Interaction"] = (1...6).map { ofMine($0, mine: $0.isMultiple(of: 2)) }
    desk.press("2/call<Esc>")
    #expect(desk.list?.rows.count == 3 && desk.list?.words == "call")
    desk.press("1")
    #expect(desk.list?.rows.count == 6 && desk.list?.words == "call", "another view keeps the words")
  }

  @Test func anEmptyViewSaysWhichViewIsEmpty() {
    var desk = Desk()
    desk.store.records["Interaction"] = [ofMine(1, mine: false)]
    desk.press("2<Enter>")
    #expect(desk.message == "No record is in this view; 1 shows all.")
  }

  @Test func aDigitWithoutAViewSaysHowManyThereAre() {
    var desk = Desk()
    desk.press("7")
    #expect(desk.message == "There are only 3 list views of Interactions.")
  }

  @Test func aDigitTypedBeforeTheViewsAreKnownWaitsForThem() {
    var desk = Desk(answersAtOnce: false)
    desk.press("2j")
    desk.store.records["Interaction"] = (1...6).map { ofMine($0, mine: $0.isMultiple(of: 2)) }
    desk.answerAll()
    #expect(desk.list?.view?.entry.label == "My Interactions" && desk.marked == "Call 4")
  }

  @Test func keysThatActOnRowsWaitForTheViewThatIsOnItsWay() {
    var desk = Desk(answersAtOnce: false)
    desk.store.records["Interaction"] = (1...6).map { ofMine($0, mine: $0.isMultiple(of: 2)) }
    desk.answerAll()
    desk.press("2<Enter>")
    #expect(desk.detail == nil)
    desk.answerAll()
    #expect(desk.detail?.title == "Call 2")
  }

  @Test func objectsWithoutListViewsAreListedByTheirSearchLayout() {
    var desk = Desk(answersAtOnce: false)
    desk.store.hasListViews = false
    desk.answerAll()
    #expect(desk.list?.rows.count == 5 && desk.list?.view == nil && desk.message.isEmpty)
    desk.press("2")
    #expect(desk.message == "Interactions have no list views.")
  }

  @Test func aViewThatCannotBeHadLeavesTheListAsItIs() {
    var desk = Desk(answersAtOnce: false)
    desk.answerAll()
    desk.store.hasListViews = false
    desk.press("2")
    desk.answerAll()
    #expect(desk.list?.view?.entry.label == "All Interactions" && desk.message == "no such view")
    desk.press("j")
    #expect(desk.marked == "Call 2", "nothing waits for the view any more")
  }

  @Test func aRelatedListKeepsToItsRecordInEveryView() {
    var desk = Desk()
    desk.press("<Enter>")
    while desk.detail?.lines[desk.detail?.scroll.cursor ?? 0].relatedList == nil { desk.press("j") }
    desk.press("<Enter>")
    #expect(desk.list?.scope != nil)
    let scoped = queries(desk).last
    desk.press("3")
    #expect(scoped?.contains("WHERE") == true)
    #expect(queries(desk).last?.contains(Desk.id(1).text18) == true)
  }
}
