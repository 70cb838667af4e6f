import ObjectModel
import Repository

/// Makes the plan of an undo or a redo in one snapshot.
struct UndoPlanner {
  private let reader: Reader
  private let catalog: ObjectCatalog
  /// The action that is taken back.
  private let action: Int64
  /// Whether what the rules will refuse is told too, which a run finds out by itself.
  private let predicts: Bool
  private var plan = UndoPlan()
  /// The records that are back once the plan is carried out.
  private var returning: Set<RecordID> = []

  /// The plan for an action.
  static func plan(
    _ action: Int64, predicting: Bool, reader: Reader, catalog: ObjectCatalog
  ) throws(Fault) -> UndoPlan {
    var planner = UndoPlanner(reader: reader, catalog: catalog, action: action, predicts: predicting)
    return try planner.planned()
  }

  private init(reader: Reader, catalog: ObjectCatalog, action: Int64, predicts: Bool) {
    (self.reader, self.catalog, self.action, self.predicts) = (reader, catalog, action, predicts)
  }

  private mutating func planned() throws(Fault) -> UndoPlan {
    let effects = NetEffect.all(of: try reader.changes(of: action))
    try planReturns(of: effects.reversed().filter { $0.before == .live && $0.after == .deleted })
    for effect in effects.reversed() where effect.before != .absent { try planFields(of: effect) }
    try planRemovals(of: effects.filter { $0.before != .live && $0.after == .live })
    if plan.isEmpty { try tellErased(effects) }
    return plan
  }

  // MARK: What comes back

  private mutating func planReturns(of effects: [NetEffect]) throws(Fault) {
    var carried: [NetEffect] = []
    for effect in effects {
      switch try reader.state(of: effect.record) {
      case .live: break
      case .deleted(inBin: true, isRoot: true):
        let children = try reader.binned(with: effect.record)
        add(UndoPlan.Return(record: effect.record, children: children, values: nil, name: nil))
      case .deleted: carried.append(effect)
      case .missing: try planRecreation(effect)
      }
    }
    // A child comes with its parent, or follows it when it was in the bin by itself before.
    for effect in carried where !returning.contains(effect.record) {
      let carrier = try reader.carrier(of: effect.record)
      if let carrier, returning.contains(carrier) {
        add(UndoPlan.Return(record: effect.record, children: [], values: nil, name: nil))
      } else {
        try fail(effect.record, carrier == nil ? .emptiedFromBin : .notInRecycleBin)
      }
    }
  }

  private mutating func planRecreation(_ effect: NetEffect) throws(Fault) {
    let object = catalog.object(of: effect.record)
    guard object?.deletion == .permanent, !effect.fields.isEmpty else {
      return try fail(effect.record, .erasedFromBin)
    }
    let fields = effect.fields.filter { $0.field.properties.contains(.create) }
    let values = Dictionary(fields.map { ($0.field.name, $0.old) }) { first, _ in first }
    let name = fields.first { $0.field.isNameField }?.old.text
    add(UndoPlan.Return(record: effect.record, children: [], values: values, name: name))
  }

  private mutating func add(_ item: UndoPlan.Return) {
    plan.returns.append(item)
    returning.formUnion([item.record] + item.children)
  }

  // MARK: What changes

  private mutating func planFields(of effect: NetEffect) throws(Fault) {
    let changed = effect.changedFields
    // A record that is made anew has its values already.
    guard !changed.isEmpty, plan.returns.first(where: { $0.record == effect.record })?.values == nil else {
      return
    }
    guard let current = try reader.values(of: effect.record) else {
      if effect.after == .live { try fail(effect.record, .erasedFromBin) }
      return
    }
    if try reader.state(of: effect.record) != .live, !returning.contains(effect.record) {
      if effect.after == .live { try fail(effect.record, .isDeleted()) }
      return
    }
    var fields: [(field: FieldDescription, from: FieldValue, to: FieldValue)] = []
    var later: [LaterChange]?
    for field in changed {
      let now = current[field.field.name] ?? .null
      if now.isSame(as: field.old) { continue }
      fields.append((field.field, now, field.old))
      if now.isSame(as: field.new) { continue }
      if later == nil { later = try reader.laterChanges(of: effect.record, after: effect.lastChange) }
      try addConflict(effect.record, field.field, now: now, later ?? [])
    }
    guard !fields.isEmpty else { return }
    if predicts, let error = try refusal(of: fields) { return try fail(effect.record, error) }
    plan.restorations.append(UndoPlan.Restoration(record: effect.record, fields: fields))
  }

  /// The error of a value that points to a record that is not there.
  private func refusal(
    of fields: [(field: FieldDescription, from: FieldValue, to: FieldValue)]
  ) throws(Fault) -> RowError? {
    for (field, _, to) in fields {
      guard let id = to.reference, !returning.contains(id) else { continue }
      switch try reader.state(of: id) {
      case .live: break
      case .missing: return .noAccess(to: id)
      case .deleted: return .isDeleted(field: field.name)
      }
    }
    return nil
  }

  // MARK: What goes away

  private mutating func planRemovals(of effects: [NetEffect]) throws(Fault) {
    var children: [RecordID: [RecordID]] = [:]
    var carried: Set<RecordID> = []
    var live: [NetEffect] = []
    for effect in effects where try reader.state(of: effect.record) == .live {
      let members = try reader.cascade(of: effect.record)
      children[effect.record] = members
      carried.formUnion(members)
      live.append(effect)
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
      guard !carried.contains(effect.record) else { continue }
      if predicts, let error = try refusal(toDelete: effect.record, with: going) {
        try fail(effect.record, error)
      } else {
        let members = children[effect.record] ?? []
        plan.removals.append(UndoPlan.Removal(record: effect.record, children: members))
      }
    }
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

  // MARK: What is told

  /// An undo that has nothing to do because the records were erased says so.
  private mutating func tellErased(_ effects: [NetEffect]) throws(Fault) {
    for effect in effects where effect.after == .live {
      if case .missing = try reader.state(of: effect.record) { try fail(effect.record, .erasedFromBin) }
    }
  }

  private mutating func fail(_ record: RecordID, _ error: RowError) throws(Fault) {
    plan.failures.append(UndoFailure(record: try reader.named(record), error: error))
  }

  private mutating func addConflict(
    _ record: RecordID, _ field: FieldDescription, now: FieldValue, _ later: [LaterChange]
  ) throws(Fault) {
    let change = later.first { $0.field.name == field.name }
    var hand = change.map { (user: $0.user, at: $0.at) }
    if hand == nil { hand = try reader.clearing(of: field, in: record) }
    if hand == nil { hand = try reader.lastHand(on: record) }
    plan.conflicts.append(
      UndoConflict(
        record: try reader.named(record), field: field.name, current: try reader.shown(now),
        user: hand?.user ?? "", at: hand?.at ?? reader.viewer.now))
  }
}
