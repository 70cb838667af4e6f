import ObjectModel
import Repository
import Testing

@testable import Calls

/// getUpdated and getDeleted (semantics 3.9, 3.10). The office opens at a whole minute.
@Suite(SoundStores()) struct ReplicationTests {
  static let day: Int64 = 86_400
  let office: Office

  init() throws {
    office = try Office()
  }

  private func updated(
    _ start: Int64, _ end: Int64, type: String = "Interaction", now: Int64 = 10_000
  ) -> Reply {
    office.perform(
      .getUpdated(type: type, start: Office.opening + start, end: Office.opening + end), at: now)
  }

  private func deleted(
    _ start: Int64, _ end: Int64, type: String = "Interaction", now: Int64 = 10_000
  ) -> Reply {
    office.perform(
      .getDeleted(type: type, start: Office.opening + start, end: Office.opening + end), at: now)
  }

  /// The ids of getUpdated.
  private func updatedIDs(_ start: Int64, _ end: Int64, type: String = "Interaction") -> [RecordID] {
    guard case .updated(let ids, _) = updated(start, end, type: type) else { return [] }
    return ids
  }

  /// The ids of getDeleted with the seconds after the opening.
  private func deletedIDs(
    _ start: Int64, _ end: Int64, type: String = "Interaction", now: Int64 = 10_000
  ) -> [RecordID: Int64] {
    guard case .deleted(let records, _, _) = deleted(start, end, type: type, now: now) else { return [:] }
    return Dictionary(records.map { ($0.id, $0.deletedDate - Office.opening) }) { first, second in
      Issue.record("listed twice at \(first) and \(second)")
      return first
    }
  }

  private func touch(_ name: String, at seconds: Int64) {
    let id = office[name]
    let type = ObjectCatalog.shipped.object(of: id)?.name ?? ""
    let row = Record(type, ["Id": .text(id.text18), "Description": .text("at \(seconds)")])
    #expect(office.perform(.update([row]), at: seconds).errors.isEmpty)
  }

  private func delete(_ name: String, at seconds: Int64) {
    #expect(office.perform(.delete(ids: [office[name].text18]), at: seconds).errors.isEmpty)
  }

  private func undelete(_ name: String, at seconds: Int64) {
    #expect(office.perform(.undelete(ids: [office[name].text18]), at: seconds).errors.isEmpty)
  }

  // MARK: getUpdated

  @Test(
    arguments: [
      // The second of the change, start, end, whether it is listed.
      (600, 600, 900, true), (900, 600, 900, true), (599, 600, 900, false), (901, 600, 900, false),
      (600, 659, 900, true), (600, 615, 959, true), (900, 615, 959, true), (901, 615, 959, false),
      (659, 615, 900, true), (720, 600, 900, true),
    ] as [(Int64, Int64, Int64, Bool)])
  func `3.9 both ends of the window count and their seconds are ignored`(
    _ change: Int64, _ start: Int64, _ end: Int64, _ isListed: Bool
  ) {
    touch("call", at: change)
    #expect(updatedIDs(start, end) == (isListed ? [office["call"]] : []))
  }

  @Test func `3.9 ids come by the time of the last change, then by id, each once`() {
    touch("second", at: 600)
    touch("call", at: 700)
    touch("second", at: 660)
    #expect(updatedIDs(600, 900) == [office["second"], office["call"]])
    touch("second", at: 700)
    #expect(updatedIDs(600, 900) == [office["call"], office["second"]])
    #expect(updatedIDs(600, 660).isEmpty)
  }

  @Test func `3.9 created records are listed and deleted ones are not`() throws {
    #expect(updatedIDs(0, 60) == [office["call"], office["second"]])
    delete("call", at: 600)
    #expect(updatedIDs(0, 900) == [office["second"]])
    undelete("call", at: 720)
    #expect(updatedIDs(600, 900) == [office["call"]])
  }

  @Test func `3.9 looking at a record is no change`() {
    _ = office.perform(.opened(id: office["call"], shown: []), at: 600)
    #expect(updatedIDs(600, 900).isEmpty)
  }

  @Test(arguments: [(600, 600), (900, 600), (600, 659), (640, 610), (Int64.max, Int64.min)])
  func `3.9 a window that does not begin before it ends faults`(_ start: Int64, _ end: Int64) {
    let reply = office.perform(
      .getUpdated(
        type: "Interaction", start: Instant(seconds: start), end: Instant(seconds: end)))
    #expect(reply.fault == .windowIsEmpty)
    #expect(reply.fault?.code == .invalidReplicationDate)
  }

  @Test func `3.9 a window of two minutes' edges is enough`() {
    #expect(updated(659, 660).fault == nil)
  }

  @Test(arguments: [true, false])
  func `3.9 and 3.10 a start more than 30 days ago faults`(_ isUpdated: Bool) {
    let call = isUpdated ? updated : deleted
    for now in [40 * Self.day, 40 * Self.day + 30] {
      let edge = now - 30 * Self.day
      #expect(call(edge, edge + 600, "Interaction", now).fault == nil)
      #expect(call(edge - 60, edge + 600, "Interaction", now).fault == .windowIsTooOld)
      #expect(
        call(edge - 60, edge + 600, "Interaction", now).fault?.message
          == "startDate cannot be more than 30 days ago")
    }
  }

  @Test(arguments: [true, false])
  func `3.9 and 3.10 a start before the file's first change faults`(_ isUpdated: Bool) {
    let call = isUpdated ? updated : deleted
    #expect(call(0, 600, "Interaction", 10_000).fault == nil)
    #expect(call(-1, 600, "Interaction", 10_000).fault == .windowBeforeOrg)
    #expect(
      call(-3_600, 600, "Interaction", 10_000).fault?.message
        == "startDate before org replication enabled date")
    #expect(call(-31 * Self.day, 600, "Interaction", 10_000).fault == .windowIsTooOld)
  }

  @Test(arguments: [(900, 10_000, 900), (959, 10_000, 900), (20_000, 10_030, 9_960 + 60), (601, 630, 600)])
  func `3.9 and 3.10 the answer is complete until the end or now, in whole minutes`(
    _ end: Int64, _ now: Int64, _ covered: Int64
  ) {
    guard case .updated(_, let first) = updated(300, end, now: now),
      case .deleted(_, _, let second) = deleted(300, end, now: now)
    else {
      Issue.record("no answer")
      return
    }
    #expect(first - Office.opening == covered)
    #expect(second - Office.opening == covered)
  }

  @Test func `3.9 and 3.10 unknown types and types that are not replicated fault`() throws {
    for call in [updated, deleted] {
      #expect(call(600, 900, "Nothing", 10_000).fault == .invalidType("Nothing"))
      #expect(call(600, 900, "interaction", 10_000).fault == nil)
      #expect(call(600, 900, "GroupMember", 10_000).fault?.code == .invalidTypeForOperation)
    }
    #expect(updated(600, 900, type: "User").fault == nil)
    #expect(deleted(600, 900, type: "User").fault == nil)
  }

  @Test func `3.0 more ids than a call answers fault`() throws {
    delete("acme", at: 600)
    let window = (Office.opening, Office.opening + 900)
    var updates = try GetUpdated(type: "Interaction", start: window.0, end: window.1, in: .shipped)
    var deletions = try GetDeleted(type: "Interaction", start: window.0, end: window.1, in: .shipped)
    #expect(updates.maximum == 600_000)
    #expect(deletions.maximum == 600_000)
    let viewer = Viewer(user: office["admin"], zone: .utc, now: Office.opening + 1_000)
    updates.maximum = 2
    deletions.maximum = 1
    #expect(try office.store.read(viewer, updates.answer) == updated(0, 900, now: 1_000))
    #expect(try office.store.read(viewer, deletions.answer) == deleted(0, 900, now: 1_000))
    updates.maximum = 1
    deletions.maximum = 0
    #expect(throws: Fault.tooManyInWindow) { try office.store.read(viewer, updates.answer) }
    #expect(throws: Fault.tooManyInWindow) { try office.store.read(viewer, deletions.answer) }
    #expect(Fault.tooManyInWindow.code == .exceededIDLimit)
  }

  // MARK: getDeleted

  @Test(
    arguments: [
      (600, 660, true), (600, 659, false), (659, 718, false), (659, 719, true), (630, 690, true),
      (600, 600, false), (900, 600, false),
    ] as [(Int64, Int64, Bool)])
  func `3.10 the window must last a minute`(_ start: Int64, _ end: Int64, _ isTaken: Bool) {
    let fault = deleted(start, end).fault
    #expect(fault == (isTaken ? nil : .windowIsTooShort))
    if let fault {
      #expect(fault.code == .invalidReplicationDate)
      #expect(fault.message == "startDate must be at least one minute greater than endDate")
    }
  }

  @Test(
    arguments: [
      (600, 600, 900, true), (900, 600, 900, true), (599, 600, 900, false), (901, 600, 900, false),
      (600, 659, 959, true), (901, 659, 959, false),
    ] as [(Int64, Int64, Int64, Bool)])
  func `3.10 both ends count and their seconds are ignored`(
    _ deletion: Int64, _ start: Int64, _ end: Int64, _ isListed: Bool
  ) throws {
    delete("call", at: deletion)
    #expect(deletedIDs(start, end) == (isListed ? [office["call"]: deletion] : [:]))
    #expect(
      try office.values(office["call"], "SystemModstamp") == [.dateTime(Office.opening + deletion)])
  }

  @Test func `3.10 what came back in the window is not listed, and what went again is`() {
    delete("call", at: 600)
    undelete("call", at: 700)
    #expect(deletedIDs(540, 900).isEmpty)
    #expect(updatedIDs(540, 900) == [office["call"]])
    #expect(deletedIDs(540, 660) == [office["call"]: 600], "a window that has ended keeps its answer")
    delete("call", at: 800)
    #expect(deletedIDs(540, 900) == [office["call"]: 800])
    #expect(updatedIDs(540, 900).isEmpty)
  }

  @Test func `3.10 children that went with their parent are listed too`() {
    delete("call", at: 600)
    #expect(deletedIDs(600, 900, type: "InteractionAttendee") == [office["attendee"]: 600])
    #expect(deletedIDs(600, 900, type: "Account").isEmpty)
    undelete("call", at: 660)
    #expect(deletedIDs(600, 900, type: "InteractionAttendee").isEmpty)
  }

  @Test func `3.10 what was emptied or erased stays listed`() throws {
    delete("call", at: 600)
    delete("second", at: 660)
    #expect(office.perform(.emptyRecycleBin(ids: [office["second"].text18]), at: 720).errors.isEmpty)
    let both = [office["call"]: Int64(600), office["second"]: Int64(660)]
    #expect(deletedIDs(600, 900) == both)
    let later = 20 * Self.day
    while try office.store.idleStep(now: Office.opening + later) {}
    #expect(office.perform(.undelete(ids: [office["call"].text18]), at: later).errors == [.notInRecycleBin])
    #expect(deletedIDs(600, 900, now: later) == both)
    guard case .deleted(_, let earliest, _) = deleted(600, 900, now: later) else {
      Issue.record("no answer")
      return
    }
    #expect(earliest == Office.opening)
    #expect(deleted(earliest - Office.opening, 900, now: later).fault == nil)
  }
}
