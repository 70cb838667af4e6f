import ObjectModel
import Repository

/// create: new records, one result per row in order (semantics 3.1).
struct Create: WritingCall {
  private let rows: [SentRow]
  private let allOrNone: Bool
  private let headers: RowHeaders

  /// Reads the rows of a request.
  init(_ records: [Record], allOrNone: Bool, headers: RowHeaders) throws(Fault) {
    rows = try BatchCheck.rows(records, headers: headers)
    self.allOrNone = allOrNone
    self.headers = headers
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    Sentence.rows("Create", rows)
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    let results = try writer.batch(allOrNone: allOrNone, creating: true) { () throws(Fault) in
      let results = try rows.map { row throws(Fault) in try create(row, with: writer) }
      try writer.stampViews(of: results, headers)
      return results
    }
    return .results(results)
  }

  private func create(_ row: SentRow, with writer: Writer) throws(Fault) -> RowResult {
    guard row.object.calls.contains(.create) else {
      return .failure(.notSupported("inserted", object: row.object))
    }
    guard row.id == nil else { return .failure(.idInInsert) }
    switch try RowWriter(writer: writer, headers: headers).insert(row) {
    case .success(let id): return .success(id)
    case .failure(let error): return .failure(error)
    }
  }
}
