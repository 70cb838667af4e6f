import ObjectModel
import Repository
import Testing

@testable import Calls

/// Undo and redo: every action can be taken back as a new action that goes through the same calls.
@Suite(SoundStores()) struct UndoTests {
  private var office: Office

  init() throws {
    office = try Office()
  }

  // MARK: One action

  @Test func `an undo of a create moves the record to the recycle bin and a redo brings it back`() throws {
    let id = try #require(
      office.perform(.create([Record("Interaction", ["Name": .text("Pricing call")])])).results.first?.id)
    let undone = try office.undo()
    #expect(undone.action.sentence == "Create Interaction “Pricing call”")
    #expect(
      undone.effects == [
        UndoEffect(
          record: NamedRecord(id: id, type: "Interaction", name: "Pricing call"), kind: .goesAway(children: 0)
        )
      ])
    #expect(try office.values(id, "IsDeleted") == [.boolean(true)])
    let newest = try #require(office.newestAction())
    #expect(newest.id == undone.newAction)
    #expect(newest.sentence == "Undo: Create Interaction “Pricing call”")
    #expect(newest.undoes == undone.action.id)
    let redone = try office.redo()
    #expect(redone.action.id == undone.action.id)
    #expect(redone.effects.map(\.kind) == [.comesBack(children: 0)])
    #expect(try office.values(id, "IsDeleted") == [.boolean(false)])
    #expect(office.newestAction()?.sentence == "Redo: Create Interaction “Pricing call”")
    // A redo can be undone as the action itself could, and nothing is left to redo.
    #expect(office.perform(.redo(UndoRequest())).fault?.code == .invalidOperation)
    #expect(try office.undo().action.id == undone.action.id)
    #expect(try office.values(id, "IsDeleted") == [.boolean(true)])
  }

  @Test func `an undo of an update gives the former values back, 400 days later too`() throws {
    let call = office["call"]
    let values: [String: FieldValue] = [
      "Id": .reference(call), "Name": .text("New"), "AccountId": .reference(office["twin1"]),
      "Description": .text("Notes"), "StartTime": .dateTime(Office.opening),
    ]
    #expect(office.perform(.update([Record("Interaction", values)])).errors.isEmpty)
    let later: Int64 = 400 * 86_400
    while try office.store.idleStep(now: Office.opening + later) {}
    let undone = try office.undo(at: later)
    guard case .changes(let changes) = undone.effects.first?.kind else {
      Issue.record("no changes: \(undone)")
      return
    }
    #expect(Set(changes.map(\.field)) == ["Name", "AccountId", "Description", "StartTime"])
    #expect(changes.first { $0.field == "AccountId" }?.to.name == "Acme")
    #expect(
      try office.values(call, "Name", "AccountId", "Description", "StartTime", "LastModifiedDate")
        == [
          .text("Kick-off"), .reference(office["acme"]), .null, .null, .dateTime(Office.opening + later),
        ])
  }

  @Test func `a field whose former parent is gone stays, and the others go back`() throws {
    let call = office["call"]
    let changes: [String: FieldValue] = [
      "Id": .reference(call), "Name": .text("New"), "AccountId": .reference(office["twin1"]),
    ]
    #expect(office.perform(.update([Record("Interaction", changes)])).errors.isEmpty)
    let action = try #require(office.newestAction()).id
    #expect(office.perform(.delete(ids: [office["acme"].text18])).errors.isEmpty)
    let careful = try office.undo(action)
    #expect(careful.newAction == nil)
    let error = try #require(careful.failures.first?.error)
    #expect(error.code == .entityIsDeleted && error.fields == ["AccountId"])
    #expect(error.message == "the Account that it had is deleted")
    let done = try office.undo(action, .overwriting)
    #expect(done.newAction != nil)
    #expect(try office.values(call, "Name") == [.text("Kick-off")])
    #expect(try office.values(call, "AccountId") == [.reference(office["twin1"])])
  }

  @Test func `an undo of a delete brings back children and lookups`() throws {
    #expect(office.perform(.delete(ids: [office["call"].text18])).errors.isEmpty)
    let undone = try office.undo()
    #expect(undone.effects.map(\.kind) == [.comesBack(children: 1)])
    #expect(undone.action.sentence == "Delete Interaction “Kick-off”")
    #expect(try office.values(office["attendee"], "IsDeleted") == [.boolean(false)])
    #expect(office.perform(.delete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(try office.values(office["call"], "AccountId") == [.null])
    // Two interactions point to the account and an attendee to its contact.
    #expect(try office.undo(nil, .preview).effects.map(\.kind) == [.comesBack(children: 1, lookups: 3)])
    _ = try office.undo()
    #expect(try office.values(office["call"], "AccountId") == [.reference(office["acme"])])
    #expect(try office.values(office["contact"], "IsDeleted") == [.boolean(false)])
    _ = try office.redo()
    #expect(try office.values(office["call"], "AccountId") == [.null])
    #expect(try office.values(office["contact"], "IsDeleted") == [.boolean(true)])
  }

  @Test func `an undo of an undelete deletes the record and what came with it`() throws {
    #expect(office.perform(.delete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(office.perform(.undelete(ids: [office["acme"].text18])).errors.isEmpty)
    let undone = try office.undo()
    #expect(undone.effects.map(\.record.id) == [office["acme"]])
    #expect(undone.effects.first?.kind == .goesAway(children: 1))
    #expect(try office.values(office["contact"], "IsDeleted") == [.boolean(true)])
    #expect(office.perform(.undelete(ids: [office["acme"].text18])).errors.isEmpty)
    #expect(try office.values(office["contact"], "IsDeleted") == [.boolean(false)])
  }

  @Test func `a child that left the bin with its parent's deletion returns to it by undo`() throws {
    #expect(office.perform(.delete(ids: [office["attendee"].text18])).errors.isEmpty)
    #expect(office.perform(.delete(ids: [office["call"].text18])).errors.isEmpty)
    _ = try office.undo()
    #expect(try office.values(office["attendee"], "IsDeleted") == [.boolean(true)])
    _ = try office.undo()
    #expect(try office.values(office["attendee"], "IsDeleted") == [.boolean(false)])
    let both = [office["attendee"].text18, office["call"].text18]
    #expect(office.perform(.delete(ids: both)).errors.isEmpty)
    let undone = try office.undo()
    #expect(undone.effectCount == 2)
    #expect(try office.values(office["attendee"], "IsDeleted") == [.boolean(false)])
  }

  @Test func `an upsert that created and changed is one step`() throws {
    let rows = [
      Record("Interaction", ["ReferenceIdentifier": .text("BK-1"), "Name": .text("Changed")]),
      Record("Interaction", ["ReferenceIdentifier": .text("BK-2"), "Name": .text("Made")]),
    ]
    let reply = office.perform(
      .upsert(rows, type: "Interaction", externalIdFieldName: "ReferenceIdentifier"))
    let ids = reply.results.compactMap(\.id)
    let undone = try office.undo()
    #expect(undone.effectCount == 2)
    #expect(Set(undone.tallies.map(\.kind)) == [.changes, .goesAway])
    #expect(try office.values(ids[0], "Name") == [.text("Kick-off")])
    #expect(try office.values(ids[1], "IsDeleted") == [.boolean(true)])
  }

  @Test func `several updates of one field in one action come back in one step`() throws {
    let rows = ["One", "Two", "Three"].map {
      Record("Interaction", ["Id": .reference(office["call"]), "Name": .text($0)])
    }
    #expect(office.perform(.update(rows)).errors.isEmpty)
    #expect(try office.undo().effects.count == 1)
    #expect(try office.values(office["call"], "Name") == [.text("Kick-off")])
  }

  @Test func `what went for good is made again under its old id`() throws {
    var office = office
    try office.add(
      "member", "GroupMember",
      ["GroupId": .reference(office["group"]), "UserOrGroupId": .reference(office["jane"])])
    let member = office["member"]
    #expect(office.perform(.delete(ids: [member.text18])).errors.isEmpty)
    let undone = try office.undo()
    #expect(undone.effects.map(\.kind) == [.comesBack(children: 0)])
    #expect(
      try office.values(member, "GroupId", "UserOrGroupId")
        == [.reference(office["group"]), .reference(office["jane"])])
    // A group with its members, and once more after a redo.
    #expect(office.perform(.delete(ids: [office["group"].text18])).errors.isEmpty)
    #expect(office.count("GroupMember") == 0)
    _ = try office.undo()
    #expect(try office.values(office["group"], "Name") == [.text("Desk")])
    #expect(office.count("GroupMember") == 1)
    _ = try office.redo()
    #expect(office.count("GroupMember") == 0)
    _ = try office.undo()
    #expect(office.count("GroupMember") == 1)
  }

  @Test func `a lookup to what went for good comes back with it`() throws {
    var office = office
    try office.add("role", "UserRole", ["Name": .text("Desk head")])
    let jane = Record("User", ["Id": .reference(office["jane"]), "UserRoleId": .reference(office["role"])])
    #expect(office.perform(.update([jane])).errors.isEmpty)
    #expect(office.perform(.delete(ids: [office["role"].text18])).errors.isEmpty)
    #expect(try office.values(office["jane"], "UserRoleId") == [.null])
    _ = try office.undo()
    #expect(try office.values(office["jane"], "UserRoleId") == [.reference(office["role"])])
  }

  // MARK: Which action

  @Test func `undos go back step by step and redos forward, until something new is done`() throws {
    let call = office["call"]
    for name in ["One", "Two", "Three"] {
      #expect(office.rename(call, name).errors.isEmpty)
    }
    for name in ["Two", "One", "Kick-off"] {
      _ = try office.undo()
      #expect(try office.values(call, "Name") == [.text(name)])
    }
    for name in ["One", "Two"] {
      _ = try office.redo()
      #expect(try office.values(call, "Name") == [.text(name)])
    }
    #expect(office.rename(office["second"], "New").errors.isEmpty)
    let fault = try #require(office.perform(.redo(UndoRequest())).fault)
    #expect(fault.code == .invalidOperation)
    let number = try #require(Int64(fault.message.split(whereSeparator: { !$0.isNumber }).first ?? ""))
    _ = try office.redo(number)
    #expect(try office.values(call, "Name") == [.text("Three")])
  }

  @Test func `an action of somebody else or long ago is taken back by its number`() throws {
    #expect(office.rename(office["call"], "Theirs", user: "jane@rapport.example").errors.isEmpty)
    let theirs = try #require(office.newestAction()?.id)
    #expect(office.rename(office["second"], "Mine").errors.isEmpty)
    let undone = try office.undo(theirs)
    #expect(undone.action.id == theirs)
    #expect(try office.values(office["call"], "Name") == [.text("Kick-off")])
    let again = try #require(office.perform(.undo(UndoRequest(action: theirs))).fault)
    #expect(again.code == .invalidOperation && again.message.contains("undone already"))
    let undo = try #require(undone.newAction)
    #expect(office.perform(.undo(UndoRequest(action: undo))).fault == .isUndo(undo))
    #expect(try office.redo(theirs).newAction != nil)
    #expect(office.perform(.redo(UndoRequest(action: theirs))).fault == .isInForce(theirs))
    #expect(office.perform(.undo(UndoRequest(action: 9_999))).fault == .noSuchAction(9_999))
  }

  @Test func `a user's undo passes over what others did`() throws {
    #expect(office.rename(office["call"], "Mine").errors.isEmpty)
    #expect(office.rename(office["second"], "Theirs", user: "jane@rapport.example").errors.isEmpty)
    _ = try office.undo()
    #expect(try office.values(office["call"], "Name") == [.text("Kick-off")])
    #expect(try office.values(office["second"], "Name") == [.text("Theirs")])
  }

  @Test func `a user without actions has nothing to undo`() throws {
    let reply = office.perform(.undo(UndoRequest())) { $0.user = "jane@rapport.example" }
    #expect(reply.fault == .nothingToUndo)
    #expect(
      office.perform(.redo(UndoRequest())) { $0.user = "jane@rapport.example" }.fault == .nothingToRedo)
  }

  // MARK: Conflicts

  @Test func `a later change of the same field is a conflict that only force overwrites`() throws {
    let call = office["call"]
    let values: [String: FieldValue] = [
      "Id": .reference(call), "Name": .text("Mine"), "Description": .text("Notes"),
    ]
    #expect(office.perform(.update([Record("Interaction", values)])).errors.isEmpty)
    let mine = try #require(office.newestAction()?.id)
    #expect(office.rename(call, "Theirs", user: "jane@rapport.example", at: 60).errors.isEmpty)
    let careful = try office.undo(mine)
    let conflict = UndoConflict(
      record: NamedRecord(id: call, type: "Interaction", name: "Theirs"), field: "Name",
      current: ShownValue(.text("Theirs")), user: "Ferreira", at: Office.opening + 60)
    #expect(careful.newAction == nil)
    #expect(careful.conflicts == [conflict])
    #expect(try office.values(call, "Name", "Description") == [.text("Theirs"), .text("Notes")])
    #expect(try office.undo(mine, .preview).conflicts == [conflict])
    let forced = try office.undo(mine, .overwriting)
    #expect(forced.newAction != nil && forced.conflictCount == 1)
    #expect(try office.values(call, "Name", "Description") == [.text("Kick-off"), .null])
    _ = try office.redo()
    #expect(try office.values(call, "Name", "Description") == [.text("Theirs"), .text("Notes")])
  }

  @Test func `a later change of a created record is a conflict unless it was put back`() throws {
    let id = try #require(
      office.perform(.create([Record("Interaction", ["Name": .text("Made")])])).results.first?.id)
    let create = try #require(office.newestAction()?.id)
    #expect(office.rename(id, "Theirs", user: "jane@rapport.example").errors.isEmpty)
    #expect(try office.undo(create).conflicts.map(\.field) == ["Name"])
    #expect(try office.values(id, "IsDeleted") == [.boolean(false)])
    #expect(office.rename(id, "Made", user: "jane@rapport.example").errors.isEmpty)
    #expect(try office.undo(create).newAction != nil)
  }

  @Test func `records that others let point to a created one are conflicts`() throws {
    let id = try #require(
      office.perform(.create([Record("Account", ["Name": .text("Made")])])).results.first?.id)
    let create = try #require(office.newestAction()?.id)
    let row = Record("Interaction", ["Id": .reference(office["second"]), "AccountId": .reference(id)])
    #expect(
      office.perform(.update([row]), at: 60) { $0.user = "jane@rapport.example" }.errors.isEmpty)
    let contact = Record("Contact", ["LastName": .text("Roe"), "AccountId": .reference(id)])
    #expect(office.perform(.create([contact]), at: 90).errors.isEmpty)
    let careful = try office.undo(create)
    #expect(careful.newAction == nil)
    #expect(Set(careful.conflicts.map(\.record.name)) == ["Follow up", "Roe"])
    #expect(careful.conflicts.first { $0.user == "Ferreira" }?.at == Office.opening + 60)
    #expect(try office.undo(create, .overwriting).newAction != nil)
    #expect(try office.values(office["second"], "AccountId") == [.null])
    _ = try office.redo()
    #expect(try office.values(office["second"], "AccountId") == [.reference(id)])
    // What the redo brought back and what was put back since are no conflicts.
    let former = Record(
      "Interaction", ["Id": .reference(office["second"]), "AccountId": .reference(office["acme"])])
    #expect(office.perform(.update([former])).errors.isEmpty)
    #expect(office.perform(.update([row])).errors.isEmpty)
    #expect(try office.undo(create).newAction != nil)
  }

  @Test func `what somebody put back already leaves nothing to do`() throws {
    #expect(office.rename(office["second"], "Before").errors.isEmpty)
    #expect(office.rename(office["call"], "Mine").errors.isEmpty)
    let mine = try #require(office.newestAction()?.id)
    #expect(office.rename(office["call"], "Kick-off", user: "jane@rapport.example").errors.isEmpty)
    let outcome = try office.undo(mine)
    #expect(outcome.newAction == nil && outcome.effects.isEmpty && outcome.conflicts.isEmpty)
    _ = try office.undo()
    #expect(try office.values(office["second"], "Name") == [.text("Follow up")])
  }

  // MARK: Failures

  @Test func `what was purged says so and stays away`() throws {
    #expect(office.perform(.delete(ids: [office["second"].text18])).errors.isEmpty)
    let deletion = try #require(office.newestAction()?.id)
    while try office.store.idleStep(now: Office.opening + 16 * 86_400) {}
    let before = office.newestAction()
    for mode in [UndoRequest.Mode.preview, .careful, .overwriting] {
      let outcome = try office.undo(deletion, mode, at: 16 * 86_400)
      #expect(outcome.newAction == nil)
      #expect(outcome.failures.map(\.error) == [.erasedFromBin])
      #expect(
        outcome.failures.first?.record == NamedRecord(id: office["second"], type: "Interaction", name: nil))
    }
    #expect(office.newestAction() == before)
  }

  @Test func `what was emptied from the bin says so`() throws {
    #expect(office.perform(.delete(ids: [office["second"].text18])).errors.isEmpty)
    let deletion = try #require(office.newestAction()?.id)
    #expect(office.perform(.emptyRecycleBin(ids: [office["second"].text18])).errors.isEmpty)
    #expect(try office.undo(deletion).failures.map(\.error) == [.emptiedFromBin])
  }

  @Test(arguments: [UndoRequest.Mode.preview, .careful, .overwriting])
  func `an action of which nothing can be taken back does not stand before older ones`(
    _ mode: UndoRequest.Mode
  ) throws {
    #expect(office.rename(office["call"], "Older").errors.isEmpty)
    let older = try #require(office.newestAction()?.id)
    #expect(office.rename(office["second"], "Newer").errors.isEmpty)
    let newer = try #require(office.newestAction()?.id)
    let moved = Record(
      "Interaction", ["Id": .reference(office["call"]), "AccountId": .reference(office["twin1"])])
    #expect(office.perform(.update([moved])).errors.isEmpty)
    for name in ["second", "acme"] {
      let reply = office.perform(.delete(ids: [office[name].text18])) { $0.user = "jane@rapport.example" }
      #expect(reply.errors.isEmpty)
    }
    #expect(try office.undo(newer, mode).failures.map(\.error) == [.isDeleted()])
    let undone = try office.undo(nil, mode)
    #expect(undone.action.id == older && undone.effectCount == 1 && undone.failureCount == 0)
  }

  @Test func `when only hopeless actions are left the answer names the newest`() throws {
    let jane = "jane@rapport.example"
    for name in ["call", "second"] {
      #expect(office.rename(office[name], "Hers", user: jane).errors.isEmpty)
    }
    let newest = try #require(office.newestAction()?.id)
    #expect(
      office.perform(.delete(ids: [office["call"].text18, office["second"].text18])).errors.isEmpty)
    for mode in UndoRequest.Mode.allCases {
      let reply = office.perform(.undo(UndoRequest(mode: mode))) { $0.user = jane }
      #expect(reply.fault == .cannotUndo(newest))
    }
  }

  @Test func `the sentences of undo and redo fit a message line`() {
    let faults: [Fault] = [
      .redoOvertaken(99_999), .cannotUndo(99_999), .cannotRedo(99_999), .noSuchAction(99_999),
      .isUndo(99_999), .nothingToUndo, .nothingToRedo, .isInForce(99_999),
    ]
    for fault in faults { #expect(fault.message.count <= 76, "\(fault.message)") }
  }

  @Test func `one record that is refused keeps a careful undo from doing anything`() throws {
    let rows = ["call", "second"].map {
      Record("Interaction", ["Id": .reference(office[$0]), "AccountId": .reference(office["twin1"])])
    }
    #expect(office.perform(.update(rows)).errors.isEmpty)
    let update = try #require(office.newestAction()?.id)
    #expect(office.perform(.delete(ids: [office["second"].text18])).errors.isEmpty)
    let careful = try office.undo(update)
    #expect(careful.newAction == nil && careful.failures.map(\.error) == [.isDeleted()])
    #expect(try office.values(office["call"], "AccountId") == [.reference(office["twin1"])])
    let forced = try office.undo(update, .overwriting)
    #expect(forced.newAction != nil && forced.failureCount == 1 && forced.effectCount == 1)
    #expect(try office.values(office["call"], "AccountId") == [.reference(office["acme"])])
  }

  @Test func `a record that others hold cannot be taken away`() throws {
    var office = office
    try office.add("head", "UserRole", ["Name": .text("Head")])
    let create = try #require(office.newestAction()?.id)
    try office.add("below", "UserRole", ["Name": .text("Below"), "ParentRoleId": .reference(office["head"])])
    for mode in [UndoRequest.Mode.preview, .careful, .overwriting] {
      let outcome = try office.undo(create, mode)
      #expect(outcome.newAction == nil)
      #expect(outcome.failures.map(\.error.code) == [.deleteFailed])
    }
    // Together they can.
    let rows = [
      Record("UserRole", ["Name": .text("Top")]),
      Record("UserRole", ["Name": .text("Next")]).with("ParentRole", "UserRole", ["Name": .text("Head")]),
    ]
    #expect(office.perform(.create(rows)).errors.isEmpty)
    #expect(try office.undo().newAction != nil)
  }

  // MARK: Large actions

  @Test func `an import of 600 rows is undone and redone by one call each`() throws {
    let office = try Office(door: .importing)
    var action: Int64?
    for chunk in 0..<3 {
      let rows = (0..<200).map { row in
        Record("Interaction", ["Name": .text("Row \(chunk * 200 + row)")])
      }
      let replies = office.session.performTogether(
        [CallRequest(.create(rows))], sentence: "Import 600 rows", continuing: &action)
      #expect(replies.flatMap(\.errors).isEmpty)
    }
    #expect(office.count("Interaction") == 602)
    let newest = try #require(office.newestAction())
    #expect(newest.id == action && newest.recordCount == 600)
    let undone = try office.undo()
    #expect(undone.effectCount == 600)
    #expect(undone.effects.count == UndoOutcome.maximumShown)
    #expect(
      undone.words(in: .shipped, zone: .utc) { _, _ in "" }.effects
        == ["600 Interactions go to the recycle bin"])
    #expect(office.count("Interaction") == 2)
    #expect(try office.redo().effectCount == 600)
    #expect(office.count("Interaction") == 602)
  }

  @Test func `a preview changes nothing and an undo stamps no view`() throws {
    #expect(office.rename(office["call"], "Mine").errors.isEmpty)
    let before = office.newestAction()
    let preview = try office.undo(nil, .preview)
    #expect(preview.newAction == nil && preview.effects.count == 1)
    #expect(office.newestAction() == before)
    #expect(try office.values(office["call"], "Name") == [.text("Mine")])
    _ = try office.undo()
    #expect(try office.values(office["call"], "LastViewedDate", "LastReferencedDate") == [.null, .null])
  }
}

