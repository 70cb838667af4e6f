import Controller
import ObjectModel
import Testing

@Suite struct DetailScreenTests {
  /// A desk whose first interaction has an account, two attendees and a long text.
  private func desk(answersAtOnce: Bool = true) -> Desk {
    var desk = Desk(answersAtOnce: false)
    let account = Record(
      type: "Account", values: ["Id": .reference(Desk.id(1, "001")), "Name": .text("Acme")])
    desk.store.records["Account"] = [account]
    var first = Desk.interaction(1)
    first.set("AccountId", .value(.reference(Desk.id(1, "001"))))
    first.set("Account", .parent(account))
    first.set("Description", .value(.text("First line\n" + String(repeating: "word ", count: 40))))
    first.set("CreatedDate", .value(.dateTime(Instant(seconds: 0))))
    desk.store.records["Interaction"]?[0] = first
    desk.store.records["InteractionAttendee"] = (1...2).map { number in
      Record(
        type: "InteractionAttendee",
        values: [
          "Id": .reference(Desk.id(number, "0zn")), "Name": .text("IA-\(number)"),
          "InteractionId": .reference(Desk.id(1)),
        ])
    }
    desk.answersAtOnce = answersAtOnce
    if answersAtOnce { desk.answerAll() }
    return desk
  }

  private func labels(_ desk: Desk) -> [String] {
    (desk.detail?.lines ?? []).compactMap { line in
      if case .field(let label, _, _) = line.content { label } else { nil }
    }
  }

  @Test func theLinesFollowTheLayout() {
    var desk = desk()
    desk.press("<Enter>")
    #expect(desk.detail?.title == "Call 1")
    #expect(
      labels(desk) == [
        "Name", "Owner", "Interaction Type", "Account", "Start Time", "End Time", "Location",
        "Related Record",
        "Reference Identifier", "Last Synced Date Time", "Description", "Created By", "Last Modified By",
        "Last Viewed Date", "Last Referenced Date",
      ])
    let text = desk.detail?.lines.filter { if case .continuation = $0.content { true } else { false } }
    #expect((text?.count ?? 0) >= 3)
  }

  @Test func tabGoesFromLinkToLinkAndEnterFollows() {
    var desk = desk()
    desk.press("<Enter><Tab>")
    #expect(desk.detail?.markedLink == Desk.id(1, "001"))
    desk.press("<Enter>")
    #expect(desk.detail?.object.name == "Account" && desk.detail?.title == "Acme")
    desk.press("q<Tab>")
    #expect(desk.detail?.markedLink == Desk.id(1, "0zn"))
    desk.press("<Tab><Tab>")
    #expect(desk.detail?.markedLink == Desk.id(1, "001"))
  }

  @Test func openedIsSentOnceAllIsHereAndNamesTheRecordsShown() {
    var desk = desk(answersAtOnce: false)
    desk.answerAll()
    desk.press("<Enter>")
    #expect(desk.store.writes.isEmpty)
    desk.answerAll()
    #expect(desk.store.writes == [.opened(id: Desk.id(1), shown: [Desk.id(1, "0zn"), Desk.id(2, "0zn")])])
    desk.send(.fileChanged)
    desk.answerAll()
    #expect(desk.store.writes.count == 1)
  }

  @Test func nextAndPreviousWalkTheListBelow() {
    var desk = desk()
    desk.press("<Enter>JJ")
    #expect(desk.detail?.title == "Call 3" && desk.state.screens.count == 2)
    desk.press("K")
    #expect(desk.detail?.title == "Call 2")
    desk.press("q")
    #expect(desk.marked == "Call 2")
    desk.press("G<Enter>J")
    #expect(desk.message == "This is the last record of the list.")
  }

  @Test func aRecordOpenedFromALinkHasNoNextRecord() {
    var desk = desk()
    desk.press("<Enter><Tab><Enter>J")
    #expect(desk.message == "This record was not opened from a list.")
  }

  @Test func nOnARelatedListOpensItsFormWithTheRecordFilledIn() {
    var desk = desk()
    desk.press("<Enter>")
    desk.press("n")
    #expect(desk.message == "n adds to a related list; move to one first.")
    desk.press("<Tab><Tab>n")
    #expect(desk.form?.object.name == "InteractionAttendee")
    #expect(desk.text("Interaction") == "Call 1")
    #expect(desk.form?.focusedField?.label == "Contact")
    desk.press("<Esc>")
    #expect(desk.detail != nil && desk.store.drafts.isEmpty)
  }

  @Test func enterOnARelatedListListsAllOfItAndNStaysWithTheRecord() {
    var desk = desk()
    desk.store.records["InteractionAttendee"] = (1...12).map { number in
      Record(
        type: "InteractionAttendee",
        values: [
          "Id": .reference(Desk.id(number, "0zn")), "Name": .text("IA-\(number)"),
          "InteractionId": .reference(Desk.id(number == 12 ? 2 : 1)),
        ])
    }
    desk.press("<Enter>G")
    #expect(desk.detail?.lines.last?.content == .relatedNote(list: 0, text: "and 6 more; Enter lists all"))
    desk.press("<Enter>")
    #expect(desk.list?.count == .exactly(11) && desk.list?.scope?.title == "Call 1")
    desk.press("n")
    #expect(desk.text("Interaction") == "Call 1")
    desk.press("<Esc>q")
    #expect(desk.detail?.title == "Call 1")
    desk.press(":interactiona<Enter>")
    #expect(desk.list?.count == .exactly(12))
  }

  @Test func aRecordThatIsGoneSaysSo() {
    var desk = desk()
    desk.store.records["Interaction"]?.remove(at: 0)
    desk.press("<Enter>")
    guard case .missing(let sentence) = desk.detail?.phase else {
      Issue.record("the record is shown")
      return
    }
    #expect(sentence == "This interaction is not there: it was deleted or never existed.")
    desk.press("e")
    #expect(desk.form == nil && desk.message == sentence)
  }

  @Test func qComesBackToTheSamePlace() {
    var desk = Desk(interactions: 200)
    for _ in 0..<70 { desk.press("j") }
    let before = desk.list?.scroll
    desk.press("<Enter>q")
    #expect(desk.list?.scroll == before && desk.marked == "Call 71")
  }

  @Test func aNarrowScreenWrapsAnewAndKeepsTheCursorVisible() {
    var desk = desk()
    desk.press("<Enter>G")
    let wide = desk.detail?.lines.count ?? 0
    desk.send(.resized(Size(width: 62, height: 16)))
    #expect((desk.detail?.lines.count ?? 0) > wide)
    let scroll = desk.detail?.scroll ?? ScrollPosition()
    #expect(scroll.top <= scroll.cursor && scroll.cursor < scroll.top + desk.state.geometry.bodyHeight)
  }
}
