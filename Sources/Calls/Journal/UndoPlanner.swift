import ObjectModel
import Repository

/// Makes the plan of an undo or a redo in one snapshot.
struct UndoPlanner {
  /// The snapshot.
  let reader: Reader
  /// The objects that there are.
  let catalog: ObjectCatalog
  /// The action that is taken back.
  let action: Int64
  /// Whether what the rules will refuse is told too, which a run finds out by itself.
  let predicts: Bool
  /// What was planned so far.
  var plan = UndoPlan()
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

  private mutating func planReturns(of effects: [NetEffect]) throws(Fault) {
    var members: [RecordID] = []
    for effect in effects {
      switch try reader.state(of: effect.record) {
      case .live: break
      case .deleted(inBin: true, isRoot: true): try addReturn(of: effect.record)
      case .deleted(inBin: true, isRoot: false): members.append(effect.record)
      case .deleted(inBin: false, _):
        if try reader.wasEmptied(effect.record, by: action) {
          try addReturn(of: effect.record)
        } else {
          try fail(effect.record, .emptiedFromBin)
        }
      case .missing: try planRecreation(effect)
      }
    }
    // A child comes with its parent, unless another deletion took that.
    for member in members where !returning.contains(member) { try fail(member, .notInRecycleBin) }
  }

  private mutating func addReturn(of record: RecordID) throws(Fault) {
    let children = try reader.binned(with: record)
    let lookups = try reader.emptiedLookups(to: record)
    add(UndoPlan.Return(record: record, children: children, values: nil, lookups: lookups, name: nil))
  }

  private mutating func planRecreation(_ effect: NetEffect) throws(Fault) {
    let object = catalog.object(of: effect.record)
    guard object?.deletion == .permanent, !effect.fields.isEmpty else {
      return try fail(effect.record, .erasedFromBin)
    }
    let fields = effect.fields.filter { $0.field.properties.contains(.create) }
    let values = Dictionary(fields.map { ($0.field.name, $0.old) }) { first, _ in first }
    let name = fields.first { $0.field.isNameField }?.old.text
    let lookups = try reader.emptiedLookups(to: effect.record)
    add(UndoPlan.Return(record: effect.record, children: [], values: values, lookups: lookups, name: name))
  }

  private mutating func add(_ item: UndoPlan.Return) {
    plan.returns.append(item)
    returning.formUnion([item.record] + item.children)
  }

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
      if let error = try refusal(of: field.field, to: field.old) {
        try fail(effect.record, error)
        continue
      }
      fields.append((field.field, now, field.old))
      if now.isSame(as: field.new) { continue }
      if later == nil { later = try reader.laterChanges(of: effect.record, after: effect.lastChange) }
      try addConflict(effect.record, field.field, now: now, later ?? [])
    }
    guard !fields.isEmpty else { return }
    plan.restorations.append(UndoPlan.Restoration(record: effect.record, fields: fields))
  }

  /// The error of a former value that points to a record that is not there; the other fields go back without it.
  private func refusal(of field: FieldDescription, to value: FieldValue) throws(Fault) -> RowError? {
    guard let id = value.reference, !returning.contains(id) else { return nil }
    switch try reader.state(of: id) {
    case .live: return nil
    case .missing: return .formerValueGone(field, code: .insufficientAccessOnCrossReferenceEntity)
    case .deleted: return .formerValueGone(field, code: .entityIsDeleted)
    }
  }

  /// An undo that has nothing to do because the records were erased says so.
  private mutating func tellErased(_ effects: [NetEffect]) throws(Fault) {
    for effect in effects where effect.after == .live {
      if case .missing = try reader.state(of: effect.record) { try fail(effect.record, .erasedFromBin) }
    }
  }

  /// Notes a record that cannot be taken back.
  mutating func fail(_ record: RecordID, _ error: RowError) throws(Fault) {
    plan.failures.append(UndoFailure(record: try reader.named(record), error: error))
  }

  /// Notes a field that would be overwritten, with who changed it last.
  mutating func addConflict(
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
