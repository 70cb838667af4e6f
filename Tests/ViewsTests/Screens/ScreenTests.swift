import Controller
import Foundation
import ObjectModel
import Testing

@testable import Views

@Suite struct ScreenTests {
  /// Keys that lead to each screen and to each thing that lies over one.
  static let scripts = [
    "", "/pric", "/pric<Esc>", "s", "d", "g", ":acc", ":account<Enter>", "?", "?new", "gb", "gd", "<Enter>",
    "<Enter><Tab><Tab>", "n", "n<^S>", "e", "e<^G>", "e<Tab><Tab>p", "e<Tab><Tab><Tab><Tab>14:05-14:30",
    "e<Tab><Tab><Tab><Tab><Tab><Tab><Tab>ren", "n<Tab>x", ":user<Enter>", ":quux<Enter>",
    "2", "u", "e!<^S>", "e!<^S><!o>", "gq", "gQ", "gQ<^R>", "gQ<^R>llj", "gqselect 1<^R>", "gqSELECT Na",
    "gqFIND {a}<^R>j",
    "gqSELECT Id FROM Account<^R><Esc><^O>", "gQ<^S>mine", "gQ<^X>",
  ]

  @Test func aListShowsItsRecordsInColumns() throws {
    let desk = try Desk()
    #expect(
      lines(desk, 0..<9) == [
        " INTERACTIONS [1 All] 2 Mine  3 Recent                1 of 6 records  Wed 14:37",
        " / type to search                                 sort: Start Time newest first",
        "  Start Time v  Dur Type       Name                 Account        Owner",
        "> Wed 14:05     25m Phone Call Pricing call - tiers Acme Corp      Jane Ferrei…",
        "  Wed 11:00      1h In Person  Quarterly review     Globex GmbH    Jane Ferrei…",
        "  Wed 09:30       - Email      Re: renewal paperwo… Initech Ltd    Jane Ferrei…",
        "  Tue 15:00    1h30 Conference 東京支店との打ち合…  東京商事       Jane Ferrei…",
        "   6 Nov 15:00  12m Phone Call Escalation: invoice… Hooli Media    Jane Ferrei…",
        "   6 Nov 2025   12m Phone Call Very long name Very… -              Jane Ferrei…",
      ])
    #expect(desk.frame.cursor == Cursor(row: 3, column: 0))
  }

  @Test func aDetailShowsItsSectionsAndWhatEnterOpens() throws {
    var desk = try Desk()
    desk.press("<Enter><Tab><Tab>")
    #expect(
      lines(desk, 0..<12) == [
        " INTERACTION  Pricing call - tiers                            1 of 6  Wed 14:37",
        " ──────────────────────────────────────────────────────────────────────────────",
        " ─ Interaction Information ────────────────────────────────────────────────────",
        "  Name                  Pricing call - tiers",
        "  Owner                 Jane Ferreira  [User]",
        "  Interaction Type      Phone Call",
        "> Account               Acme Corp                                   Enter opens",
        "  Start Time            Wed 25 Nov 2026 14:05  (32 min ago)",
        "  End Time              Wed 25 Nov 2026 14:30  (25 min)",
        "  Location              -",
        "  Related Record        Renewal FY27  [Opportunity]",
        "  Reference Identifier  -",
      ])
  }

  @Test func aFormShowsBoxesMarksAndWhatTimesMean() throws {
    var desk = try Desk()
    desk.press("e<Tab><Tab><Tab><Tab>-35m")
    #expect(
      lines(desk, 0..<12) == [
        " EDIT  Pricing call - tiers  [modified]                field 5 of 10  Wed 14:37",
        " ──────────────────────────────────────────────────────────────────────────────",
        " ─ Interaction Information ────────────────────────────────────────────────────",
        "  Name *               [Pricing call - tiers                                  ]",
        "  Owner                [Jane Ferreira                     ] [User]",
        "  Interaction Type     [Phone Call           v]",
        "  Account              [Acme Corp                         ]",
        "> Start Time           [-35m             ] = Wed 25 Nov 14:02 \(zoneName(desk))   35 min ago",
        "  End Time             [2026-11-25 14:30 ]",
        "  Location             [                                  ]",
        "  Related Record       [Renewal FY27                      ] [Opportunity]",
        "  Reference Identifier [                                                      ]",
      ])
    #expect(desk.frame.cursor == Cursor(row: 7, column: 28, shape: .bar))
    #expect(
      desk.screen.contains("  Description          │Asked for the tier table and what happens to unused"))
    #expect(desk.screen.contains("  ln 3 / 3             │"))
  }

  @Test func hostileTextIsSpelledOutOnADetail() throws {
    var desk = try Desk()
    desk.press("jjjj<Enter>")
    #expect(lines(desk, 3..<4) == ["> Name                  Escalation: invoice <ESC>[31m4711<RLO>"])
  }

  @Test func aLongValueIsWrappedAndNothingOfItIsLost() throws {
    var desk = try Desk()
    desk.press("jjjjj<Enter>")
    let shown = lines(desk, 3..<9).map { $0.dropFirst(24) }.joined(separator: " ")
    #expect(shown.components(separatedBy: "Very long name").count == 18)
  }

  @Test func aKeptDraftIsSaidSo() throws {
    var desk = try Desk()
    desk.press("n<Backtab>x")
    #expect(lines(desk, 0..<1)[0].contains("[modified]"))
    desk.runTimers()
    #expect(lines(desk, 0..<1)[0].hasPrefix(" NEW INTERACTION  [modified, draft saved 14:37:21]"))
  }

  @Test func aContinuedDraftIsSaidSoAsLongAsItIsOpen() throws {
    var desk = try Desk()
    desk.press("nx<Esc>n<Tab>")
    #expect(
      lines(desk, 0..<1)[0]
        == " NEW INTERACTION  [draft of 14:37, Alt-X discards]     field 2 of 10  Wed 14:37")
    desk.press("y")
    #expect(lines(desk, 0..<1)[0].hasPrefix(" NEW INTERACTION  [modified, Alt-X discards]"))
  }

  @Test func aLongTextShowsItsBeginningOnceItIsLeft() throws {
    var desk = try Desk()
    desk.press("n" + "Beginning " + String(repeating: "x", count: 90))
    #expect(!lines(desk, 3..<4)[0].contains("Beginning"))
    desk.press("<Tab>")
    #expect(lines(desk, 3..<4)[0].contains("[Beginning xxxxx") && lines(desk, 3..<4)[0].hasSuffix("x…]"))
  }

  @Test func ctrlTStampsTheLineOfALongText() throws {
    var desk = try Desk()
    desk.press("e<Backtab><^T>")
    #expect(desk.screen.contains("│[14:37] Decides Friday with the CFO."))
  }

  @Test func aLookupListsWhatMayBeChosen() throws {
    var desk = try Desk()
    desk.press("e<Tab><Tab><Tab><Tab><Tab><Tab><Tab>ren")
    #expect(
      lines(desk, 10..<14).map { String($0.prefix(73)) } == [
        "> Related Record       [ren                               ] ? not chosen ",
        "  Reference Identifier ┌─ d: only Financial Deal   o: only Opportunity ─┐",
        "  Last Synced Date Time│  Opportunity  Renewal FY27  Negotiation        │",
        "                       └────────────────────────────────────────────────┘",
      ])
    desk.press("<Down><Enter>")
    #expect(
      lines(desk, 10..<11)[0] == "  Related Record       [Renewal FY27                      ] [Opportunity]")
  }

  @Test func anErrorStandsAtItsFieldAndInTheMessageLine() throws {
    var desk = try Desk()
    desk.press("n<^S>")
    #expect(lines(desk, 3..<4)[0].hasPrefix("> Name *               [required  "))
    #expect(lines(desk, 3..<4)[0].hasSuffix("]!"))
    #expect(lines(desk, 22..<23) == [" ! Name: Required"])
    desk.press("<Tab>")
    #expect(lines(desk, 3..<4)[0].hasSuffix("]!"))
  }

  @Test func theEndOfALongErrorStaysReadable() throws {
    var desk = try Desk()
    desk.refusal = .tooLong(
      String(repeating: "x", count: 300), field: try #require(ObjectDescription.interaction.field(.name)),
      maximum: 255)
    desk.press("nx<^S>")
    let message = try #require(lines(desk, 22..<23).first)
    #expect(message.hasPrefix(" ! Name: data value too large: xxx") && message.hasSuffix("(max length=255)"))
    #expect(message.count <= 80)
  }

  @Test func foundWordsAreHighlighted() throws {
    var desk = try Desk()
    desk.press("/pric")
    #expect(desk.frame.roles.contains("text.strong+list.cursor+match\"Pric\""))
    #expect(desk.frame.cursor == Cursor(row: 1, column: 7, shape: .bar))
    desk.press("<Esc>")
    #expect(lines(desk, 1..<2)[0].hasPrefix(" / pric   Esc clears"))
  }

  @Test func whatIsFoundInTheNotesIsShownWithItsPassage() throws {
    var desk = try Desk()
    desk.press("/unused")
    #expect(
      lines(desk, 22..<23) == [
        " Description: …and what happens to unused seats. Decides Friday with the CFO."
      ])
    #expect(desk.frame.roles.contains("match\"unused\""))
    desk.press("<^U>pric")
    #expect(!lines(desk, 22..<23)[0].contains("Description"))
  }

  @Test func questionsMenusAndTheCommandLineLieOverTheList() throws {
    var desk = try Desk()
    desk.press("d")
    #expect(lines(desk, 22..<23)[0].hasPrefix(" ? Delete \"Pricing call - tiers\"?"))
    desk.press("n")
    desk.press(":acc")
    #expect(
      lines(desk, 18..<23) == [
        " ┌───────────┐", " │  account  │", " │  accounts │", " └───────────┘", " :acc",
      ])
    #expect(desk.frame.cursor == Cursor(row: 22, column: 5, shape: .bar))
    desk.press("<Esc>s")
    #expect(
      lines(desk, 2..<4).map { String($0.prefix(30)) } == [
        "  ┌─ Sort by ────────────────┐", "> │> 1 Start Time            │",
      ])
  }

  @Test(arguments: [
    ("<Enter>", " q back"), (":account<Enter>", " q back"), ("/p", " Down next  Up previous"),
    ("/p", "Esc keep filter"), ("n", " Tab next field"), ("n", " Esc keep draft"),
  ]) func theKeyLineShowsTheWayOutAndOn(script: String, hint: String) throws {
    var desk = try Desk()
    desk.press(script)
    #expect(lines(desk, 23..<24)[0].contains(hint))
  }

  @Test(arguments: ["", "/", "<Enter>", "n", "gb", "gd"]) func noLineOfTheHelpIsCut(script: String) throws {
    var desk = try Desk(size: Size(width: 80, height: 60))
    desk.press(script + "<F1>")
    #expect(desk.screen.contains(" KEYS") && !desk.screen.contains("…"))
  }

  @Test func theHelpSaysThatMoreIsBelow() throws {
    var desk = try Desk()
    desk.press("?")
    #expect(lines(desk, 22..<23)[0].hasSuffix(" more below"))
    desk.press("<PgDn><PgDn><PgDn>")
    #expect(!desk.screen.contains("more below"))
  }

  @Test func theRecycleBinSaysWhatLeavesWhen() throws {
    var desk = try Desk()
    desk.bin = [
      RecycleBinEntry(
        id: RecordID(keyPrefix: "0kz", key: 9), type: "Interaction", name: "Wrong number",
        deletedDate: desk.now + -900, deletedBy: "Jane Ferreira", leavesAt: desk.now + 2 * 86_400,
        childCount: 2,
        key: PageKey(text: "9"))
    ]
    desk.press("gb")
    #expect(
      lines(desk, 0..<4) == [
        " RECYCLE BIN                                               1 deleted  Wed 14:37",
        " newest first; +2: what was deleted with a record comes back with it",
        "  Deleted       By              Leaves     Object            Record",
        "> Wed 14:22     Jane Ferreira   2 days !   Interaction       Wrong number +2",
      ])
  }

  @Test func theDraftsSayWhatWasTyped() throws {
    var desk = try Desk()
    desk.drafts = [
      Draft(
        object: "Interaction", record: nil, title: "", fields: [.init(name: "StartTime", text: "-35m")],
        savedAt: desk.now)
    ]
    desk.press("gd")
    #expect(
      lines(desk, 3..<4) == ["> Wed 14:37     Interaction         (new)                     Start Time: -35m"]
    )
  }

  @Test func anEmptyListSaysWhichKeyLogsTheFirstRecord() throws {
    let desk = try Desk(records: [:])
    #expect(
      lines(desk, 4..<7) == [
        "  There is no interaction yet.", "  n logs the first one.",
        "  rapport --sample opens a separate file of sample data.",
      ])
  }

  @Test func theFirstFrameHasATitleAKeyLineAndACursor() throws {
    let desk = try Desk(answers: false)
    #expect(lines(desk, 0..<1)[0].hasPrefix(" INTERACTIONS"))
    #expect(lines(desk, 4..<5) == ["  Reading..."])
    #expect(lines(desk, 23..<24)[0].hasSuffix("? help"))
    #expect(desk.frame.cursor != nil)
  }

  @Test func asciiFramesHoldNoDrawingCharacters() throws {
    var desk = try Desk(records: [:])
    for script in ["", "s", "<Esc>?", "<Esc>n"] {
      desk.press(script)
      #expect(render(desk.state, glyphs: .ascii).text.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  private func lines(_ desk: Desk, _ range: Range<Int>) -> [String] {
    Array(desk.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[range])
  }

  private func zoneName(_ desk: Desk) -> String { desk.state.zone.abbreviation(at: desk.now) }
}
