import ObjectModel
import Repository

extension Writer {
  /// Runs a call that names records by their ids: one result per id in order. `change` answers nil when it is done.
  func batch(
    _ ids: [SentID], allOrNone: Bool = false, _ change: (RecordID) throws(Fault) -> RowError?
  ) throws(Fault) -> Reply {
    .results(
      try batch(allOrNone: allOrNone) { () throws(Fault) in
        try ids.map { id throws(Fault) in
          switch id {
          case .malformed(let text): return .failure(.malformedID(text), sentID: text)
          case .id(let id): return try change(id).map { .failure($0, id: id) } ?? .success(id)
          }
        }
      })
  }

  /// Runs the rows of a call. With `allOrNone` one bad row takes all back: the good rows report it, and ids of
  /// records that are gone again are withdrawn (semantics 3.0). `creating` says that every good row made one.
  func batch(
    allOrNone: Bool, creating: Bool = false, _ rows: () throws(Fault) -> [RowResult]
  ) throws(Fault) -> [RowResult] {
    do throws(BatchEnd) {
      return try savepoint { () throws(BatchEnd) in
        let results: [RowResult]
        do throws(Fault) {
          results = try rows()
        } catch {
          throw .fault(error)
        }
        guard !allOrNone || results.allSatisfy(\.isSuccess) else { throw .rolledBack(results) }
        return results
      }
    } catch {
      switch error {
      case .fault(let fault): throw fault
      case .rolledBack(let results):
        return results.map { $0.isSuccess ? $0.rolledBack(withoutID: creating || $0.isCreated == true) : $0 }
      }
    }
  }
}

/// Why the rows of a call left nothing behind.
private enum BatchEnd: Error {
  /// The file failed.
  case fault(Fault)
  /// A row was refused and the call was all or none.
  case rolledBack([RowResult])
}

extension RowResult {
  /// The result of a good row that was taken back.
  fileprivate func rolledBack(withoutID: Bool) -> RowResult {
    RowResult(
      id: withoutID ? nil : id, sentID: sentID, isSuccess: false, isCreated: isCreated.map { _ in false },
      errors: [.rolledBack])
  }
}
