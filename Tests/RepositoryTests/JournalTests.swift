import Foundation
import ObjectModel
import Testing

@testable import Repository

struct JournalTests {
  @Test func `every kind of change has its rows`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let long = String(repeating: "x", count: 3_000)
      try store.update(
        account,
        [
          "Name": .text("Acme AG"), "Description": .text(long), "AnnualRevenue": .number(5), "Phone": .null,
          "ParentId": .reference(account),
        ])
      try store.update(account, ["Name": .text("Acme AG")])
      try store.delete(account)
      #expect(try store.write { writer throws(Fault) in try writer.undelete(account) })
      let reference = try #require(ObjectCatalog.shipped.storedReference(account))
      let rows = try store.journal(account)
      #expect(rows.first == ["1", "null", "null", "null"])
      #expect(
        Set(rows.dropFirst().dropLast(2))
          == [
            ["2", "Name", "Acme", "Acme AG"], ["2", "Description", "null", long],
            ["2", "AnnualRevenue", "null", "5"], ["2", "ParentId", "null", "\(reference)"],
          ])
      #expect(rows.suffix(2) == [["3", "null", "null", "null"], ["4", "null", "null", "null"]])
    }
  }

  @Test func `a save without a difference moves the dates and leaves no row`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let actions = try store.rows("SELECT count(*) FROM \"action\"")
      store.now = store.now + 60
      try store.update(account, ["Name": .text("Acme")])
      #expect(try store.values(account)["LastModifiedDate"] == .dateTime(store.now))
      #expect(try store.values(account)["SystemModstamp"] == .dateTime(store.now))
      #expect(try store.values(account)["CreatedDate"] == .dateTime(store.now + -60))
      #expect(try store.journal(account).count == 1)
      #expect(try store.rows("SELECT count(*) FROM \"action\"") == actions)
    }
  }

  @Test func `a change of normal form alone is a change`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Z\u{FC}rich")])
      try store.update(account, ["Name": .text("Zu\u{308}rich")])
      #expect(try store.journal(account).count == 2)
      #expect(try store.values(account)["Name"]?.text?.unicodeScalars.count == 7)
      #expect(try store.search("Account", "zurich").count == 1)
    }
  }

  @Test func `one write is one action with its door, sentence and user`() throws {
    try withStore { store in
      let header = ActionHeader(door: .importing, sentence: "Import accounts", suppressesFeed: true)
      try store.store.write(store.viewer, header) { writer throws(Fault) in
        for index in 0..<3 {
          _ = try writer.insert(.account, values: store.complete(.account, ["Name": .text("\(index)")]))
        }
      }
      let user = try #require(ObjectCatalog.shipped.storedReference(store.user))
      #expect(
        try store.rows(
          """
          SELECT a."User", a."Door", a."Sentence", s."At", s."FeedSuppressed", count(*)
          FROM "action" AS a JOIN "change_set" AS s ON s."Action" = a."Id" JOIN "change" AS c ON c."ChangeSet" = s."Id"
          WHERE a."Door" = 4 GROUP BY s."Id"
          """) == [["\(user)", "4", "Import accounts", "\(store.now.seconds)", "1", "3"]])
    }
  }

  @Test func `a part that is rolled back leaves nothing, and the rest stands`() throws {
    struct Stop: Error {}
    try withStore(partSize: 4) { store in
      let kept = try store.write { writer throws(Fault) in
        for index in 0..<9 {
          do throws(Stop) {
            try writer.savepoint { () throws(Stop) in
              guard
                (try? writer.insert(.account, values: store.complete(.account, ["Name": .text("n \(index)")])))
                  != nil,
                index % 3 == 0
              else { throw Stop() }
            }
          } catch {}
        }
        return try writer.insert(.account, values: store.complete(.account, ["Name": .text("n last")]))
      }
      #expect(try store.names("SELECT Name FROM Account ORDER BY Id") == ["n 0", "n 3", "n 6", "n last"])
      #expect(try store.search("Account", "n").count == 4)
      #expect(try store.journal(kept).count == 1)
      #expect(try store.rows("SELECT count(*) FROM \"change\" WHERE \"Record\" >> 40 = 3") == [["4"]])
    }
  }

  @Test func `an action whose only part is rolled back is not kept`() throws {
    struct Stop: Error {}
    try withStore { store in
      let actions = try store.rows("SELECT count(*) FROM \"action\"")
      #expect(throws: Fault.storage("stop")) {
        try store.write { writer throws(Fault) in
          _ = try writer.insert(.account, values: store.complete(.account, ["Name": .text("a")]))
          throw .storage("stop")
        }
      }
      try store.write { writer throws(Fault) in
        do throws(Stop) {
          try writer.savepoint { () throws(Stop) in
            _ = try? writer.insert(.account, values: store.complete(.account, ["Name": .text("a")]))
            throw Stop()
          }
        } catch {}
      }
      #expect(try store.rows("SELECT count(*) FROM \"action\"") == actions)
      #expect(try store.query("SELECT COUNT() FROM Account").totalSize == 0)
    }
  }
}
