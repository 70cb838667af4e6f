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
          "Name of Interaction “Renewal” becomes “Old” again (now “New”)",
          "Description of Interaction “Renewal” becomes empty again (now “\(long.prefix(60))…”)",
        ])
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
          "Jane Roe changed Name of Interaction “Renewal” to “X” on 2026-03-02 09:00",
          "and 2 more later changes",
        ])
  }

  @Test func failuresSayWhy() {
    let failure = UndoFailure(record: Self.member, error: .isDeleted())
    #expect(words(failures: [failure]).failures == ["Group Member 011Lo0000000001IAA: entity is deleted"])
  }
}
