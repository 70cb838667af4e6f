import GRDB
import ObjectModel
import SOQL
import Testing

@testable import Repository

struct BinTests {
  @Test func `a record goes with its children, comes back with them, and lookups to it with it`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let contact = try store.insert(
        .contact, ["LastName": .text("Chen"), "AccountId": .reference(account)])
      let opportunity = try store.insert(
        .opportunity, ["Name": .text("Renewal"), "AccountId": .reference(account)])
      let call = try store.insert(
        .interaction,
        [
          "Name": .text("Call"), "AccountId": .reference(account), "RelatedRecordId": .reference(opportunity),
        ])
      let attendee = try store.insert(
        .interactionAttendee, ["InteractionId": .reference(call), "ContactId": .reference(contact)])
      let before = try store.values(call)
      store.now = store.now + 100
      try store.delete(account)
      #expect(try store.state(account) == .deleted(inBin: true, isRoot: true))
      #expect(try store.state(contact) == .deleted(inBin: true, isRoot: false))
      #expect(try store.state(opportunity) == .deleted(inBin: true, isRoot: false))
      #expect(try store.state(call) == .live)
      #expect(try store.values(call)["AccountId"] == .null)
      #expect(try store.values(call)["RelatedRecordId"] == .null)
      #expect(try store.values(attendee)["ContactId"] == .null)
      #expect(try store.values(call)["SystemModstamp"] == before["SystemModstamp"])
      #expect(try store.values(contact)["SystemModstamp"] == .dateTime(store.now))
      #expect(try store.names("SELECT Name FROM Contact") == [])
      #expect(try store.names("SELECT Name FROM Contact", allRows: true) == ["Chen"])
      #expect(
        try store.query("SELECT Account.Name FROM Contact", allRows: true).records[0]["Account.Name"]
          == .text("Acme"))
      let bin = try store.bin()
      #expect(bin.map(\.name) == ["Acme"])
      #expect(bin.map(\.childCount) == [2])
      #expect(bin.map(\.deletedBy) == ["Lovelace"])
      #expect(bin.map(\.leavesAt) == [store.now + 15 * 86_400])
      #expect(try !store.undelete(contact))
      store.now = store.now + 100
      #expect(try store.undelete(account))
      for id in [account, contact, opportunity] { #expect(try store.state(id) == .live) }
      #expect(try store.values(call) == before)
      #expect(try store.values(attendee)["ContactId"] == .reference(contact))
      #expect(try store.values(account)["LastModifiedDate"] == .dateTime(store.now))
      #expect(try store.bin().isEmpty)
      #expect(try store.rows("SELECT count(*) FROM \"cleared_lookup\"") == [["0"]])
      #expect(try !store.undelete(account))
    }
  }

  @Test func `a lookup that got another parent meanwhile keeps it`() throws {
    try withStore { store in
      let first = try store.insert(.account, ["Name": .text("first")])
      let second = try store.insert(.account, ["Name": .text("second")])
      let call = try store.insert(.interaction, ["Name": .text("Call"), "AccountId": .reference(first)])
      try store.delete(first)
      try store.update(call, ["AccountId": .reference(second)])
      #expect(try store.undelete(first))
      #expect(try store.values(call)["AccountId"] == .reference(second))
    }
  }

  @Test func `a child that was deleted before its parent leaves the bin for good`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let early = try store.insert(.contact, ["LastName": .text("early"), "AccountId": .reference(account)])
      let late = try store.insert(.contact, ["LastName": .text("late"), "AccountId": .reference(account)])
      try store.delete(early)
      try store.delete(account)
      #expect(try store.state(early) == .deleted(inBin: false, isRoot: true))
      #expect(try store.bin().map(\.name) == ["Acme"])
      #expect(try !store.undelete(early))
      #expect(try store.undelete(account))
      #expect(try store.state(late) == .live)
      #expect(try store.state(early) == .deleted(inBin: false, isRoot: true))
    }
  }

  @Test func `a deleted child's lookup is emptied and restored too`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let call = try store.insert(.interaction, ["Name": .text("Call"), "AccountId": .reference(account)])
      try store.delete(call)
      try store.delete(account)
      #expect(try store.undelete(call))
      #expect(try store.values(call)["AccountId"] == .null)
      #expect(try store.undelete(account))
      #expect(try store.values(call)["AccountId"] == .reference(account))
      try store.idle()
      #expect(try store.search("Interaction", "acme") == ["Call"])
    }
  }

  @Test func `an emptied record cannot come back, stays for a day, and then is unknown`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let contact = try store.insert(.contact, ["LastName": .text("Chen"), "AccountId": .reference(account)])
      let call = try store.insert(.interaction, ["Name": .text("Call"), "AccountId": .reference(account)])
      try store.update(account, ["Phone": .text("1")])
      try store.write { writer throws(Fault) in try writer.stamp(viewed: [account], referenced: []) }
      try store.delete(account)
      #expect(try store.write { writer throws(Fault) in try writer.emptyBin(contact) } == false)
      #expect(try store.write { writer throws(Fault) in try writer.emptyBin(account) })
      #expect(try store.write { writer throws(Fault) in try writer.emptyBin(account) } == false)
      #expect(try !store.undelete(account))
      #expect(try store.bin().isEmpty)
      try store.idle()
      #expect(try store.state(account) == .deleted(inBin: false, isRoot: true))
      store.now = store.now + 90_000
      try store.idle()
      #expect(try store.state(account) == .missing)
      #expect(try store.state(contact) == .missing)
      #expect(try store.values(call)["AccountId"] == .null)
      for table in ["recycle_bin", "cleared_lookup", "view_stamp"] {
        #expect(try store.rows("SELECT count(*) FROM \"\(table)\"") == [["0"]], "\(table)")
      }
      #expect(try store.journal(account).map { $0[0] } == ["1", "2", "3", "5"])
      #expect(try store.journal(account).allSatisfy { $0[2] == "null" && $0[3] == "null" })
      let next = try store.insert(.account, ["Name": .text("Next")])
      #expect(next > account)
    }
  }

  @Test func `3.8 a record is erased after fifteen days and not a second earlier`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.delete(account)
      store.now = store.now + (15 * 86_400 - 1)
      try store.purge()
      #expect(try store.state(account) == .deleted(inBin: true, isRoot: true))
      store.now = store.now + 1
      try store.purge()
      #expect(try store.state(account) == .missing)
    }
  }

  @Test(arguments: ["", "soon", "0", "-1", "14", "15", "1e3", "99999999999999999999", "-9223372036854775808"])
  func `a setting never shortens the retention`(_ days: String) throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.write { writer throws(Fault) in try writer.setSetting(Setting.binRetentionDays, to: days) }
      try store.delete(account)
      #expect(try store.bin().map(\.leavesAt) == [store.now + 15 * 86_400])
      store.now = store.now + (15 * 86_400 - 1)
      try store.purge()
      #expect(try store.state(account) == .deleted(inBin: true, isRoot: true))
      store.now = store.now + 1
      try store.purge()
      #expect(try store.state(account) == .missing)
    }
  }

  @Test(arguments: [("16", 16), ("400", 400), ("9223372036854775807", 365_000)])
  func `a setting lengthens the retention`(_ setting: String, _ days: Int64) throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.write { writer throws(Fault) in try writer.setSetting(Setting.binRetentionDays, to: setting) }
      try store.delete(account)
      #expect(try store.bin().map(\.leavesAt) == [store.now + days * 86_400])
      store.now = store.now + (days * 86_400 - 1)
      try store.purge()
      #expect(try store.state(account) == .deleted(inBin: true, isRoot: true))
      store.now = store.now + 1
      try store.purge()
      #expect(try store.state(account) == .missing)
    }
  }

  @Test func `3.8 an emptied record is erased a day later however long the retention is`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.write { writer throws(Fault) in try writer.setSetting(Setting.binRetentionDays, to: "90") }
      try store.delete(account)
      store.now = store.now + 3_600
      #expect(try store.write { writer throws(Fault) in try writer.emptyBin(account) })
      store.now = store.now + (86_400 - 1)
      try store.purge()
      #expect(try store.names("SELECT Name FROM Account", allRows: true) == ["Acme"])
      store.now = store.now + 1
      try store.purge()
      #expect(try store.names("SELECT Name FROM Account", allRows: true) == [])
    }
  }

  @Test func `what is erased with its parent is noted once, and nothing names it any more`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let contact = try store.insert(.contact, ["LastName": .text("Chen"), "AccountId": .reference(account)])
      let child = try store.insert(.account, ["Name": .text("Sub"), "ParentId": .reference(account)])
      let call = try store.insert(.interaction, ["Name": .text("Call"), "AccountId": .reference(account)])
      try store.update(contact, ["Phone": .text("555")])
      try store.delete(account)
      let stamps = try store.values(call)["SystemModstamp"]
      store.now = store.now + 15 * 86_400
      try store.purge()
      for id in [account, contact] { #expect(try store.journal(id).filter { $0[0] == "5" }.count == 1) }
      #expect(try store.journal(contact).allSatisfy { $0[2] == "null" && $0[3] == "null" })
      #expect(try store.values(call)["AccountId"] == .null)
      #expect(try store.values(child)["ParentId"] == .null)
      #expect(try store.values(call)["SystemModstamp"] == stamps)
      #expect(try store.rows("SELECT count(*) FROM \"cleared_lookup\"") == [["0"]])
      #expect(try store.rows("SELECT count(*) FROM \"recycle_bin\"") == [["0"]])
    }
  }

  @Test func `many due records are erased in small steps`() throws {
    try withStore { store in
      try store.write { writer throws(Fault) in
        for index in 0..<120 {
          try writer.delete(
            try writer.insert(.account, values: store.complete(.account, ["Name": .text("\(index)")])))
        }
      }
      store.now = store.now + 16 * 86_400
      #expect(try store.store.idleStep(now: store.now))
      #expect(try store.rows("SELECT count(*) FROM \"Account\"") == [["70"]])
      try store.idle()
      #expect(try store.rows("SELECT count(*) FROM \"Account\"") == [["0"]])
    }
  }

  @Test func `a large unit is erased in small steps, and nothing of it comes back in between`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let contacts = try store.write { writer throws(Fault) in
        try (0..<120).map { index throws(Fault) in
          try writer.insert(
            .contact,
            values: store.complete(
              .contact, ["LastName": .text("\(index)"), "AccountId": .reference(account)]))
        }
      }
      try store.delete(account)
      store.now = store.now + 15 * 86_400
      for left in [70, 20] {
        #expect(try store.store.idleStep(now: store.now))
        #expect(try store.rows("SELECT count(*) FROM \"Contact\"") == [["\(left)"]])
        #expect(try store.state(account) == .deleted(inBin: false, isRoot: true))
        #expect(try !store.undelete(account))
        #expect(try store.bin().isEmpty)
      }
      try store.idle()
      for id in contacts + [account] {
        #expect(try store.state(id) == .missing)
        #expect(try store.journal(id).map { $0[0] } == ["1", "3", "5"])
      }
    }
  }

  @Test func `erasing waits a minute when another program is writing`() throws {
    try withStore(inFile: true) { store in
      let path = try #require(try store.rows("PRAGMA database_list").first?[2])
      try store.delete(try store.insert(.account, ["Name": .text("Acme")]))
      store.now = store.now + 15 * 86_400
      try store.store.writer.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
      let other = try DatabaseQueue(path: path)
      try other.inTransaction(.immediate) { _ in
        #expect(throws: Fault.self) { try store.store.purgeStep(now: store.now) }
        let hasMore = try store.store.purgeStep(now: store.now + 59)
        #expect(!hasMore)
        return .rollback
      }
      #expect(try !store.store.purgeStep(now: store.now + 60))
      #expect(try store.rows("SELECT count(*) FROM \"Account\"") == [["0"]])
    }
  }

  @Test func `records without a bin go at once, and their keys are not used again`() throws {
    try withStore { store in
      let group = try store.insert(.group, ["Name": .text("Desk"), "Type": .text("Queue")])
      let member = try store.insert(
        .groupMember, ["GroupId": .reference(group), "UserOrGroupId": .reference(store.user)])
      try store.insert(.queueSobject, ["QueueId": .reference(group), "SobjectType": .text("Interaction")])
      try store.delete(member)
      #expect(try store.state(member) == .missing)
      #expect(try store.journal(member).map { $0[0] } == ["1", "2", "2", "3"])
      let listed = try store.read { reader throws(Fault) in
        try reader.deleted(.groupMember, from: store.now, through: store.now, limit: 9)
      }
      #expect(listed == [DeletedRecord(id: member, deletedDate: store.now)])
      let again = try store.insert(
        .groupMember, ["GroupId": .reference(group), "UserOrGroupId": .reference(store.user)])
      #expect(again > member)
      try store.delete(group)
      #expect(try store.state(group) == .missing)
      #expect(try store.state(again) == .missing)
      #expect(try store.bin().isEmpty)
      #expect(try store.search("Group", "desk") == [])
    }
  }

  @Test func `a role that others need is kept by them, and one that users only have is taken from them`()
    throws
  {
    try withStore { store in
      let top = try store.insert(.userRole, ["Name": .text("top")])
      let below = try store.insert(.userRole, ["Name": .text("below"), "ParentRoleId": .reference(top)])
      try store.update(store.user, ["UserRoleId": .reference(below)])
      let restricting = try store.read { reader throws(Fault) in try reader.restrictingChildren(of: top) }
      #expect(restricting.map(\.id) == [below])
      #expect(restricting.map(\.name) == ["below"])
      #expect(try store.read { reader throws(Fault) in try reader.restrictingChildren(of: below) }.isEmpty)
      try store.delete(below)
      #expect(try store.values(store.user)["UserRoleId"] == .null)
    }
  }

  @Test func `a queue that owns records cannot go`() throws {
    try withStore { store in
      let queue = try store.insert(.group, ["Name": .text("Desk"), "Type": .text("Queue")])
      let calls = try (0..<12).map {
        try store.insert(.interaction, ["Name": .text("\($0)"), "OwnerId": .reference(queue)])
      }
      let restricting = try store.read { reader throws(Fault) in try reader.restrictingChildren(of: queue) }
      #expect(restricting.map(\.id) == Array(calls.prefix(10)))
    }
  }

  @Test func `the bin's pages are newest first and whole`() throws {
    try withStore { store in
      var names: [String] = []
      for index in 0..<25 {
        let id = try store.insert(index % 2 == 0 ? .account : .interaction, ["Name": .text("\(index)")])
        if index % 4 == 0 { store.now = store.now + 10 }
        try store.delete(id)
        names.append("\(index)")
      }
      var found: [RecycleBinEntry] = []
      var hasMore = true
      while hasMore {
        let page = try store.read { reader throws(Fault) in
          try reader.recycleBin(after: found.last?.key, limit: 4)
        }
        found += page.entries
        hasMore = page.hasMore
      }
      #expect(Set(found.map(\.name)) == Set(names))
      #expect(found.count == 25)
      #expect(found.map(\.deletedDate) == found.map(\.deletedDate).sorted(by: >))
    }
  }

  @Test func `accounts in a circle are deleted, and their return does not close it again`() throws {
    try withStore { store in
      let first = try store.insert(.account, ["Name": .text("first")])
      let second = try store.insert(.account, ["Name": .text("second"), "ParentId": .reference(first)])
      try store.update(first, ["ParentId": .reference(second)])
      try store.delete(first)
      #expect(try store.values(second)["ParentId"] == .null)
      #expect(try store.undelete(first))
      #expect(try store.values(first)["ParentId"] == .reference(second))
      #expect(try store.values(second)["ParentId"] == .null)
    }
  }
}

extension TestStore {
  fileprivate func bin() throws -> [RecycleBinEntry] {
    try read { reader throws(Fault) in try reader.recycleBin(after: nil, limit: 100).entries }
  }

  /// Erases all that is due, however recently the bin was looked at.
  fileprivate func purge() throws {
    var hasMore = true
    while hasMore { hasMore = try write { writer throws(Fault) in try writer.purgeStep(limit: 50) } }
  }

  fileprivate func undelete(_ id: RecordID) throws -> Bool {
    try write { writer throws(Fault) in try writer.undelete(id) }
  }

  /// Kind, field, old and new of a record's rows in the journal.
  func journal(_ id: RecordID) throws -> [[String]] {
    let record = try #require(ObjectCatalog.shipped.storedReference(id))
    return try rows(
      "SELECT \"Kind\", \"Field\", \"Old\", \"New\" FROM \"change\" WHERE \"Record\" = \(record) ORDER BY \"Id\""
    )
  }
}
