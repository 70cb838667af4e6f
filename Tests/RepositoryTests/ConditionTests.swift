import Foundation
import ObjectModel
import SOQL
import Testing

@testable import Repository

struct ConditionTests {
  /// Accounts: a in Zürich with 10 employees, b in ZÜRICH with 20, c without city and number, `d_%` in Bern with −5.
  private static let accounts: [[String: FieldValue]] = [
    [
      "Name": .text("a"), "BillingCity": .text("Zürich"), "NumberOfEmployees": .number(10),
      "Type": .text("Customer"),
    ],
    ["Name": .text("b"), "BillingCity": .text("Zu\u{308}RICH"), "NumberOfEmployees": .number(20)],
    ["Name": .text("c"), "Type": .text("Friend")],
    [
      "Name": .text("d_%"), "BillingCity": .text("Bern"), "NumberOfEmployees": .number(-5),
      "Type": .text("Other"),
    ],
  ]

  /// WHERE clauses and the names of the rows that they keep.
  private static let cases: [(condition: String, names: [String])] = [
    ("BillingCity = 'ZÜRICH'", ["a", "b"]),
    ("BillingCity != 'zürich'", ["c", "d_%"]),
    ("(NOT BillingCity = 'zürich')", ["c", "d_%"]),
    ("BillingCity = null", ["c"]),
    ("BillingCity = ''", ["c"]),
    ("BillingCity != ''", ["a", "b", "d_%"]),
    ("BillingCity < 'C'", ["d_%"]),
    ("(NOT BillingCity < 'C')", ["a", "b", "c"]),
    ("BillingCity >= 'bern'", ["a", "b", "d_%"]),
    ("BillingCity IN ('bern', 'zürich')", ["a", "b", "d_%"]),
    ("BillingCity IN ('bern', null)", ["d_%"]),
    ("BillingCity NOT IN ('bern')", ["a", "b", "c"]),
    ("BillingCity NOT IN ('bern', null)", ["a", "b", "c"]),
    ("BillingCity LIKE 'zü%'", ["a", "b"]),
    ("BillingCity LIKE '%RI%'", ["a", "b"]),
    ("BillingCity LIKE 'b_rn'", ["d_%"]),
    ("BillingCity LIKE '%'", ["a", "b", "d_%"]),
    ("BillingCity LIKE 'bern'", ["d_%"]),
    ("(NOT BillingCity LIKE 'b%')", ["a", "b", "c"]),
    ("Name LIKE 'd\\_%'", ["d_%"]),
    ("Name LIKE 'd\\_\\%'", ["d_%"]),
    ("Name LIKE '\\_%'", []),
    ("Name LIKE '[a-z]'", []),
    ("Name LIKE '*'", []),
    ("NumberOfEmployees > 10", ["b"]),
    ("NumberOfEmployees > 9.5", ["a", "b"]),
    ("NumberOfEmployees < 10.5", ["a", "d_%"]),
    ("NumberOfEmployees > -5.5", ["a", "b", "d_%"]),
    ("NumberOfEmployees <= -5.5", []),
    ("NumberOfEmployees = 10.5", []),
    ("NumberOfEmployees != 10.5", ["a", "b", "c", "d_%"]),
    ("NumberOfEmployees != 10", ["b", "c", "d_%"]),
    ("NumberOfEmployees < 100000000000000000000000", ["a", "b", "d_%"]),
    ("NumberOfEmployees IN (10, 20)", ["a", "b"]),
    ("Type = 'customer'", ["a"]),
    ("Type = 'FRIEND'", ["c"]),
    ("Type = 'Foe'", []),
    ("Type != 'Customer'", ["b", "c", "d_%"]),
    ("Type < 'D'", ["a"]),
    ("Type LIKE 'fr%'", ["c"]),
    ("Type IN ('Customer', 'friend')", ["a", "c"]),
    ("IsDeleted = null", ["a", "b", "c", "d_%"]),
    ("IsDeleted != null", []),
    ("IsDeleted = true", []),
    ("Parent.Name = null", ["a", "b", "c", "d_%"]),
    ("Parent.Name != 'x'", ["a", "b", "c", "d_%"]),
    ("Parent.Name = 'x' OR Name = 'a'", ["a"]),
    ("(Name = 'a' OR Name = 'b') AND NumberOfEmployees > 15", ["b"]),
    ("CreatedDate >= 2027-01-15T08:00:00Z", ["a", "b", "c", "d_%"]),
    ("CreatedDate > 2027-01-15T08:00:00Z", []),
    ("LastViewedDate = null", ["b", "c", "d_%"]),
    ("LastViewedDate != null", ["a"]),
  ]

