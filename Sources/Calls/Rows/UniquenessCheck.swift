import ObjectModel
import Repository

/// The last checks of a row: values that only one record may have.
struct UniquenessCheck {
  /// The transaction that the row is written in.
  let reader: Reader
  /// The row's type.
  let object: ObjectDescription

  /// What is wrong with a row's values, by canonical field name; `id` is the record that they are for, nil for a new
  /// one. A type that a queue may own already is refused too: the code is inferred.
  func problem(in values: [String: FieldValue], of id: RecordID?) throws(Fault) -> RowError? {
    for field in object.fields where field.properties.contains(.unique) {
      guard let value = values[field.name], !value.isNull else { continue }
      let others = try reader.matches(object, key: field, value: value).filter { $0 != id }
      if let other = others.first { return .duplicateValue(field: field, of: other) }
    }
    guard object.name == ObjectDescription.queueSobject.name, let type = object.field("SobjectType"),
      let other = try pair(values)
    else { return nil }
    return .duplicateValue(field: type, of: other)
  }

  /// The membership that a new group member repeats: its create succeeds with this record (semantics 8.6).
  func existingMember(_ values: [String: FieldValue]) throws(Fault) -> RecordID? {
    object.name == ObjectDescription.groupMember.name ? try pair(values) : nil
  }

  /// The record with the same value in every required field.
  private func pair(_ values: [String: FieldValue]) throws(Fault) -> RecordID? {
    let fields = object.fields.filter(\.isRequired)
    guard let first = fields.first, let value = values[first.name] else { return nil }
    let ids = try reader.find(object, field: first, equals: value)
    let records = try reader.records(object, ids: ids, fields: fields)
    return ids.first { id in
      fields.allSatisfy { records[id]?[$0.name] == values[$0.name] }
    }
  }
}
