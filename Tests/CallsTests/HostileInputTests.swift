import Foundation
import ObjectModel
import Repository
import Testing

@testable import Calls

/// Whatever comes in, a call answers one result per row or one fault, and the store stays whole.
@Suite(SoundStores()) struct HostileInputTests {
  /// How often each property is tried; the long run is asked for by the environment.
  static let rounds = ProcessInfo.processInfo.environment["RAPPORT_LONG"] == nil ? 60 : 1_200

  static let texts = [
    "", " ", "x", "\u{0}", "a\u{0}b", "\u{202E}gnp", "e\u{301}", "é", "😀", "東京", "'); DROP TABLE Account;--",
    "%_\\",
    String(repeating: "長", count: 255), String(repeating: "x", count: 40_000), "1e400", "-0", "true",
    "000000000000000AAA",
    "0kzLo0000000001", "001Lo0000000001AAA", "2026-01-02T03:04:05Z", "9999-12-31", "a@b.co", "Queue",
    "in PERSON",
  ]

  private func value(_ random: inout SeededGenerator, _ office: Office) -> FieldValue {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .null
    case 1: .boolean(Bool.random(using: &random))
    case 2: .number(Decimal(Int.random(in: -10...100_000, using: &random)))
    case 3: .number(Decimal.nan)
    case 4: .dateTime(Instant(seconds: Int64.random(in: -1 << 40...1 << 40, using: &random)))
    case 5: .date(CalendarDate(days: Int.random(in: -1_000_000...1_000_000, using: &random)))
    case 6: .reference(office.ids.values.sorted().randomElement(using: &random) ?? office["call"])
    default: .text(Self.texts.randomElement(using: &random) ?? "")  // Int: texts are the most frequent
    }
  }

  /// A value that the field may well take.
  private func fitting(
    _ field: FieldDescription, _ random: inout SeededGenerator, _ office: Office
  ) -> FieldValue {
    switch field.type {
    case .id, .reference:
      let prefixes = (field.reference?.objects ?? []).compactMap {
        ObjectCatalog.shipped.object(named: $0)?.keyPrefix
      }
      let ids = office.ids.values.sorted().filter { prefixes.contains($0.keyPrefix) }
      return ids.randomElement(using: &random).map(FieldValue.reference) ?? .null
    case .boolean: return .boolean(Bool.random(using: &random))
    case .picklist(let values, _): return .text(values.randomElement(using: &random) ?? "x")
    case .dateTime: return .dateTime(Office.opening)
    case .date: return .date(CalendarDate(days: 20_000))
    case .integer, .double, .currency, .percent:
      return .number(Decimal(Int.random(in: 0...9, using: &random)))
    case .email: return .text("a@b.co")
    case .string, .textarea, .phone, .url: return .text(Self.texts.randomElement(using: &random) ?? "x")
    }
  }

  private func record(
    _ object: ObjectDescription, _ random: inout SeededGenerator, _ office: Office, depth: Int = 1
  ) -> Record {
    var record = Record(type: object.name)
    let isPlausible = Int.random(in: 0..<4, using: &random) > 0
    if isPlausible {
      for field in object.fields where field.isRequired {
        record.set(field.name, .value(fitting(field, &random, office)))
      }
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      guard let field = object.fields.randomElement(using: &random) else { continue }
      if isPlausible {
        guard field.properties.contains(.create) else { continue }
        record.set(field.name, .value(fitting(field, &random, office)))
      } else if depth > 0, let name = field.reference?.relationshipName {
        let parent = ObjectCatalog.shipped.objects.randomElement(using: &random) ?? object
        record.set(name, .parent(self.record(parent, &random, office, depth: depth - 1)))
      } else {
        record.set(field.name, .value(value(&random, office)))
      }
    }
    if Int.random(in: 0..<20, using: &random) == 0 { record.set("\u{0}Nme", .children(nil)) }
    return record
  }

  /// The record with the id of one of the office's, mostly of its type.
  private func identified(
    _ record: Record, _ random: inout SeededGenerator, _ office: Office
  ) -> Record {
    let prefix = ObjectCatalog.shipped.object(named: record.type)?.keyPrefix
    let ids = office.ids.values.sorted().filter { $0.keyPrefix == prefix }
    var record = record
    if let id = ids.randomElement(using: &random) { record.set("Id", .value(.reference(id))) }
    return record
  }

  private func call(_ random: inout SeededGenerator, _ office: Office) -> (call: Call, rows: Int) {
    let rows = Int.random(in: 0...5, using: &random)
    let objects = ObjectCatalog.shipped.objects
    let object = objects.randomElement(using: &random) ?? .interaction
    let records = (0..<rows).map { _ in record(object, &random, office) }
    let ids = (0..<rows).map { _ in
      Bool.random(using: &random)
        ? office.ids.values.sorted().randomElement(using: &random)?.text18 ?? ""
        : Self.texts.randomElement(using: &random) ?? ""
    }
    let allOrNone = Bool.random(using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return (.create(records, allOrNone: allOrNone), rows)
    case 1:
      return (.update(records.map { identified($0, &random, office) }, allOrNone: allOrNone), rows)
    case 2:
      let key = object.fields.filter { $0.properties.contains(.idLookup) }.randomElement(using: &random)
      let name = key?.name ?? "Id"
      return (.upsert(records, type: object.name, externalIdFieldName: name, allOrNone: allOrNone), rows)
    case 3: return (.delete(ids: ids, allOrNone: allOrNone), rows)
    default: return (.undelete(ids: ids, allOrNone: allOrNone), rows)  // Int: the last of five
    }
  }

  @Test(arguments: [ActionHeader.Door.jsonLines, .importing])
  func `a call answers every row or faults`(_ door: ActionHeader.Door) throws {
    var random = SeededGenerator(seed: 20_261_122)
    let office = try Office(door: door)
    var written = 0
    for round in 0..<Self.rounds {
      let (call, rows) = call(&random, office)
      switch office.perform(call, at: Int64(round)) {
      case .results(let results):
        #expect(results.count == rows)
        written += results.count { $0.isSuccess }
        #expect(results.allSatisfy { $0.isSuccess == $0.errors.isEmpty })
      case .fault(let fault):
        #expect(fault.code == .jsonParserError || fault.code == .invalidTypeForOperation, "\(fault)")
      case .records, .query, .searchRecords, .explanation, .updated, .deleted, .describeSObjects,
        .describeLayout,
        .describeGlobal, .describeSearchLayouts, .describeCompactLayouts, .listViews, .describeListView,
        .page,
        .recycleBin, .drafts, .editing, .conflicts, .changes, .undo, .setting, .session, .done:
        Issue.record("\(call.name) answered something else")
      }
    }
    #expect(written > Self.rounds / 10)
  }

  @Test func `a text comes back as it was sent, trimmed`() throws {
    let office = try Office()
    for text in Self.texts where text.utf16.count <= 255 {
      let row = Record("Interaction", ["Name": .text("N"), "Description": .text(text)])
      let id = try #require(office.perform(.create([row])).results.first?.id)
      guard case .text(let stored) = try office.values(id, "Description").first else {
        #expect(text.trimmed.isEmpty)
        continue
      }
      #expect(Array(stored.utf8) == Array(text.trimmed.utf8))
    }
  }
}
