import ObjectModel
import Repository

/// What an action did to one record, all its changes together.
struct NetEffect {
  /// Whether there was, or is, a record.
  enum Presence {
    /// There was none yet.
    case absent
    /// It was there.
    case live
    /// It was deleted, in the bin or for good.
    case deleted
  }

  /// One field's way through the action.
  struct Field {
    /// The field.
    let field: FieldDescription
    /// Its value before the action.
    let old: FieldValue
    /// The value that the action left.
    var new: FieldValue
  }

  /// The record.
  let record: RecordID
  /// What there was before the action.
  let before: Presence
  /// What there was after it.
  private(set) var after: Presence
  /// The number of the action's last change of the record.
  private(set) var lastChange: Int64
  /// The fields that it gave another value, in the order of their first change.
  private(set) var fields: [Field] = []

  /// The effects of an action in the order of their first changes.
  static func all(of changes: [RecordedChange]) -> [NetEffect] {
    var effects: [NetEffect] = []
    var places: [RecordID: Int] = [:]
    for change in changes {
      if let place = places[change.record] {
        effects[place].add(change)
      } else {
        places[change.record] = effects.count
        effects.append(NetEffect(change))
      }
    }
    return effects
  }

  private init(_ first: RecordedChange) {
    record = first.record
    switch first.kind {
    case .created: before = .absent
    case .updated, .deleted: before = .live
    case .undeleted, .purged: before = .deleted
    }
    after = before
    lastChange = first.number
    add(first)
  }

  private mutating func add(_ change: RecordedChange) {
    lastChange = change.number
    switch change.kind {
    case .created, .undeleted: after = .live
    case .deleted, .purged: after = .deleted
    case .updated:
      guard let field = change.field else { return }
      if let place = fields.firstIndex(where: { $0.field.name == field.name }) {
        fields[place].new = change.new
      } else {
        fields.append(Field(field: field, old: change.old, new: change.new))
      }
    }
  }

  /// The fields whose value after the action is another one than before.
  var changedFields: [Field] { fields.filter { !$0.old.isSame(as: $0.new) } }
}
