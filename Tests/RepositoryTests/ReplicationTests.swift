import ObjectModel
import Testing

@testable import Repository

/// What changed and what went, against what could be seen at the time (semantics 3.9, 3.10).
struct ReplicationTests {
  @Test(arguments: 0..<runs(40))
  func `windows over a random life tell what could be seen`(_ seed: Int) throws {
    try withStore { store in
      var life = Life(store, seed: UInt64(seed))
      for step in 0..<150 {
        try life.step()
        if step % 5 == 0 { try life.checkWindow() }
      }
    }
  }

  @Test func `the beginning of the file is its first change`() throws {
    try withStore { store in
      let first = try store.read { reader throws(Fault) in try reader.firstChangeDate() }
      #expect(first == Instant(seconds: 1_700_000_000))
    }
  }
}

/// Accounts and contacts that come, change, go and come back, with a log of what could be seen.
private struct Life {
  private var store: TestStore
  private var random: SeededGenerator
  private var accounts: [RecordID] = []
  private var contacts: [RecordID] = []
  /// Every deletion and return, in order.
  private var events: [(id: RecordID, at: Instant, isDeletion: Bool)] = []
  private let beginning: Instant

  init(_ store: TestStore, seed: UInt64) {
    self.store = store
    random = SeededGenerator(seed: seed)
    beginning = store.now
  }

  /// Does one random thing, and notes what is seen to be gone or back.
  mutating func step() throws {
    store.now = store.now + Int64.random(in: 0...90, using: &random)
    let before = try seen()
    let id = (accounts + contacts).randomElement(using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: accounts.append(try store.insert(.account, ["Name": .text("a")]))
    case 2, 3: try insertContact()
    case 4, 5: if let id { try store.update(id, ["Phone": .text("\(store.now.seconds)")]) }
    case 6, 7: if let id { try store.delete(id) }
    case 8, 9: if let id { try store.write { writer throws(Fault) in _ = try writer.undelete(id) } }
    case 10: if let id { try store.write { writer throws(Fault) in _ = try writer.emptyBin(id) } }
    default:  // Int: seldom much time passes
      store.now = store.now + Int64.random(in: 0...6, using: &random) * 86_400
      try store.idle()
    }
    let after = try seen()
    for (id, isLive) in before where isLive && after[id] != true { events.append((id, store.now, true)) }
    for (id, isLive) in before where !isLive && after[id] == true { events.append((id, store.now, false)) }
  }

  /// Compares a random window of both objects.
  mutating func checkWindow() throws {
    let times = (0..<2).map { _ in
      Int64.random(in: beginning.seconds - 60...store.now.seconds + 60, using: &random)
    }
    let window = Instant(seconds: times.min() ?? 0)...Instant(seconds: times.max() ?? 0)
    for object in [ObjectDescription.account, .contact] {
      let found = try store.read { reader throws(Fault) in
        (
          try reader.updated(object, from: window.lowerBound, through: window.upperBound, limit: 1_000),
          try reader.deleted(object, from: window.lowerBound, through: window.upperBound, limit: 1_000)
        )
      }
      #expect(try found.0 == updated(object, in: window))
      #expect(found.1 == deleted(object, in: window))
    }
  }

  private mutating func insertContact() throws {
    var values: [String: FieldValue] = ["LastName": .text("c")]
    if let account = accounts.randomElement(using: &random), try store.state(account) == .live {
      values["AccountId"] = .reference(account)
    }
    contacts.append(try store.insert(.contact, values))
  }

  /// Every row that is there, and whether it is live.
  private func seen() throws -> [RecordID: Bool] {
    var seen: [RecordID: Bool] = [:]
    for soql in ["SELECT Id, IsDeleted FROM Account", "SELECT Id, IsDeleted FROM Contact"] {
      for record in try store.query(soql, allRows: true).records {
        if let id = record.id { seen[id] = record["IsDeleted"] == .boolean(false) }
      }
    }
    return seen
  }

  private func updated(_ object: ObjectDescription, in window: ClosedRange<Instant>) throws -> [RecordID] {
    let records = try store.query("SELECT Id, SystemModstamp FROM \(object.name)").records
    var stamps: [(Instant, RecordID)] = []
    for record in records {
      guard let id = record.id, case .dateTime(let stamp) = record["SystemModstamp"],
        window.contains(stamp)
      else { continue }
      stamps.append((stamp, id))
    }
    return stamps.sorted { $0 < $1 }.map(\.1)
  }

  private func deleted(_ object: ObjectDescription, in window: ClosedRange<Instant>) -> [DeletedRecord] {
    var last: [RecordID: Instant?] = [:]
    for event in events where event.id.keyPrefix == object.keyPrefix && window.contains(event.at) {
      last[event.id] = .some(event.isDeletion ? event.at : nil)
    }
    return last.compactMap { id, at in at.map { DeletedRecord(id: id, deletedDate: $0) } }
      .sorted { ($0.deletedDate, $0.id) < ($1.deletedDate, $1.id) }
  }
}
