import class GRDB.Database
import ObjectModel

extension Listing {
  /// The keys of the first rows of some stretches, in their order, behind the first `offset`.
  func keys(_ stretches: [Stretch], offset: Int, limit: Int, from database: Database) throws(Fault) -> [Int64]
  {
    var keys: [Int64] = []
    var offset = offset
    for stretch in stretches where keys.count < limit {
      let statement = keyStatement(for: stretch, offset: offset)
      let known = keys.count
      let values = statement.values + [.integer(Int64(limit - known))]
      try database.forEachRow(statement.text, values) { row throws(Fault) in keys.append(row.integer(0)) }
      offset = try keys.count == known ? offset - skipped(stretch, upTo: offset, in: database) : 0
    }
    return keys
  }

  /// What reads the keys of a stretch; its last question mark is the most rows to read.
  func keyStatement(for stretch: Stretch, offset: Int = 0) -> SQL {
    SQL("SELECT t.\"Id\" FROM ") + source + filter(stretch.condition) + order(stretch, offset: offset)
  }
}
