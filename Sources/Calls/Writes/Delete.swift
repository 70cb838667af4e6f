import ObjectModel
import Repository

/// delete: moves records with what cascades to the recycle bin, one result per id in order (semantics 3.3).
struct Delete: WritingCall {
  private let ids: [SentID]
  private let allOrNone: Bool
  private let catalog: ObjectCatalog

  /// Reads the ids of a request.
  init(_ ids: [String], allOrNone: Bool, in catalog: ObjectCatalog) throws(Fault) {
    self.ids = try BatchCheck.idsInChunks(ids)
    self.allOrNone = allOrNone
    self.catalog = catalog
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    Sentence.ids("Delete", ids, in: catalog)
  }

  func sentence(naming reader: Reader, in catalog: ObjectCatalog) throws(Fault) -> String {
    try Sentence.ids("Delete", ids, naming: reader, in: catalog)
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    try writer.batch(ids, allOrNone: allOrNone) { id throws(Fault) in try delete(id, with: writer) }
  }

  /// Deletes one record. Nil means it is done.
  private func delete(_ id: RecordID, with writer: Writer) throws(Fault) -> RowError? {
    guard let object = catalog.object(of: id) else { return .invalidCrossReference }
    guard object.calls.contains(.delete) else { return .notSupported("deleted", object: object) }
    switch try writer.state(of: id) {
    case .live: break
    case .missing: return .invalidCrossReference
    case .deleted: return .isDeleted()
    }
    let needing = try writer.restrictingChildren(of: id)
    guard needing.isEmpty else {
      let children = needing.map { "\($0.object.label) \($0.name)" }.joined(separator: ", ")
      return .deleteRestricted(name: try writer.name(of: id) ?? id.text18, by: children)
    }
    try writer.delete(id)
    return nil
  }
}