extension Office {
  /// Takes an action back.
  func undo(
    _ action: Int64? = nil, _ mode: UndoRequest.Mode = .careful, at seconds: Int64 = 0
  ) throws -> UndoOutcome {
    let reply = perform(.undo(UndoRequest(action: action, mode: mode)), at: seconds)
    guard case .undo(let outcome) = reply else { throw UnexpectedReply(reply: reply) }
    return outcome
  }

  /// Brings an action into force again.
  func redo(_ action: Int64? = nil, _ mode: UndoRequest.Mode = .careful) throws -> UndoOutcome {
    let reply = perform(.redo(UndoRequest(action: action, mode: mode)))
    guard case .undo(let outcome) = reply else { throw UnexpectedReply(reply: reply) }
    return outcome
  }

  /// Gives a record another name.
  func rename(_ id: RecordID, _ name: String, user: String? = nil, at seconds: Int64 = 0) -> Reply {
    let type = ObjectCatalog.shipped.object(of: id)?.name ?? ""
    let record = Record(type, ["Id": .reference(id), "Name": .text(name)])
    return perform(.update([record]), at: seconds) { $0.user = user }
  }

  /// The newest action of the journal, without its changes.
  func newestAction() -> JournalAction? {
    guard case .changes(let actions, _) = perform(.changes(record: nil, limit: 1)) else { return nil }
    var action = actions.first
    action?.changes = []
    return action
  }
}

/// An answer of another kind than the test asked for.
struct UnexpectedReply: Error {
  var reply: Reply
}
