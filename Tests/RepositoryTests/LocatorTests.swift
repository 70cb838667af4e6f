import Foundation
import ObjectModel
import Synchronization
import Testing

@testable import Repository

/// The rows that a query has still to hand out (semantics 3.11).
struct LocatorTests {
  static let byName = "SELECT Name FROM Account ORDER BY Name DESC"

  @Test(arguments: [200, 201, 2_000])
  func `3.11 the batches of a query joined are its rows, each once and in its order`(_ size: Int) throws {
    try withStore(inFile: true) { store in
      try store.fill(2_403)
      let (first, locator) = try store.run(Self.byName, size: size)
      var names = first.records.map { $0["Name"].text ?? "" }
      #expect(first.totalSize == 2_403)
      var next = locator
      var seen: Set<String> = []
      while let locator = next {
        #expect(locator.count == 18 && locator.hasPrefix("0r8"))
        #expect(seen.insert(locator).inserted, "every batch has a new locator")
        let (batch, records) = try store.more(locator)
        #expect(batch.totalSize == 2_403)
        #expect(records.count == size || batch.next == nil)
        #expect(try store.more(locator).records == records, "a locator asked twice answers the same")
        names += records.map { $0["Name"].text ?? "" }
        next = batch.next
      }
      #expect(names == (0..<2_403).reversed().map(TestStore.name))
    }
  }