  @Test func `a condition keeps the rows that the API keeps`() throws {
    try withStore { store in
      try store.write { writer throws(Fault) in
        for values in Self.accounts {
          let id = try writer.insert(.account, values: store.complete(.account, values))
          if values["Name"] == .text("a") { try writer.stamp(viewed: [id], referenced: []) }
        }
      }
      for (condition, names) in Self.cases {
        let found = try store.names("SELECT Name FROM Account WHERE \(condition) ORDER BY Id")
        #expect(found == names, "\(condition)")
        let count = try store.query("SELECT COUNT() FROM Account WHERE \(condition)").totalSize
        #expect(count == names.count, "\(condition)")
      }
    }
  }

  @Test func `long lists and long chains are no burden`() throws {
    try withStore { store in
      try store.insert(.account, ["Name": .text("n 4999"), "NumberOfEmployees": .number(2_999)])
      let names = (0..<5_000).map { "'n \($0)'" }.joined(separator: ", ")
      let kinds = (0..<5_000).map { "'k \($0)'" }.joined(separator: ", ")
      let chain = (0..<3_000).map { "NumberOfEmployees = \($0)" }.joined(separator: " OR ")
      for (condition, count) in [
        ("Name IN (\(names))", 1), ("Name NOT IN (\(names))", 0), ("Type IN (\(kinds))", 0), (chain, 1),
      ] {
        let found = try store.query("SELECT COUNT() FROM Account WHERE \(condition)").totalSize
        #expect(found == count, "\(condition.prefix(40))")
      }
    }
  }

  @Test func `ids compare by their bytes, other instances' ids included`() throws {
    try withStore { store in
      let ids = try (0..<3).map { try store.insert(.account, ["Name": .text("\($0)")]) }
      let deal = try store.insert(.financialDeal, ["Name": .text("deal")])
      let opportunity = try store.insert(.opportunity, ["Name": .text("opportunity")])
      for related in [deal, opportunity] {
        try store.insert(
          .interaction,
          [
            "Name": .text(related == deal ? "to deal" : "to opportunity"),
            "RelatedRecordId": .reference(related),
          ])
      }
      func accounts(_ condition: String) throws -> [String] {
        try store.names("SELECT Name FROM Account WHERE \(condition) ORDER BY Id")
      }
      #expect(try accounts("Id > '\(ids[0].text15)'") == ["1", "2"])
      #expect(try accounts("Id <= '\(ids[1].text18)'") == ["0", "1"])
      #expect(try accounts("Id IN ('\(ids[2].text15)', '001ZZ0000000001')") == ["2"])
      #expect(try accounts("Id > '001ZZ0000000001'") == [])
      #expect(try accounts("Id > '001000000000001'") == ["0", "1", "2"])
      #expect(try accounts("Id != '001000000000001'") == ["0", "1", "2"])
      #expect(try accounts("OwnerId = '\(store.user.text15)'") == ["0", "1", "2"])
      func interactions(_ condition: String) throws -> [String] {
        try store.names("SELECT Name FROM Interaction WHERE \(condition) ORDER BY Id")
      }
      #expect(try interactions("RelatedRecordId = '\(deal.text15)'") == ["to deal"])
      #expect(try interactions("RelatedRecordId < '\(deal.text15)'") == ["to opportunity"])
      #expect(try interactions("RelatedRecordId > '006ZZZZZZZZZZZZ'") == ["to deal"])
      #expect(try interactions("RelatedRecord.Type = 'opportunity'") == ["to opportunity"])
      #expect(try interactions("RelatedRecord.Name LIKE 'd%'") == ["to deal"])
      #expect(try interactions("Owner.Type = 'User'") == ["to deal", "to opportunity"])
      #expect(try interactions("Owner.Name = 'LOVELACE'") == ["to deal", "to opportunity"])
    }
  }

