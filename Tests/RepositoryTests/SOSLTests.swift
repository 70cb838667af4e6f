import ObjectModel
import SOQL
import Testing

@testable import Repository

/// Searches of the search language on the real full text (semantics 6).
struct SOSLTests {
  @Test(arguments: [
    // Whole words; case and accents do not matter.
    ("kick", ["kick off"]), ("kick*", ["kick off", "kickoff meeting"]), ("KICKOFF", ["kickoff meeting"]),
    ("zurich", ["Zürich"]), ("Zürich*", ["Zürich"]), ("meet*", ["kickoff meeting", "Meeting FY27"]),
    // Words and phrases.
    ("\"kick off\"", ["kick off"]), ("\"off kick\"", []), (#"kick\-off"#, ["kick off"]),
    ("meeting kickoff", ["kickoff meeting"]), ("\"meeting kickoff\"", []),
    // Letters and digits are words of their own, and so is each East Asian character.
    ("fy27", ["Meeting FY27"]), ("27", ["Meeting FY27"]), ("東京", ["東京 office"]), ("京東", []),
    // Operators.
    ("kickoff OR zurich", ["Zürich", "kickoff meeting"]), ("meeting AND NOT kickoff", ["Meeting FY27"]),
    ("(kick* OR zurich) AND NOT meeting", ["Zürich", "kick off"]),
    ("meeting AND NOT kickoff AND zurich", ["Meeting FY27", "kickoff meeting"]),
    (#"kickoff \- meeting"#, ["kickoff meeting"]),
    // Signs of the full text's own language are data.
    ("\"NEAR\"", []), (#"Name\:kick"#, []),
    // Wildcards stand for characters of one word.
    ("k*k", ["kick off"]), ("k?ck", ["kick off"]), ("kic?", ["kick off"]), ("kick?", []),
    ("ki*o?f", ["kickoff meeting"]), ("ki?k*", ["kick off", "kickoff meeting"]),
    ("kick?*", ["kickoff meeting"]),
    ("mee*g fy", ["Meeting FY27"]), ("Z?RICH", ["Zürich"]), ("Z?r*", ["Zürich"]), ("ZÜ*ch", ["Zürich"]),
    (#"kick\-o*f"#, ["kick off"]), (#"k?ck\-o??"#, ["kick off"]), (#"kick*\-off"#, ["kick off"]),
    ("q*x", []), ("q*x OR zur*h", ["Zürich"]), ("meet*g AND NOT k*f", ["Meeting FY27"]),
    ("meeting AND NOT q*x", ["Meeting FY27", "kickoff meeting"]), ("zurich q*x", []),
    // Beside a digit or a letter a wildcard may stand for either.
    ("FY?7", ["Meeting FY27"]), ("F?27", ["Meeting FY27"]), ("F*27", ["Meeting FY27"]),
    ("FY2*", ["Meeting FY27"]), ("FY*7", ["Meeting FY27"]), ("num*7", ["kick off"]), ("num?7", []),
    ("東?office", []), ("東?o*e", []), ("東?京", []), ("東*京", ["東京 office"]), ("off?ce", ["東京 office"]),
    // Description is searched, what a row points to is not.
    ("renewal", ["Zürich"]), ("acme", []), ("number7", ["kick off"]),
  ])
  func `6.2 terms find whole words in the texts of a record`(_ terms: String, _ names: [String]) throws {
    try withStore { store in
      let acme = try store.insert(.account, ["Name": .text("Acme")])
      for (name, more) in [
        ("kick off", ["ReferenceIdentifier": FieldValue.text("number7")]),
        ("kickoff meeting", ["AccountId": .reference(acme)]), ("Meeting FY27", [:]),
        ("Zürich", ["Description": .text("About the renewal.")]), ("東京 office", [:]),
      ] {
        try store.insert(.interaction, more.merging(["Name": .text(name)]) { $1 })
      }
      let found = try store.found("FIND {\(terms)} RETURNING Interaction(Name ORDER BY Name)")
      #expect(found.sorted() == names.sorted())
      #expect(try store.found("FIND {\(terms)} RETURNING Interaction(Name)").sorted() == names.sorted())
    }
  }

  @Test func `6.3 a scope looks in its fields only`() throws {
    try withStore { store in
      try store.insert(
        .contact,
        [
          "FirstName": .text("Wei"), "LastName": .text("Chen"), "Email": .text("chief@acme.example"),
          "Phone": .text("555 1234"), "Title": .text("Chief Scout"),
        ])
      for (scope, terms, isFound) in [
        ("ALL", "chief", true), ("ALL", "scout", true), ("NAME", "wei", true), ("NAME", "scout", false),
        ("EMAIL", "chief", true), ("EMAIL", "wei", false), ("PHONE", "1234", true), ("PHONE", "chief", false),
      ] {
        let sosl = "FIND {\(terms)} IN \(scope) FIELDS RETURNING Contact(Name)"
        #expect(try store.found(sosl) == (isFound ? ["Wei Chen"] : []), "\(scope) \(terms)")
      }
      #expect(try store.found("FIND {chief} IN EMAIL FIELDS RETURNING Interaction(Name)") == [])
    }
  }

  @Test func `6.4 rows come grouped by object, by relevance or in the order asked for`() throws {
    try withStore(partSize: 4) { store in
      for day in [3, 1, 4, 1, 5, 9, 2, 6] {
        store.now.seconds += 1
        try store.insert(
          .interaction,
          [
            "Name": .text("visit \(day)"), "StartTime": .dateTime(Instant(seconds: Int64(day) * 86_400)),
          ])
      }
      try store.insert(.account, ["Name": .text("Visit Ltd")])
      try store.idle()
      #expect(
        try store.found("FIND {visit} RETURNING Account(Name), Interaction(Name LIMIT 3)")
          == ["Visit Ltd", "visit 6", "visit 2", "visit 9"])
      #expect(
        try store.found("FIND {visit} RETURNING Interaction(Name ORDER BY StartTime NULLS LAST LIMIT 4)")
          == ["visit 1", "visit 1", "visit 2", "visit 3"])
      #expect(
        try store.found("FIND {visit} RETURNING Interaction(Name WHERE Name > 'visit 4')")
          == ["visit 6", "visit 9", "visit 5"])
      #expect(
        try store.found("FIND {visit} RETURNING Interaction(Name ORDER BY Name LIMIT 3 OFFSET 1)")
          == ["visit 1", "visit 2", "visit 3"])
      #expect(
        try store.found("FIND {visit} RETURNING Interaction(Name LIMIT 2 OFFSET 6)") == [
          "visit 1", "visit 3",
        ])
      #expect(try store.found("FIND {visit} RETURNING Interaction(Name OFFSET 8)") == [])
      #expect(try store.found("FIND {visit} RETURNING Interaction(Name LIMIT 0)") == [])
      #expect(try store.found("FIND {visit} RETURNING Interaction(Name) LIMIT 0") == [])
      #expect(
        try store.found("FIND {visit} RETURNING Account(Name), Interaction(Name) LIMIT 4")
          == ["Visit Ltd", "visit 6", "visit 2", "visit 9"])
    }
  }

  @Test func `6.4 deleted rows are never found`() throws {
    try withStore { store in
      let ids = try store.interactions(3)
      try store.delete(ids[1])
      #expect(try store.found("FIND {call} RETURNING Interaction(Name)") == ["Call 0", "Call 2"])
      #expect(
        try store.found("FIND {call} RETURNING Interaction(Name ORDER BY Name DESC)") == ["Call 2", "Call 0"])
      #expect(try store.found("FIND {call} RETURNING Interaction(Name WHERE IsDeleted = TRUE)") == [])
    }
  }

  @Test func `without RETURNING the ids of every object are answered`() throws {
    try withStore { store in
      let call = try store.insert(.interaction, ["Name": .text("Borealis")])
      let deal = try store.insert(.financialDeal, ["Name": .text("Project Borealis")])
      try store.insert(.interaction, ["Name": .text("Other"), "RelatedRecordId": .reference(deal)])
      #expect(
        try store.search("FIND {borealis}") == [
          Record(type: "Interaction", values: ["Id": .reference(call)]),
          Record(type: "FinancialDeal", values: ["Id": .reference(deal)]),
        ])
    }
  }

  @Test(arguments: [
    (10, [20, 20], [5, 5]), (10, [2, 20], [2, 8]), (10, [20, 2], [8, 2]), (3, [9, 9], [2, 1]),
    (0, [5, 5], [0, 0]), (100, [5, 6], [5, 6]), (2, [9, 9, 9], [1, 1, 0]), (7, [1, 9, 2], [1, 4, 2]),
    (5, [], []), (5, [0, 9], [0, 5]),
  ])
  func `6.4 the limit of all is spread evenly`(_ limit: Int, _ counts: [Int], _ shares: [Int]) {
    #expect(Reader.shares(of: limit, among: counts) == shares)
  }

  @Test func `thousands of words are one search`() throws {
    try withStore { store in
      try store.insert(.interaction, ["Name": .text("needle")])
      let words = (0..<1_200).map { "w\($0)x" } + ["needle"]
      let all = "FIND {\(words.joined(separator: " "))} RETURNING Interaction(Name)"
      // Of so long a text only the words count.
      #expect(try store.found(all) == ["needle"])
      let some = words.suffix(600).joined(separator: " OR ")
      #expect(try store.found("FIND {\(some)} RETURNING Interaction(Name)") == ["needle"])
      let deep = String(repeating: "(needle AND NOT ", count: 19) + "hay" + String(repeating: ")", count: 19)
      #expect(try store.found("FIND {\(deep)} RETURNING Interaction(Name)") == ["needle"])
    }
  }
}

extension TestStore {
  func search(_ sosl: String, _ bounds: SearchBounds = SearchBounds()) throws -> [Record] {
    let search = try Search(parsing: sosl).checked(in: .shipped, text: sosl)
    return try read { reader throws(Fault) in try reader.search(search, bounds) }
  }

  /// The names that a search answers.
  func found(_ sosl: String, _ bounds: SearchBounds = SearchBounds()) throws -> [String] {
    try search(sosl, bounds).map { $0["Name"].text ?? "null" }
  }
}
