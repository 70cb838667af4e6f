import Controller
import ObjectModel
import Testing

@testable import Views

@Suite struct QueryDrawingTests {
  private func desk(_ text: String, _ script: String = "", size: Size = Size(width: 80, height: 24)) throws
    -> Desk
  {
    var desk = try Desk(size: size)
    desk.press("gq")
    desk.send(.paste(text))
    desk.press(script)
    return desk
  }

  private func lines(_ desk: Desk) -> [String] {
    desk.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func theBoxStandsAboveTheAnswer() throws {
    let lines = lines(try desk("SELECT Id FROM Account"))
    #expect(lines[1].hasPrefix("│ SELECT Id FROM Account") && lines[5].hasSuffix("│"))
    #expect(lines[6].hasPrefix(" ─ Answer ──"))
    #expect(lines[23].contains("Enter run") && lines[23].hasSuffix("Esc back"))
  }

  @Test(arguments: [
    ("select 1", 1, 2 + 7, 1), ("select 東京, 1", 1, 2 + 7, 4), ("東京\nselect", 2, 2, 6),
  ])
  func whatIsRefusedHasACaretUnderEachCell(text: String, row: Int, column: Int, width: Int) throws {
    var desk = try desk("select 1 FROM Account", "")
    desk.press("<^A><^K>")
    desk.send(.paste(text))
    desk.faultPlace = (row, text.hasPrefix("select") ? 8 : 1)
    desk.press("<^R>")
    let frame = desk.frame
    let carets = frame.row(1 + row).map(\.text)
    #expect(carets.firstIndex(of: "^") == column)
    #expect(carets.count { $0 == "^" } == width)
    #expect(frame.cursor?.row == row && frame.cursor?.column == column)
    #expect(desk.screen.contains("MALFORMED_QUERY   line \(row)"))
  }

  @Test func aLongRefusedLineIsMarkedInTheRowThatItWrapsInto() throws {
    let text = "select " + String(repeating: "Name, ", count: 20) + "Nme FROM Account"
    var desk = try desk(text)
    desk.faultPlace = (1, 128)
    desk.press("<^R>")
    let lines = lines(desk)
    let row = try #require(lines.firstIndex { $0.contains("^^^") })
    let column = try #require(lines[row].firstIndex(of: "^")).utf16Offset(in: lines[row])
    #expect(Array(lines[row - 1])[column..<(column + 3)] == ["N", "m", "e"])
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 16)])
  func theCaretIsSeenHoweverManyLinesThereAre(size: Size) throws {
    var desk = try desk("select 1" + String(repeating: "\n", count: 30) + "x", "", size: size)
    desk.faultPlace = (31, 1)
    desk.press("<^R>")
    #expect(desk.screen.contains("^"))
    desk.press("y")
    #expect(!desk.screen.contains("^"))
  }

  @Test func columnsStandUnderTheirHeadings() throws {
    var desk = try Desk(size: Size(width: 120, height: 40))
    desk.press("gQ<^R>")
    let lines = lines(desk)
    let top = desk.state.geometry.queryBodyTop
    let start = try #require(lines[top - 1].firstRange(of: "InteractionType")).lowerBound.utf16Offset(
      in: lines[top - 1])
    #expect(Array(lines[top])[start...].starts(with: "Phone Call"))
    #expect(desk.frame.cursor == Cursor(row: top, column: 0))
  }

  @Test func suggestionsLieUnderTheNameWithTheCursorInTheText() throws {
    var desk = try desk("SELECT ")
    desk.press("Na")
    let lines = lines(desk)
    #expect(lines[3].contains("> Name"))
    #expect(desk.frame.cursor == Cursor(row: 1, column: 11, shape: .bar))
  }
}