  @Test func `a queue shows as Queue, and as an owner by its name`() throws {
    try withStore { store in
      let queue = try store.insert(.group, ["Name": .text("Desk"), "Type": .text("Queue")])
      try store.insert(.interaction, ["Name": .text("a"), "OwnerId": .reference(queue)])
      let record = try #require(
        try store.query("SELECT Name, OwnerId, Owner.Type, Owner.Name, Owner.Id FROM Interaction").records
          .first)
      #expect(record["Owner.Type"] == .text("Queue"))
      #expect(record["Owner.Name"] == .text("Desk"))
      #expect(record["Owner.Id"] == .reference(queue))
      #expect(record["OwnerId"] == .reference(queue))
      #expect(try store.names("SELECT Name FROM Interaction WHERE Owner.Type = 'queue'") == ["a"])
    }
  }

  @Test func `rows follow ORDER BY, picklists their described order, and then the id`() throws {
    try withStore { store in
      for (name, kind) in [
        ("e", "Video"), ("d", "Phone Call"), ("c", "Conference"), ("B", "Email"), ("a", nil),
        ("_", "Conference"),
      ] {
        try store.insert(
          .interaction, ["Name": .text(name), "InteractionType": kind.map { .text($0) } ?? .null])
      }
      func ordered(_ clause: String) throws -> String {
        try store.names("SELECT Name FROM Interaction ORDER BY \(clause)").joined()
      }
      #expect(try ordered("Name") == "aBcde_")
      #expect(try ordered("Name DESC") == "_edcBa")
      #expect(try ordered("InteractionType") == "ac_Bde")
      #expect(try ordered("InteractionType DESC") == "aedBc_")
      #expect(try ordered("InteractionType DESC LIMIT 5") == "aedBc")
      #expect(try ordered("InteractionType DESC LIMIT 4 OFFSET 1") == "edBc")
      #expect(try ordered("InteractionType DESC LIMIT 9 OFFSET 5") == "_")
      #expect(try ordered("InteractionType DESC, Id DESC") == "aedB_c")
      #expect(try ordered("InteractionType NULLS LAST") == "c_Bdea")
      #expect(try ordered("InteractionType DESC NULLS LAST, Name") == "edBc_a")
      #expect(try ordered("InteractionType, Name DESC") == "a_cBde")
    }
  }

  @Test func `LIMIT and a maximum cut the rows, not the count`() throws {
    try withStore { store in
      for index in 0..<5 { try store.insert(.account, ["Name": .text("\(index)")]) }
      #expect(try store.query("SELECT Name FROM Account LIMIT 3").totalSize == 3)
      #expect(try store.query("SELECT COUNT() FROM Account LIMIT 3").totalSize == 3)
      #expect(try store.query("SELECT Name FROM Account LIMIT 0").records.isEmpty)
      let query = try store.checked("SELECT Name FROM Account")
      let result = try store.read { reader throws(Fault) in try reader.query(query, maximum: 2) }
      #expect(result.totalSize == 5)
      #expect(result.records.count == 2)
      #expect(try store.read { reader throws(Fault) in try reader.count(query, upTo: 4) } == 4)
    }
  }
}
