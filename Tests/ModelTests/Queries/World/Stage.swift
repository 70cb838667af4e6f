import Calls
import ObjectModel
import Repository

/// A store in memory that is filled at random through the calls, and its rows as each of some users sees them.
struct Stage {
  let store: Store
  let session: Session
  private(set) var worlds: [World] = []
  /// What the program did not hold as it was sent.
  private(set) var problems: [String] = []
  /// When it is asked. Rows lie at the bounds of what date literals mean then.
  let nows: [Instant]
  private var maker: RowMaker
  private var sent: [RecordID: Record] = [:]

  private static let opening = Instant(seconds: 1_772_442_000)  // 2026-03-02T09:00:00Z

  /// Who asks, with the first days of the weeks at home there: the locale decides (5.5).
  private static let users: [(zone: String, locale: String, firstWeekday: Int)] = [
    ("Europe/Berlin", "de_DE", 1), ("America/New_York", "en_US", 7), ("Africa/Cairo", "ar_EG", 6),
    ("Asia/Tokyo", "ja_JP", 7), ("Europe/London", "en_GB", 1),
  ]

  /// A stage; with `bounds` there are also rows at every bound of every date literal and at every change of a clock.
  init(seed: UInt64, bounds: Bool = false) throws {
    store = try Store(.memory)
    var random = SeededGenerator(seed: seed)
    let nows = Array(TroubleValues.pivots.shuffled(using: &random).prefix(3))
    let todays = Self.users.flatMap { user in
      nows.map { now in
        DateLiteral.Today(
          now: now, zone: Zone(identifier: user.zone) ?? .utc, firstWeekday: user.firstWeekday)
      }
    }
    self.nows = nows
    maker = RowMaker(seed: seed, todays: todays)
    let first = try store.ensureFirstUser(
      username: "admin@desk", lastName: "Admin", timeZone: "Europe/Berlin", now: Self.opening)
    session = try Session(store: store, username: nil, door: .jsonLines, clock: { Self.opening })
    maker.ids["User"] = [first].compactMap { $0 }
    makeUsers()
    makeRows()
    if bounds { makeBounds(todays) }
    deleteSome()
    for user in runningUsers() {
      look(as: user)
      worlds.append(World(user: user, rows: held(by: user)))
    }
    if let world = worlds.first { problems += differences(world) }
  }

  private func runningUsers() -> [World.RunningUser] {
    zip(Self.users, (maker.ids["User"] ?? []).dropFirst()).enumerated().map { index, pair in
      World.RunningUser(
        username: "desk\(index)@desk.example", zone: Zone(identifier: pair.0.zone) ?? .utc,
        locale: pair.0.locale, firstWeekday: pair.0.firstWeekday, id: pair.1)
    }
  }

  private mutating func makeUsers() {
    for _ in 0..<3 { create([maker.record(.userRole)]) }
    for (index, user) in Self.users.enumerated() {
      var record = maker.record(.user)
      record.set("Username", .value(.text("desk\(index)@desk.example")))
      record.set("TimeZoneSidKey", .value(.text(user.zone)))
      record.set("LocaleSidKey", .value(.text(user.locale)))
      create([record])
    }
    for _ in 0..<4 { create([maker.record(.group)]) }
    for queue in maker.queues {
      for type in ["Interaction", "FinancialDeal", "Location"] {
        create([
          Record(
            type: "QueueSobject",
            values: ["QueueId": .reference(queue), "SobjectType": .text(type)])
        ])
      }
    }
    for _ in 0..<4 { create([maker.record(.groupMember)]) }
  }

  private mutating func makeRows() {
    let counts: [(ObjectDescription, Int)] = [
      (.account, 24), (.location, 10), (.contact, 24), (.opportunity, 24), (.financialDeal, 14),
      (.interaction, 90), (.interactionAttendee, 40),
    ]
    for (object, count) in counts {
      for _ in 0..<4 { create((0..<max(1, count / 4)).map { _ in maker.record(object) }) }
    }
  }

