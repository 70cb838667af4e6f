import Controller
import ObjectModel
import Testing

@Suite struct LookupTests {
  private func desk(answersAtOnce: Bool = true) -> Desk {
    var desk = Desk()
    desk.store.records["Account"] = named(["Acme Corp", "Globex", "Acme Retail"], "Account", "001")
    desk.store.records["Opportunity"] = named(["Renewal FY27", "Pilot"], "Opportunity", "006")
    desk.store.records["FinancialDeal"] = named(["Renewal loan"], "FinancialDeal", "0fd")
    desk.store.records["Group"] = named(["Sales queue", "Some group"], "Group", "00G")
    desk.store.records["Group"]?[0].set("Type", .value(.text("Queue")))
    desk.press("nCall")
    desk.answersAtOnce = answersAtOnce
    return desk
  }

  private func named(_ names: [String], _ type: String, _ prefix: String) -> [Record] {
    names.enumerated().map { index, name in
      Record(type: type, values: ["Id": .reference(Desk.id(index + 1, prefix)), "Name": .text(name)])
    }
  }

  private func lookup(_ desk: Desk, _ label: String) -> LookupField? {
    if case .lookup(let lookup) = desk.field(label)?.input { lookup } else { nil }
  }

  @Test func typingAsksByNameAndByWordsOfEachTarget() {
    var desk = desk(answersAtOnce: false)
    desk.go(to: "Related Record")
    desk.press("r")
    let asked = desk.open.compactMap { if case .page(let request) = $0.call.call { request } else { nil } }
    #expect(asked.count == 4)
    #expect(asked.map(\.matching) == [nil, "r", nil, "r"])
    #expect(asked[2].soql.contains("FROM Opportunity WHERE Name LIKE 'r%' ORDER BY Name NULLS LAST"))
  }

  @Test func aUniqueMatchIsTakenOnLeaving() {
    var desk = desk()
    desk.go(to: "Account")
    desk.press("glob<Tab>")
    #expect(desk.text("Account") == "Globex" && lookup(desk, "Account")?.chosen?.id == Desk.id(2, "001"))
  }

  @Test func severalMatchesAreNotGuessed() {
    var desk = desk()
    desk.go(to: "Account")
    desk.press("acm")
    #expect(lookup(desk, "Account")?.choices?.items.map(\.name) == ["Acme Corp", "Acme Retail"])
    desk.press("<Enter>")
    #expect(
      desk.text("Account") == "acm" && desk.field("Account")?.error == "Not chosen yet; F4 lists what fits")
    desk.press("<^S>")
    #expect(
      desk.form?.focusedField?.label == "Account" && !desk.store.writes.contains { $0.name == "create" })
  }

  @Test func enterTakesTheMarkedRowAfterAMove() {
    var desk = desk()
    desk.go(to: "Account")
    desk.press("acm<Down><Down><Enter>")
    #expect(lookup(desk, "Account")?.chosen?.name == "Acme Retail")
    #expect(desk.form?.focusedField?.label == "Start Time")
    desk.press("<^S>")
    let sent = desk.store.writes.compactMap {
      if case .create(let records, _) = $0 { records.first } else { nil }
    }
    #expect(sent.first?["AccountId"] == .reference(Desk.id(3, "001")))
  }

  @Test func severalObjectsAreToldApartByBadges() {
    var desk = desk()
    desk.go(to: "Related Record")
    desk.press("ren")
    let items = lookup(desk, "Related Record")?.choices?.items ?? []
    #expect(items.map(\.badge) == ["Financial Deal", "Opportunity"])
    desk.press("<^U>o: ren")
    #expect(lookup(desk, "Related Record")?.choices?.items.map(\.name) == ["Renewal FY27"])
  }

  @Test func anOwnerGroupMustBeAQueue() {
    var desk = desk()
    desk.go(to: "Owner")
    desk.press("s")
    #expect(lookup(desk, "Owner")?.choices?.items.map(\.name) == ["Sales queue"])
  }

  @Test func downListsWithoutTypingAndEscClosesOnlyTheList() {
    var desk = desk()
    desk.go(to: "Account")
    desk.press("<Down>")
    #expect(lookup(desk, "Account")?.choices?.items.count == 3)
    desk.press("<Esc>")
    #expect(desk.form != nil && lookup(desk, "Account")?.choices == nil)
  }

  @Test func enterWaitsForTheAnswersOfTheTypedText() {
    var desk = desk(answersAtOnce: false)
    desk.go(to: "Account")
    desk.press("glob<Tab>12")
    #expect(desk.form?.focusedField?.label == "Account")
    desk.answerAll()
    #expect(lookup(desk, "Account")?.chosen?.name == "Globex")
    #expect(desk.text("Start Time") == "12")
  }

  @Test func changedTextIsNoLongerTheChosenRecord() {
    var desk = desk()
    desk.go(to: "Account")
    desk.press("glob<Tab>")
    desk.press(Key(.backtab))
    desk.press("x")
    #expect(lookup(desk, "Account")?.chosen == nil)
    desk.press("<^U><Tab>")
    #expect(desk.field("Account")?.error == nil && lookup(desk, "Account")?.chosen == nil)
  }

  @Test func whatIsNotFoundCanBeMadeOnTheWay() {
    var desk = desk()
    desk.go(to: "Account")
    desk.press("Zenith")
    #expect(lookup(desk, "Account")?.choices?.items.map(\.name) == ["Create Account \"Zenith\""])
    desk.press("<Down><Enter>")
    #expect(desk.form?.object.name == "Account" && desk.text("Name") == "Zenith")
    #expect(desk.form?.focusedField?.label != "Name")
    desk.press("<^S>")
    #expect(desk.form?.object.name == "Interaction" && desk.form?.focusedField?.label == "Account")
    #expect(lookup(desk, "Account")?.chosen?.name == "Zenith")
    desk.press("<^S>")
    let made = desk.store.records["Account"]?.first
    #expect(made?["Name"] == .text("Zenith"))
    #expect(desk.store.records["Interaction"]?.first?["AccountId"].reference == made?.id)
    #expect(desk.store.drafts.isEmpty)
  }

  @Test func escReturnsToTheFieldAsItWas() {
    var desk = desk()
    desk.go(to: "Account")
    desk.press("Zenith<Down><Enter><Esc>")
    #expect(desk.form?.object.name == "Interaction" && desk.text("Account") == "Zenith")
    #expect(desk.store.drafts.map(\.object) == ["Interaction"])
    desk.press("<Down><Down><Enter>")
    desk.go(to: "Name")
    desk.press("!<Esc>")
    #expect(desk.form?.object.name == "Interaction" && lookup(desk, "Account")?.chosen == nil)
    #expect(desk.store.drafts.map(\.object).sorted() == ["Account", "Interaction"])
  }

  @Test func aLookupToItsOwnObjectOffersNothing() {
    var desk = desk()
    desk.press("<Esc>:accounts<Enter>nNew")
    desk.go(to: "Parent Account")
    desk.press("Zenith")
    #expect(lookup(desk, "Parent Account")?.choices?.items.isEmpty == true)
  }
}
