import class GRDB.Database
import ObjectModel

extension Listing {
  /// The keys of the first rows of some stretches, in their order.
  func keys(_ stretches: [Stretch], limit: Int, from database: Database) throws(Fault) -> [Int64] {
    var keys: [Int64] = []
    for stretch in stretches where keys.count < limit {
      let statement = keyStatement(for: stretch)
      let values = statement.values + [.integer(Int64(limit - keys.count))]
      try database.forEachRow(statement.text, values) { row throws(Fault) in keys.append(row.integer(0)) }
    }
    return keys
  }

  /// What reads the keys of a stretch; its last question mark is the most rows to read.
  func keyStatement(for stretch: Stretch) -> SQL {
    let order = stretch.order.map(\.clause).joined(separator: ", ")
    return SQL("SELECT t.\"Id\" FROM ") + source + filter(stretch.condition) + " ORDER BY \(order) LIMIT ?"
  }
}
