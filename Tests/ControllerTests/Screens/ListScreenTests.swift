import Controller
import ObjectModel
import Testing

@Suite struct ListScreenTests {
  @Test func theFirstFrameNeedsNoReply() {
    let desk = Desk(answersAtOnce: false)
    #expect(desk.list?.object.labelPlural == "Interactions")
    #expect(desk.list?.rows.isEmpty == true && desk.list?.hasLoaded == false)
    #expect(!desk.state.hints.isEmpty)
  }

  @Test func startAsksForTheSessionAndTheDescriptions() {
    let desk = Desk(answersAtOnce: false)
    #expect(
      desk.open.map(\.call.call) == [
        .session, .describeListView(type: "Interaction", view: "AllInteractions"), .describeGlobal,
        .describeLayout(type: "Interaction"),
      ])
  }

  @Test func theListPrintsAsSOQLWithTheNewestFirstAndNullsLast() {
    let desk = Desk()
    let soql = desk.store.calls.compactMap { if case .page(let request) = $0 { request.soql } else { nil } }
      .first
    #expect(
      soql
        == "SELECT StartTime, EndTime, InteractionType, Name, Account.Name, Owner.Name, Id FROM Interaction "
        + "ORDER BY StartTime DESC NULLS LAST")
  }

  @Test(arguments: [
    ("j", "Call 2"), ("jjk", "Call 2"), ("k", "Call 1"), ("<Down><Down>", "Call 3"), ("G", "Call 500"),
    ("Ggg", "Call 1"), ("<End><Home>", "Call 1"), ("<^D>", "Call 10"), ("<^F>", "Call 19"),
    ("<^F><^B>", "Call 1"),
    ("<PgDn><PgDn><PgDn><PgDn><PgDn>", "Call 91"), ("Gkk", "Call 498"),
    ("G<^U><^U><^U><^U><^U><^U>", "Call 446"),
  ])
  func movesGoWhereTheySay(script: String, expected: String) {
    var desk = Desk(interactions: 500)
    desk.press(script)
    #expect(desk.marked == expected)
  }

  @Test func theWindowStaysBounded() {
    var desk = Desk(interactions: 1_000)
    for _ in 0..<1_200 { desk.press("j") }
    #expect(desk.marked == "Call 1000")
    #expect((desk.list?.rows.count ?? 0) <= 4 * 20)
    for _ in 0..<1_200 { desk.press("k") }
    #expect(desk.marked == "Call 1" && (desk.list?.rows.count ?? 0) <= 5 * 20)
  }

  @Test func keysTypedWhileAPageIsOnItsWayAreKept() {
    var desk = Desk(interactions: 300, answersAtOnce: false)
    desk.press("jjj<Enter>")
    #expect(desk.list != nil)
    desk.answerAll()
    #expect(desk.detail?.title == "Call 4")
    desk.press("qG")
    desk.press("k")
    desk.answerAll()
    #expect(desk.marked == "Call 299")
  }

  @Test func countsAreExactUpToALimit() {
    #expect(Desk(interactions: 7).list?.count == .exactly(7))
    #expect(Desk(interactions: 1_500).list?.count == .moreThan(1_000))
  }

  @Test func sortMenuOffersColumnsFirstAndSorts() {
    var desk = Desk()
    desk.press("s")
    guard case .sortMenu(let menu) = desk.state.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.items.prefix(3).map(\.path) == ["StartTime", "EndTime", "InteractionType"])
    desk.press("jjj<Enter>")
    #expect(desk.state.overlay == nil)
    #expect(desk.list?.sort == .init(path: "Name", isAscending: true))
    desk.press("S")
    #expect(desk.list?.sort == .init(path: "Name", isAscending: false))
    desk.press("s1")
    #expect(desk.list?.sort == .init(path: "StartTime", isAscending: false))
  }

  @Test func aChangedFileIsReadFromTheFirstVisibleRow() {
    var desk = Desk(interactions: 300)
    for _ in 0..<50 { desk.press("j") }
    let top = desk.list.flatMap { $0.rows[$0.scroll.top].record["Name"].text }
    desk.store.records["Interaction"]?.insert(Desk.interaction(900), at: 0)
    desk.send(.fileChanged)
    #expect(desk.marked == "Call 51")
    #expect(desk.list.flatMap { $0.rows[$0.scroll.top].record["Name"].text } == top)
    #expect(desk.list?.count == .exactly(301))
  }

  @Test func anotherObjectsListOpensByNameAndQComesBack() {
    var desk = Desk()
    desk.press(":acc<Tab><Enter>")
    #expect(desk.list?.object.name == "Account")
    desk.press(":contacts<Enter>")
    #expect(desk.list?.object.name == "Contact")
    desk.press("qq")
    #expect(desk.list?.object.name == "Interaction")
    desk.press("q")
    #expect(desk.message == "This is the first screen; Q leaves.")
  }

  @Test func aCommandTypedBeforeTheObjectsAreKnownWaitsForThem() {
    var desk = Desk(answersAtOnce: false)
    desk.press(":account<Enter>j")
    desk.answerAll()
    #expect(desk.list?.object.name == "Account")
  }

  @Test func aSearchLayoutWithoutColumnsShowsTheName() {
    var desk = Desk(answersAtOnce: false)
    desk.store.hasListViews = false
    for _ in 0..<4 { desk.answer() }
    let asked = Call.describeSearchLayouts(types: ["Interaction"])
    guard let open = desk.open.first(where: { $0.call.call == asked }) else {
      Issue.record("the search layout is not asked for")
      return
    }
    var result = DescribeSearchLayoutResult(.interaction, in: .shipped)
    result.searchColumns = []
    desk.send(.reply(open.id, .describeSearchLayouts([result])))
    desk.answerAll()
    #expect(desk.list?.columns.map(\.path) == ["Name"] && desk.list?.rows.count == 5)
  }

  @Test(arguments: ["int", "user"])
  func aPrefixOfSeveralNamesIsNotGuessed(text: String) {
    var desk = Desk()
    desk.press(":\(text)<Enter>")
    #expect(desk.list?.object.name == (text == "user" ? "User" : "Interaction"))
    #expect(desk.message.contains("may be") == (text == "int"))
  }

  @Test func aFaultOfAPageIsSaidAndKeysWorkOn() {
    var desk = Desk(answersAtOnce: false)
    while let next = desk.open.first {
      if case .page = next.call.call { break }
      desk.answer()
    }
    if let id = desk.open.first?.id { desk.send(.reply(id, .fault(Fault(.queryTimeout, "Too slow.")))) }
    #expect(desk.message == "Too slow.")
    desk.press("n")
    #expect(desk.form != nil)
  }

  @Test func theMarkedRowsPlaceIsKnownOnTheWayDownAndBack() {
    var desk = Desk(interactions: 600)
    #expect(desk.list?.markedPlace == 1)
    for _ in 0..<12 { desk.press("<^F>") }
    let line = 12 * (desk.state.geometry.listHeight - 1)
    #expect(desk.marked == "Call \(line + 1)" && desk.list?.markedPlace == line + 1)
    desk.send(.fileChanged)
    #expect(desk.marked == "Call \(line + 1)" && desk.list?.markedPlace == line + 1)
    desk.press("k")
    #expect(desk.list?.markedPlace == line)
    desk.press("G")
    #expect(desk.list?.markedPlace == 600)
    desk.press("gg")
    #expect(desk.list?.markedPlace == 1)
  }
}