  /// Interactions and opportunities at the bounds of what can be asked for, and a second before.
  private mutating func makeBounds(_ todays: [DateLiteral.Today]) {
    let bounds = todays.flatMap { today in
      (DateLiteral.all(1) + DateLiteral.all(3)).flatMap { literal in
        let range = literal.instants(today)
        return [range.lowerBound, range.upperBound]
      }
    }
    let changes = Set(todays.map(\.zone)).flatMap { $0.changes(of: 2026) }
    let instants = Set((bounds + changes).flatMap { [$0, $0 + -1] }).sorted()
    let days = Set(instants.map { Zone.utc.civilTime(at: $0).date }).sorted()
    let interactions = instants.map { instant in
      Record(type: "Interaction", values: ["Name": .text("x"), "StartTime": .dateTime(instant)])
    }
    let opportunities = days.map { day in
      Record(
        type: "Opportunity",
        values: ["Name": .text("x"), "StageName": .text("Closed Won"), "CloseDate": .date(day)])
    }
    for records in [interactions, opportunities] {
      for start in stride(from: 0, to: records.count, by: 200) {
        create(Array(records[start..<min(start + 200, records.count)]))
      }
    }
  }

  /// Creates records as somebody at some time.
  private mutating func create(_ records: [Record]) {
    var request = CallRequest(.create(records))
    let isOffice = ["User", "UserRole", "Group", "GroupMember", "QueueSobject"].contains(records[0].type)
    if !isOffice, maker.random.oneIn(2) { request.user = "desk\(maker.random.below(5))@desk.example" }
    request.now = TroubleValues.pivots[maker.random.below(TroubleValues.pivots.count)]
    guard case .results(let results) = session.perform(request) else { return }
    for (record, result) in zip(records, results) {
      guard result.isSuccess, let id = result.id else {
        // A loop of parents or an owner who may not own is refused by right.
        if result.errors.first?.code == .invalidField { problems.append("\(record): \(result)") }
        continue
      }
      maker.ids[record.type, default: []].append(id)
      if record["Type"] == .text("Queue") { maker.queues.append(id) }
      sent[id] = record
    }
  }

  /// Deletes some records; parents first, so that what is cleared is cleared in live rows.
  private mutating func deleteSome() {
    for (type, count) in [
      ("Account", 2), ("Location", 1), ("Opportunity", 2), ("FinancialDeal", 1), ("Contact", 2),
      ("Interaction", 10), ("InteractionAttendee", 4),
    ] {
      let ids = (maker.ids[type] ?? []).shuffled(using: &maker.random).prefix(count)
      var request = CallRequest(.delete(ids: ids.map(\.text18)))
      request.now = TroubleValues.pivots[maker.random.below(TroubleValues.pivots.count)] + 60
      _ = session.perform(request)
    }
  }

  /// Looks at some records, so that there are dates of views.
  private mutating func look(as user: World.RunningUser) {
    for type in ["Interaction", "Account", "Contact", "Opportunity", "User"] {
      for id in (maker.ids[type] ?? []).shuffled(using: &maker.random).prefix(4) {
        var request = CallRequest(.opened(id: id, shown: []))
        request.user = user.username
        request.now = TroubleValues.pivots[maker.random.below(TroubleValues.pivots.count)]
        _ = session.perform(request)
      }
    }
  }

  /// All rows as a user reads them, by the simplest of queries.
  private func held(by user: World.RunningUser) -> [World.Row] {
    World.objects.flatMap { object in
      let names = object.fields.map(\.name).joined(separator: ", ")
      var request = CallRequest(.queryAll(soql: "SELECT \(names) FROM \(object.name)"))
      request.user = user.username
      guard case .query(let first) = session.perform(request) else { return [World.Row]() }
      var records = first.records
      var locator = first.locator
      while let next = locator,
        case .query(let more) = session.perform(CallRequest(.queryMore(locator: next)))
      {
        records += more.records
        locator = more.locator
      }
      return records.compactMap { record in
        guard let id = record.id else { return nil }
        let values = record.fields.map { ($0.name, record[$0.name]) }
        return World.Row(object: object, id: id, values: Dictionary(values) { first, _ in first })
      }
    }
  }

  /// How live rows differ from what was sent. A reference may have been cleared with its parent.
  private func differences(_ world: World) -> [String] {
    sent.flatMap { id, record -> [String] in
      guard let row = world[id], !row.isDeleted else { return [] }
      return record.fields.compactMap { field in
        let held = row.values[field.name] ?? .null
        let isCleared =
          held.isNull && record[field.name].reference.map { world[$0]?.isDeleted != false } == true
        return held == record[field.name] || isCleared
          ? nil : "\(id) \(field.name): \(held), sent \(record[field.name])"
      }
    }
  }
}
