import ObjectModel
import SOQL
import Testing

@testable import Repository

/// RecentlyViewed as an object of queries and lists (semantics 7).
struct RecentlyViewedTests {
  private let soql = "SELECT Name FROM RecentlyViewed ORDER BY LastViewedDate DESC NULLS LAST"

  @Test func `a row has the record's id, type, name and the user's dates`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme"), "Phone": .text("1")])
      let call = try store.insert(.interaction, ["Name": .text("Call")])
      try store.insert(.interaction, ["Name": .text("Not seen")])
      try store.stamp(viewed: [call], referenced: [account])
      let rows = try store.query(
        """
        SELECT Id, Type, Name, Phone, IsActive, ProfileId, LastViewedDate, LastReferencedDate
        FROM RecentlyViewed ORDER BY Type
        """
      ).records
      let now = FieldValue.dateTime(store.now)
      #expect(
        rows == [
          Record(
            type: "RecentlyViewed",
            values: [
              "Id": .reference(account), "Type": .text("Account"), "Name": .text("Acme"), "Phone": .null,
              "IsActive": .boolean(false), "ProfileId": .null, "LastViewedDate": .null,
              "LastReferencedDate": now,
            ]),
          Record(
            type: "RecentlyViewed",
            values: [
              "Id": .reference(call), "Type": .text("Interaction"), "Name": .text("Call"), "Phone": .null,
              "IsActive": .boolean(false), "ProfileId": .null, "LastViewedDate": now,
              "LastReferencedDate": now,
            ]),
        ])
    }
  }

  @Test func `a row of a user has the user's fields`() throws {
    try withStore { store in
      let jane = try store.insert(
        .user,
        [
          "LastName": .text("Ferreira"), "FirstName": .text("Jane"), "Username": .text("jane@desk"),
          "Alias": .text("jf"), "Email": .text("jane@rapport.example"), "Title": .text("Broker"),
          "Phone": .text("55"), "IsActive": .boolean(true),
          "ProfileId": .reference(RecordID(keyPrefix: "00e", key: 2)),
        ])
      try store.stamp(viewed: [jane])
      let fields = ["Alias", "Email", "FirstName", "LastName", "IsActive", "Phone", "ProfileId", "Title"]
      let row = try #require(
        try store.query(
          "SELECT Id, UserRoleId, Profile.Name, \(fields.joined(separator: ", ")) FROM RecentlyViewed"
        ).records.first)
      let values = try store.values(jane)
      for field in fields { #expect(row[field] == values[field], "\(field)") }
      #expect(row.id == jane)
      #expect(row["UserRoleId"] == .null)
      #expect(row["Profile.Name"] == .text("Standard User"))
    }
  }

  @Test func `only the running user's rows are seen`() throws {
    try withStore { store in
      let other = try store.insert(
        .user, ["LastName": .text("Babbage"), "Username": .text("charles@rapport.example")])
      let calls = try store.interactions(2)
      let theirs = TestStore(store: store.store, user: other, now: store.now)
      try store.stamp(viewed: [calls[0]])
      try theirs.stamp(viewed: [calls[1]])
      #expect(try store.names(soql) == ["Call 0"])
      #expect(try theirs.names(soql) == ["Call 1"])
      #expect(try store.query("SELECT COUNT() FROM RecentlyViewed").totalSize == 1)
    }
  }

  @Test func `a deleted record is hidden and comes back, a renamed one has its new name`() throws {
    try withStore { store in
      let call = try store.interactions(1)[0]
      try store.stamp(viewed: [call])
      try store.update(call, ["Name": .text("Renamed")])
      #expect(try store.names(soql) == ["Renamed"])
      try store.delete(call)
      #expect(try store.names(soql) == [])
      #expect(try store.names(soql + " ALL ROWS") == [])
      try store.write { writer throws(Fault) in _ = try writer.undelete(call) }
      #expect(try store.names(soql) == ["Renamed"])
    }
  }

  @Test(arguments: [
    ("Type = 'account'", ["Acme"]), ("Type IN ('Contact', 'Interaction')", ["Call 0", "Nakamura"]),
    ("Type != 'Account'", ["Call 0", "Lovelace", "Nakamura"]), ("Name LIKE 'c%'", ["Call 0"]),
    ("Name = 'ACME'", ["Acme"]), ("LastViewedDate = NULL", ["Nakamura"]),
    ("LastViewedDate != NULL AND Type = 'User'", ["Lovelace"]), ("LastName != NULL", ["Lovelace"]),
    ("IsActive = TRUE", ["Lovelace"]), ("ProfileId = '00eLo0000000001'", ["Lovelace"]),
    ("Profile.Name LIKE 'System%'", ["Lovelace"]), ("Id = '001Lo0000000001'", ["Acme"]),
    ("Id IN ('0kzLo0000000001', '003Lo0000000001', '003Lo0000000009')", ["Call 0", "Nakamura"]),
    ("Id != '0kzLo0000000001'", ["Acme", "Lovelace", "Nakamura"]), ("Id = '011Lo0000000001'", []),
  ])
  func `rows are filtered by every field`(_ condition: String, _ names: [String]) throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let contact = try store.insert(.contact, ["LastName": .text("Nakamura")])
      let call = try store.interactions(1)[0]
      try store.stamp(viewed: [account, call, store.user], referenced: [contact])
      #expect(
        try store.names("SELECT Name FROM RecentlyViewed WHERE \(condition) ORDER BY Name") == names)
    }
  }

  @Test func `a list of them is paged by key in the order of the last view`() throws {
    try withStore { store in
      let calls = try store.interactions(60)
      let accounts = try (0..<40).map { try store.insert(.account, ["Name": .text("Account \($0)")]) }
      for (call, account) in zip(calls, accounts + accounts) {
        store.now = store.now + 1
        try store.stamp(viewed: [call], referenced: [account])
      }
      let query = try store.checked("SELECT Id FROM RecentlyViewed ORDER BY LastViewedDate DESC NULLS LAST")
      var ids: [RecordID] = []
      var position = PagePosition.first
      repeat {
        let page = try store.page(query, position, limit: 17)
        ids += page.rows.compactMap(\.record.id)
        guard page.hasLater, let last = page.rows.last else { break }
        position = .after(last.key)
      } while true
      #expect(Array(ids.prefix(60)) == calls.reversed())
      #expect(Set(ids.dropFirst(60)) == Set(accounts))
      #expect(ids.count == 100)
      // Ids of any type lie in one order, so that a program can read on behind the last one it has.
      let ordered = try store.query("SELECT Id FROM RecentlyViewed ORDER BY Id").records.compactMap(\.id)
      for id in ordered {
        let later = try store.query("SELECT Id FROM RecentlyViewed WHERE Id > '\(id.text18)' ORDER BY Id")
        #expect(later.records.map(\.id) == Array(ordered.drop { $0 != id }.dropFirst()))
      }
    }
  }
}
