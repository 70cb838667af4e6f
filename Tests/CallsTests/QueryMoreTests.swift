import ObjectModel
import Repository
import Testing

@testable import Calls

/// The batches of a query (semantics 3.0, 3.11).
@Suite(SoundStores()) struct QueryMoreTests {
  static let soql = "SELECT Id, Name FROM Opportunity WHERE Name LIKE 'Row %' ORDER BY Name"
  let office: Office

  init() throws {
    office = try Office()
  }

  /// Makes opportunities, in the order of their names.
  private func fill(_ count: Int) -> [RecordID] {
    let calls = stride(from: 0, to: count, by: 200).map { start in
      CallRequest(
        .create(
          (start..<min(start + 200, count)).map { index in
            Record(
              "Opportunity",
              [
                "Name": .text("Row \(10_000 + index)"), "StageName": .text("Prospecting"),
                "CloseDate": .text("2026-12-31"),
              ])
          }))
    }
    return office.session.performTogether(calls, sentence: "Fill").flatMap(\.results).compactMap(\.id)
  }

  /// All batches from the first on, and the locators between them.
  private func batches(_ first: Reply, at seconds: Int64 = 0) -> (rows: [[Record]], locators: [String]) {
    var (rows, locators): ([[Record]], [String]) = ([], [])
    var reply = first
    while case .query(let result) = reply {
      rows.append(result.records)
      guard let locator = result.locator else { return (rows, locators) }
      locators.append(locator)
      reply = office.perform(.queryMore(locator: locator), at: seconds)
    }
    Issue.record("\(reply)")
    return (rows, locators)
  }

  @Test(arguments: [
    (nil, [2_000, 3]), (2_000, [2_000, 3]), (1_002, [1_002, 1_001]), (1_001, [1_001, 1_001, 1]),
  ])
  func `3.0 a batch has 2000 rows unless another size is asked for`(_ size: Int?, _ sizes: [Int]) {
    let rows = fill(2_003)
    let (found, locators) = batches(office.perform(.query(soql: Self.soql, batchSize: size)))
    #expect(found.map(\.count) == sizes)
    #expect(found.joined().map(\.id) == rows)
    #expect(Set(locators).count == sizes.count - 1)
  }

  @Test(arguments: [200, 201])
  func `3.11 the batches joined are the query's rows`(_ size: Int) {
    let rows = fill(603)
    let (found, locators) = batches(office.perform(.query(soql: Self.soql, batchSize: size)))
    #expect(found.dropLast().allSatisfy { $0.count == size })
    #expect(found.joined().map(\.id) == rows)
    #expect(locators.allSatisfy { $0.count == 18 && $0.hasPrefix("0r8") && RecordID($0) != nil })
  }

  @Test func `3.11 rows that change or go between two batches are still handed out`() throws {
    let rows = fill(603)
    guard case .query(let first) = office.perform(.query(soql: Self.soql, batchSize: 200)) else {
      Issue.record("no rows")
      return
    }
    let renamed = Record(
      "Opportunity", ["Id": .text(rows[300].text18), "Name": .text("A new name")])
    #expect(office.perform(.update([renamed])).errors.isEmpty)
    #expect(office.perform(.delete(ids: [rows[301].text18, rows[0].text18])).errors.isEmpty)
    let locator = try #require(first.locator)
    guard case .query(let second) = office.perform(.queryMore(locator: locator)) else {
      Issue.record("no rows")
      return
    }
    #expect(first.totalSize == 603)
    #expect(second.totalSize == 603)
    #expect(second.records.map(\.id) == rows[200..<400].map { $0 })
    #expect(second.records[100]["Name"] == .text("A new name"))
    #expect(second.records[101]["Name"] == .text("Row 10301"))
    #expect(office.perform(.queryMore(locator: locator)) == .query(second))
  }

  @Test func `3.11 queryAll hands out deleted rows in every batch`() {
    let rows = fill(403)
    #expect(office.perform(.delete(ids: [rows[0].text18, rows[401].text18])).errors.isEmpty)
    let (live, _) = batches(office.perform(.query(soql: Self.soql, batchSize: 200)))
    #expect(live.joined().map(\.id) == (rows[1..<401] + [rows[402]]).map { $0 })
    let (all, _) = batches(office.perform(.queryAll(soql: Self.soql + " LIMIT 402", batchSize: 200)))
    #expect(all.map(\.count) == [200, 200, 2])
    #expect(all.joined().map(\.id) == rows.prefix(402).map { $0 })
  }

  @Test func `3.11 COUNT and a query that fits have no locator`() {
    _ = fill(203)
    let count = office.perform(
      .query(soql: "SELECT COUNT() FROM Opportunity WHERE Name LIKE 'Row %'", batchSize: 200))
    #expect(count == .query(QueryResult(totalSize: 203, records: [])))
    for limit in [199, 200] {
      guard
        case .query(let fits) = office.perform(.query(soql: "\(Self.soql) LIMIT \(limit)", batchSize: 200))
      else {
        Issue.record("no rows")
        return
      }
      #expect(fits.records.count == limit)
      #expect(fits.totalSize == limit)
      #expect(fits.locator == nil)
    }
  }

  @Test func `3.11 a locator is bound to its user`() throws {
    _ = fill(201)
    guard case .query(let result) = office.perform(.query(soql: Self.soql, batchSize: 200)) else { return }
    let locator = try #require(result.locator)
    let theirs = office.perform(.queryMore(locator: locator)) { $0.user = "jane@rapport.example" }
    #expect(theirs == .fault(.invalidQueryLocator))
    guard case .query = office.perform(.queryMore(locator: locator)) else {
      Issue.record("the user's own")
      return
    }
  }

  @Test func `3.11 a locator is gone after two days`() throws {
    _ = fill(201)
    guard case .query(let result) = office.perform(.query(soql: Self.soql, batchSize: 200), at: 100) else {
      return
    }
    let locator = try #require(result.locator)
    let days: Int64 = 2 * 86_400
    guard case .query = office.perform(.queryMore(locator: locator), at: 99 + days) else {
      Issue.record("two days are not over")
      return
    }
    #expect(office.perform(.queryMore(locator: locator), at: 100 + days).fault == .invalidQueryLocator)
  }

  @Test(arguments: ["", "x", "0r8Lo0000000099AAA", "0r8Lo0000000099", "01gLo0000000001-2000"])
  func `3.11 a locator that is none faults`(_ locator: String) {
    let fault = office.perform(.queryMore(locator: locator)).fault
    #expect(fault?.code == .invalidQueryLocator)
    #expect(fault?.message == "invalid query locator")
  }

  @Test func `a query leaves no trace in the journal`() throws {
    _ = fill(401)
    let before = try office.store.number("SELECT count(*) FROM action")
    _ = batches(office.perform(.query(soql: Self.soql, batchSize: 200)))
    #expect(try office.store.number("SELECT count(*) FROM action") == before)
  }

  @Test func `a query among calls that are performed together has its locator`() throws {
    let rows = fill(201)
    let replies = office.session.performTogether(
      [
        CallRequest(.create([Record("Account", ["Name": .text("Late")])])),
        CallRequest(.query(soql: Self.soql, batchSize: 200)),
      ], sentence: "Together")
    guard case .query(let result) = replies[1] else {
      Issue.record("\(replies)")
      return
    }
    let (rest, _) = batches(office.perform(.queryMore(locator: try #require(result.locator))))
    #expect(rest.joined().map(\.id) == rows.suffix(1))
  }
}
