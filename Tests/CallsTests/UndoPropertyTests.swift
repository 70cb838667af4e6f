import Foundation
import ObjectModel
import Testing

@testable import Calls

/// Random actions, all undone back to front, give the first state; all redone, the last one.
@Suite(SoundStores()) struct UndoPropertyTests {
  private static var seeds: Range<UInt64> {
    ProcessInfo.processInfo.environment["RAPPORT_LONG"] == "1" ? 0..<200 : 0..<10
  }

  @Test(arguments: seeds)
  func `undoing everything gives the first state and redoing everything the last`(_ seed: UInt64) throws {
    var book = RandomBook(office: try Office(), seed: seed)
    var states = [try book.state()]
    for _ in 0..<25 {
      if try book.act() { states.append(try book.state()) }
    }
    for (index, state) in states.enumerated().dropLast().reversed() {
      let outcome = try book.office.undo()
      #expect(outcome.newAction != nil, "seed \(seed), step \(index): \(outcome)")
      let now = try book.state()
      #expect(now == state, "seed \(seed), undo to \(index): \(difference(now, state))")
      if now != state { return }
    }
    for (index, state) in states.enumerated().dropFirst() {
      let outcome = try book.office.redo()
      #expect(outcome.newAction != nil, "seed \(seed), step \(index): \(outcome)")
      let now = try book.state()
      #expect(now == state, "seed \(seed), redo to \(index): \(difference(now, state))")
      if now != state { return }
    }
    // Everything once more: redos are undone like any action.
    for state in states.dropLast().reversed() {
      _ = try book.office.undo()
      #expect(try book.state() == state)
    }
  }

  private func difference(_ now: Set<String>, _ then: Set<String>) -> String {
    "now \(now.subtracting(then).sorted()), then \(then.subtracting(now).sorted())"
  }
}

/// An office in which a seed decides what is done.
private struct RandomBook {
  let office: Office
  var random: SplitMix64
  var counter = 0

  init(office: Office, seed: UInt64) {
    self.office = office
    random = SplitMix64(seed: seed)
  }

  private static let types = [
    "Interaction", "Account", "Contact", "InteractionAttendee", "Group", "GroupMember", "UserRole",
    "Location",
  ]

  /// Does something and answers whether the journal has a new action.
  mutating func act() throws -> Bool {
    let before = office.newestAction()?.id
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2:
      _ = office.perform(.create((0..<Int.random(in: 1...4, using: &random)).compactMap { _ in row() }))
    case 3...5: _ = office.perform(.update(try changes()))
    case 6, 7: _ = office.perform(.delete(ids: try some(live: true)))
    case 8: _ = office.perform(.undelete(ids: try some(live: false)))
    default:  // Int
      let rows = (0..<3).map { _ in
        Record(
          "Interaction",
          [
            "ReferenceIdentifier": .text("BK-\(Int.random(in: 0..<6, using: &random))"),
            "Name": .text(name()),
          ])
      }
      _ = office.perform(.upsert(rows, type: "Interaction", externalIdFieldName: "ReferenceIdentifier"))
    }
    return office.newestAction()?.id != before
  }

  /// Every record with every value that people see, and whether it is deleted; not who saved it when.
  func state() throws -> Set<String> {
    var lines: Set<String> = []
    for type in Self.types + ["User"] {
      let object = try #require(ObjectCatalog.shipped.object(named: type))
      let fields = object.fields.filter { field in
        let isMeaning = !field.properties.isDisjoint(with: [.create, .update]) || field.isNameField
        return isMeaning || ["Id", "IsDeleted"].contains(field.name)
      }
      let soql = "SELECT \(fields.map(\.name).joined(separator: ", ")) FROM \(type)"
      guard case .query(let result) = office.perform(.queryAll(soql: soql)) else { continue }
      for record in result.records {
        // What a deleted record holds is no state: one that was made later is deleted, not gone, after an undo.
        guard record["IsDeleted"] != .boolean(true) else { continue }
        lines.insert(fields.map { "\($0.name)=\(record[$0.name])" }.joined(separator: " "))
      }
    }
    return lines
  }

  private mutating func name() -> String {
    counter += 1
    return "N\(counter)"
  }

  private mutating func row() -> Record? {
    let type = Self.types.randomElement(using: &random) ?? "Account"
    var values: [String: FieldValue] = [:]
    switch type {
    case "Contact": values = ["LastName": .text(name()), "AccountId": pick("Account")]
    case "InteractionAttendee": values = ["InteractionId": pick("Interaction"), "ContactId": pick("Contact")]
    case "GroupMember": values = ["GroupId": pick("Group"), "UserOrGroupId": .reference(office["jane"])]
    case "Interaction": values = ["Name": .text(name()), "AccountId": pick("Account")]
    case "Account": values = ["Name": .text(name()), "ParentId": pick("Account")]
    case "UserRole": values = ["Name": .text(name()), "ParentRoleId": pick("UserRole")]
    default: values = ["Name": .text(name())]  // String
    }
    return Record(type, values.filter { !$0.value.isNull })
  }

  private mutating func changes() throws -> [Record] {
    var rows: [Record] = []
    // Twice the same record might leave nothing to undo.
    for text in Set(try some(live: true)).sorted() {
      guard let id = RecordID(text), let type = ObjectCatalog.shipped.object(of: id)?.name else { continue }
      var values: [String: FieldValue] = ["Id": .reference(id)]
      switch type {
      case "Interaction":
        values["Name"] = .text(name())
        values["AccountId"] = pick("Account")
        values["StartTime"] = .dateTime(Office.opening + Int64.random(in: 0..<10_000, using: &random))
      case "Contact":
        values["LastName"] = .text(name())
        if case .reference = pick("Account") { values["AccountId"] = pick("Account") }
      case "InteractionAttendee": values["ContactId"] = pick("Contact")
      case "GroupMember": continue
      default: values["Name"] = .text(name())  // String
      }
      rows.append(Record(type, values))
    }
    return rows
  }

  /// One to three ids of live or deleted records.
  private mutating func some(live: Bool) throws -> [String] {
    var ids: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let type = Self.types.randomElement(using: &random) ?? "Account"
      if let id = all(type, live: live).randomElement(using: &random) { ids.append(id.text18) }
    }
    return ids
  }

  private mutating func pick(_ type: String) -> FieldValue {
    all(type, live: true).randomElement(using: &random).map(FieldValue.reference) ?? .null
  }

  private func all(_ type: String, live: Bool) -> [RecordID] {
    let object = ObjectCatalog.shipped.object(named: type)
    let hasFlag = object?.field("IsDeleted") != nil
    if !live, !hasFlag { return [] }
    let soql = "SELECT Id FROM \(type)" + (hasFlag ? " WHERE IsDeleted = \(!live)" : "")
    guard case .query(let result) = office.perform(.queryAll(soql: soql)) else { return [] }
    return result.records.compactMap(\.id)
  }
}

/// A random generator whose numbers depend on nothing but its seed.
private struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
