import Foundation
import ObjectModel
import Testing

@testable import Calls

/// What holds for the rows of one call together (semantics 3.0, 3.2, 3.3).
@Suite(SoundStores()) struct BatchTests {
  static let good = Record("Interaction", ["Name": .text("Good")])
  static let bad = Record("Interaction", [:])
  static let someID = RecordID(keyPrefix: "0kz", key: 1).text18

  @Test func `results come in the order of the rows and good rows stay`() throws {
    let office = try Office()
    let before = office.count("Interaction")
    let results = office.perform(.create([Self.good, Self.bad, Self.good])).results
    #expect(results.map(\.isSuccess) == [true, false, true])
    #expect(results[1].id == nil)
    #expect(office.count("Interaction") == before + 2)
  }

  @Test func `all or none withdraws created rows and blames only the bad one`() throws {
    let office = try Office()
    let before = office.count("Interaction")
    let results = office.perform(.create([Self.good, Self.bad, Self.good], allOrNone: true)).results
    #expect(
      results.map { $0.errors.first?.code } == [
        .allOrNoneOperationRolledBack, .requiredFieldMissing, .allOrNoneOperationRolledBack,
      ])
    #expect(results.allSatisfy { $0.id == nil && !$0.isSuccess })
    #expect(office.count("Interaction") == before)
  }

  @Test func `all or none with only good rows writes them`() throws {
    let office = try Office()
    #expect(office.perform(.create([Self.good, Self.good], allOrNone: true)).errors.isEmpty)
  }

  @Test func `rolled-back updates and deletes keep their ids`() throws {
    let office = try Office()
    let ids = [office["call"], office["second"]]
    let updates =
      ids.map { Record("Interaction", ["Id": .reference($0), "Name": .text("Changed")]) }
      + [Record("Interaction", ["Id": .reference(office["binned"])])]
    let updated = office.perform(.update(updates, allOrNone: true), at: 60).results
    #expect(updated.map(\.id) == ids + [office["binned"]])
    #expect(updated.map { $0.errors.first?.code == .allOrNoneOperationRolledBack } == [true, true, false])
    #expect(try office.values(ids[0], "Name") == [.text("Kick-off")])

    let deleted = office.perform(
      .delete(ids: (ids + [office["binned"]]).map(\.text15), allOrNone: true)
    ).results
    #expect(deleted.map(\.id) == ids + [office["binned"]])
    #expect(try office.values(ids[1], "IsDeleted") == [.boolean(false)])
  }

  @Test func `an empty call answers no rows`() throws {
    let office = try Office()
    for call in [
      Call.create([]), .update([]), .delete(ids: []), .undelete(ids: []), .emptyRecycleBin(ids: []),
      .upsert([], type: "Account", externalIdFieldName: "Name"),
    ] {
      #expect(office.perform(call) == .results([]))
    }
  }

  @Test(arguments: [
    Call.create(Array(repeating: good, count: 201)), .update(Array(repeating: good, count: 201)),
    .upsert(Array(repeating: good, count: 201), type: "Interaction", externalIdFieldName: "Name"),
    .delete(ids: Array(repeating: someID, count: 201)), .undelete(ids: Array(repeating: someID, count: 201)),
    .emptyRecycleBin(ids: Array(repeating: someID, count: 201)),
  ]) func `more than two hundred rows fault`(_ call: Call) throws {
    let office = try Office()
    let before = office.count("Interaction")
    #expect(office.perform(call).fault == .tooManyRows)
    #expect(office.count("Interaction") == before)
  }

  @Test func `two hundred rows do not`() throws {
    let office = try Office()
    #expect(office.perform(.create(Array(repeating: Self.good, count: 200))).errors.isEmpty)
  }

  @Test(arguments: [(10, true), (11, false)])
  func `a call takes ten chunks of types`(_ chunks: Int, _ isTaken: Bool) throws {
    let office = try Office()
    let records = (0..<chunks).flatMap { index in
      Array(
        repeating: Record(index.isMultiple(of: 2) ? "Account" : "interaction", ["Name": .text("N")]), count: 2
      )
    }
    let reply = office.perform(.create(records))
    #expect((reply.fault == nil) == isTaken)
    if !isTaken { #expect(reply.fault == .tooManyChunks) }
  }

  @Test func `one scalar of the wrong kind faults the whole request`() throws {
    let office = try Office()
    let before = office.count("Interaction")
    let records = [Self.good, Record("Interaction", ["Name": .text("N"), "StartTime": .text("soon")])]
    #expect(office.perform(.create(records)).fault?.code == .jsonParserError)
    #expect(office.count("Interaction") == before)
  }

  @Test func `an unknown type faults the whole request`() throws {
    let office = try Office()
    #expect(office.perform(.create([Self.good, Record("Nothing", [:])])).fault == .invalidType("Nothing"))
  }

  @Test func `the thirteenth repetition of ids fails`() throws {
    let office = try Office()
    let second = office["second"]
    let ids = Array(repeating: office["call"], count: 9) + Array(repeating: second, count: 7)
    let rows = ids.enumerated().map { index, id in
      Record("Interaction", ["Id": .reference(id), "Name": .text("N\(index)")])
    }
    let results = office.perform(.update(rows)).results
    #expect(!results.prefix(14).contains { !$0.isSuccess })
    let codes = results.map { $0.errors.first?.code }
    #expect(codes.suffix(2) == [.duplicateValue, .duplicateValue])
    #expect(results.suffix(2).map(\.id) == [second, second])
    #expect(
      results.last?.errors.first?.message.hasSuffix("Api call: \(second.text15)") == true)
    #expect(try office.values(second, "Name") == [.text("N13")])
  }

  @Test func `a second delete of the same id in one call finds it deleted`() throws {
    let office = try Office()
    let id = office["call"]
    let results = office.perform(.delete(ids: [id.text15, id.text18])).results
    #expect(results.map(\.isSuccess) == [true, false])
    #expect(results[1].errors.first?.code == .entityIsDeleted)
    let back = office.perform(.undelete(ids: [id.text18, id.text15])).results
    #expect(back.map(\.isSuccess) == [true, false])
    #expect(back[1].errors.first?.code == .undeleteFailed)
  }

  @Test func `calls together share a transaction and faults leave no trace`() throws {
    let office = try Office()
    let before = office.count("Account")
    let account = Record("Account", ["Name": .text("Together")])
    let replies = office.session.performTogether(
      [
        CallRequest(.create([account])),
        CallRequest(.create([account, Record("Account", ["Name": .number(1)])])),
        CallRequest(.create([account, Record("Account", [:])], allOrNone: true)),
        CallRequest(.query(soql: "SELECT Id FROM Account WHERE Name = 'Together'")),
      ], sentence: "Import")
    #expect(replies.count == 4)
    #expect(replies[0].errors.isEmpty)
    #expect(replies[1].fault?.code == .jsonParserError)
    #expect(replies[2].results.allSatisfy { !$0.isSuccess })
    guard case .query(let seen) = replies[3] else {
      Issue.record("no rows")
      return
    }
    #expect(seen.totalSize == 1)
    #expect(office.count("Account") == before + 1)
  }

  @Test func `the journal keeps one action for calls together and none for what was taken back`() throws {
    let office = try Office()
    func actions() throws -> Int64? { try office.store.number("SELECT count(*) FROM \"action\"") }
    func changes() throws -> Int64? { try office.store.number("SELECT count(*) FROM \"change\"") }
    let before = (try actions() ?? 0, try changes() ?? 0)
    _ = office.perform(.create([Self.good, Self.bad], allOrNone: true))
    _ = office.perform(.create([Self.bad]))
    #expect(try actions() == before.0)
    #expect(try changes() == before.1)
    let request = CallRequest(.create([Self.good, Self.good]))
    _ = office.session.performTogether([request, request], sentence: "Import")
    #expect(try actions() == before.0 + 1)
    #expect(try changes() == before.1 + 4)
  }
}
