import Controller
import ObjectModel

import struct Foundation.Decimal
import Testing

/// The query screen: asking, answers, refusals, earlier and saved queries, list views.
@Suite struct QueryScreenTests {
  private static let row = Record(
    type: "Interaction",
    fields: [
      Record.Field("Name", .value(.text("Call 1"))),
      Record.Field("Account", .parent(Record(type: "Account", values: ["Name": .text("Acme")]))),
      Record.Field("Attendees", .children(QueryResult(totalSize: 3, records: []))),
    ], origin: Desk.id(1))

  /// A desk whose query box holds a text; typed lists are closed.
  private func desk(_ text: String, answering reply: Reply? = nil) -> Desk {
    var desk = Desk()
    desk.press(Key(.function(2)))
    desk.send(.paste(text))
    desk.store.asked = reply
    return desk
  }

  private func rows(_ count: Int, of total: Int? = nil, locator: String? = nil) -> Reply {
    .query(
      QueryResult(
        totalSize: total ?? count,
        records: (1...count).map { number in
          var record = Desk.interaction(number)
          record.origin = Desk.id(number)
          return record
        }, locator: locator))
  }

  // MARK: Opening

  @Test(arguments: ["gq", ":query<Enter>"])
  func itOpensFromEverywhereAndKeepsItsText(script: String) {
    var desk = Desk()
    desk.press(script)
    #expect(desk.query?.isTyping == true)
    desk.send(.paste("SELECT Id"))
    desk.press("<Esc>")
    #expect(
      desk.query != nil && desk.message == "This text was not run. Esc again goes back; the text is kept.")
    desk.press(" <Esc>")
    #expect(desk.query != nil, "a key between starts anew")
    desk.press("<Esc>")
    #expect(desk.query == nil)
    desk.press(Key(.function(2)))
    #expect(desk.query?.area.text == "SELECT Id ")
  }

  @Test func aFormIsBelowItAgainWithItsDraft() {
    var desk = Desk()
    desk.press("n")
    desk.press("Lunch")
    desk.press(Key(.function(2)))
    #expect(desk.query != nil && desk.store.drafts.count == 1)
    desk.press("<Esc>")
    #expect(desk.text("Name") == "Lunch")
  }

  @Test func aQueryTypedInTheCommandLineIsAsked() {
    var desk = Desk()
    desk.press(":select Id from Interaction<Enter>")
    #expect(desk.query?.table?.totalSize == 5 && desk.query?.area.text == "select Id from Interaction")
  }

  @Test func theTextIsKeptForTheNextStart() {
    var desk = desk("SELECT Name FROM Account")
    desk.runTimers(.keepDraft)
    var next = Desk()
    next.store.settings = desk.store.settings
    next.press("gq")
    #expect(next.query?.area.text == "SELECT Name FROM Account")
  }

  // MARK: Asking

  @Test func enterAsksAWholeQueryAndBreaksAnUnfinishedOne() {
    var desk = desk("SELECT Id FROM")
    desk.press("<Enter>")
    #expect(desk.query?.area.text == "SELECT Id FROM\n" && desk.query?.isTyping == true)
    #expect(desk.message == "The query is not finished; Ctrl-R runs it anyway.")
    desk.send(.paste("Interaction"))
    desk.press("<Enter>")
    #expect(desk.query?.table?.totalSize == 5 && desk.query?.isTyping == false)
  }

  @Test(arguments: [
    ("FIND {acme}", "search"), ("SELECT Id FROM Account ALL ROWS", "queryAll"),
    ("SELECT Id FROM Account", "query"),
  ])
  func eachLanguageHasItsCall(text: String, call: String) {
    var desk = desk(text, answering: .searchRecords([]))
    desk.press("<^R>")
    #expect(desk.store.calls.contains { $0.name == call })
  }

  @Test func anEmptyBoxIsNotAsked() {
    var desk = desk("")
    desk.press("<Enter>")
    #expect(desk.message == "The query box is empty.")
  }

  @Test func ctrlCStopsWhatRuns() {
    var desk = Desk(answersAtOnce: false)
    desk.answerAll()
    desk.press(Key(.function(2)))
    desk.answerAll()
    desk.send(.paste("SELECT Id FROM Interaction"))
    desk.press("<^R>")
    #expect(desk.query?.isRunning == true)
    desk.press("<^C>")
    #expect(desk.query?.answer == .stopped && desk.query?.isTyping == true && desk.exitCode == nil)
    #expect(
      desk.effects.contains { if case .interrupt = $0 { true } else { false } }, "the reader is interrupted")
    desk.answerAll()
    #expect(desk.query?.answer == .stopped, "a late answer is dropped")
  }

  // MARK: Answers

  @Test func membersBecomeColumnsAndRowsOpen() throws {
    var desk = desk(
      "SELECT x FROM Interaction", answering: .query(QueryResult(totalSize: 1, records: [Self.row])))
    desk.press("<^R>")
    let table = try #require(desk.query?.table)
    #expect(table.groups[0].columns.map(\.heading) == ["Name", "Account.Name", "Attendees"])
    let cell = desk.state.resultText.cell(
      table.groups[0].rows[0], table.groups[0].columns[2], of: "Interaction")
    #expect(cell.text == "3 Attendees")
    desk.press("<Enter>")
    #expect(desk.detail?.recordID == Desk.id(1))
    desk.press("q")
    #expect(desk.query?.isTyping == false)
  }

  @Test func aGroupCannotBeOpened() {
    let group = Record(type: "AggregateResult", values: ["expr0": .number(Decimal(2_026))])
    var desk = desk(
      "SELECT COUNT(Id) FROM Account", answering: .query(QueryResult(totalSize: 1, records: [group])))
    desk.press("<^R><Enter>")
    #expect(desk.message == "This row stands for a group of records; none of them can be opened.")
    #expect(desk.query?.table?.groups[0].columns[0].isTrailing == true)
  }

  @Test func aCountIsANumber() {
    var desk = desk(
      "SELECT COUNT() FROM Account", answering: .query(QueryResult(totalSize: 1_234, records: [])))
    desk.press("<^R>")
    #expect(desk.query?.answer == .count(1_234) && desk.query?.isTyping == true)
  }

  @Test func moreRowsAreReadNearTheEnd() {
    var desk = desk("SELECT Id FROM Interaction", answering: rows(20, of: 40, locator: "more"))
    desk.press("<^R>")
    #expect(desk.query?.table?.lines.count == 20 && desk.query?.table?.totalSize == 40)
    desk.store.asked = rows(20)
    desk.press("G")
    #expect(desk.store.calls.contains(.queryMore(locator: "more")))
    #expect(desk.query?.table?.lines.count == 40)
    desk.press("G")
    #expect(desk.query?.table?.markedPlace == 40)
  }

  @Test func aSearchIsShownByObjectAndTheMarkStaysOnRows() {
    let account = Record(type: "Account", values: ["Name": .text("Acme")])
    var desk = desk(
      "FIND {acme}", answering: .searchRecords([Desk.interaction(1), account, Desk.interaction(2)]))
    desk.press("<^R>")
    #expect(desk.query?.table?.groups.map(\.label) == ["Interactions", "Accounts"])
    #expect(desk.query?.table?.markedPlace == 1)
    desk.press("jj")
    #expect(desk.query?.table?.marked?.group.label == "Accounts")
    desk.press("gg")
    #expect(desk.query?.table?.markedPlace == 1)
    desk.press("k")
    #expect(desk.query?.table?.markedPlace == 1)
  }

  @Test func keysTypedBeforeTheRowsComeWaitForThem() {
    var desk = Desk(answersAtOnce: false)
    desk.answerAll()
    desk.press(Key(.function(2)))
    desk.answerAll()
    desk.send(.paste("SELECT Id FROM Interaction"))
    desk.press("<Enter>jj<Enter>")
    desk.store.asked = rows(5)
    desk.answerAll()
    #expect(desk.detail?.recordID == Desk.id(3))
  }

  // MARK: Refusals

  @Test(arguments: [
    ("SELECT Nme FROM Account", 1, 8, 7..<10), ("SELECT Id\nFROM Acount", 2, 6, 15..<21),
    ("SELECT Id FROM", 1, 15, 14..<15), ("SELECT 東京 FROM Account", 1, 8, 7..<9),
    ("SELECT Id FROM Account WHERE Name = 'abc' x", 1, 37, 36..<41), ("SELECT", 9, 9, 6..<7),
  ])
  func whatIsRefusedIsMarkedAndTheCursorGoesThere(text: String, row: Int, column: Int, mark: Range<Int>) {
    var desk = desk(text, answering: .fault(Fault(.malformedQuery, "no", row: row, column: column)))
    desk.press("<^R>")
    #expect(desk.query?.mark == mark && desk.query?.area.cursor == mark.lowerBound)
    #expect(desk.query?.area.text == text && desk.query?.isTyping == true)
    desk.press("x")
    #expect(desk.query?.mark == nil && desk.query?.answer == QueryScreen.Answer.none)
  }

  @Test func anAnswerToAnEarlierTextIsMarkedAsOne() {
    var desk = desk("SELECT Id FROM Account", answering: rows(1))
    desk.press("<^R>")
    #expect(desk.query?.isOutdated == false)
    desk.press("<Tab> ")
    #expect(desk.query?.isOutdated == false, "a blank changes nothing")
    desk.press("x")
    #expect(desk.query?.isOutdated == true)
    desk.press("<Backspace>")
    #expect(desk.query?.isOutdated == false)
    desk.press("<^A><^K>")
    #expect(desk.query?.isOutdated == true)
    desk.press("<^P><^R>")
    #expect(desk.query?.isOutdated == false)
    desk.press("<Esc><Esc>")
    #expect(desk.query == nil, "what was run takes one Esc")
  }

  @Test(arguments: [
    ("unexpected token: OR", "Put parentheses around the ANDs or the ORs."),
    ("a b\n^\nERROR at Row:1:Column:3\nunexpected token: AND", "Put parentheses around the ANDs or the ORs."),
    ("unexpected token: 'OR'", nil),
    ("No such column 'Naem' on entity 'Interaction'. If", "Did you mean Name?"),
    ("No such column 'startime' on entity 'Interaction'. If", "Did you mean StartTime?"),
    ("No such column 'Zzzz' on entity 'Interaction'. If", nil),
    ("No such column 'Naem' on entity 'Nothing'. If", nil),
    ("sObject type 'Contacts' is not supported.", "Did you mean Contact?"),
  ])
  func aRefusalSaysWhatToDo(message: String, advice: String?) {
    var desk = desk("SELECT x FROM y", answering: .fault(Fault(.malformedQuery, message)))
    desk.press("<^R>")
    #expect(desk.query?.advice == advice)
  }

  // MARK: Suggestions

  @Test func namesCompleteWhileTheyAreTyped() {
    var desk = desk("SELECT  FROM Interaction")
    desk.press("<Home>" + String(repeating: "<Right>", count: 7))
    desk.press("StartT")
    #expect(desk.query?.suggestions?.lines.map(\.label) == ["StartTime"])
    desk.press("<Tab>")
    #expect(desk.query?.area.text == "SELECT StartTime FROM Interaction" && desk.query?.suggestions == nil)
    desk.press(", Acc")
    desk.press("<Down><Enter>")
    #expect(desk.query?.area.text == "SELECT StartTime, Account. FROM Interaction")
    #expect(desk.query?.suggestions != nil, "behind a point it goes on")
    desk.press("<Esc>")
    #expect(desk.query?.suggestions == nil && desk.query != nil)
    desk.press("<^_>")
    #expect(desk.query?.area.text == "SELECT StartTime, Acc FROM Interaction", "one step to undo")
  }

  @Test func enterRunsUnlessTheMarkWasMoved() {
    var desk = desk("SELECT Id FROM Interactio")
    desk.press("n")
    #expect(desk.query?.suggestions != nil)
    desk.press("<Enter>")
    #expect(desk.query?.table != nil)
  }

  // MARK: Earlier queries

  @Test func earlierQueriesAreRecalledAndWhatWasTypedComesBack() {
    var desk = desk("SELECT Id FROM Account", answering: rows(1))
    desk.press("<^R><Esc>")
    desk.press("<^A><^K>")
    desk.send(.paste("SELECT Id FROM Contact"))
    desk.press("<^R><Esc>")
    desk.press("<^A><^K>new")
    desk.press("<Up>")
    #expect(desk.query?.area.text == "SELECT Id FROM Contact")
    desk.press("<^P>")
    #expect(desk.query?.area.text == "SELECT Id FROM Account")
    desk.press("<Up>")
    #expect(desk.message == "There is no earlier query.")
    desk.press("<^N><Down>")
    #expect(desk.query?.area.text == "new")
  }

  @Test func aQueryIsSavedFoundRenamedAndRemoved() {
    var desk = desk("SELECT Id FROM Account")
    desk.press("<^S>Clients<Enter>")
    #expect(desk.query?.name == "Clients")
    desk.press("<^A><^K><^O>")
    desk.press("cli<^R>")
    desk.press("<^U>All clients<Enter>")
    desk.press("<^O>all<Enter>")
    #expect(desk.query?.area.text == "SELECT Id FROM Account" && desk.query?.name == "All clients")
    var next = Desk()
    next.store.settings = desk.store.settings
    next.press("gq<^O><^D>y<^D>y")
    next.press("<^A><^K><^O>")
    #expect(next.message == "No query was run or saved yet.", "the name is gone, then the text")
  }

  @Test func ctrlDAsksAndTheTitleNoLongerOffersTheNameThatIsGone() {
    var desk = desk("SELECT Id FROM Account")
    desk.press("<^S>Clients<Enter><^O><^D>")
    guard case .confirmation(let confirmation) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(confirmation.question == "Remove \"Clients\"? y removes the name, any other key keeps it")
    desk.press("n")
    #expect(desk.query?.name == "Clients" && desk.message == "Nothing was changed.")
    desk.press("<^D>y")
    #expect(desk.message == "\"Clients\" is no longer saved; its text is among what was run.")
    #expect(desk.query?.name == nil)
    desk.press("<Esc><^S>")
    guard case .prompt(let prompt) = desk.state.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text.isEmpty)
  }

  @Test func aNameThatAnotherQueryHasIsAskedFor() {
    var desk = desk("SELECT Id FROM Account")
    desk.press("<^S>Clients<Enter>")
    desk.press(Key(.character("x"), alt: true))
    desk.send(.paste("SELECT Id FROM User"))
    desk.press("<^S>clients<Enter>")
    guard case .confirmation(let confirmation) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(
      confirmation.question == "Replace the saved query \"Clients\"? y replaces, any other key keeps it")
    desk.press("n")
    #expect(desk.query?.name == nil && desk.message == "Nothing was changed.")
    desk.press("<^S>clients<Enter>y")
    #expect(desk.query?.name == "clients")
    desk.press("!<^S><Enter>")
    #expect(desk.state.overlay == nil && desk.query?.isModified == false, "its own name is not asked about")
  }

  // MARK: Lists

  @Test func aListIsCopiedAndOpenedAsItsQuery() {
    var desk = Desk()
    desk.press("2yq")
    let copied = desk.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last ?? ""
    #expect(
      copied.hasPrefix("SELECT StartTime, EndTime, InteractionType, Name, Account.Name, Owner.Name FROM"))
    #expect(copied.hasSuffix("ORDER BY StartTime DESC NULLS LAST") && copied.contains("WHERE OwnerId = '"))
    desk.press("gQ")
    #expect(desk.query?.area.text == copied)
  }

  @Test func aSearchedListIsCopiedAsASearch() {
    var desk = Desk()
    desk.press("/call<Esc>yq")
    let copied = desk.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last ?? ""
    #expect(copied.hasPrefix("FIND {call*} RETURNING Interaction(StartTime, "))
  }

  @Test func aQueryBecomesAListView() throws {
    var desk = desk("SELECT Name FROM Interaction WHERE Name LIKE 'a%' ORDER BY Name")
    desk.press("<^V>Starts with A<Enter>")
    let made = try #require(desk.store.records["ListView"]?.first)
    #expect(made["Name"] == .text("Starts with A") && made["DeveloperName"] == .text("StartsWithA"))
    #expect(made["SobjectType"] == .text("Interaction"))
    #expect(
      desk.message == "\"Starts with A\" is a list view; in Interactions 4 shows it, u takes it back.")
  }

  @Test(arguments: [
    ("FIND {a b}", "A search cannot be a list view."),
    ("SELECT Id FROM", "Only a whole query can be a list view."),
    (
      "SELECT COUNT(Id) FROM Account",
      "The columns of a list view are fields: no functions, subqueries or TYPEOF."
    ),
    ("SELECT Id FROM Account LIMIT 5", "A list view lists all that match; take LIMIT and OFFSET out."),
    ("SELECT Name FROM ListView", "A list view needs an object that has lists."),
  ])
  func otherQueriesAreNoListViews(text: String, reason: String) {
    var desk = desk(text)
    desk.press("<^V>")
    #expect(desk.message == reason && desk.state.overlay == nil)
  }
}
