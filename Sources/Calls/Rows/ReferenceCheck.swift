import ObjectModel
import Repository

/// The checks of a row's references that need the store (semantics 3.4), and the look-up of nested parents
/// (semantics 3.0).
struct ReferenceCheck {
  /// The transaction that the row is written in.
  let reader: Reader
  /// The objects that there are.
  let catalog: ObjectCatalog
  /// The row's type.
  let object: ObjectDescription

  /// A row's values with every parent found, or the first problem. A reference that the record holds already is
  /// not checked again: a record may keep an owner who has left.
  func resolved(
    _ fields: [CheckedField], replacing stored: [String: FieldValue]
  ) throws(Fault) -> Result<[String: FieldValue], RowError> {
    var values: [String: FieldValue] = [:]
    for field in fields {
      switch try value(of: field) {
      case .failure(let error): return .failure(error)
      case .success(let value):
        if case .reference(let id) = value, stored[field.field.name] != value,
          let error = try problem(with: id, in: field)
        {
          return .failure(error)
        }
        values[field.field.name] = value
      }
    }
    return .success(values)
  }

  private func value(of field: CheckedField) throws(Fault) -> Result<FieldValue, RowError> {
    switch field.value {
    case .value(let value): return .success(value)
    case .parent(let parent, let key, let value):
      let ids = try reader.matches(parent, key: key, value: value)
      guard let id = ids.first else {
        let text = value.spelledText ?? ""
        return .failure(.parentNotFound(text, key: key, object: parent, field: field.field))
      }
      guard ids.count == 1 else { return .failure(.parentAmbiguous(ids, field: field.field)) }
      return .success(.reference(id))
    }
  }

  private func problem(with id: RecordID, in checked: CheckedField) throws(Fault) -> RowError? {
    let field = checked.field
    if field.role == .owner { return try problem(withOwner: id, in: field) }
    // A parent that was found by its key is there.
    let state: RecordState = if case .parent = checked.value { .live } else { try reader.state(of: id) }
    switch state {
    case .live: return try isNarrowed(id, by: field) ? nil : .wrongReferenceType(id.text18, field: field)
    case .missing: return .noAccess(to: id)
    case .deleted: return .isDeleted(field: field.name)
    }
  }

  /// Whether a record is of the kind that the field may point to, as a queue is of the groups.
  private func isNarrowed(_ id: RecordID, by field: FieldDescription) throws(Fault) -> Bool {
    let type = catalog.object(of: id)?.name
    guard let narrowing = field.reference?.targets.first(where: { $0.object == type })?.narrowing else {
      return true
    }
    return try reader.values(of: id)?[narrowing.field] == .text(narrowing.value)
  }

  /// An owner must be an active user, or a queue for the object type.
  private func problem(withOwner id: RecordID, in field: FieldDescription) throws(Fault) -> RowError? {
    if let user = try reader.user(id: id) {
      return user.isActive ? nil : .inactiveOwner(id, object: object)
    }
    switch try reader.state(of: id) {
    case .live: break
    case .missing: return .invalidCrossReference
    case .deleted: return .isDeleted(field: field.name)
    }
    return try isQueue(id, in: field) ? nil : .notAQueue
  }

  private func isQueue(_ id: RecordID, in field: FieldDescription) throws(Fault) -> Bool {
    guard try isNarrowed(id, by: field), let assignment = catalog.object(named: "QueueSobject"),
      let queue = assignment.field("QueueId"), let type = assignment.field("SobjectType")
    else { return false }
    let rows = try reader.find(assignment, field: queue, equals: .reference(id))
    return try reader.records(assignment, ids: rows, fields: [type]).values
      .contains { $0[type.name] == .text(object.name) }
  }
}