  @Test(arguments: [
    "SELECT Name FROM Interaction ORDER BY StartTime ASC NULLS LAST",
    "SELECT Name FROM Interaction ORDER BY StartTime DESC",
    "SELECT Name, Account.Name FROM Interaction WHERE Account.Name != 'x' ORDER BY Account.Name, Name",
    "SELECT Name FROM Interaction",
  ])
  func `rows without a sort value are in the batches once`(_ soql: String) throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.write { writer throws(Fault) in
        for index in 0..<650 {
          var values: [String: FieldValue] = ["Name": .text("\(index)")]
          if index % 3 == 0 { values["StartTime"] = .dateTime(store.now + Int64(index % 7)) }
          if index % 2 == 0 { values["AccountId"] = .reference(account) }
          _ = try writer.insert(.interaction, values: store.complete(.interaction, values))
        }
      }
      let whole = try store.query(soql).records
      #expect(whole.count == 650)
      #expect(try store.all(soql, size: 200) == whole)
    }
  }

  @Test func `3.11 LIMIT holds over the batches, and a query that fits leaves no locator`() throws {
    try withStore { store in
      try store.fill(450)
      for (soql, sizes) in [
        ("\(Self.byName) LIMIT 401", [200, 200, 1]), ("\(Self.byName) LIMIT 400", [200, 200]),
        ("\(Self.byName) LIMIT 200", [200]), ("\(Self.byName) LIMIT 0", [0]), (Self.byName, [200, 200, 50]),
        ("SELECT Name FROM Account WHERE Name < '\(TestStore.name(200))'", [200]),
      ] {
        let (first, locator) = try store.run(soql, size: 200)
        var found = [first.records.count]
        var next = locator
        while let locator = next {
          let (batch, records) = try store.more(locator)
          found.append(records.count)
          next = batch.next
        }
        #expect(found == sizes, "\(soql)")
        #expect(first.totalSize == sizes.reduce(0, +), "\(soql)")
      }
    }
  }

  @Test func `3.11 rows are fixed when the query runs and their values are those of now`() throws {
    try withStore { store in
      let ids = try store.fill(403)
      let (_, locator) = try store.run("SELECT Id, Name, Phone FROM Account ORDER BY Name", size: 200)
      try store.update(ids[250], ["Phone": .text("new")])
      try store.update(ids[251], ["Name": .text("AAA renamed")])
      try store.delete(ids[252])
      try store.delete(ids[253])
      try store.insert(.account, ["Name": .text(TestStore.name(249) + " between")])
      let (batch, records) = try store.more(try #require(locator))
      #expect(records.map(\.id) == ids[200..<400].map { $0 })
      #expect(records[50]["Phone"] == .text("new"))
      #expect(records[51]["Name"] == .text("AAA renamed"))
      #expect(records[52]["Name"] == .text(TestStore.name(252)))
      #expect(batch.totalSize == 403)
      try store.write { writer throws(Fault) in _ = try writer.emptyBin(ids[252]) }
      store.now = store.now + 86_400
      try store.write { writer throws(Fault) in _ = try writer.purgeStep(limit: 50) }
      let (again, left) = try store.more(try #require(locator))
      #expect(left.map(\.id) == (ids[200..<252] + ids[253..<400]).map { $0 })
      #expect(again.totalSize == 403)
      #expect(again.next == batch.next)
    }
  }

  @Test func `3.11 a locator is its user's own`() throws {
    try withStore { store in
      try store.fill(201)
      let other = try store.insert(
        .user, ["Username": .text("eve@rapport.example"), "LastName": .text("Eve")])
      let (_, locator) = try store.run(Self.byName, size: 200)
      let theirs = TestStore(store: store.store, user: other, now: store.now)
      #expect(throws: Fault.invalidQueryLocator) { try theirs.more(try #require(locator)) }
      #expect(try store.more(try #require(locator)).records.count == 1)
    }
  }

  @Test func `3.11 a locator lasts two days and not a second longer`() throws {
    try withStore { store in
      try store.fill(201)
      let text = try #require(try store.run(Self.byName, size: 200).locator)
      let made = store.now
      store.now = made + (2 * 86_400 - 1)
      #expect(try store.more(text).records.count == 1)
      store.now = made + 2 * 86_400
      #expect(throws: Fault.invalidQueryLocator) { try store.more(text) }
      store.now = made + -5
      #expect(try store.more(text).records.count == 1)
    }
  }

  @Test func `old snapshots go with the purge and with the next query, and their numbers are not used again`()
    throws
  {
    try withStore { store in
      try store.fill(601)
      let first = try #require(try store.run(Self.byName, size: 200).locator)
      _ = try store.run(Self.byName, size: 200)
      store.now = store.now + (2 * 86_400 - 1)
      try store.idle()
      #expect(try store.rows("SELECT count(*) FROM query_locator_batch") == [["6"]])
      store.now = store.now + 3_601
      try store.idle()
      #expect(try store.rows("SELECT count(*) FROM query_locator") == [["0"]])
      #expect(try store.rows("SELECT count(*) FROM query_locator_batch") == [["0"]])
      let second = try #require(try store.run(Self.byName, size: 200).locator)
      #expect(second > first)
      for _ in 0..<50 { _ = try store.run(Self.byName, size: 200) }
      store.now = store.now + 2 * 86_400
      for _ in 0..<5 { _ = try store.run(Self.byName, size: 200) }
      #expect(try store.rows("SELECT count(*) FROM query_locator") == [["5"]])
    }
  }

  @Test(arguments: [
    "", "x", "0r8", "0r8Lo0000000000", "0r8Lo0000000009", "0r8Lo0000000001ZZZ", "001Lo0000000001",
    "0r8XX0000000001", "0r8Lozzzzzzzzzz", "0R8Lo0000000001", "0r8Lo000000000\u{0}", "'; DROP TABLE x; --",
    "0r8Lo00000000011", " 0r8Lo0000000001", "０r8Lo0000000001",
  ])
  func `3.11 what is no locator of this file faults`(_ text: String) throws {
    try withStore { store in
      try store.fill(201)
      _ = try store.run(Self.byName, size: 200)
      #expect(throws: Fault.invalidQueryLocator) { try store.more(text) }
    }
  }

  @Test func `one query's batches end where the next query's begin`() throws {
    try withStore { store in
      try store.fill(401)
      let first = try #require(try store.run(Self.byName, size: 200).locator)
      let other = try #require(try store.run("SELECT Name FROM Account ORDER BY Name", size: 200).locator)
      let last = try #require(try store.more(first).batch.next)
      #expect(try store.more(last).batch.next == nil)
      #expect(try store.more(other).records.first?["Name"] == .text(TestStore.name(200)))
      #expect(try store.more(String(other.prefix(15))).records.count == 200)
    }
  }

  @Test func `a snapshot holds while another thread writes`() throws {
    try withStore(inFile: true) { store in
      let ids = try store.fill(1_003)
      let test = store
      let isDone = Mutex(false)
      let failures = Mutex<[String]>([])
      let writing = DispatchGroup()
      writing.enter()
      Thread.detachNewThread {
        defer { writing.leave() }
        var turn = 0
        while !isDone.withLock({ $0 }) {
          do {
            try test.update(ids[turn % ids.count], ["Phone": .text("\(turn)")])
            try test.insert(.account, ["Name": .text(TestStore.name(turn % 1_000) + " late")])
          } catch {
            failures.withLock { $0.append("\(error)") }
          }
          turn += 1
        }
      }
      for _ in 0..<runs(100) {
        let (first, locator) = try test.run("SELECT Id FROM Account ORDER BY Name", size: 200)
        var found = first.records.compactMap(\.id)
        var next = locator
        while let locator = next {
          let (batch, records) = try test.more(locator)
          found += records.compactMap(\.id)
          next = batch.next
        }
        #expect(found.count == first.totalSize)
        #expect(Set(found).count == found.count)
        #expect(Set(found).isSuperset(of: ids))
      }
      isDone.withLock { $0 = true }
      writing.wait()
      #expect(failures.withLock { $0 } == [])
    }
  }

  @Test func `keys are packed in eight bytes and come back`() {
    for keys in [[], [1], [Int64.max, 0, -1, 1 << 40, Int64.min]] as [[Int64]] {
      let bytes = PackedKeys.bytes(keys[...])
      #expect(bytes.count == keys.count * 8)
      #expect(PackedKeys.keys(bytes) == keys)
      #expect(PackedKeys.keys(bytes + [1, 2, 3]) == keys)
    }
  }
}

extension TestStore {
  /// The name of an account that ``fill(_:)`` makes; their order is the order of the numbers.
  static func name(_ index: Int) -> String {
    let digits = "\(index)"
    return "Account " + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Makes some accounts, in the order of their names.
  @discardableResult
  fileprivate func fill(_ count: Int) throws -> [RecordID] {
    try write { writer throws(Fault) in
      try (0..<count).map { index throws(Fault) in
        try writer.insert(.account, values: complete(.account, ["Name": .text(Self.name(index))]))
      }
    }
  }

  /// Runs a query as the call does: one read, then one write where rows are left.
  fileprivate func run(_ soql: String, size: Int) throws -> (batch: QueryBatch, locator: String?) {
    let query = try checked(soql)
    let batch = try read { reader throws(Fault) in try reader.firstBatch(query, size: size) }
    if batch.remaining.isEmpty { return (batch, nil) }
    let locator = try write { writer throws(Fault) in
      try writer.keep(
        batch.remaining, soql: soql, includesDeleted: false, totalSize: batch.totalSize, batchSize: size)
    }
    return (batch, locator)
  }

  /// The batch at a locator with its rows.
  @discardableResult
  fileprivate func more(_ locator: String) throws -> (batch: LocatedBatch, records: [Record]) {
    let batch = try read { reader throws(Fault) in try reader.batch(at: locator) }
    let query = try checked(batch.soql)
    return (batch, try read { reader throws(Fault) in try reader.records(query, at: batch.rows) })
  }

  /// All rows of a query, batch by batch.
  fileprivate func all(_ soql: String, size: Int) throws -> [Record] {
    let (first, locator) = try run(soql, size: size)
    var records = first.records
    var next = locator
    while let locator = next {
      let (batch, more) = try self.more(locator)
      records += more
      next = batch.next
    }
    return records
  }
}
