import Foundation
import ObjectModel
import Testing

@testable import Repository

/// The journal read back, and what it keeps for an undo.
struct JournalReadTests {
  @Test func `values come back with the kind of their field`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let deal = try store.insert(
        .opportunity,
        [
          "Name": .text("Renewal"), "StageName": .text("Prospecting"),
          "CloseDate": .date(CalendarDate(days: 20_000)), "AccountId": .reference(account),
        ])
      let amount = try #require(Decimal(string: "1234567.89"))
      let values: [String: FieldValue] = [
        "Name": .text("007"), "CloseDate": .date(CalendarDate(days: 20_001)), "Amount": .number(amount),
        "AccountId": .null, "OwnerId": .reference(store.user),
      ]
      try store.update(deal, values)
      let changes = try store.read { reader throws(Fault) in
        let newest = try reader.journal(of: deal, before: nil, limit: 1).actions.first?.id ?? 0
        return try reader.changes(of: newest)
      }
      let byField = Dictionary(uniqueKeysWithValues: changes.map { ($0.field?.name ?? "", $0) })
      #expect(byField["Name"]?.new == .text("007"))
      #expect(byField["CloseDate"]?.old == .date(CalendarDate(days: 20_000)))
      #expect(byField["CloseDate"]?.new == .date(CalendarDate(days: 20_001)))
      #expect(byField["Amount"]?.new == .number(amount))
      #expect(byField["AccountId"]?.old == .reference(account))
      #expect(byField["AccountId"]?.new == .null)
    }
  }

  @Test func `transactions may go on with one action`() throws {
    try withStore { store in
      var header = ActionHeader(door: .importing, sentence: "Import Account.csv")
      for name in ["One", "Two", "Three"] {
        let values = store.complete(.account, ["Name": .text(name)])
        header.continues = try store.store.write(store.viewer, header) { writer throws(Fault) in
          _ = try writer.insert(.account, values: values)
          return writer.actionNumber
        }
      }
      let actions = try store.read { reader throws(Fault) in
        try reader.journal(of: nil, before: nil, limit: 9).actions
      }
      #expect(actions.first?.recordCount == 3)
      #expect(actions.count { $0.sentence == "Import Account.csv" } == 1)
      #expect(
        try store.rows("SELECT count(*) FROM \"change_set\" WHERE \"Action\" = \(actions[0].id)") == [["3"]])
    }
  }

  @Test func `an action that is rolled back has no number`() throws {
    struct Stop: Error {}
    try withStore { store in
      let values = store.complete(.account, ["Name": .text("One")])
      let number = try store.write { writer throws(Fault) in
        do throws(Stop) {
          try writer.savepoint { () throws(Stop) in
            _ = try? writer.insert(.account, values: values)
            throw Stop()
          }
        } catch {}
        return writer.actionNumber
      }
      #expect(number == nil)
    }
  }

  @Test func `a row that went for good can be made again under its id`() throws {
    try withStore { store in
      let group = try store.insert(.group, ["Name": .text("Desk"), "Type": .text("Queue")])
      try store.delete(group)
      let kept = try store.read { reader throws(Fault) in
        let newest = try reader.journal(of: group, before: nil, limit: 1).actions.first?.id ?? 0
        return try reader.changes(of: newest).filter { $0.field != nil }
      }
      let values = Dictionary(uniqueKeysWithValues: kept.map { ($0.field?.name ?? "", $0.old) })
      #expect(values["Name"] == .text("Desk"))
      #expect(values["Type"] == .text("Queue"))
      try store.write { writer throws(Fault) in
        try writer.restore(group, values: values)
        // Where there is a record nothing is changed.
        try writer.restore(group, values: [:])
      }
      #expect(try store.values(group)["Name"] == .text("Desk"))
      #expect(try store.insert(.group, ["Name": .text("Next"), "Type": .text("Queue")]) > group)
    }
  }

  @Test func `later changes tell the first value, the last one and who made it`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("One"), "Phone": .text("1")])
      let last = try store.read { reader throws(Fault) in try reader.lastChange(of: account) }
      try store.update(account, ["Name": .text("Two")])
      store.now = store.now + 60
      try store.update(account, ["Name": .text("Three"), "Phone": .text("1")])
      let later = try store.read { reader throws(Fault) in
        try reader.laterChanges(of: account, after: last)
      }
      #expect(later.map(\.field.name) == ["Name"])
      #expect(later.first?.before == .text("One"))
      #expect(later.first?.after == .text("Three"))
      #expect(later.first?.at == store.now)
      let none = RecordID(keyPrefix: "zzz", key: 1)
      #expect(try store.read { reader throws(Fault) in try reader.laterChanges(of: none, after: 0) } == [])
      #expect(try store.read { reader throws(Fault) in try reader.lastChange(of: none) } == 0)
    }
  }
}
