import ObjectModel
import Repository

extension UndoPlan {
  /// What the plan does in its order, as an answer. Names are looked up as they are now: before a run.
  func outcome(of target: UndoTarget, in reader: Reader, _ catalog: ObjectCatalog) throws(Fault)
    -> UndoOutcome
  {
    guard let action = try reader.journalAction(target.origin.number) else {
      throw .noSuchAction(target.origin.number)
    }
    let all = effects(in: catalog)
    var shown = Array(all.prefix(UndoOutcome.maximumShown))
    for index in shown.indices { try name(&shown[index], in: reader) }
    let conflicts = conflicts.sorted { $0.at < $1.at }
    return UndoOutcome(
      action: action, newAction: nil, effects: shown, effectCount: Set(all.map(\.record.id)).count,
      tallies: UndoTally.tallies(of: all),
      conflicts: Array(conflicts.prefix(UndoOutcome.maximumShown)), conflictCount: conflicts.count,
      failures: Array(failures.prefix(UndoOutcome.maximumShown)), failureCount: failures.count)
  }

  /// The plan without some records, which were refused.
  func without(_ records: Set<RecordID>) -> UndoPlan {
    var plan = self
    plan.returns.removeAll { records.contains($0.record) }
    plan.restorations.removeAll { records.contains($0.record) }
    plan.removals.removeAll { records.contains($0.record) }
    return plan
  }

  /// The effects without the names that only the store knows.
  private func effects(in catalog: ObjectCatalog) -> [UndoEffect] {
    let effect = { (id: RecordID, name: String?, kind: UndoEffect.Kind) in
      UndoEffect(
        record: NamedRecord(id: id, type: catalog.object(of: id)?.name ?? "", name: name), kind: kind)
    }
    return returns.map {
      effect($0.record, $0.name, .comesBack(children: $0.children.count, lookups: $0.lookups))
    }
      + restorations.map { effect($0.record, nil, .changes($0.fields.map(Self.change))) }
      + removals.map { effect($0.record, nil, .goesAway(children: $0.children.count)) }
  }

  private static func change(
    _ field: FieldDescription, from: FieldValue, to: FieldValue
  ) -> UndoEffect.FieldChange {
    UndoEffect.FieldChange(field: field.name, from: ShownValue(from), to: ShownValue(to))
  }

  private func name(_ effect: inout UndoEffect, in reader: Reader) throws(Fault) {
    effect.record.name = try reader.name(of: effect.record.id) ?? effect.record.name
    guard case .changes(var changes) = effect.kind else { return }
    for index in changes.indices {
      changes[index].from = try reader.shown(changes[index].from.value)
      changes[index].to = try reader.shown(changes[index].to.value)
    }
    effect.kind = .changes(changes)
  }
}
