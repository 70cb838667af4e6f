import ObjectModel
import Repository

/// update: changes the fields that are present, one result per row in order (semantics 3.2).
struct Update: WritingCall {
  private let rows: [SentRow]
  private let allOrNone: Bool
  private let headers: RowHeaders
  /// The record's last change that the one row is based on; nil overwrites.
  private let basedOn: Int64?

  /// How often ids may be repeated in one call, all ids together.
  private static let allowedRepetitions = 12

  /// Reads the rows of a request; with `basedOn` there must be exactly one.
  init(
    _ records: [Record], allOrNone: Bool, basedOn: Int64? = nil, headers: RowHeaders
  ) throws(Fault) {
    guard basedOn == nil || records.count == 1 else { throw .basedOnNeedsOneRecord }
    rows = try BatchCheck.rows(records, headers: headers)
    self.allOrNone = allOrNone
    self.basedOn = basedOn
    self.headers = headers
  }

  func sentence(in catalog: ObjectCatalog) -> String {
    Sentence.rows("Change", rows)
  }

  func sentence(naming reader: Reader, in catalog: ObjectCatalog) throws(Fault) -> String {
    try Sentence.rows("Change", rows, naming: reader)
  }

  func perform(_ writer: Writer) throws(Fault) -> Reply {
    if let basedOn, let row = rows.first, let id = row.id?.id {
      let last = try writer.lastChange(of: id)
      guard basedOn <= last || last == 0 else { throw .basedOnTheFuture(basedOn, last: last) }
      let check = ConflictCheck(reader: writer, basedOn: basedOn)
      let conflicts = try check.conflicts(of: row, id: id)
      guard conflicts.isEmpty else {
        return .conflicts(conflicts, lastChange: last)
      }
    }
    let results = try writer.batch(allOrNone: allOrNone) { () throws(Fault) in
      var seen: Set<RecordID> = []
      var repetitions = 0
      let results = try rows.map { row throws(Fault) in
        if let id = row.id?.id, !seen.insert(id).inserted {
          repetitions += 1
          guard repetitions <= Self.allowedRepetitions else {
            return RowResult.failure(.tooManyDuplicates(id), id: id)
          }
        }
        return try update(row, with: writer)
      }
      try writer.stampViews(of: results, headers)
      return results
    }
    return .results(results)
  }

  /// A row of the recently viewed: it has no field that could be changed, and its id is the record's (semantics 7).
  private func updateNothing(
    _ row: SentRow, of id: RecordID, with writer: Writer
  ) throws(Fault) -> RowResult {
    let check = RowCheck(
      catalog: headers.catalog, kind: .update, allowsTruncation: headers.allowsTruncation)
    do throws(RowError) {
      _ = try check.checked(row)
    } catch {
      return .failure(error, id: id)
    }
    switch try writer.state(of: id) {
    case .live: return .success(id)
    case .missing: return .failure(.invalidCrossReference, id: id)
    case .deleted: return .failure(.isDeleted(), id: id)
    }
  }

  private func update(_ row: SentRow, with writer: Writer) throws(Fault) -> RowResult {
    guard row.object.calls.contains(.update) else {
      return .failure(.notSupported("updated", object: row.object), id: row.id?.id)
    }
    switch row.id {
    case nil: return .failure(.missingID(call: "update"))
    case .malformed(let text): return .failure(.malformedID(text, object: row.object), sentID: text)
    case .id(let id) where row.object.source == .viewStamps:
      return try updateNothing(row, of: id, with: writer)
    case .id(let id):
      guard headers.catalog.object(of: id)?.name == row.object.name else {
        return .failure(.malformedID(id.text18, object: row.object), id: id)
      }
      let error = try RowWriter(writer: writer, headers: headers).update(row, id: id)
      return error.map { .failure($0, id: id) } ?? .success(id)
    }
  }
}
