import Controller
import ObjectModel
import Testing

@Suite struct RecycleBinTests {
  @Test func theQuestionSaysWhatGoesAlong() {
    var desk = Desk(size: Size(width: 100, height: 24))
    desk.store.records["Account"] = [
      Record(
        type: "Account", values: ["Id": .reference(Desk.id(1, "001")), "Name": .text("Alder")])
    ]
    desk.press(":accounts<Enter>d")
    guard case .confirmation(let question) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(
      question.question
        == "Delete \"Alder\"? Its Contacts and Opportunities go too. y deletes, any other key keeps it")
  }

  @Test func deletingAsksAndOnlyYDeletes() {
    var desk = Desk()
    desk.press("jd")
    guard case .confirmation(let question) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(
      question.question
        == "Delete \"Call 2\"? Its Interaction Attendees go too. y deletes")
    desk.press("d")
    #expect(desk.state.overlay == nil && desk.store.writes.isEmpty && desk.message == "Nothing was changed.")
    desk.press("dy")
    #expect(desk.marked == "Call 3" && desk.list?.count == .exactly(4))
    #expect(desk.message == "Deleted \"Call 2\". u undoes, gb lists the recycle bin.")
  }

  @Test func deletingTheLastRowMarksTheOneBefore() {
    var desk = Desk(interactions: 3)
    desk.press("Gdy")
    #expect(desk.marked == "Call 2")
    desk.press("dydy")
    #expect(desk.list?.rows.isEmpty == true)
    desk.press("d")
    #expect(desk.message == "The list is empty; n makes the first record.")
  }

  @Test func deletingTheOpenRecordGoesBackToTheList() {
    var desk = Desk()
    desk.press("j<Enter>dy")
    #expect(desk.list != nil && desk.marked == "Call 3")
  }

  @Test func restoringPutsItBackWhereItWas() {
    var desk = Desk()
    desk.press("dygb")
    #expect(desk.bin?.markedEntry?.name == "Call 1")
    desk.press("r")
    #expect(desk.bin?.entries.isEmpty == true && desk.message == "Restored \"Call 1\". u undoes.")
    desk.press("r")
    #expect(desk.message == "The recycle bin is empty.")
    desk.press("q")
    #expect(desk.list?.count == .exactly(5) && desk.marked == "Call 1")
  }

  @Test func aRefusedDeleteSaysWhy() {
    var desk = Desk()
    desk.store.writeFault = Fault(.storageLimitExceeded, "The disk is full.")
    desk.press("dy")
    #expect(desk.message == "The disk is full." && desk.list?.count == .exactly(5))
  }

  @Test func aRecordOfAnObjectWithoutABinIsDeletedForGood() {
    var desk = Desk()
    desk.store.records["GroupMember"] = [
      Record(type: "GroupMember", values: ["Id": .reference(Desk.id(1, "011"))])
    ]
    desk.press(":groupm<Enter>d")
    guard case .confirmation(let question) = desk.state.overlay else {
      Issue.record("no question")
      return
    }
    #expect(question.question.contains("for good"))
  }
}
