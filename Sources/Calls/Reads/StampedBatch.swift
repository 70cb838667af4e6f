import ObjectModel
import Repository
import SOQL

/// queryMore of a query whose rows are stamped: stamps those of the batch that was read.
struct StampedBatch: WritingCall {
  /// The batch.
  let result: QueryResult
  /// The query that it is a part of.
  let query: CheckedQuery

  func sentence(in catalog: ObjectCatalog) -> String {
    "Read \(query.object.labelPlural)"
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    try writer.stamp(result.records, as: query.stamps)
    return .query(result)
  }
}

extension Writer {
  /// Stamps the records that rows were read from. Deleted ones, which queryAll and old batches have too, are left out:
  /// nobody sees them among the recently viewed.
  func stamp(_ rows: [Record], as stamps: Set<ViewStamp>) throws(Fault) {
    if stamps.isEmpty { return }
    var live: [RecordID] = []
    for id in rows.compactMap(\.origin) {
      if case .live = try state(of: id) { live.append(id) }
    }
    let isViewed = stamps.contains(.viewed)
    try stamp(viewed: isViewed ? live : [], referenced: isViewed ? [] : live)
  }
}
