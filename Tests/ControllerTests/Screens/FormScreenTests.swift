import Controller
import ObjectModel
import Testing

@Suite struct FormScreenTests {
  @Test func theFormFollowsTheLayoutInTabOrder() {
    var desk = Desk()
    desk.press("n")
    #expect(
      desk.form?.fields.map(\.label) == [
        "Name", "Owner", "Interaction Type", "Account", "Start Time", "End Time", "Location",
        "Related Record",
        "Reference Identifier", "Last Synced Date Time", "Description",
      ])
    #expect(desk.form?.focusedField?.label == "Name" && desk.form?.focusedField?.isRequired == true)
    #expect(desk.field("Owner")?.placeholder == "default: you")
    #expect(desk.field("Last Synced Date Time")?.isEditable == false)
    #expect(desk.field("Description")?.height == 6)
  }

  @Test func tabSkipsWhatCannotBeTypedAndGoesRound() {
    var desk = Desk()
    desk.press("n")
    var visited: [String] = []
    for _ in 0..<11 {
      visited.append(desk.form?.focusedField?.label ?? "")
      desk.press("<Tab>")
    }
    #expect(visited.count == 11 && !visited.contains("Last Synced Date Time") && visited.last == "Name")
    desk.press(Key(.backtab))
    #expect(desk.form?.focusedField?.label == "Name")
  }

  @Test func aCreateSendsOnlyFilledFieldsAndReturnsToTheNewRecord() {
    var desk = Desk(interactions: 100)
    desk.press("jjnPricing call<Tab><Tab>p<Tab><Tab>14:05-14:30<Tab><^S>")
    let sent = desk.store.writes.compactMap {
      if case .create(let records, _) = $0 { records.first } else { nil }
    }
    #expect(sent.count == 1)
    #expect(sent.first?.fields.map(\.name) == ["Name", "InteractionType", "StartTime", "EndTime"])
    #expect(sent.first?["InteractionType"] == .text("Phone Call"))
    #expect(sent.first?["EndTime"].instant == Instant(apiText: "2026-11-25T13:30:00Z"))
    #expect(desk.message == "Saved \"Pricing call\". u undoes.")
    #expect(desk.marked == "Pricing call" && desk.list?.count == .exactly(101))
  }

  @Test func aNewRecordStartsNowUnlessSomethingElseIsTyped() {
    var desk = Desk()
    desk.press("n")
    #expect(desk.text("Start Time") == "2026-11-25 14:37" && desk.form?.isChanged == false)
    desk.press("<Esc>")
    #expect(desk.store.drafts.isEmpty && desk.list != nil)
    desk.press("nCall<^S>")
    #expect(desk.store.records["Interaction"]?.first?["StartTime"].instant == desk.now)
    desk.press("nCall")
    desk.go(to: "Start Time")
    desk.press("9:30<^S>")
    #expect(
      desk.store.records["Interaction"]?.first?["StartTime"].instant
        == Instant(apiText: "2026-11-25T08:30:00Z"))
    desk.press("nCall")
    desk.go(to: "Start Time")
    desk.press("<Backspace><^S>")
    #expect(desk.store.records["Interaction"]?.first?["StartTime"].isNull == true)
  }

  @Test func aDraftKeepsTheStartThatItBeganWith() {
    var desk = Desk()
    desk.press("nCall<Esc>")
    desk.now = desk.now + 3_600
    desk.press("n")
    #expect(desk.text("Start Time") == "2026-11-25 14:37")
  }

  @Test func aSaveStampsTheRecordAsViewed() {
    var desk = Desk()
    desk.press("nCall<^S>")
    let requests = desk.effects.compactMap { if case .perform(let call, _, _) = $0 { call } else { nil } }
    #expect(requests.contains { $0.updateMru && $0.call.name == "create" })
  }

  @Test func anUpdateSendsOnlyWhatChangedAndClearsWithNull() {
    var desk = Desk()
    desk.press("e!<Tab><Tab><^U><^S>")
    let sent = desk.store.writes.compactMap {
      if case .update(let records, _) = $0 { records.first } else { nil }
    }
    #expect(sent.first?.fields.map(\.name) == ["Id", "Name", "InteractionType"])
    #expect(sent.first?["Name"] == .text("Call 1!") && sent.first?["InteractionType"] == .null)
    #expect(desk.marked == "Call 1!")
  }

  @Test func nothingChangedSavesNothing() {
    var desk = Desk()
    desk.press("e<^S>")
    // Whoever edits a record has opened it.
    let isOpened = desk.store.writes.map { if case .opened = $0 { true } else { false } }
    #expect(isOpened == [true] && desk.list != nil && desk.message == "Nothing was changed.")
  }

  @Test func aMissingNameIsSaidOnSavingUntilOneIsTyped() {
    var desk = Desk()
    desk.press("n<Tab>")
    #expect(desk.field("Name")?.error == nil)
    desk.press("<Tab><Tab><^S>")
    #expect(desk.form?.focusedField?.label == "Name" && desk.message == "Name: Required")
    desk.press("<Tab><Tab>")
    #expect(desk.field("Name")?.error == "Required")
    desk.press(Key(.backtab))
    desk.press(Key(.backtab))
    #expect(desk.store.writes.isEmpty)
    desk.press("x")
    #expect(desk.field("Name")?.error == nil)
  }

  @Test func errorsOfTheCallStandAtTheirFieldsInItsOwnWords() {
    var desk = Desk()
    desk.store.saveErrors = [
      RowError(.stringTooLong, "Reference too long", fields: ["ReferenceIdentifier"]),
      RowError(.duplicateValue, "Something else"),
    ]
    desk.press("nCall<^S>")
    #expect(desk.field("Reference Identifier")?.error == "Reference too long")
    #expect(desk.form?.focusedField?.label == "Reference Identifier")
    #expect(desk.message == "Something else")
    desk.press("<^S>")
    #expect(desk.list != nil)
  }

  @Test func whatACallRefusesIsSaidOnceAndUntilTheTextChanges() {
    var desk = Desk()
    desk.store.saveErrors = [
      RowError(.stringTooLong, "Name: data value too large: xyz (max length=2)", fields: ["Name"])
    ]
    desk.press("nxyz<^S>")
    #expect(desk.message == "Name: data value too large: xyz (max length=2)")
    desk.press("<Tab><Tab>")
    #expect(desk.field("Name")?.error == "data value too large: xyz (max length=2)")
    desk.go(to: "Name")
    desk.press("<Backspace>")
    #expect(desk.field("Name")?.error == nil)
  }

  @Test func aFaultOfTheStoreKeepsTheFormAndWhatWasTyped() {
    var desk = Desk()
    desk.press("nImportant")
    desk.store.writeFault = Fault(.storageLimitExceeded, "The disk is full.")
    desk.press("<^S>")
    #expect(desk.message == "The disk is full." && desk.text("Name") == "Important")
    desk.press(" words<Esc>")
    #expect(desk.form != nil && desk.message == "The draft could not be kept: The disk is full.")
    desk.store.writeFault = nil
    desk.press("<Esc>")
    #expect(desk.list != nil && desk.store.drafts.first?.fields.first?.text == "Important words")
  }

  @Test func keysTypedBeforeTheFormIsHereAreItsText() {
    var desk = Desk(answersAtOnce: false)
    desk.answerAll()
    desk.press("nHello")
    desk.answerAll()
    #expect(desk.text("Name") == "Hello")
  }

  @Test func keysAfterAFailedSaveAreNotTyped() {
    var desk = Desk(answersAtOnce: false)
    desk.answerAll()
    desk.press("n")
    desk.answerAll()
    desk.store.saveErrors = [RowError(.duplicateValue, "No.")]
    desk.press("Call<^S>qj")
    desk.answerAll()
    #expect(desk.text("Name") == "Call" && desk.message == "No.")
  }

  @Test func picklistsFilterOpenAndTakeDigits() {
    var desk = Desk()
    desk.press("nCall")
    desk.go(to: "Interaction Type")
    desk.press("<Down><Down><Enter>")
    #expect(desk.text("Interaction Type") == "Email" && desk.form?.focusedField?.label == "Account")
    desk.press(Key(.backtab))
    desk.press("<^U>4")
    #expect(desk.text("Interaction Type") == "Phone Call")
    desk.press("<^U>conf<Tab>")
    #expect(desk.text("Interaction Type") == "Conference")
    desk.press(Key(.backtab))
    desk.press("<^U>Carrier pigeon<Tab>")
    #expect(desk.text("Interaction Type") == "Carrier pigeon" && desk.field("Interaction Type")?.error == nil)
  }

  @Test func aRestrictedPicklistRefusesOtherValues() {
    var desk = Desk()
    desk.press(":fin<Enter>nDeal")
    let restricted = desk.form?.fields.first { field in
      if case .picklist(let picklist) = field.input { picklist.isRestricted } else { false }
    }
    desk.go(to: restricted?.label ?? "")
    desk.press("zzz<Tab>")
    #expect(desk.field(restricted?.label ?? "")?.error?.contains("is not one of the values") == true)
  }

  @Test func aTypedTimeIsEchoedAndBecomesWhatItWasReadAs() {
    var desk = Desk()
    desk.press("nCall")
    desk.go(to: "Start Time")
    desk.press("-35m")
    #expect(desk.field("Start Time")?.echo?.text.contains("14:02") == true)
    desk.press("<Tab>")
    #expect(desk.text("Start Time") == "2026-11-25 14:02")
    desk.press("25<Tab>")
    #expect(desk.text("End Time") == "2026-11-25 14:27")
    desk.go(to: "Start Time")
    desk.press("<^U>tusday<Tab>")
    #expect(desk.field("Start Time")?.error != nil && desk.text("Start Time") == "tusday")
  }

  @Test func aRangeInTheStartReplacesTheEnd() {
    var desk = Desk()
    desk.press("nCall")
    desk.go(to: "End Time")
    desk.press("20:00")
    desk.go(to: "Start Time")
    desk.press("12:00-15:00<Tab>")
    #expect(desk.text("Start Time") == "2026-11-25 12:00" && desk.text("End Time") == "2026-11-25 15:00")
  }

  @Test func anEndIsCheckedAgainWhenItsStartChanges() {
    var desk = Desk()
    desk.press("nCall")
    desk.go(to: "Start Time")
    desk.press("14:00<Tab>2026-11-25 13:30<Tab>")
    #expect(desk.field("End Time")?.error == "that is before the start")
    desk.go(to: "Start Time")
    desk.press("13:00<Tab>")
    #expect(desk.field("End Time")?.error == nil && desk.text("End Time") == "2026-11-25 13:30")
    desk.press(Key(.backtab))
    desk.press("13:45<Tab>")
    #expect(desk.field("End Time")?.error == "that is before the start")
  }

  @Test func anEndThatWasThereIsCheckedAgainstANewStart() {
    var desk = Desk()
    desk.store.records["Interaction"]?[0].set("StartTime", .value(.dateTime(desk.now + -3_600)))
    desk.store.records["Interaction"]?[0].set("EndTime", .value(.dateTime(desk.now + -1_800)))
    desk.press("e")
    desk.go(to: "Start Time")
    desk.press("14:30<Tab>")
    #expect(desk.field("End Time")?.error == "that is before the start")
  }

  @Test func aTimeThatTheClockSkipsIsRemarkedWhenItIsReplaced() {
    var desk = Desk()
    desk.press("nCall")
    desk.go(to: "Start Time")
    desk.press("2027-03-28 02:30")
    #expect(desk.field("Start Time")?.echo?.text.contains("02:30 does not exist that night") == true)
    desk.press("<Tab>")
    #expect(desk.text("Start Time") == "2027-03-28 03:30")
    #expect(desk.message.hasPrefix("02:30 does not exist that night"))
  }

  @Test func altFReadsATimeTheOtherWayAndMovesAWordElsewhere() {
    var desk = Desk()
    desk.press("none two<^A><!f>!")
    #expect(desk.text("Name") == "one! two")
    desk.go(to: "Start Time")
    desk.press("thu 10:00<!f><Tab>")
    #expect(desk.text("Start Time") == "2026-11-26 10:00")
  }

  @Test func ctrlTFillsInNow() {
    var desk = Desk()
    desk.press("n")
    desk.press("<^T>")
    #expect(desk.message == "Only a date, a time or long text takes the time now.")
    desk.go(to: "Start Time")
    desk.press("<^T>")
    #expect(desk.text("Start Time") == "2026-11-25 14:37")
  }

  @Test func longTextTakesEnterAndTheArrows() {
    var desk = Desk()
    desk.press("nCall")
    desk.go(to: "Description")
    desk.press("one<Enter>two<Up>!")
    #expect(desk.text("Description") == "one!\ntwo")
    #expect(desk.form?.focusedField?.label == "Description")
  }

  @Test func theEditorsTextComesBackAndAFailureChangesNothing() {
    var desk = Desk()
    desk.press("E")
    #expect(desk.effects.contains(.edit(text: "", name: "Interaction-\(Desk.id(1))-Description")))
    desk.send(.edited(.text("From vi\n")))
    #expect(desk.text("Description") == "From vi")
    desk.press("<^O>")
    desk.send(.edited(.failed("vi ended with 1.")))
    #expect(desk.text("Description") == "From vi" && desk.message == "vi ended with 1.")
  }

  @Test func fieldHelpSaysWhatIsKnown() {
    var desk = Desk()
    desk.press("n<^G>")
    guard case .fieldHelp(let help) = desk.state.overlay else {
      Issue.record("no help")
      return
    }
    #expect(help.label == "Name" && help.lines.contains("A value is required."))
    desk.press("x")
    #expect(desk.state.overlay == nil && desk.text("Name") == "")
  }
}
