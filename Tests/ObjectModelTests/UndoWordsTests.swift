import ObjectModel
import Testing

@Suite struct UndoWordsTests {
  private static let renewal = NamedRecord(
    id: RecordID(keyPrefix: "0kz", key: 1), type: "Interaction", name: "Renewal")
  private static let member = NamedRecord(
    id: RecordID(keyPrefix: "011", key: 1), type: "GroupMember", name: nil)

  private func words(
    _ effects: [UndoEffect] = [], tallies: [UndoTally] = [], conflicts: [UndoConflict] = [],
    conflictCount: Int = 0, failures: [UndoFailure] = []
  ) -> UndoWords {
    UndoOutcome(
      action: JournalAction(id: 1, at: Instant(seconds: 0), user: "Jane", sentence: "", recordCount: 1),
      newAction: nil, effects: effects, effectCount: effects.count, tallies: tallies,
      conflicts: conflicts, conflictCount: max(conflictCount, conflicts.count), failures: failures,
      failureCount: failures.count
    ).words(in: .shipped, zone: .utc) { _, shown in shown.name ?? shown.value.text ?? "?" }
  }

  @Test func aRecordIsNamed() {
    #expect(
      words([UndoEffect(record: Self.renewal, kind: .comesBack(children: 2))]).effects
        == ["Interaction “Renewal” comes back with 2 child records"])
    #expect(
      words([UndoEffect(record: Self.renewal, kind: .goesAway(children: 0))]).effects
        == ["Interaction “Renewal” goes to the recycle bin"])
    #expect(
      words([UndoEffect(record: Self.member, kind: .goesAway(children: 1))]).effects
        == ["Group Member 011Lo0000000001IAA goes for good with 1 child record"])
  }

  @Test func aFieldSaysWhatItWasAndIs() {
    let long = String(repeating: "x", count: 100)
    let changes = [
      UndoEffect.FieldChange(
        field: "Name", from: ShownValue(.text("New")), to: ShownValue(.text("Old"))),
      UndoEffect.FieldChange(field: "Description", from: ShownValue(.text(long)), to: .none),
    ]
    #expect(
      words([UndoEffect(record: Self.renewal, kind: .changes(changes))]).effects
        == [
          "Interaction “Renewal”:", "  Name: New → Old", "  Description: \(long.prefix(40))… → empty",
        ])
    #expect(
      words([UndoEffect(record: Self.renewal, kind: .changes([changes[0]]))]).effects
        == ["Name of Interaction “Renewal”: New → Old"])
  }

  @Test func fieldsStandInTheOrderOfTheObjectAndTimesWithTheirDate() {
    let changes = [
      UndoEffect.FieldChange(
        field: "StartTime", from: ShownValue(.dateTime(Instant(seconds: 1_772_442_000))), to: .none),
      UndoEffect.FieldChange(
        field: "AccountId", from: .none,
        to: ShownValue(.reference(RecordID(keyPrefix: "001", key: 1)), name: "Acme")),
      UndoEffect.FieldChange(
        field: "Name", from: ShownValue(.text("empty")), to: ShownValue(.text("a → b "))),
    ]
    let lines = words([UndoEffect(record: Self.renewal, kind: .changes(changes))]).effects
    let order = ObjectCatalog.shipped.object(named: "Interaction")?.fields.map(\.name) ?? []
    let sorted = changes.sorted {
      order.firstIndex(of: $0.field) ?? 0 < order.firstIndex(of: $1.field) ?? 0
    }
    let texts = [
      "StartTime": "2026-03-02 09:00 → empty", "AccountId": "Account: empty → Acme",
      "Name": "Name: “empty” → “a → b ”",
    ]
    #expect(lines.count == 4)
    for (line, change) in zip(lines.dropFirst(), sorted) {
      #expect(line.hasPrefix("  ") && line.hasSuffix(texts[change.field] ?? "?"), "\(lines)")
    }
  }

  @Test func longTextsAreCutToWhereTheyDiffer() {
    let start = String(repeating: "x", count: 300)
    let change = UndoEffect.FieldChange(
      field: "Description", from: ShownValue(.text(start + "new")), to: ShownValue(.text(start + "old")))
    #expect(
      words([UndoEffect(record: Self.renewal, kind: .changes([change]))]).effects
        == ["Description of Interaction “Renewal”: …xxxxxxxxxxnew → …xxxxxxxxxxold"])
  }

  @Test func lookupsThatComeBackAreCounted() {
    #expect(
      words([UndoEffect(record: Self.renewal, kind: .comesBack(children: 2, lookups: 5))]).effects
        == ["Interaction “Renewal” comes back with 2 child records; 5 records point to it again"])
    #expect(
      words([UndoEffect(record: Self.renewal, kind: .comesBack(children: 0, lookups: 1))]).effects
        == ["Interaction “Renewal” comes back; 1 record points to it again"])
  }

  @Test func manyRecordsAreCounted() {
    let effects = (1...6).map { key in
      UndoEffect(
        record: NamedRecord(
          id: RecordID(keyPrefix: "0kz", key: Int64(key)), type: "Interaction", name: "\(key)"),
        kind: .goesAway(children: 1))
    }
    #expect(words(effects).effects == ["6 Interactions go to the recycle bin with 6 child records"])
    let tally = UndoTally(type: "Interaction", kind: .goesAway, records: 600, children: 0)
    #expect(words(effects, tallies: [tally]).effects == ["600 Interactions go to the recycle bin"])
  }

  @Test func conflictsSayWhoAndWhen() {
    let conflict = UndoConflict(
      record: Self.renewal, field: "Name", current: ShownValue(.text("X")), user: "Jane Roe",
      at: Instant(seconds: 1_772_442_000))
    #expect(
      words(conflicts: [conflict], conflictCount: 3).conflicts
        == [
          "Name of Interaction “Renewal” is now “X”: Jane Roe, 2026-03-02 09:00",
          "and 2 more later changes",
        ])
    #expect(words(conflicts: [conflict]).conflicts == ["Name is now “X”: Jane Roe, 2026-03-02 09:00"])
  }

  @Test func failuresSayWhy() {
    let failure = UndoFailure(record: Self.member, error: .isDeleted())
    #expect(words(failures: [failure]).failures == ["Group Member 011Lo0000000001IAA: entity is deleted"])
  }
}
