import ObjectModel
import Repository

/// emptyRecycleBin: takes records out of the recycle bin for good, one result per id in order (semantics 3.8).
struct EmptyRecycleBin: WritingCall {
  private let ids: [SentID]

  /// Reads the ids of a request.
  init(_ ids: [String], in catalog: ObjectCatalog) throws(Fault) {
    self.ids = try BatchCheck.ids(ids)
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    Sentence.ids("Erase", ids, in: catalog)
  }

  func sentence(naming reader: Reader, in catalog: ObjectCatalog) throws(Fault) -> String {
    try Sentence.ids("Erase", ids, naming: reader, in: catalog)
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    try writer.batch(ids) { id throws(Fault) in try writer.emptyBin(id) ? nil : .noBinEntry }
  }
}
