import ObjectModel
import SOQL
import Testing

/// The parser over the SOQL texts that lie beside the repository.
struct SharedSyntaxTests {
  /// Texts of soql-valid.jsonl that section 5 does not have, and the token that it does not have there.
  private static let contradictions = [
    // 5.1: a condition compares; a value alone is none.
    "SELECT Id\nFROM Account\nWHERE TRUE": "<EOF>",
    // 5.1: a list has at least one value.
    "SELECT name FROM Account WHERE id IN ()": ")",
    // 5.1: USING is followed by SCOPE.
    "SELECT FirstName, LastName\nFROM Contact\nUSING LOOKUP TestObj__c.ContactLookupField__c": "LOOKUP",
    // 5.1: the WITH clauses are DATA CATEGORY and the words of Apex.
    "SELECT Id, RecordVisibility.VisibilityAttribute FROM Account WHERE Id = 'xxx' WITH RecordVisibilityContext "
      + "(maxDescriptorPerRecord=100, supportsDomains=true, supportsDelegates=true)":
      "RecordVisibilityContext",
    // 5.1: a test of another project's tokeniser, in which an object is left out.
    "select id from where Name='sometext'": "where",
    // A template of another project and a sentence of a page; neither is a query.
    "SELECT x, (&) FROM y": "&",
    "SELECT one or more fields FROM an object WHERE filter statements and, optionally, results are ordered":
      "or",
  ]

  /// Texts of soql-invalid.jsonl whose note says syntax but which have the grammar's form: what is wrong is a
  /// function's name, its place or its arguments (5.8), and those are the checker's.
  private static let formed: Set<String> = [
    "select distance(mailing__c,geolocation(0,0)) from account",
    "SELECT LeadSourceCOUNT(Name) FROM Lead GROUP BY LeadSource",
    "SELECT Name, StreetAddress__c FROM Warehouse__c WHERE GEOLOCATION(37.775, -122.418) < 20",
    "SELECT Name, StreetAddress__c FROM Warehouse__c WHERE GEOLOCATION(Location__c, DISTANCE(37.775, -122.418), 'mi') "
      + "< 20",
  ]

  @Test("every valid text parses and goes round, except what contradicts section 5")
  func valid() throws {
    for (text, _) in SharedCorpora.rows("soql-valid.jsonl") {
      if let token = Self.contradictions[text] {
        let fault = try #require(throws: Fault.self) { try Query(parsing: text) }
        #expect(fault.message == "unexpected token: '\(token)'")
      } else {
        let query = try Query(parsing: text)
        #expect(try Query(parsing: query.text) == query, "\(text)")
        #expect(try Query(parsing: query.text).text == query.text, "\(text)")
      }
    }
  }

  @Test("every text whose syntax is wrong is refused by the parser, and the others parse")
  func invalid() throws {
    for (text, note) in SharedCorpora.rows("soql-invalid.jsonl") {
      try expectQueryOrFault(text)
      let isSyntax =
        ["syntax", "apex-bind", "comment"].contains { note.hasPrefix($0) } || text.contains("\"")
      if isSyntax, !Self.formed.contains(text) {
        #expect(throws: Fault.self, "\(text)") { try Query(parsing: text) }
      } else if !text.contains("FORMAT(LastModifiedDate) LastModifiedDate__f") {
        // 5.1: a branch of TYPEOF has fields alone, so that a function there is the parser's to refuse.
        #expect(throws: Never.self, "\(text)") { try Query(parsing: text) }
      }
    }
  }
}
