import ObjectModel
import Repository

/// opened: a person has opened a record on the screen. The record is viewed and referenced; the records that it
/// looks up to and those shown in its related lists are referenced. No record changes (semantics 7).
struct Opened: WritingCall {
  /// The opened record.
  let id: RecordID
  /// The records that its related lists show.
  let shown: [RecordID]
  /// The objects that there are.
  let catalog: ObjectCatalog

  func sentence(in catalog: ObjectCatalog) -> String {
    "Open \(catalog.object(of: id)?.label ?? "record")"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    guard case .live = try writer.state(of: id), let object = catalog.object(of: id) else { return .done }
    let values = try writer.values(of: id) ?? [:]
    // Who created and last changed it is no relation of the record's own.
    let lookups = object.fields
      .filter { $0.reference != nil && $0.properties.contains(.create) }
      .compactMap { values[$0.name]?.reference }
    var referenced: [RecordID] = []
    for other in lookups + shown where other != id && isStamped(other) && !referenced.contains(other) {
      if case .live = try writer.state(of: other) { referenced.append(other) }
    }
    try writer.stamp(viewed: isStamped(id) ? [id] : [], referenced: referenced)
    return .done
  }

  /// Whether records of the type have view dates.
  private func isStamped(_ id: RecordID) -> Bool {
    catalog.object(of: id)?.fields.contains { field in
      if case .viewStamp = field.source { true } else { false }
    } ?? false
  }
}
