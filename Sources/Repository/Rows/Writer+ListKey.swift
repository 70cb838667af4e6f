import ObjectModel

extension Writer {
  /// The key by which a row stands in the full text, newest first (design section 4): the start second × 4 + the first
  /// free slot, searched upward; without a start −2^60 + id, below all others; without a field for the start the id.
  func listKey(for row: StoredRow, in table: Table) throws(Fault) -> Int64 {
    guard table.hasListKey else { return row.key }
    guard let start = table.startIndex.flatMap({ row.values[$0].integer }) else { return row.key - (1 << 60) }
    let place = ListKeyStart(ordinal: table.object.ordinal, second: start)
    let name = table.object.name.quoted
    var candidate = freeListKeys[place] ?? start * 4
    let statement = "SELECT 1 FROM \(name) WHERE \"ListKey\" = ?"
    while try database.integer(statement, [.integer(candidate)]) != nil { candidate += 1 }
    // Only long walks are worth remembering: an import has many starts.
    if candidate - start * 4 >= 8 { freeListKeys[place] = candidate + 1 }
    return candidate
  }
}

extension Table {
  /// The place of the start among the fields; nil when the object has none.
  var startIndex: Int? {
    object.field(.start).flatMap { index(of: $0.name) }
  }
}
