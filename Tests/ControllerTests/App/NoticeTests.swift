import Controller
import ObjectModel
import Testing

@Suite struct NoticeTests {
  private static let long = String(repeating: "A layout file was refused. ", count: 4) + "The end."

  /// A program with a draft, told of a notice before or after it knows of the draft.
  private func desk(_ notice: String, isFirst: Bool) -> Desk {
    var desk = Desk(answersAtOnce: false)
    desk.store.drafts = [Draft(object: "Interaction", record: nil, title: "T", fields: [])]
    if isFirst { desk.state.notify(notice) }
    desk.answerAll()
    if !isFirst { desk.state.notify(notice) }
    return desk
  }

  @Test(arguments: [true, false])
  func aShortNoticeStandsBeforeTheDrafts(isFirst: Bool) {
    let desk = desk("A file was refused.", isFirst: isFirst)
    #expect(desk.state.overlay == nil)
    #expect(desk.message == "A file was refused. 1 draft waits: gd lists them.")
  }

  @Test(arguments: [true, false])
  func aLongNoticeStandsWholeInAPopUpThatAnyKeyCloses(isFirst: Bool) {
    var desk = desk(Self.long, isFirst: isFirst)
    guard case .fieldHelp(let notice) = desk.state.overlay else {
      Issue.record("no pop-up")
      return
    }
    #expect(notice.lines == [Self.long])
    desk.press("j")
    #expect(desk.state.overlay == nil && desk.message == "1 draft waits: gd lists them.")
  }
}
