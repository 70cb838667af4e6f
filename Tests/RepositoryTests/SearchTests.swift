import GRDB
import ObjectModel
import SOQL
import Testing

@testable import Repository

struct SearchTests {
  @Test(arguments: [
    ("東京", "FY27 planning in 東京都"), ("京都", "FY27 planning in 東京都"), ("fy", "FY27 planning in 東京都"),
    ("27", "FY27 planning in 東京都"), ("fy27", "FY27 planning in 東京都"), ("plan fy", "FY27 planning in 東京都"),
    ("zurich", "Call with Zürich Re"), ("ZÜRICH", "Call with Zürich Re"), ("zu", "Call with Zürich Re"),
    ("acme", "Lunch"), ("acm lun", "Lunch"), ("harbour", "Lunch"), ("bridge", "Lunch"), ("chen", "Lunch"),
    ("ref-7", "Lunch"), ("dessert", "Lunch"),
  ])
  func `a word finds a record by its text and by the names it points to`(_ words: String, _ name: String)
    throws
  {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      let location = try store.insert(.location, ["Name": .text("Harbour Café")])
      let deal = try store.insert(.financialDeal, ["Name": .text("Project Bridge")])
      let owner = try store.insert(
        .user,
        ["FirstName": .text("Wei"), "LastName": .text("Chen"), "Username": .text("wei@rapport.example")])
      try store.insert(.interaction, ["Name": .text("FY27 planning in 東京都")])
      try store.insert(.interaction, ["Name": .text("Call with Zürich Re")])
      try store.insert(
        .interaction,
        [
          "Name": .text("Lunch"), "AccountId": .reference(account), "LocationId": .reference(location),
          "RelatedRecordId": .reference(deal), "OwnerId": .reference(owner),
          "ReferenceIdentifier": .text("REF-7"), "Description": .text("Soup and dessert"),
        ])
      #expect(try store.search("Interaction", words) == [name])
    }
  }

  @Test(arguments: [
    "soup dessert nothing", "lunches", "\"", "* OR", "Name:lunch", "dessert \"lunch", "NEAR(a b)",
  ])
  func `words that nothing holds find nothing, whatever they look like`(_ words: String) throws {
    try withStore { store in
      try store.insert(.interaction, ["Name": .text("Lunch"), "Description": .text("Soup and dessert")])
      let found = try store.search("Interaction", words)
      #expect(found == (SearchText.match(words) == nil || words == "dessert \"lunch" ? ["Lunch"] : []))
    }
  }

  @Test func `what a record no longer says is no longer found, and a deleted record is not found`() throws {
    try withStore { store in
      let id = try store.insert(.interaction, ["Name": .text("Lunch"), "Description": .text("soup")])
      try store.update(id, ["Description": .text("salad"), "StartTime": .dateTime(Instant(seconds: 5))])
      #expect(try store.search("Interaction", "soup") == [])
      #expect(try store.search("Interaction", "salad") == ["Lunch"])
      try store.delete(id)
      #expect(try store.search("Interaction", "salad") == [])
      #expect(try store.write { writer throws(Fault) in try writer.undelete(id) })
      #expect(try store.search("Interaction", "salad") == ["Lunch"])
    }
  }

  @Test func `the newest come first over several parts, before, during and after splits`() throws {
    try withStore(partSize: 16) { store in
      var generator = SeededGenerator(seed: 4)
      var starts = (0..<200).map { Int64($0 / 3) * 60 }.shuffled(using: &generator)
      starts.sort { left, right in left % 7 < right % 7 }
      for (index, start) in starts.enumerated() {
        try store.insert(
          .interaction,
          [
            "Name": .text("n\(index)"), "Description": .text("word"),
            "StartTime": .dateTime(Instant(seconds: start)),
          ])
      }
      for index in 0..<20 {
        try store.insert(.interaction, ["Name": .text("without \(index)"), "Description": .text("word")])
      }
      #expect(try store.parts().contains { $0.rowCount > 32 })
      var steps = 0
      var hasMore = true
      while hasMore {
        try checkOrder(store, steps)
        hasMore = try store.store.idleStep(now: store.now)
        steps += 1
      }
      #expect(try store.parts().allSatisfy { $0.rowCount <= 32 && $0.receiving == 0 && $0.unmerged == 0 })
      #expect(try store.parts().count > 6)
    }
  }

  @Test func `rows that come in order fill one part after the other`() throws {
    try withStore(partSize: 16) { store in
      for index in 0..<100 {
        try store.insert(
          .interaction, ["Name": .text("\(index)"), "StartTime": .dateTime(Instant(seconds: Int64(index)))])
      }
      #expect(try store.parts().map(\.rowCount) == [4, 16, 16, 16, 16, 16, 16])
    }
  }

  @Test func `an import into one part is split at once afterwards`() throws {
    try withStore(partSize: 16) { store in
      try store.write { writer throws(Fault) in
        for index in 0..<300 {
          let start = Instant(seconds: Int64(300 - index))
          try _ = writer.insert(
            .interaction,
            values: store.complete(
              .interaction,
              ["Name": .text("n\(index)"), "Description": .text("word"), "StartTime": .dateTime(start)]))
        }
      }
      #expect(try store.parts().map(\.rowCount) == [0, 300])
      try store.store.optimiseAfterBulkLoad()
      #expect(try store.parts().allSatisfy { $0.rowCount <= 32 && $0.unmerged == 0 })
      try checkOrder(store, 0)
    }
  }

  @Test func `saves without idle time between them leave few segments`() throws {
    try withStore { store in
      let part = try #require(try store.parts().first)
      for index in 0..<400 {
        try store.insert(.interaction, ["Name": .text("word \(index)")])
        let segments = try store.rows("SELECT count(DISTINCT segid) FROM \(part.table)_idx")
        #expect(try #require(Int(segments[0][0])) < 100)
      }
      #expect(try store.search("Interaction", "word").count == 400)
      #expect(try store.search("Interaction", "399") == ["word 399"])
    }
  }

  @Test func `what a savepoint takes back is not found, what stands before and after it is`() throws {
    try withStore(partSize: 16) { store in
      let old = try store.insert(.interaction, ["Name": .text("old word")])
      try store.write { writer throws(Fault) in
        for index in 0..<40 {
          do throws(Fault) {
            try writer.savepoint { () throws(Fault) in
              try _ = writer.insert(
                .interaction, values: store.complete(.interaction, ["Name": .text("word \(index)")]))
              try writer.update(old, changes: ["Name": .text("new word \(index)")])
              if index % 2 == 1 { throw Fault(.unknownException, "taken back") }
            }
          } catch {
            if error.message != "taken back" { throw error }
          }
        }
      }
      let names = Set(stride(from: 0, to: 40, by: 2).map { "word \($0)" } + ["new word 38"])
      #expect(Set(try store.search("Interaction", "word")) == names)
    }
  }

  @Test func `records of one second keep the order in which they came, and a full second is no end`() throws {
    try withStore { store in
      for index in 0..<9 {
        try store.insert(
          .interaction, ["Name": .text("x \(index)"), "StartTime": .dateTime(Instant(seconds: 100))])
      }
      #expect(try store.search("Interaction", "x") == (0..<9).reversed().map { "x \($0)" })
    }
  }

  @Test func `a list's filter applies to what its search finds`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.insert(.interaction, ["Name": .text("call one"), "AccountId": .reference(account)])
      try store.insert(.interaction, ["Name": .text("call two")])
      let query = try store.checked(
        "SELECT Name, Account.Name FROM Interaction WHERE AccountId = '\(account.text15)' ORDER BY Name")
      let page = try store.read { reader throws(Fault) in
        try reader.page(query, matching: "call", position: .first, limit: 5, countUpTo: 5)
      }
      #expect(page.rows.map { $0.record["Name"] } == [.text("call one")])
      #expect(page.rows.first?.record["Account.Name"] == .text("Acme"))
      #expect(page.count == .exactly(1))
    }
  }

  @Test func `a renamed parent is found by its new name, at its children, in idle time`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Acme")])
      try store.write { writer throws(Fault) in
        for index in 0..<450 {
          _ = try writer.insert(
            .interaction,
            values: store.complete(
              .interaction, ["Name": .text("n\(index)"), "AccountId": .reference(account)]))
        }
      }
      let before = try store.rows("SELECT sum(\"SystemModstamp\") FROM \"Interaction\"")
      store.now = store.now + 60
      try store.update(account, ["Name": .text("Globex")])
      #expect(try store.search("Interaction", "globex") == [])
      try store.idle()
      #expect(try store.search("Interaction", "globex").count == 450)
      #expect(try store.search("Interaction", "acme") == [])
      #expect(try store.rows("SELECT sum(\"SystemModstamp\") FROM \"Interaction\"") == before)
      #expect(try store.rows("SELECT count(*) FROM \"reindex_children\"") == [["0"]])
    }
  }

  @Test func `a deleted parent's name is not found at its children, until it is restored`() throws {
    try withStore { store in
      let deal = try store.insert(.financialDeal, ["Name": .text("Bridge")])
      try store.insert(.interaction, ["Name": .text("Call"), "RelatedRecordId": .reference(deal)])
      try store.delete(deal)
      try store.idle()
      #expect(try store.search("Interaction", "bridge") == [])
      #expect(try store.write { writer throws(Fault) in try writer.undelete(deal) })
      try store.idle()
      #expect(try store.search("Interaction", "bridge") == ["Call"])
    }
  }

  /// Newest start first, rows without a start last, in pages both ways.
  private func checkOrder(_ store: TestStore, _ step: Int) throws {
    let all = try store.rows("SELECT \"Name\" FROM \"Interaction\" ORDER BY \"ListKey\" DESC").map { $0[0] }
    let starts = try store.rows(
      "SELECT coalesce(\"StartTime\", -1) FROM \"Interaction\" ORDER BY \"ListKey\" DESC"
    ).compactMap { Int($0[0]) }
    #expect(starts == starts.sorted(by: >))
    let query = try store.checked("SELECT Name FROM Interaction")
    for forwards in [true, false] {
      var names: [String] = []
      var page = try store.matches(query, forwards ? .first : .last)
      while true {
        let found = page.rows.compactMap { $0.record["Name"].text }
        names = forwards ? names + found : found + names
        guard forwards ? page.hasLater : page.hasEarlier,
          let last = forwards ? page.rows.last : page.rows.first
        else { break }
        page = try store.matches(query, forwards ? .after(last.key) : .before(last.key))
      }
      #expect(names == all, "step \(step)")
    }
    let middle = try store.matches(query, .first)
    let from = try store.matches(query, .from(middle.rows[3].key))
    #expect(
      from.rows.map(\.record) == all[3..<10].map { Record(type: "Interaction", values: ["Name": .text($0)]) })
    #expect(from.hasEarlier && from.hasLater)
  }
}

extension TestStore {
  fileprivate func matches(_ query: CheckedQuery, _ position: PagePosition) throws -> Page {
    try read { reader throws(Fault) in
      try reader.page(query, matching: "word", position: position, limit: 7)
    }
  }

  fileprivate func parts() throws -> [FullTextPart] {
    try read { reader throws(Fault) in try reader.fullTextParts(of: .interaction) }
  }
}
