import ObjectModel
import Testing

@testable import Repository

/// How long the dates of a user's views are kept (semantics 7).
struct StampTests {
  @Test func `7 the 201st record of a type pushes out the one that was used longest ago`() throws {
    try withStore { store in
      let calls = try store.interactions(202)
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.stamp(viewed: [account])
      for call in calls.prefix(200) {
        store.now = store.now + 1
        try store.stamp(viewed: [call])
      }
      #expect(try store.stamped() == calls.prefix(200) + [account])
      // Used again, the first one is no longer the oldest.
      store.now = store.now + 1
      try store.stamp(referenced: [calls[0]])
      store.now = store.now + 1
      try store.stamp(viewed: [calls[200]])
      #expect(try store.stamped() == [calls[0]] + calls[2...200] + [account])
      #expect(try store.dates(calls[1]) == [.null, .null])
      store.now = store.now + 1
      try store.stamp(viewed: [calls[1], calls[201]])
      #expect(try store.stamped() == [calls[0], calls[1]] + calls[4...201] + [account])
    }
  }

  @Test func `7 records that were only referenced leave first`() throws {
    try withStore { store in
      let calls = try store.interactions(205)
      try store.stamp(viewed: Array(calls[..<199]))
      store.now = store.now + 60
      try store.stamp(referenced: [calls[199], calls[200]])
      // Both are newer than all others; the one with the greater key stays.
      #expect(try store.stamped() == calls[..<199] + [calls[200]])
      store.now = store.now + 60
      try store.stamp(viewed: [calls[201]])
      #expect(try store.stamped() == calls[..<199] + [calls[201]])
      try store.stamp(referenced: [calls[202]])
      #expect(try store.dates(calls[202]) == [.null, .null])
      store.now = store.now + 60
      try store.stamp(viewed: [calls[202]])
      #expect(try store.stamped() == calls[1..<199] + [calls[201], calls[202]])
    }
  }

  @Test func `7 every user has 200 of each type`() throws {
    try withStore { store in
      let other = try store.insert(
        .user, ["LastName": .text("Babbage"), "Username": .text("charles@rapport.example")])
      let calls = try store.interactions(300)
      let theirs = TestStore(store: store.store, user: other)
      try theirs.stamp(viewed: calls)
      try store.stamp(viewed: calls)
      #expect(try store.stamped() == Array(calls[100...]))
      #expect(try store.rows("SELECT count(*) FROM \"view_stamp\"") == [["400"]])
    }
  }

  @Test func `7 what was not used for 90 days leaves in the hourly step`() throws {
    try withStore { store in
      let calls = try store.interactions(3)
      try store.idle()
      let days: Int64 = 86_400
      try store.stamp(viewed: [calls[0], calls[1]])
      store.now = store.now + 10 * days
      try store.stamp(referenced: [calls[1]])
      store.now = store.now + 80 * days
      try store.idle()
      #expect(try store.stamped() == [calls[0], calls[1]])
      store.now = store.now + 3_600
      try store.idle()
      #expect(try store.stamped() == [calls[1]])
      #expect(try store.dates(calls[0]) == [.null, .null])
      #expect(try store.values(calls[0])["LastModifiedDate"] != .dateTime(store.now))
    }
  }

  @Test func `purging a record takes its dates with it`() throws {
    try withStore { store in
      let call = try store.interactions(1)[0]
      try store.stamp(viewed: [call])
      try store.delete(call)
      #expect(try store.stamped() == [call])
      store.now = store.now + 16 * 86_400
      try store.idle()
      #expect(try store.state(call) == .missing)
      #expect(try store.stamped() == [])
    }
  }
}

extension TestStore {
  func stamp(viewed: [RecordID] = [], referenced: [RecordID] = []) throws {
    try write { writer throws(Fault) in try writer.stamp(viewed: viewed, referenced: referenced) }
  }

  /// Some interactions in the order of their ids.
  func interactions(_ count: Int) throws -> [RecordID] {
    try write { writer throws(Fault) in
      var ids: [RecordID] = []
      for index in 0..<count {
        ids.append(
          try writer.insert(
            .interaction, values: ["Name": .text("Call \(index)"), "OwnerId": .reference(user)]))
      }
      return ids
    }
  }

  /// The records that the user has dates of, by type and id.
  fileprivate func stamped() throws -> [RecordID] {
    try read { reader throws(Fault) in
      try reader.database.rows(
        "SELECT \"Record\" FROM \"view_stamp\" WHERE \"User\" = ? ORDER BY \"Record\"",
        [reader.viewerReference]
      ) { row in row.integer(0) }.compactMap { reader.catalog.recordID(storedReference: $0) }
    }
  }

  /// LastViewedDate and LastReferencedDate of an interaction for the user.
  fileprivate func dates(_ id: RecordID) throws -> [FieldValue] {
    let soql = "SELECT LastViewedDate, LastReferencedDate FROM Interaction WHERE Id = '\(id.text18)'"
    return try query(soql).records.flatMap { [$0["LastViewedDate"], $0["LastReferencedDate"]] }
  }
}
