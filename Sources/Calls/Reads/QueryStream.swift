public import ObjectModel
import Repository
import SOQL

extension Session {
  /// Hands out all rows of a query batch by batch from one snapshot of the file, without keeping them: what is in memory
  /// is one batch, and eight bytes for every row.
  ///
  /// - Parameters:
  ///   - request: a query or a queryAll; its batch size is not looked at.
  ///   - size: the rows of a batch.
  ///   - take: takes the columns and the rows of a batch; called once with no rows when there are none. What it throws
  ///     ends the stream.
  /// - Returns: how many rows there were; of `COUNT()`, which has no rows, the count.
  /// - Throws: the query's fault, or what `take` threw.
  public func stream(
    _ request: CallRequest, by size: Int = 500, _ take: ([QueryColumn], [Record]) throws -> Void
  ) throws -> Int {
    let query = try checkedQuery(of: request)
    let columns = query.resultColumns
    guard query.stamps.isEmpty, !query.isCount, !query.isAggregate else {
      return try batches(of: request) { try take(columns, $0) }
    }
    // A read throws faults only; what the taker throws waits outside.
    var failure: (any Error)?
    let count = try store.read(viewer(for: request)) { reader throws(Fault) in
      let first = try reader.firstBatch(query, size: size)
      do { try take(columns, first.records) } catch { failure = error }
      for rows in first.remaining.slices(of: size) where failure == nil {
        let records = try reader.records(query, at: rows)
        do { try take(columns, records) } catch { failure = error }
      }
      return first.totalSize
    }
    if let failure { throw failure }
    return count
  }

  /// The same by the calls themselves, for queries that stamp what they answer, count or group.
  private func batches(of request: CallRequest, _ take: ([Record]) throws -> Void) throws -> Int {
    var request = request
    while true {
      let reply = perform(request)
      if case .fault(let fault) = reply { throw fault }
      guard case .query(let result) = reply else { throw Fault.storage("a query was not answered with rows") }
      try take(result.records)
      guard let locator = result.locator else { return result.totalSize }
      request.call = .queryMore(locator: locator)
    }
  }

  private func checkedQuery(of request: CallRequest) throws(Fault) -> CheckedQuery {
    switch request.call {
    case .query(let soql, _): return try RunQuery.query(soql, allRows: false, in: catalog)
    case .queryAll(let soql, _): return try RunQuery.query(soql, allRows: true, in: catalog)
    case .create, .update, .upsert, .delete, .undelete, .emptyRecycleBin, .retrieve, .queryMore, .search,
      .explain, .getUpdated, .getDeleted, .describeSObjects, .describeLayout, .describeGlobal,
      .describeSearchLayouts, .describeCompactLayouts, .listViews, .describeListView, .page, .recycleBin,
      .opened, .saveDraft, .drafts, .discardDraft, .editing, .changes, .undo, .redo, .setting, .session:
      throw .storage("only a query has rows to hand out")
    }
  }
}
