import ObjectModel
import Repository

/// saveDraft: keeps unsaved text of a form.
struct SaveDraft: WritingCall {
  private let draft: Draft

  /// A draft of a known object and, if it names a record, of one of that object's.
  init(_ draft: Draft, in catalog: ObjectCatalog) throws(Fault) {
    let object = try catalog.known(draft.object)
    var draft = draft
    draft.object = object.name
    if let text = draft.record {
      guard let id = RecordID(text), catalog.object(of: id)?.name == object.name else {
        throw .malformedID(text)
      }
      draft.record = id.text18
    }
    self.draft = draft
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    "Keep a draft"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    try writer.saveDraft(draft)
    return .done
  }
}
