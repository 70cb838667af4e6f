import ObjectModel

/// The limits that hold for a call as a whole (semantics 3.0). What breaks one is the request's fault.
enum BatchCheck {
  /// The most rows of a writing call.
  static let maximumRows = 200
  /// The most ids of retrieve.
  static let maximumIDs = 2_000
  /// The most runs of consecutive rows of one type.
  static let maximumChunks = 10

  /// The rows of create and update with their names found: at most 200, of known types, in at most ten chunks.
  static func rows(_ records: [Record], headers: RowHeaders) throws(Fault) -> [SentRow] {
    let catalog = headers.catalog
    guard records.count <= maximumRows else { throw .tooManyRows }
    let objects = try records.map { record throws(Fault) in try catalog.known(record.type) }
    guard chunks(objects.map(\.name)) <= maximumChunks else { throw .tooManyChunks }
    return try records.indices.map { index throws(Fault) in
      try SentRow(
        records[index], of: objects[index], in: catalog, at: "records[\(index)]",
        blamingRows: headers.blamesRows)
    }
  }

  /// The ids of delete, undelete and emptyRecycleBin: at most 200.
  static func ids(_ texts: [String]) throws(Fault) -> [SentID] {
    guard texts.count <= maximumRows else { throw .tooManyRows }
    return texts.map(SentID.init)
  }

  /// The same in at most ten chunks, which only delete asks for (semantics 3.0); a text that is no id counts for no type.
  static func idsInChunks(_ texts: [String]) throws(Fault) -> [SentID] {
    let ids = try ids(texts)
    guard chunks(ids.compactMap { $0.id?.keyPrefix }) <= maximumChunks else { throw .tooManyChunks }
    return ids
  }

  /// How many runs of equal neighbours there are.
  private static func chunks(_ types: [String]) -> Int {
    types.isEmpty ? 0 : 1 + zip(types, types.dropFirst()).count { $0 != $1 }
  }
}
