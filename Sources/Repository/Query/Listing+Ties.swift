import class GRDB.Database
import ObjectModel

// Answers of calls: rows that are equal in ORDER BY come by ascending id (semantics 5.6).
extension Listing {
  /// The records of an answer: at most `limit` behind the first `offset`.
  func records(offset: Int, limit: Int, from database: Database) throws(Fault) -> [Record] {
    guard isTurned else {
      return try records(try answered(from: database), offset: offset, limit: limit, from: database)
    }
    var records = try turned(
      select, firstTerm: firstTermColumn, offset: offset, limit: limit, from: database
    ) { row in plan.record(row, in: catalog) }
    if !children.isEmpty { try children.fill(&records, from: database) }
    return records
  }

  /// The keys of an answer's rows: at most `limit` behind the first `offset`.
  func keys(offset: Int, limit: Int, from database: Database) throws(Fault) -> [Int64] {
    guard isTurned else {
      return try keys(try answered(from: database), offset: offset, limit: limit, from: database)
    }
    let columns = ["t.\"Id\""] + terms.dropLast().map(\.expression)
    return try turned(
      columns.joined(separator: ", "), firstTerm: 1, offset: offset, limit: limit, from: database
    ) { row in row.integer(0) }
  }

  /// Whether the index that serves the order has equal rows the other way round.
  private var isTurned: Bool { endsDownwards && terms.first?.parents == nil }

  private var endsDownwards: Bool { hasTiebreak && terms.count > 1 && terms.last?.isAscending == false }

  /// All rows as stretches. Those of named parents come by a reference's index, which has the ids both ways.
  private func answered(from database: Database) throws(Fault) -> [Stretch] {
    let stretches = try stretches(from: database)
    return endsDownwards ? stretches.map(\.byAscendingID) : stretches
  }

  /// Reads rows in the order of the index and turns each run of equal ones. Sorting them in SQL would read the whole of
  /// the first run, which of a few types is a quarter of the file. One row more than is wanted tells whether the last run
  /// goes on; then that run is read again from its least id.
  private func turned<Element>(
    _ columns: String, firstTerm: Int, offset: Int, limit: Int, from database: Database,
    _ element: (SQLRow) -> Element
  ) throws(Fault) -> [Element] {
    let most = limit < Int.max - offset - 1 ? limit + offset : Int.max - 1
    var elements: [Element] = []
    elements.reserveCapacity(min(most, 200))
    for stretch in Stretch.all(terms) where elements.count < most {
      if stretch.order.count == 1 {
        // Rows without a value are one run, which the index has by ascending id too.
        let missing = most - elements.count
        try read([stretch.byAscendingID], columns, offset: 0, limit: missing, from: database) {
          elements.append(element($0))
        }
      } else {
        try turn(stretch, columns, firstTerm: firstTerm, into: &elements, upTo: most, from: database, element)
      }
    }
    return offset == 0 ? elements : Array(elements.dropFirst(offset))
  }

  /// Reads a stretch, run by run.
  private func turn<Element>(
    _ stretch: Stretch, _ columns: String, firstTerm: Int, into elements: inout [Element], upTo most: Int,
    from database: Database, _ element: (SQLRow) -> Element
  ) throws(Fault) {
    var found = elements
    var place = terms.dropLast().map { _ in SQLValue.null }
    var start = found.count
    var isCut = false
    try read([stretch], columns, offset: 0, limit: most - found.count + 1, from: database) { row in
      let isTied = found.count > start && place.indices.allSatisfy { row.value(firstTerm + $0) == place[$0] }
      if !isTied {
        Self.turn(&found, from: start)
        start = found.count
        for index in place.indices { place[index] = row.value(firstTerm + index) }
      }
      if found.count == most { isCut = isTied } else { found.append(element(row)) }
    }
    if isCut {
      let count = found.count - start
      found.removeSubrange(start...)
      let run = [Stretch.tied(to: place + [.null], terms)]
      try read(run, columns, offset: 0, limit: count, from: database) { found.append(element($0)) }
    } else {
      Self.turn(&found, from: start)
    }
    elements = found
  }

  private static func turn<Element>(_ elements: inout [Element], from start: Int) {
    if elements.count - start > 1 { elements[start...].reverse() }
  }
}
