import ObjectModel
import Repository

/// retrieve of one record that counts as viewed: reads and stamps in one transaction (semantics 3.5, 7).
struct StampedRetrieve: WritingCall {
  /// The call without its stamp.
  let retrieve: Retrieve
  /// The objects that there are.
  let catalog: ObjectCatalog

  func sentence(in catalog: ObjectCatalog) -> String {
    "Read a record"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    let reply = try retrieve.answer(writer)
    if case .records(let records) = reply, let id = records.first??.id {
      try writer.stamp(opened: id, referenced: [], in: catalog)
    }
    return reply
  }
}
