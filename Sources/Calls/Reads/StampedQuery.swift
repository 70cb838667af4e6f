import ObjectModel
import Repository
import SOQL

/// query and queryAll that stamp rows: FOR VIEW and FOR REFERENCE stamp every row of the answered batch, the header
/// updateMru the only row of an answer with its id (semantics 7). Reads and stamps in one transaction; the answer has
/// the dates from before. Rows of later batches are not stamped: a batch has 200 rows or more, and no more of a type are
/// kept.
struct StampedQuery: WritingCall {
  /// The call without its stamps, with the id that they need.
  private(set) var query: RunQuery
  private let catalog: ObjectCatalog
  /// Whether the caller did not select the id.
  private let hidesID: Bool
  /// Whether the only row of an answer counts as viewed.
  private let stampsOnlyRow: Bool

  /// A query with the request's headers.
  init(_ query: RunQuery, _ headers: RowHeaders) {
    let id = CheckedPath(steps: [], end: .field(.recordID(of: query.query.object)))
    let selectsID = query.query.columns.contains(id)
    self.query = query
    catalog = headers.catalog
    stampsOnlyRow = headers.stampsViews && selectsID && query.query.object.hasViewStamps
    hidesID = !selectsID && !query.query.stamps.isEmpty
    if hidesID { self.query.query.items.append(.field(id)) }
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
    guard case .query(var result) = reply else { return reply }
    let ids = try live(result.records.compactMap(\.id), in: writer)
    let isViewed = query.query.stamps.contains(.viewed) || stampsOnlyRow && result.totalSize == 1
    if isViewed {
      try writer.stamp(viewed: ids, referenced: [])
    } else if query.query.stamps.contains(.referenced) {
      try writer.stamp(viewed: [], referenced: ids)
    }
    if hidesID {
      // It was selected last.
      for index in result.records.indices { result.records[index].fields.removeLast() }
    }
    return .query(result)
  }

  /// Deleted rows, which queryAll answers too, are not stamped: nobody sees them among the recently viewed.
  private func live(_ ids: [RecordID], in writer: Writer) throws(Fault) -> [RecordID] {
    guard query.query.allRows else { return ids }
    var live: [RecordID] = []
    for id in ids {
      if case .live = try writer.state(of: id) { live.append(id) }
    }
    return live
  }
}
