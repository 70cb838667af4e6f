import ObjectModel
import Repository

/// Refuses what would stand above itself: a parent of the record's own type that leads back to it, and a group that is
/// nested in itself (semantics 8.6).
struct LoopCheck {
  /// The transaction that the row is written in.
  let reader: Reader
  /// The row's type.
  let object: ObjectDescription

  /// What is wrong with a row's values, by canonical field name; `id` is nil for a new record, which nothing can be
  /// below yet.
  func problem(in values: [String: FieldValue], of id: RecordID?) throws(Fault) -> RowError? {
    if object.name == ObjectDescription.groupMember.name { return try problem(inMember: values) }
    guard let id else { return nil }
    for field in object.fields where field.reference?.objects == [object.name] {
      guard let parent = values[field.name]?.reference else { continue }
      if try isLine(above: parent, by: field, leadingTo: id) {
        return .circularHierarchy(field, parent: parent)
      }
    }
    return nil
  }

  /// Whether a record, its parent, that one's parent and so on include another record.
  private func isLine(
    above start: RecordID, by field: FieldDescription, leadingTo id: RecordID
  ) throws(Fault) -> Bool {
    var seen: Set<RecordID> = []
    var next: RecordID? = start
    while let current = next, seen.insert(current).inserted {
      if current == id { return true }
      next = try reader.values(of: current)?[field.name]?.reference
    }
    return false
  }

  /// Whether a group's new member is the group or holds it, however deep.
  private func problem(inMember values: [String: FieldValue]) throws(Fault) -> RowError? {
    guard let groupField = object.field("GroupId"), let memberField = object.field("UserOrGroupId"),
      let group = values[groupField.name]?.reference, let member = values[memberField.name]?.reference
    else { return nil }
    var seen: Set<RecordID> = [member]
    var waiting = [member]
    while let current = waiting.popLast() {
      if current == group { return .nestedGroup(memberField) }
      let rows = try reader.find(object, field: groupField, equals: .reference(current))
      for record in try reader.records(object, ids: rows, fields: [memberField]).values {
        guard let below = record[memberField.name].reference, seen.insert(below).inserted else { continue }
        waiting.append(below)
      }
    }
    return nil
  }
}
