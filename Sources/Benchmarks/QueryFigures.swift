import Calls
import Foundation
import ObjectModel
import Repository

/// How fast SOQL is, text in and reply out, beside SQL by hand on the same file in the same process, in turn.
struct QueryFigures {
  private let session: Session
  private let raw: RawSQLite
  /// How long one query is measured, in seconds.
  private let patience: Double

  /// Figures on an open book.
  init(session: Session, raw: RawSQLite, patience: Double = 1) {
    (self.session, self.raw, self.patience) = (session, raw, patience)
  }

  /// The budget of design section 8.
  static let budget = 1.25

  /// One query's figure. A query that is refused gets a dash; one that answers other rows than the hand does is named.
  func figure(_ comparison: Comparison) throws -> Figure {
    var round = 0
    let first = ask(comparison, round)
    guard let found = first else {
      return Figure(what: comparison.what, value: "-", budget: "≤ \(Self.budget) ×")
    }
    let expected = try comparison.byHand(raw, round)
    var (ours, theirs): ([Double], [Double]) = ([], [])
    let clock = ContinuousClock()
    let end = clock.now + .seconds(patience)
    while ours.count < 5 || (clock.now < end && ours.count < 400) {
      round += 1
      try forgetLocators()
      // Who is first reads the record from the file; each is half the time.
      if round % 2 == 0 { ours.append(seconds { _ = ask(comparison, round) }) }
      theirs.append(try seconds { _ = try comparison.byHand(raw, round) })
      if round % 2 == 1 { ours.append(seconds { _ = ask(comparison, round) }) }
    }
    let (mine, yardstick) = (Samples(ours).median, Samples(theirs).median)
    let rows = found == expected ? "\(found) rows" : "\(found) ROWS INSTEAD OF \(expected)"
    return Figure(
      what: comparison.what, value: "\(milliseconds(mine)) ms, \(rows)",
      yardstick: "\(milliseconds(yardstick)) ms by hand", ratio: mine / yardstick,
      budget: "≤ \(Self.budget) ×")
  }

  /// How many rows a query answers, those of children included; for a count the count. Nil when it is refused.
  private func ask(_ comparison: Comparison, _ round: Int) -> Int? {
    let text = comparison.soql(round)
    let reply = session.perform(CallRequest(comparison.isSearch ? .search(sosl: text) : .query(soql: text)))
    if case .searchRecords(let records) = reply { return records.count }
    guard case .query(let result) = reply else { return nil }
    return result.records.isEmpty ? result.totalSize : rows(result.records)
  }

  private func rows(_ records: [Record]) -> Int {
    records.reduce(0) { sum, record in
      sum
        + record.fields.reduce(1) { sum, field in
          guard case .children(let children?) = field.content else { return sum }
          return sum + rows(children.records)
        }
    }
  }

  /// Snapshots of long queries, ours and those by hand, would make the book grow with every round.
  private func forgetLocators() throws {
    let kept = try raw.query("SELECT 1 FROM query_locator LIMIT 1")
    if kept.count > 0 { try raw.run("DELETE FROM query_locator_batch; DELETE FROM query_locator") }
  }
}
