import Controller
import ObjectModel
import Testing

@testable import Views

@Suite struct UndoDrawingTests {
  private func lines(_ desk: Desk) -> [String] {
    desk.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func thePopUpSaysWhatComesBackAndWhatIsOverwritten() throws {
    var desk = try Desk()
    desk.press("u")
    #expect(
      lines(desk)[2...7].map { $0.dropFirst(2).prefix(72) } == [
        "┌─ Undo ───────────────────────────────────────────────────────────────┐",
        "│  Undo: Delete Interaction “Escalation ·[31m4711” (14:36)?            │",
        "│  Interaction “Escalation ·[31m4711” comes back with 2 child records. │",
        "│  Changed since, and overwritten if you go on:                        │",
        "│  - Name is now “Pricing ·talk”: Marc Weber, 2026-11-25 14:36         │",
        "└──────────────────────────────────────────────────────────────────────┘",
      ])
    #expect(
      lines(desk)[22] == " ? Undo: Delete Interaction “Escalation ·[31m4711” (14:36)? y overwrites")
    #expect(desk.frame.cursor == Cursor(row: 22, column: 73))
  }

  @Test func aLongPopUpSaysHowMuchIsBelow() throws {
    var desk = try Desk()
    desk.outcome = Desk.outcome(conflicts: 40)
    desk.press("u")
    #expect(lines(desk)[22].hasSuffix(" more below)"))
    desk.press("<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>")
    #expect(
      lines(desk)[22] == " ? Undo: Delete Interaction “Escalation ·[31m4711” (14:36)? y overwrites")
  }

  @Test func bothValuesStandAtAFieldThatOthersChanged() throws {
    var desk = try Desk()
    desk.press("e!<^S>")
    #expect(lines(desk)[3].hasPrefix("> Name *               [Pricing call - tiers!"))
    #expect(lines(desk)[4] == "                       ! now “Pricing ·talk” - Marc Weber, 14:36")
    desk.press("<!o>")
    #expect(lines(desk)[3].hasPrefix("> Name *               [Pricing ·talk"))
    #expect(
      lines(desk)[4] == "                         yours “Pricing call - tiers!”, Alt-O puts it back")
    desk.press("<Backtab>")
    let cut = try #require(lines(desk).first { $0.contains("! now “A long text.") })
    #expect(cut.hasSuffix("… - Marc Weber, Tue 14:36") && cut.count <= 79)
  }

  @Test func ofALongTextTheirsIsShownFromWhereItDiffers() throws {
    var desk = try Desk()
    let notes = "Asked for the tier table and what happens to unused seats.\nDecides Friday with the CEO."
    desk.conflicts = [
      FieldConflict(field: "Description", theirs: ShownValue(.text(notes)), user: "Marc", at: desk.now)
    ]
    desk.press("e!<^S>")
    let line = try #require(lines(desk).first { $0.contains("! now ") })
    #expect(line.hasSuffix("! now “…th the CEO.” - Marc, 14:37"))
  }
}
