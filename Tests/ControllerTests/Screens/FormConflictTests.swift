import Controller
import ObjectModel
import Testing

@Suite struct FormConflictTests {
  private static func conflict(_ field: String, _ theirs: ShownValue) -> FieldConflict {
    FieldConflict(
      field: field, theirs: theirs, user: "Jane Roe",
      at: Instant(apiText: "2026-11-25T13:36:00Z") ?? Instant(seconds: 0))
  }

  /// A form of Call 1 whose name was changed to `Mine`, saved after somebody else had saved `Theirs`.
  private func desk(_ conflicts: [FieldConflict], typing: String = "<^U>Mine") -> Desk {
    var desk = Desk()
    desk.press("e" + typing)
    desk.store.lastChange = 8
    desk.store.conflicts = conflicts
    desk.press("<^S>")
    return desk
  }

  private func bases(_ desk: Desk) -> [Int64?] {
    desk.store.requests.filter { if case .update = $0.call { true } else { false } }.map(\.basedOn)
  }

  private func sent(_ desk: Desk) -> Record? {
    desk.store.writes.compactMap { if case .update(let records, _) = $0 { records.first } else { nil } }.last
  }

  @Test func aSaveIsBasedOnTheChangeThatTheFormRead() {
    var desk = Desk()
    desk.press("e!<^S>n")
    #expect(bases(desk) == [7])
    desk.press("New<^S>")
    #expect(desk.store.requests.last { if case .create = $0.call { true } else { false } }?.basedOn == nil)
  }

  @Test func theFormStaysOpenWithBothValues() {
    let desk = desk([Self.conflict("Name", ShownValue(.text("Theirs")))])
    #expect(desk.text("Name") == "Mine" && desk.form?.phase == .editing)
    #expect(desk.field("Name")?.conflict?.user == "Jane Roe")
    #expect(desk.form?.focusedField?.label == "Name")
    #expect(desk.message == "1 field was changed meanwhile. Ctrl-S keeps yours, Alt-O takes theirs.")
    #expect(desk.state.hints.contains { $0.key == "Alt-O" })
    #expect(desk.form?.lines.contains(.conflict(0)) == true)
  }

  @Test func savingAgainOverwritesKnowingly() {
    var desk = desk([Self.conflict("Name", ShownValue(.text("Theirs")))])
    desk.press("<^S>")
    #expect(bases(desk) == [7, 8] && sent(desk)?["Name"] == .text("Mine") && desk.list != nil)
  }

  @Test func savingAgainIsAskedAgainWhereSomebodyWasFasterOnceMore() {
    var desk = desk([Self.conflict("Name", ShownValue(.text("Theirs")))])
    desk.store.lastChange = 9
    desk.store.conflicts = [Self.conflict("Name", ShownValue(.text("Later")))]
    desk.press("<^S>")
    #expect(desk.form != nil && desk.text("Name") == "Mine")
    desk.press("<!o>")
    #expect(desk.text("Name") == "Later")
  }

  @Test func theirsGoesIntoTheFieldAndYoursComesBack() {
    var desk = desk([Self.conflict("Name", ShownValue(.text("Theirs")))])
    desk.press("<!o>")
    #expect(desk.text("Name") == "Theirs" && desk.form?.isChanged == false)
    #expect(desk.field("Name")?.holdsTheirs == true)
    #expect(desk.state.hints.contains { $0.key == "Alt-O" && $0.title == "yours again" })
    desk.press("<!o>")
    #expect(desk.text("Name") == "Mine" && desk.form?.isChanged == true)
    desk.press("!<^X><^X>")
    #expect(desk.text("Name") == "Mine!", "what was typed in between is kept too")
  }

  @Test func theirsIsNotSentAgain() {
    var desk = desk(
      [Self.conflict("Name", ShownValue(.text("Theirs")))], typing: "<^U>Mine<Tab><Tab><^U>Conference<Tab>")
    desk.press("<!o><^S>")
    #expect(sent(desk)?.fields.map(\.name) == ["Id", "InteractionType"])
  }

  @Test func aFieldThatIsTypedBackIsSentAgainstTheirs() {
    var desk = desk([Self.conflict("Name", ShownValue(.text("Theirs")))])
    desk.press("<^U>Call 1<^S>")
    #expect(sent(desk)?["Name"] == .text("Call 1"), "what stood there before is a choice, too")
  }

  @Test(arguments: [
    ("Interaction Type", "InteractionType", ShownValue(.text("Conference")), "Conference"),
    ("Start Time", "StartTime", ShownValue(.dateTime(Instant(seconds: 1_795_000_200))), "2026-11-18 12:10"),
    (
      "Account", "AccountId",
      ShownValue(.reference(RecordID(keyPrefix: "001", key: 4)), name: "Globex GmbH"), "Globex GmbH"
    ),
    ("Description", "Description", ShownValue(.text("One\nTwo")), "One\nTwo"),
    ("End Time", "EndTime", .none, ""),
  ])
  func everyKindOfFieldTakesTheirs(label: String, field: String, theirs: ShownValue, text: String) {
    var desk = Desk()
    desk.press("e")
    desk.press("<^U>Mine")
    desk.store.lastChange = 8
    desk.store.conflicts = [Self.conflict(field, theirs)]
    desk.press("<^S>")
    #expect(desk.form?.focusedField?.label == label)
    desk.press("<!o>")
    #expect(desk.text(label) == text && desk.field(label)?.isChanged == false)
  }

