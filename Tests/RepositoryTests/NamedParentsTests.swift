import ObjectModel
import SOQL
import Testing

@testable import Repository

struct NamedParentsTests {
  /// A list reads by the joined names themselves, a query owner after owner.
  @Test(arguments: [
    "ORDER BY Owner.Name", "ORDER BY Owner.Name DESC", "ORDER BY Owner.Name, StartTime DESC NULLS LAST",
    "WHERE Name != 'c' ORDER BY Owner.Name, Name DESC", "ORDER BY RelatedRecord.Name NULLS LAST",
    "ORDER BY RelatedRecord.Name DESC NULLS LAST, Name",
  ])
  func `a query by the names of owners has the order of a list`(_ clauses: String) throws {
    try withStore { store in
      try fill(store)
      let soql = "SELECT Name, Owner.Name FROM Interaction \(clauses)"
      let checked = try store.checked(soql)
      // A list has equal rows in the direction of its last item, an answer by ascending id.
      let settled = try store.checked("\(soql), Id")
      let listed = try store.read { reader throws(Fault) in
        try reader.page(settled, matching: nil, position: .first, limit: 100).rows.map(\.record)
      }
      #expect(listed.count > 12)
      #expect(try store.query(soql).records == listed)
      let part = try store.query("\(soql) LIMIT 7 OFFSET 5").records
      #expect(part == Array(listed[5..<12]))
      let batch = try store.read { reader throws(Fault) in try reader.firstBatch(checked, size: 9) }
      let rest = try store.read { reader throws(Fault) in try reader.records(checked, at: batch.remaining) }
      #expect(batch.records + rest == listed)
    }
  }

  /// Owners of whom two have the same name, one has none of the records, and deleted records.
  private func fill(_ store: TestStore) throws {
    var owners: [RecordID] = [store.user]
    for (name, login) in [("Babbage", "a"), ("babbage", "b"), ("Zuse", "c"), ("Ada", "d")] {
      owners.append(
        try store.insert(
          .user, ["LastName": .text(name), "Username": .text("\(login)@rapport.example")]))
    }
    owners.append(try store.insert(.group, ["Name": .text("Mail"), "Type": .text("Queue")]))
    let deal = try store.insert(.opportunity, ["Name": .text("Deal")])
    for index in 0..<30 {
      let record = try store.insert(
        .interaction,
        [
          "Name": .text(["a", "b", "c"][index % 3]), "OwnerId": .reference(owners[index % 5]),
          "RelatedRecordId": index % 4 == 0 ? .reference(deal) : .null,
          "StartTime": index % 2 == 0 ? .null : .dateTime(Instant(seconds: Int64(index * 7 % 11))),
        ])
      if index % 10 == 9 { try store.delete(record) }
    }
  }
}
