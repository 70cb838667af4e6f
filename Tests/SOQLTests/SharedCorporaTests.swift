import ObjectModel
import SOQL
import Testing

/// The SOQL and SOSL texts that lie beside the repository; where they are absent, the tests say so and pass.
struct SharedCorporaTests {
  /// Texts of soql-retargeted.jsonl that are no queries over the API at all.
  private static let notQueries = [
    "SELECT Count() myAlias FROM Account", "SELECT Id\nFROM Account\nWHERE TRUE",
    "SELECT Name FROM Account WHERE Id IN ()",
  ]

  @Test("every retargeted text of today's language parses and goes round; the others name what is left out")
  func retargeted() throws {
    for soql in texts("soql-retargeted.jsonl") where !Self.notQueries.contains(soql) {
      do {
        let query = try Query(parsing: soql)
        #expect(try Query(parsing: query.text) == query)
        _ = try checkedOrIDFault(query, soql)
      } catch {
        #expect(error.message.hasSuffix("is not understood by this version"), "\(soql): \(error.message)")
      }
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

  /// The texts contain made-up ids, and only those may fail the checker.
  private func checkedOrIDFault(_ query: Query, _ soql: String) throws(Fault) -> CheckedQuery? {
    do {
      return try query.checked(in: .shipped, text: soql)
    } catch  where error.code == .invalidQueryFilterOperator {
      return nil
    }
  }

  /// The texts of one file; empty where it is absent.
  private func texts(_ file: String) -> [String] {
    SharedCorpora.rows(file).map(\.text)
  }
}