  @Test func whereNobodyElseSavedAltOSaysSo() {
    var desk = Desk()
    desk.press("e<!o>")
    #expect(desk.message == "Nobody else has changed this field.")
    desk.press("<Tab><^X>")
    #expect(!desk.state.hints.contains { $0.key == "Alt-O" })
  }

  @Test func aDraftIsBasedOnWhatItsFormHadRead() {
    var desk = Desk()
    desk.press("eX<Esc>")
    #expect(desk.store.drafts.map(\.basedOn) == [7])
    desk.store.lastChange = 8
    desk.store.conflicts = [Self.conflict("Name", ShownValue(.text("Theirs")))]
    desk.press("e<^S>")
    #expect(bases(desk) == [7], "not on what stood there when the draft was opened again")
    #expect(desk.field("Name")?.conflict != nil && desk.text("Name") == "Call 1X")
  }

  @Test func aDraftKeptDuringAConflictShowsItAgain() {
    var desk = desk([Self.conflict("Name", ShownValue(.text("Theirs")))])
    desk.press("!<Esc>e<^S>")
    #expect(bases(desk) == [7, 7] && desk.field("Name")?.conflict != nil && desk.text("Name") == "Mine!")
  }

  @Test func aRecordThatWasDeletedMeanwhileKeepsTheText() {
    var desk = Desk()
    desk.press("e<^U>Mine")
    desk.store.saveErrors = [.isDeleted()]
    desk.press("<^S>")
    #expect(desk.text("Name") == "Mine")
    #expect(desk.message == "Somebody deleted this record. Your text stays a draft; gb brings it back.")
    desk.press("<Esc>")
    desk.store.records["Interaction"]?.removeFirst()
    desk.press("gd<Enter>")
    #expect(desk.form?.isGone == true && desk.text("Name") == "Mine")
    #expect(desk.message == "This interaction is not there. Its draft is kept; gb lists what was deleted.")
  }

  @Test func theDraftOfARecordThatIsGoneCanBeReadAndTypedOnButNotSaved() {
    var desk = Desk()
    desk.press("e<^U>Mine<Esc>")
    desk.store.records["Interaction"]?.removeFirst()
    let writes = desk.store.writes.count { if case .update = $0 { true } else { false } }
    desk.press("gd<Enter> too<^S>")
    #expect(desk.form?.title == "Mine" && desk.text("Name") == "Mine too")
    #expect(desk.message.hasPrefix("There is no interaction to save to."))
    #expect(desk.store.writes.count { if case .update = $0 { true } else { false } } == writes)
    #expect(!desk.state.hints.contains { $0.key == "Ctrl-S" })
    desk.press("<^O>")
    #expect(desk.effects.contains { if case .edit("Mine too", _) = $0 { true } else { false } })
    desk.press("<Esc>")
    #expect(desk.drafts != nil && desk.store.drafts.first?.fields.map(\.text) == ["Mine too"])
    desk.press("<Enter><!x>y")
    #expect(desk.store.drafts.isEmpty)
  }

  @Test func withoutADraftARecordThatIsGoneShowsNoForm() {
    var desk = Desk()
    desk.store.records["Interaction"]?.removeFirst()
    desk.press("e")
    #expect(
      desk.form?.phase == .missing("This interaction is not there: it was deleted or never existed."))
  }

  @Test func aDraftThatOthersHaveOvertakenSaysSo() {
    var desk = Desk()
    desk.press("eX<Esc>")
    desk.store.lastChange = 8
    desk.press("e")
    #expect(desk.message == "Others saved this record since your draft; Ctrl-S shows where.")
    desk.press("<!o>")
    #expect(desk.message == "Ctrl-S finds out what others changed.")
    desk.store.conflicts = [Self.conflict("Name", ShownValue(.text("Theirs")))]
    desk.press("<^S><Tab><!o>")
    #expect(desk.message == "Nobody else has changed this field.")
  }

  @Test func aConflictBelowTheFoldIsSeenBeforeItIsOverwritten() {
    var desk = desk([
      Self.conflict("Name", ShownValue(.text("Theirs"))),
      Self.conflict("Description", ShownValue(.text("Notes"))),
    ])
    #expect(desk.message == "2 fields were changed meanwhile. Alt-O takes theirs, Ctrl-S shows the next.")
    desk.press("<^S>")
    #expect(desk.form?.focusedField?.label == "Description" && bases(desk) == [7])
    #expect(desk.message == "1 more: Description. Ctrl-S keeps yours, Alt-O takes theirs.")
    desk.press("<^S>")
    #expect(bases(desk) == [7, 8] && desk.list != nil)
  }

  @Test func aSaveThatMergedShowsTheRecordReadAnew() {
    var desk = Desk()
    desk.press("<Enter>e<^U>Mine")
    desk.store.lastChange = 8
    desk.store.records["Interaction"]?[0].set("InteractionType", .value(.text("Conference")))
    let reads = desk.store.calls.count { if case .query = $0 { true } else { false } }
    desk.press("<^S>")
    #expect(desk.detail?.title == "Mine" && desk.message == "Saved \"Mine\". u undoes.")
    #expect(desk.store.calls.count { if case .query = $0 { true } else { false } } > reads)
  }
}
