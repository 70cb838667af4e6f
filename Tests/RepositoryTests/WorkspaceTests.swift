import ObjectModel
import SOQL
import Testing

@testable import Repository

struct WorkspaceTests {
  @Test func `the first user works, is an administrator and created itself`() throws {
    try withStore { store in
      let user = try #require(
        try store.read { reader throws(Fault) in try reader.user(username: "ADA@rapport.example") })
      #expect(user.id == store.user)
      #expect(user.name == "Lovelace")
      #expect(user.timeZone == "Europe/London")
      #expect(user.isActive)
      #expect(try store.read { reader throws(Fault) in try reader.user(id: store.user) } == user)
      #expect(try store.read { reader throws(Fault) in try reader.firstActiveAdministrator() } == user)
      #expect(try store.read { reader throws(Fault) in try reader.user(username: "nobody") } == nil)
      #expect(try store.values(store.user)["CreatedById"] == .reference(store.user))
      #expect(
        try store.names("SELECT Name FROM Profile ORDER BY Id") == ["System Administrator", "Standard User"])
      try store.update(store.user, ["IsActive": .boolean(false)])
      #expect(try store.read { reader throws(Fault) in try reader.firstActiveAdministrator() } == nil)
    }
  }

  @Test func `a draft is kept, replaced, listed newest first and discarded`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      var new = Draft(
        object: "Interaction", record: nil, title: "New",
        fields: [
          .init(name: "Name", text: "Call\n\0"),
          .init(name: "AccountId", text: "Acme", reference: account.text18),
        ])
      let old = Draft(object: "Account", record: account.text18, title: "Acme", fields: [])
      for draft in [new, old] {
        try store.write { writer throws(Fault) in try writer.saveDraft(draft) }
        store.now = store.now + 1
      }
      new.fields[0].text = "Call 2"
      try store.write { writer throws(Fault) in try writer.saveDraft(new) }
      let drafts = try store.read { reader throws(Fault) in try reader.drafts() }
      #expect(drafts.map(\.title) == ["New", "Acme"])
      #expect(drafts[0].fields == new.fields)
      #expect(drafts[0].savedAt == store.now)
      #expect(drafts[1].record == account.text18)
      #expect(try store.read { reader throws(Fault) in try reader.draftCount() } == 2)
      try store.write { writer throws(Fault) in try writer.discardDraft(object: "Interaction", record: nil) }
      try store.write { writer throws(Fault) in try writer.discardDraft(object: "Contact", record: nil) }
      #expect(try store.read { reader throws(Fault) in try reader.drafts() }.map(\.title) == ["Acme"])
      #expect(try store.rows("SELECT count(*) FROM \"draft_field\"") == [["0"]])
      #expect(try store.rows("SELECT count(*) FROM \"action\"") == [["2"]])
    }
  }

  @Test func `drafts belong to their user`() throws {
    try withStore { store in
      let other = try store.insert(
        .user, ["LastName": .text("Babbage"), "Username": .text("charles@rapport.example")])
      let draft = Draft(object: "Account", record: nil, title: "mine", fields: [])
      try store.write { writer throws(Fault) in try writer.saveDraft(draft) }
      let theirs = TestStore(store: store.store, user: other)
      #expect(try theirs.read { reader throws(Fault) in try reader.draftCount() } == 0)
      try theirs.write { writer throws(Fault) in try writer.discardDraft(object: "Account", record: nil) }
      #expect(try store.read { reader throws(Fault) in try reader.draftCount() } == 1)
    }
  }

  @Test func `a setting is kept and replaced`() throws {
    try withStore { store in
      #expect(try store.read { reader throws(Fault) in try reader.setting("a") } == nil)
      for value in ["1", "2"] {
        try store.write { writer throws(Fault) in try writer.setSetting("a", to: value) }
        #expect(try store.read { reader throws(Fault) in try reader.setting("a") } == value)
      }
    }
  }

  @Test func `view stamps are the viewer's own, and leave the record as it was`() throws {
    try withStore { store in
      let other = try store.insert(
        .user, ["LastName": .text("Babbage"), "Username": .text("charles@rapport.example")])
      let call = try store.insert(.interaction, ["Name": .text("Call")])
      let before = try store.values(call)
      let first = store.now + 10
      store.now = first
      try store.write { writer throws(Fault) in try writer.stamp(viewed: [call], referenced: []) }
      store.now = store.now + 10
      try store.write { writer throws(Fault) in try writer.stamp(viewed: [], referenced: [call, call]) }
      let soql = "SELECT LastViewedDate, LastReferencedDate FROM Interaction"
      let record = try #require(try store.query(soql).records.first)
      #expect(record["LastViewedDate"] == .dateTime(first))
      #expect(record["LastReferencedDate"] == .dateTime(store.now))
      #expect(try store.values(call) == before)
      #expect(try store.journal(call).count == 1)
      let theirs = TestStore(store: store.store, user: other)
      #expect(try theirs.query(soql).records.first?["LastViewedDate"] == .null)
    }
  }

  @Test func `records by id come with the fields asked for, deleted ones only when asked for`() throws {
    try withStore { store in
      let ids = try ["a", "b"].map { try store.insert(.account, ["Name": .text($0)]) }
      try store.delete(ids[1])
      let call = try store.insert(.interaction, ["Name": .text("c")])
      let fields = ["Name", "LastViewedDate", "Id"].compactMap { ObjectDescription.account.field($0) }
      let wanted = ids + [call, RecordID(keyPrefix: "001", key: 99), ids[0]]
      for includingDeleted in [false, true] {
        let found = try store.read { reader throws(Fault) in
          try reader.records(.account, ids: wanted, fields: fields, includingDeleted: includingDeleted)
        }
        #expect(Set(found.keys) == Set(includingDeleted ? ids : [ids[0]]))
        #expect(found[ids[0]]?.fields.map(\.name) == ["Name", "LastViewedDate", "Id"])
        #expect(found[ids[0]]?.id == ids[0])
      }
    }
  }

  @Test func `find compares texts by their bytes and answers all matches`() throws {
    try withStore { store in
      var ids: [RecordID] = []
      for name in ["Acme", "acme", "Acme", "Zu\u{308}rich", "Z\u{FC}rich"] {
        ids.append(try store.insert(.account, ["Name": .text(name)]))
      }
      let gone = try store.insert(.account, ["Name": .text("Acme"), "ParentId": .reference(ids[0])])
      try store.delete(gone)
      func find(_ field: String, _ value: FieldValue) throws -> [RecordID] {
        let field = try #require(ObjectDescription.account.field(field))
        return try store.read { reader throws(Fault) in try reader.find(.account, field: field, equals: value)
        }
      }
      #expect(try find("Name", .text("Acme")) == [ids[0], ids[2]])
      #expect(try find("Name", .text("Zu\u{308}rich")) == [ids[3]])
      #expect(try find("Name", .null) == [])
      #expect(try find("OwnerId", .reference(store.user)) == ids)
      #expect(try find("ParentId", .reference(ids[0])) == [])
    }
  }

  @Test func `an id that is not there is missing, whatever its kind`() throws {
    try withStore { store in
      for text in ["001Lo0000000009", "zzzLo0000000001", "0013h00000Fz0Gz", "001000000000000"] {
        let id = try #require(RecordID(text))
        #expect(try store.state(id) == .missing)
        #expect(try store.read { reader throws(Fault) in try reader.values(of: id) } == nil)
        #expect(try store.read { reader throws(Fault) in try reader.name(of: id) } == nil)
        try store.update(id, ["Name": .text("x")])
        try store.delete(id)
        #expect(try store.write { writer throws(Fault) in try writer.undelete(id) } == false)
      }
    }
  }

  @Test func `numbered and joined names are filled in and follow`() throws {
    try withStore { store in
      let call = try store.insert(.interaction, ["Name": .text("Call")])
      let attendee = try store.insert(.interactionAttendee, ["InteractionId": .reference(call)])
      #expect(try store.values(attendee)["Name"] == .text("IA-0001"))
      let contact = try store.insert(.contact, ["FirstName": .text("Wei"), "LastName": .text("Chen")])
      #expect(try store.values(contact)["Name"] == .text("Wei Chen"))
      try store.update(contact, ["FirstName": .null])
      #expect(try store.values(contact)["Name"] == .text("Chen"))
      #expect(try store.search("Contact", "wei") == [])
      #expect(try store.journal(contact).map { $0[1] } == ["null", "FirstName"])
    }
  }
}
