import Controller
import ObjectModel
import Testing

@testable import Views

@Suite struct ListViewDrawingTests {
  private func title(_ desk: Desk) -> String {
    desk.screen.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }

  @Test func allViewsAreNamedWhereThereIsRoom() throws {
    var desk = try Desk()
    #expect(title(desk).hasPrefix(" INTERACTIONS [1 All] 2 Mine  3 Recent "))
    desk.press("3")
    #expect(title(desk).hasPrefix(" INTERACTIONS  1 All  2 Mine [3 Recent] "))
  }

  @Test func theChosenOneIsNamedEverywhere() throws {
    var desk = try Desk(size: Size(width: 60, height: 16))
    #expect(title(desk).hasPrefix(" INTERACTIONS [All] "))
    desk.press("2")
    #expect(title(desk).hasPrefix(" INTERACTIONS [Mine] "))
  }

  @Test func ofARelatedListTheChosenOneIsNamedBesideTheRecord() throws {
    var desk = try Desk()
    desk.press("<Enter>")
    while desk.relatedList == nil { desk.press("j") }
    desk.press("<Enter>2")
    #expect(title(desk).hasPrefix(" INTERACTION ATTENDEES  of Pricing"))
    #expect(title(desk).contains(" [Recent] "))
  }
}

extension Desk {
  /// The related list that the cursor of a detail is in.
  fileprivate var relatedList: Int? {
    guard case .detail(let detail) = state.screen else { return 0 }
    return detail.lines[detail.scroll.cursor].relatedList
  }
}
