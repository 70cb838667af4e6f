import ObjectModel
import Repository

/// opened: a person has opened a record on the screen. The record is viewed and referenced; the records that it
/// looks up to and those shown in its related lists are referenced. No record changes (design section 7).
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
    guard case .live = try writer.state(of: id) else { return .done }
    let lookups = try writer.lookups(of: id, in: catalog)
    try writer.stamp(opened: id, referenced: lookups + shown, in: catalog)
    return .done
  }
}
