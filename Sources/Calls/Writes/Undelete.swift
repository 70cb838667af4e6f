import ObjectModel
import Repository

/// undelete: brings records back from the recycle bin, one result per id in order (semantics 3.7).
struct Undelete: WritingCall {
  private let ids: [SentID]
  private let allOrNone: Bool
  private let catalog: ObjectCatalog

  /// Reads the ids of a request.
  init(_ ids: [String], allOrNone: Bool, in catalog: ObjectCatalog) throws(Fault) {
    self.ids = try BatchCheck.ids(ids)
    self.allOrNone = allOrNone
    self.catalog = catalog
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    Sentence.ids("Restore", ids, in: catalog)
  }

  func sentence(naming reader: Reader, in catalog: ObjectCatalog) throws(Fault) -> String {
    try Sentence.ids("Restore", ids, naming: reader, in: catalog)
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    try writer.batch(ids, allOrNone: allOrNone) { id throws(Fault) in try undelete(id, with: writer) }
  }

  /// Brings one record back. Nil means it is done.
  private func undelete(_ id: RecordID, with writer: Writer) throws(Fault) -> RowError? {
    guard let object = catalog.object(of: id) else { return .notInRecycleBin }
    guard object.calls.contains(.undelete) else { return .notUndeletable }
    return try writer.undelete(id) ? nil : .notInRecycleBin
  }
}
