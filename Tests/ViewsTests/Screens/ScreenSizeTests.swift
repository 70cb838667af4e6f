import Controller
import ObjectModel
import Testing

@testable import Views

@Suite struct ScreenSizeTests {
  @Test(arguments: ScreenTests.scripts)
  func everySizeIsDrawnWithTheCursorInside(script: String) throws {
    let sizes = [
      (1, 1), (2, 1), (1, 40), (59, 16), (60, 15), (60, 16), (61, 17), (79, 24), (80, 24), (109, 34),
      (110, 34),
      (120, 40), (300, 90),
    ]
    var desk = try Desk()
    desk.press(script)
    for (width, height) in sizes {
      desk.send(.resized(Size(width: width, height: height)))
      let frame = desk.frame
      #expect(frame.size == Size(width: width, height: height))
      let cursor = try #require(frame.cursor)
      #expect((0..<height).contains(cursor.row) && (0..<width).contains(cursor.column))
      for row in 0..<height {
        #expect(frame.row(row).reduce(0) { $0 + Int($1.width) } == width)
      }
    }
  }

  @Test func belowTheMinimumOneLineSaysSo() throws {
    var desk = try Desk()
    desk.send(.resized(Size(width: 52, height: 12)))
    #expect(desk.screen.split(separator: "\n") == ["window is 52x12, needs 60x16; Q leaves"])
    desk.send(.resized(Size(width: 30, height: 12)))
    #expect(desk.screen.split(separator: "\n") == ["window is 30x12, needs 60x16"])
    desk.send(.resized(Size(width: 20, height: 5)))
    #expect(desk.screen.split(separator: "\n") == ["20x5 < 60x16"])
    desk.send(.resized(Size(width: 8, height: 1)))
    #expect(desk.screen.split(separator: "\n") == ["< 60x16"])
    desk.send(.resized(Size(width: 80, height: 24)))
    #expect(desk.screen.hasPrefix(" INTERACTIONS"))
  }

  @Test(arguments: [("", "Q"), ("<Enter>", "Q"), ("/", "Ctrl-C twice"), ("e", "Ctrl-C twice")])
  func belowTheMinimumTheKeyIsNamedThatLeaves(script: String, key: String) throws {
    var desk = try Desk()
    desk.press(script)
    desk.send(.resized(Size(width: 59, height: 16)))
    #expect(desk.screen.split(separator: "\n") == ["window is 59x16, needs 60x16; \(key) leaves"])
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 16)])
  func columnsStandAtTheSameCellsInEveryRow(size: Size) throws {
    let desk = try Desk(size: size)
    let frame = desk.frame
    let accounts = ["Account", "Acme Corp", "Globex GmbH", "Initech Ltd", "東京商事", "Hooli Media"]
    let columns = accounts.enumerated().map { offset, text in column(of: text, row: 2 + offset, frame) }
    #expect(Set(columns).count == 1)
    #expect(columns[0] != nil)
  }

  @Test(arguments: ScreenTests.scripts)
  func hostileTextNeverReachesACell(script: String) throws {
    var desk = try Desk()
    desk.press(script + (script.isEmpty ? "jjjj<Enter>" : ""))
    for cell in desk.frame.cells {
      for scalar in cell.text.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
      }
    }
  }

  @Test func labelsAndTheKeyLineStayWhereTheyAre() throws {
    var desk = try Desk()
    desk.press("e")
    let column = column(of: "[", row: 3, desk.frame)
    for script in ["XX", "<Tab>", "<Tab>p", "<Tab><Tab>9:30", "<^S>"] {
      desk.press(script)
      for row in [4, 5, 6, 7] where desk.screen.contains("EDIT") {
        #expect(self.column(of: "[", row: row, desk.frame) ?? column == column)
      }
      #expect(!desk.frame.row(23).allSatisfy { $0.text == " " })
    }
  }

  /// The cell at which a text starts in a row; nil when it is not there.
  private func column(of text: String, row: Int, _ frame: Frame) -> Int? {
    let cells = Array(frame.row(row))
    return cells.indices.first { start in
      cells[start...].reduce(into: "") { $0 += $1.text }.hasPrefix(text)
    }
  }
}
