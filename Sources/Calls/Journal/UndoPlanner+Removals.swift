import ObjectModel
import Repository

extension UndoPlanner {
  /// Plans the deletion of what the action made or brought back, with the later changes that go with it.
  mutating func planRemovals(of effects: [NetEffect]) throws(Fault) {
    var children: [RecordID: [RecordID]] = [:]
    var carried: Set<RecordID> = []
    var live: [NetEffect] = []
    for effect in try inOrder(effects) where try reader.state(of: effect.record) == .live {
      // A child that comes first was deleted by itself before its parent and is so again.
      live.append(effect)
      guard !carried.contains(effect.record) else { continue }
      let members = try reader.cascade(of: effect.record).filter { children[$0] == nil }
      children[effect.record] = members
      carried.formUnion(members)
    }
    let going = Set(live.map(\.record))
    for effect in live {
      for change in try reader.laterChanges(of: effect.record, after: effect.lastChange, exceptBy: action) {
        let now = try reader.values(of: effect.record)?[change.field.name] ?? .null
        // What was put back is no change, nor is a lookup that a deletion emptied.
        if !now.isSame(as: change.before), !change.after.isSame(as: change.before) {
          try addConflict(effect.record, change.field, now: now, [change])
        }
      }
      try addReferences(to: effect, except: going)
      guard let members = children[effect.record] else { continue }
      if predicts, let error = try refusal(toDelete: effect.record, with: going) {
        try fail(effect.record, error)
      } else {
        plan.removals.append(UndoPlan.Removal(record: effect.record, children: members))
      }
    }
  }

  /// The order in which records were deleted by the action that this one took back; else that of the action itself.
  private func inOrder(_ effects: [NetEffect]) throws(Fault) -> [NetEffect] {
    guard !effects.isEmpty, let earlier = try reader.action(action)?.undoes else { return effects }
    var ranks: [RecordID: Int] = [:]
    for change in try reader.changes(of: earlier) where change.kind == .deleted && ranks[change.record] == nil
    {
      ranks[change.record] = ranks.count
    }
    let ranked = effects.enumerated().map { (rank: ranks[$1.record] ?? ranks.count + $0, effect: $1) }
    return ranked.sorted { $0.rank < $1.rank }.map(\.effect)
  }

  /// Records that others made or let point to a record since go with it or lose their lookup: that is theirs too.
  private mutating func addReferences(to effect: NetEffect, except going: Set<RecordID>) throws(Fault) {
    let references = try reader.laterReferences(
      to: effect.record, after: effect.lastChange, exceptBy: action)
    for reference in references where !going.contains(reference.record) {
      plan.conflicts.append(
        UndoConflict(
          record: try reader.named(reference.record), field: reference.field.name,
          current: try reader.shown(.reference(effect.record)), user: reference.user, at: reference.at))
    }
  }

  /// The error of a record that may not be deleted. A child that goes for good in the same undo restricts nothing.
  private func refusal(toDelete id: RecordID, with going: Set<RecordID>) throws(Fault) -> RowError? {
    guard let object = catalog.object(of: id) else { return .invalidCrossReference }
    guard object.calls.contains(.delete) else { return .notSupported("deleted", object: object) }
    let needing = try reader.restrictingChildren(of: id)
    let remaining = needing.filter { !(going.contains($0.id) && $0.object.deletion == .permanent) }
    guard !remaining.isEmpty else { return nil }
    let names = remaining.map { "\($0.object.label) \($0.name)" }.joined(separator: ", ")
    return .deleteRestricted(name: try reader.name(of: id) ?? id.text18, by: names)
  }
}
