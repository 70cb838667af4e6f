import ObjectModel
import SOQL
import Testing

/// The SOQL and SOSL texts that lie beside the repository; where they are absent, the tests say so and pass.
struct SharedCorporaTests {
  /// Texts of soql-retargeted.jsonl that contradict semantics, with the code of the refusal.
  private static let contradictions: [String: StatusCode] = [
    // 5.1: a condition compares something; a value alone is none.
    "SELECT Id\nFROM Account\nWHERE TRUE": .malformedQuery,
    // 5.1: a list has at least one value.
    "SELECT Name FROM Account WHERE Id IN ()": .malformedQuery,
    // 5.6: OFFSET goes to 2000.
    "select Name from Account limit 1 offset 123456": .numberOutsideValidRange,
    // 1.3: an id of 18 characters whose suffix does not agree with its first 15 is none.
    "select Name from Account where Id in ('001002003004005006')": .invalidQueryFilterOperator,
  ]

  @Test(
    "every retargeted text parses, goes round and passes the checker, but for those that contradict semantics"
  )
  func retargeted() throws {
    for soql in texts("soql-retargeted.jsonl") {
      if let code = Self.contradictions[soql] {
        let fault = try #require(throws: Fault.self, "\(soql)") { try Self.check(soql) }
        #expect(fault.code == code, "\(soql)")
        continue
      }
      let query = try Query(parsing: soql)
      #expect(try Query(parsing: query.text) == query, "\(soql)")
      #expect(throws: Never.self, "\(soql)") { try Self.check(soql) }
    }
  }

  @Test("no invalid text passes the parser and the checker")
  func invalid() throws {
    for soql in texts("soql-invalid.jsonl") {
      try expectQueryOrFault(soql)
      #expect(throws: Fault.self, "\(soql)") {
        try Query(parsing: soql).checked(in: .shipped, text: soql)
      }
    }
  }

  @Test("every search from elsewhere parses and goes round; what is none is refused")
  func searches() throws {
    for sosl in texts("sosl-valid.jsonl") {
      let search = try Search(parsing: sosl)
      #expect(try Search(parsing: search.text) == search, "\(sosl)")
    }
    for sosl in texts("sosl-invalid.jsonl") {
      #expect(throws: Fault.self, "\(sosl)") { try Search(parsing: sosl) }
    }
  }

  private static func check(_ soql: String) throws {
    _ = try Query(parsing: soql).checked(in: .shipped, text: soql)
  }

  /// The texts of one file; empty where it is absent.
  private func texts(_ file: String) -> [String] {
    SharedCorpora.rows(file).map(\.text)
  }
}
