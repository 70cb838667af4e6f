import ObjectModel
import Repository
import SOQL

/// query and queryAll that stamp rows: FOR VIEW and FOR REFERENCE stamp every row that is answered, those of later batches
/// when they are handed out; the header updateMru stamps the only row of an answer with its id (semantics 5.11, 7). Reads
/// and stamps in one transaction; the answer has the dates from before.
struct StampedQuery: WritingCall {
  /// The call without its stamps.
  let query: RunQuery
  /// Whether the only row of an answer counts as viewed.
  private let stampsOnlyRow: Bool

  /// A query with the request's headers.
  init(_ query: RunQuery, _ headers: RowHeaders) {
    let id = CheckedPath(steps: [], end: .field(.recordID(of: query.query.object)))
    self.query = query
    stampsOnlyRow =
      headers.stampsViews && query.query.object.hasViewStamps && query.query.columns.contains(id)
  }

  /// Whether there is anything to stamp at all.
  var mayStamp: Bool { stampsOnlyRow || !query.query.stamps.isEmpty }

  func sentence(in catalog: ObjectCatalog) -> String {
    "Read \(query.query.object.labelPlural)"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    let reply =
      switch try query.answer(writer) {
      case .done(let reply): reply
      case .write(let rest): try rest.perform(writer)
      }
    guard case .query(let result) = reply else { return reply }
    var stamps = query.query.stamps
    if stampsOnlyRow && result.totalSize == 1 { stamps.insert(.viewed) }
    try writer.stamp(result.records, as: stamps)
    return reply
  }
}
