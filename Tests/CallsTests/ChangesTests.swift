import ObjectModel
import Repository
import Testing

@testable import Calls

/// The journal read back.
@Suite(SoundStores()) struct ChangesTests {
  private let office: Office

  init() throws {
    office = try Office()
  }

  private func changes(
    _ record: RecordID? = nil, before: Int64? = nil, limit: Int = 50
  ) -> (actions: [JournalAction], hasMore: Bool) {
    let reply = office.perform(.changes(record: record, before: before, limit: limit))
    guard case .changes(let actions, let hasMore) = reply else {
      Issue.record("no changes: \(reply)")
      return ([], false)
    }
    return (actions, hasMore)
  }

  @Test func `the actions of a record come newest first with all its changes`() throws {
    let call = office["call"]
    let values: [String: FieldValue] = [
      "Id": .reference(call), "Name": .text("Renamed"), "AccountId": .reference(office["twin1"]),
      "StartTime": .text("2026-03-02T10:00:00Z"),
    ]
    let reply = office.perform(.update([Record("Interaction", values)]), at: 60) {
      $0.user = "jane@rapport.example"
    }
    #expect(reply.errors.isEmpty)
    let actions = changes(call).actions
    #expect(actions.map(\.recordCount) == [1, 1])
    let newest = try #require(actions.first)
    #expect(newest.user == "Ferreira")
    #expect(newest.at == Office.opening + 60)
    #expect(newest.sentence == "Change Interaction “Renamed”")
    let byField = Dictionary(uniqueKeysWithValues: newest.changes.map { ($0.field ?? "", $0) })
    #expect(byField["Name"]?.old == ShownValue(.text("Kick-off")))
    #expect(byField["AccountId"]?.old == ShownValue(.reference(office["acme"]), name: "Acme"))
    #expect(byField["AccountId"]?.new == ShownValue(.reference(office["twin1"]), name: "Twin"))
    #expect(byField["StartTime"]?.old == ShownValue.none)
    #expect(byField["StartTime"]?.new.value == .dateTime(Office.opening + 3_600))
    #expect(byField["Name"]?.record == NamedRecord(id: call, type: "Interaction", name: "Renamed"))
    #expect(actions.last?.changes.map(\.kind) == [.created])
  }

  @Test func `a creation of a record tells its first values, deletions of parents and later changes aside`()
    throws
  {
    let call = office["call"]
    let created = try #require(changes(call).actions.last?.changes.first)
    #expect(created.values.contains(JournalValue(field: "Name", value: ShownValue(.text("Kick-off")))))
    #expect(office.rename(call, "Renamed").errors.isEmpty)
    let notes = Record("Interaction", ["Id": .reference(call), "Description": .text("Notes")])
    #expect(office.perform(.update([notes])).errors.isEmpty)
    #expect(office.perform(.delete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(changes(call).actions.last?.changes.first?.values == created.values)
    #expect(office.perform(.delete(ids: [call.text18])).errors.isEmpty)
    #expect(changes(call).actions.last?.changes.first?.values.map(\.field) == created.values.map(\.field))
    let all = changes(limit: 2_000).actions.flatMap(\.changes)
    #expect(all.flatMap(\.values).isEmpty)
  }

  @Test func `what was undone and redone is in force`() throws {
    #expect(office.rename(office["call"], "Renamed").errors.isEmpty)
    let action = try #require(office.newestAction()?.id)
    let undoneBy = { changes().actions.first { $0.id == action }?.undoneBy }
    #expect(undoneBy() == nil)
    let undo = try office.undo().newAction
    #expect(undo != nil && undoneBy() == undo)
    let redo = try office.redo().newAction
    #expect(undoneBy() == nil)
    #expect(changes().actions.first { $0.id == undo }?.undoneBy == redo)
    let again = try office.undo().newAction
    #expect(again != nil && undoneBy() == again)
  }

  @Test func `pages joined are the whole journal once`() throws {
    let all = changes(limit: 2_000)
    #expect(!all.hasMore)
    #expect(all.actions.map(\.id) == all.actions.map(\.id).sorted(by: >))
    var joined: [JournalAction] = []
    var hasMore = true
    while hasMore {
      let page = changes(before: joined.last?.id, limit: 3)
      joined += page.actions
      hasMore = page.hasMore
    }
    #expect(joined == all.actions)
    #expect(changes(RecordID(keyPrefix: "0kz", key: 999)).actions.isEmpty)
    #expect(changes(RecordID(keyPrefix: "zzz", key: 1)).actions.isEmpty)
  }

  @Test func `a list of all actions holds only the first changes of each`() throws {
    let rows = (0..<60).map { Record("Account", ["Name": .text("A \($0)")]) }
    #expect(office.perform(.create(rows)).errors.isEmpty)
    let newest = try #require(changes().actions.first)
    #expect(newest.recordCount == 60)
    #expect(newest.changes.count == 20)
  }

  @Test func `of an erased record only the facts are left`() throws {
    let second = office["second"]
    #expect(
      office.perform(.update([Record("Interaction", ["Id": .reference(second), "Name": .text("Secret")])]))
        .errors.isEmpty)
    #expect(office.perform(.delete(ids: [second.text18])).errors.isEmpty)
    while try office.store.idleStep(now: Office.opening + 16 * 86_400) {}
    let actions = changes(second).actions
    #expect(actions.map { $0.changes.map(\.kind) } == [[.purged], [.deleted], [.updated], [.created]])
    for change in actions.flatMap(\.changes) {
      #expect(change.record.name == nil)
      #expect(change.old == .none && change.new == .none && change.values.isEmpty)
    }
  }
}
