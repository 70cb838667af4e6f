import Foundation
import ObjectModel
import SOQL
import Testing

/// Values and sizes that a table of texts does not show well.
struct ParserTests {
  @Test(
    "numbers are exact",
    arguments: [
      ("0.1", "0.1"), ("-0", "0"), ("00012.3400", "12.34"), ("1e2", "100"), ("1E+2", "100"),
      ("125e-3", "0.125"),
      ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
      ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
    ])
  func numbers(_ written: String, _ printed: String) throws {
    let query = try Query(parsing: "SELECT Id FROM Account WHERE AnnualRevenue = \(written)")
    #expect(query.text.hasSuffix("= \(printed)"))
    #expect(
      query.condition
        == .comparison(
          .field(FieldPath("AnnualRevenue")), .equal, Literal(.number(try #require(Decimal(string: printed))))
        ))
    #expect(try Query(parsing: query.text) == query)
  }

  @Test(
    "numbers that cannot be held exactly are refused",
    arguments: ["1e128", "1e-128", "123456789012345678901234567890123456789", "1e99999"])
  func numbersOutOfRange(_ written: String) throws {
    let soql = "SELECT Id FROM Account WHERE AnnualRevenue = \(written)"
    let fault = try #require(throws: Fault.self) { try Query(parsing: soql) }
    #expect(
      fault == Fault(.numberOutsideValidRange, "value outside of valid range: \(written)", row: 1, column: 46)
    )
  }

  @Test("the largest and the smallest number go round")
  func extremeNumbers() throws {
    for written in ["1e127", "1e-127", "-99999999999999999999999999999999999999e127"] {
      let query = try Query(parsing: "SELECT Id FROM Account WHERE AnnualRevenue = \(written)")
      #expect(try Query(parsing: query.text) == query)
    }
  }

  @Test("names and values know where they stand, in bytes")
  func offsets() throws {
    let query = try Query(parsing: "SELECT Id FROM Interaction WHERE Name = 'é' AND Account.Name = 'x'")
    guard case .and(let parts) = query.condition,
      case .comparison(.field(let path), _, let literal) = parts.last
    else {
      Issue.record("no second comparison")
      return
    }
    #expect(query.from.name.offset == 15)
    #expect(path.names.map(\.offset) == [49, 57])
    #expect(literal.offset == 64)
  }

  @Test("a statement has at most 100,000 characters")
  func statementLength() throws {
    let query = "SELECT Id FROM Interaction"
    let padded = query + String(repeating: " ", count: 100_000 - query.count)
    #expect(try Query(parsing: padded).text == query)
    #expect(
      throws: Fault(
        .malformedQuery, "SOQL statements can not be longer than 100000 characters", row: 1, column: 1)
    ) { try Query(parsing: padded + " ") }
  }

  @Test("a quoted text has at most 4,000 characters")
  func literalLength() throws {
    let text = String(repeating: #"\\"#, count: 4_000)
    let soql = "SELECT Id FROM Account WHERE Name = '\(text)"
    #expect(try Query(parsing: soql + "'").text == soql + "'")
    #expect(
      throws: Fault(
        .malformedQuery, "String literals in WHERE can not be longer than 4000 characters", row: 1, column: 37
      )
    ) { try Query(parsing: soql + "x'") }
  }

  @Test("a quoted text outside a filter may be longer")
  func longArgument() throws {
    let text = String(repeating: "x", count: 4_001)
    let query = "SELECT f('\(text)') FROM Account"
    #expect(try Query(parsing: query).text == query)
    for filter in ["WHERE f('\(text)') = 1", "WHERE Id IN ('\(text)')", "HAVING Id = '\(text)'"] {
      let fault = try #require(throws: Fault.self) { try Query(parsing: "SELECT Id FROM Account \(filter)") }
      #expect(fault.message == "String literals in WHERE can not be longer than 4000 characters")
    }
  }

  @Test("parentheses nest a hundred deep and no deeper")
  func nesting() throws {
    func soql(_ depth: Int) -> String {
      "SELECT Id FROM Account WHERE \(String(repeating: "(", count: depth))Name = 'x'"
        + String(repeating: ")", count: depth)
    }
    #expect(try Query(parsing: soql(100)).text == "SELECT Id FROM Account WHERE Name = 'x'")
    for depth in [101, 49_000] {
      let fault = try #require(throws: Fault.self) { try Query(parsing: soql(depth)) }
      #expect(fault.code == .queryTooComplicated)
      #expect(fault.column == 130)
    }
  }

  @Test("a chain of thousands of conditions is no problem")
  func longChain() throws {
    let parts = Array(repeating: "Id != NULL", count: 6_000)
    let soql = "SELECT Id FROM Account WHERE \(parts.joined(separator: " OR "))"
    let query = try Query(parsing: soql)
    #expect(query.text == soql)
    _ = try query.checked(in: .shipped)
  }

  @Test("control characters in a quoted text are data")
  func controlCharacters() throws {
    let query = Query(
      selecting: [FieldPath("Id")], from: "Account",
      where: .comparison(
        .field(FieldPath("Name")), .equal, Literal(.string("\u{0}\u{7F}\r\n\u{1B}[31m\u{202E}"))))
    #expect(query.text.hasSuffix("'\\u0000\\u007F\\r\\n\\u001B[31m\u{202E}'"))
    #expect(try Query(parsing: query.text) == query)
  }
}
