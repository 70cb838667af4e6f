import ObjectModel
import Repository

/// discardDraft: removes unsaved text of a form.
struct DiscardDraft: WritingCall {
  private let object: String
  private let record: RecordID?

  /// The draft of a record, or of a new record of an object.
  init(object: String, record: RecordID?, in catalog: ObjectCatalog) throws(Fault) {
    self.object = try catalog.known(object).name
    self.record = record
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    "Discard a draft"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    try writer.discardDraft(object: object, record: record)
    return .done
  }
}
