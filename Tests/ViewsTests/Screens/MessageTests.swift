import Controller
import ObjectModel
import Testing
import Text

@testable import Views

@Suite struct MessageTests {
  @Test(arguments: 60...100)
  func theNameInAMessageIsCutBeforeItsHint(width: Int) {
    let name = "Call with 東京支店 about next year's prices, terms and everything else that was left open"
    for (start, end) in [
      ("Deleted \"", "\". u undoes, gb lists the recycle bin."), ("Saved \"", "\". u undoes."),
      ("Undone: Delete Interaction “", "”. Ctrl-R does it again."),
    ] {
      let shown = Fitting.message(start + name + end, to: width - 2, ellipsis: "…")
      #expect(shown.hasPrefix(start + "Call") && shown.hasSuffix("…" + end))
      #expect(CellWidth.of(shown) <= width - 2)
    }
  }

  @Test(arguments: 60...75)
  func withoutANameTheLastSentenceStays(width: Int) {
    for (start, end) in [
      ("This interaction is not there. Its draft is kept; ", "gb lists what was deleted."),
      ("Somebody deleted this record. Your text stays a draft; ", "gb brings it back."),
      ("2 fields were changed meanwhile. ", "Alt-O takes theirs, Ctrl-S shows the next."),
    ] {
      let shown = Fitting.message(start + end, to: width - 4, ellipsis: "…")
      #expect(shown.hasSuffix(" " + end) && CellWidth.of(shown) <= width - 4)
    }
  }

  @Test(arguments: 60...100)
  func everyQuestionSaysWhatYDoes(width: Int) throws {
    var desk = try Desk(size: Size(width: width, height: 24))
    desk.drafts = [
      Draft(
        object: "Interaction", record: nil, title: String(repeating: "A very long title ", count: 9),
        fields: [], savedAt: desk.now)
    ]
    for (script, answer) in [("jjjd", "y deletes"), ("ngdd", "y throws it away")] {
      desk.press(script)
      let line = desk.screen.split(separator: "\n", omittingEmptySubsequences: false)[22]
      #expect(line.contains("…\"") && line.contains(answer))
      #expect(line.hasSuffix(answer) || line.hasSuffix(", any other key keeps it"))
    }
  }
}
