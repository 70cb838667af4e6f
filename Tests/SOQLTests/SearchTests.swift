import Foundation
import ObjectModel
import Testing

@testable import SOQL

/// SOSL: what is read, how it prints, and which fault everything else is (semantics 6).
struct SearchTests {
  /// Searches with the form that they print in; nil when they stand in it already.
  static let good: [(String, String?)] = [
    ("FIND {acme}", nil),
    ("FIND {acme*}", nil),
    ("find\n{ acme }", "FIND {acme}"),
    ("FIND{acme corp}", "FIND {acme AND corp}"),
    ("FIND {\"acme corp\"}", nil),
    ("FIND {\"and or not\"}", nil),
    ("FIND {acme and corp}", "FIND {acme AND corp}"),
    ("FIND {acme OR corp OR inc}", nil),
    ("FIND {aa bb OR cc}", "FIND {(aa AND bb) OR cc}"),
    ("FIND {aa AND (bb OR cc)}", nil),
    ("FIND {aa AND NOT bb}", nil),
    ("FIND {aa AND NOT bb AND cc}", "FIND {aa AND NOT (bb AND cc)}"),
    ("FIND {aa bb AND NOT cc}", "FIND {aa AND (bb AND NOT cc)}"),
    ("FIND {aa AND NOT bb AND NOT cc}", "FIND {aa AND NOT (bb AND NOT cc)}"),
    ("FIND {((aa))}", "FIND {aa}"),
    ("FIND {(aa)AND(bb)}", "FIND {aa AND bb}"),
    (#"FIND {o\'brien kick\-off a\}b \{x\*y}"#, #"FIND {o\'brien AND kick\-off AND a\}b AND \{x\*y}"#),
    (#"FIND {"100% \"sure\""}"#, nil),
    (#"FIND {hello \} world}"#, #"FIND {hello AND \} AND world}"#),
    ("FIND {東京 android notary orbit}", "FIND {東京 AND android AND notary AND orbit}"),
    ("FIND {acme} IN ALL FIELDS", "FIND {acme}"),
    ("FIND {acme} in name fields", "FIND {acme} IN NAME FIELDS"),
    ("FIND {acme} IN EMAIL FIELDS LIMIT 5", nil),
    ("find { acme } in Sidebar Fields", "FIND {acme} IN SIDEBAR FIELDS"),
    // Wildcards stand in the middle and at the end.
    ("FIND {ac*me a?m?e* acm? a*?*e}", "FIND {ac*me AND a?m?e* AND acm? AND a*?*e}"),
    (#"FIND {acme** kick\-*off \*a*b}"#, #"FIND {acme* AND kick\-*off AND \*a*b}"#),
    // The form of Apex: single quotes, the escapes of strings.
    ("FIND 'map*' LIMIT 5", "FIND {map*} LIMIT 5"), (#"find'some\'thing'"#, #"FIND {some\'thing}"#),
    (#"FIND '"New York" OR Why\\?'"#, #"FIND {"New York" OR Why\?}"#),
    (#"FIND '\"Z\u00FCrich\"\nor a\'b'"#, #"FIND {"Zürich" OR a\'b}"#),
    ("FIND {acme} IN PHONE FIELDS RETURNING Contact(Id, Phone)", nil),
    (
      "FIND {acme} RETURNING Account, Contact LIMIT 0",
      "FIND {acme} RETURNING Account(Id), Contact(Id) LIMIT 0"
    ),
    (
      "FIND {acme} RETURNING Account(Name, Owner.Name WHERE Name LIKE 'a%' AND (Phone = NULL OR Fax = 'x') "
        + "ORDER BY Name DESC NULLS LAST LIMIT 3), Interaction(Id)", nil
    ),
    ("FIND {acme} RETURNING Group(Name)", nil),
    ("FIND {acme} RETURNING Account(Name LIMIT 100 OFFSET 2000)", nil),
    (
      "FIND {acme} RETURNING Account(Name USING listview=Recent WHERE Name = 'x')",
      "FIND {acme} RETURNING Account(Name USING ListView = Recent WHERE Name = 'x')"
    ),
    (
      "FIND {acme} WITH data category Geography__c at (Iceland__c, Norway__c) AND x BELOW y",
      "FIND {acme} WITH DATA CATEGORY Geography__c AT (Iceland__c, Norway__c) AND x BELOW y"
    ),
    ("FIND {acme} WITH SNIPPET (target_length=120) WITH HIGHLIGHT LIMIT 1", nil),
    (
      "FIND {acme} with snippet with network='1' with pricebookid='01s' with metadata='Labels'",
      "FIND {acme} WITH SNIPPET WITH NETWORK = '1' WITH PricebookId = '01s' WITH METADATA = 'LABELS'"
    ),
    (
      "FIND {acme} RETURNING Account WITH NETWORK IN ('1', '2') WITH SPELL_CORRECTION = false",
      "FIND {acme} RETURNING Account(Id) WITH NETWORK IN ('1', '2') WITH SPELL_CORRECTION = FALSE"
    ),
  ]

  /// Texts that are refused: with the column, the code and the sentence.
  static let bad: [(String, Int, StatusCode, String)] = [
    ("FIND acme", 1, .malformedSearch, noTerm), ("FIND {acme", 1, .malformedSearch, noTerm),
    ("FIND {}", 7, .malformedSearch, noTerm), ("FIND { }", 8, .malformedSearch, noTerm),
    ("FIND :acme", 1, .malformedSearch, noTerm), ("FIND ''", 7, .malformedSearch, noTerm),
    ("FIND 'a'", 7, .invalidSearch, short("a")), (#"FIND 'aa\xbb'"#, 9, .malformedSearch, illegal),
    ("FIND 'aa", 9, .malformedSearch, unexpected("<EOF>")),
    ("FIND 'aa AND'", 13, .malformedSearch, unexpected("'")),
    (#"FIND '\u0061\\ b'"#, 13, .malformedSearch, unexpected("\\")),
    (#"FIND {acme\}"#, 1, .malformedSearch, noTerm),
    ("SELECT Id FROM Account", 1, .malformedSearch, unexpected("SELECT")),
    ("", 1, .malformedSearch, unexpected("<EOF>")),
    ("FIND {a}", 7, .invalidSearch, short("a")), ("FIND {acme a*}", 12, .invalidSearch, short("a*")),
    ("FIND {\"a\"}", 7, .invalidSearch, short("a")), (#"FIND {a\-}"#, 7, .invalidSearch, short("a-")),
    (#"FIND {\-}"#, 7, .invalidSearch, short("\\-")), (#"FIND {\- "\-"}"#, 7, .invalidSearch, short("\\-")),
    ("FIND {京}", 7, .invalidSearch, short("京")),
    ("FIND {*acme}", 7, .malformedSearch, unexpected("*")),
    ("FIND {?acme}", 7, .malformedSearch, unexpected("?")),
    ("FIND {aa OR (*bb)}", 14, .malformedSearch, unexpected("*")),
    ("FIND {*}", 7, .malformedSearch, unexpected("*")),
    ("FIND {a?*}", 7, .invalidSearch, short("a?*")), (#"FIND {\-*}"#, 7, .invalidSearch, short("\\-*")),
    ("FIND {\"acme*\"}", 12, .malformedSearch, unexpected("*")),
    ("FIND {o'brien}", 8, .malformedSearch, unexpected("'")),
    ("FIND {kick-off}", 11, .malformedSearch, unexpected("-")),
    ("FIND {aa & bb}", 10, .malformedSearch, unexpected("&")),
    (#"FIND {aa\bb}"#, 9, .malformedSearch, unexpected("\\")),
    ("FIND {\"acme}", 7, .malformedSearch, "The quotes of a phrase are not closed"),
    ("FIND {aa\"bb\"}", 9, .malformedSearch, unexpected("\"")),
    ("FIND {\"aa\"bb}", 11, .malformedSearch, unexpected("b")),
    ("FIND {(aa bb}", 13, .malformedSearch, "expecting a right parentheses, found '}'"),
    ("FIND {aa) bb}", 9, .malformedSearch, unexpected(")")),
    ("FIND {aa AND}", 13, .malformedSearch, unexpected("}")),
    ("FIND {OR aa}", 7, .malformedSearch, unexpected("OR")),
    ("FIND {NOT aa}", 7, .malformedSearch, unexpected("NOT")),
    ("FIND {aa NOT bb}", 10, .malformedSearch, unexpected("NOT")),
    ("FIND {aa OR NOT bb}", 13, .malformedSearch, unexpected("NOT")),
    ("FIND {aa} IN FAX FIELDS", 14, .malformedSearch, "Invalid IN fields group: FAX"),
    ("FIND {aa} IN NAME", 18, .malformedSearch, unexpected("<EOF>")),
    ("FIND {aa} RETURNING", 20, .malformedSearch, unexpected("<EOF>")),
    ("FIND {aa} RETURNING Account()", 29, .malformedSearch, unexpected(")")),
    ("FIND {aa} RETURNING Account(WHERE Name = 'x')", 29, .malformedSearch, unexpected("WHERE")),
    ("FIND {aa} RETURNING Account(LIMIT 5)", 29, .malformedSearch, unexpected("LIMIT")),
    ("FIND {aa} RETURNING Account(Id LIMIT 5 WHERE Name = 'x')", 40, .malformedSearch, paren("WHERE")),
    ("FIND {aa} RETURNING Account(OFFSET 5)", 29, .malformedSearch, unexpected("OFFSET")),
    ("FIND {aa} RETURNING Account(USING ListView = Recent)", 29, .malformedSearch, unexpected("USING")),
    ("FIND {aa} RETURNING Account(Id OFFSET 5 LIMIT 1)", 41, .malformedSearch, paren("LIMIT")),
    (
      "FIND {aa} RETURNING Account(Id WHERE Name = 'x' USING ListView = x)", 49, .malformedSearch,
      paren("USING")
    ),
    ("FIND {aa} RETURNING Account(Id USING SCOPE mine)", 38, .malformedSearch, unexpected("SCOPE")),
    ("FIND {aa} RETURNING Account(Id USING ListView 'x')", 47, .malformedSearch, unexpected("'x'")),
    (
      "FIND {aa} RETURNING Account(Id OFFSET -1)", 39, .numberOutsideValidRange,
      "SOSL offset should be between 0 to 2000"
    ),
    ("FIND {aa} RETURNING Account(Id", 31, .malformedSearch, paren("<EOF>")),
    (
      "FIND {aa} RETURNING Account, account(Id)", 30, .malformedSearch,
      "duplicate object in RETURNING: account"
    ),
    ("FIND {aa} RETURNING Account((SELECT Id FROM Contacts))", 29, .malformedSearch, unexpected("(")),
    (
      "FIND {aa} RETURNING Account(Id, TYPEOF Owner WHEN User THEN Id END)", 33, .malformedSearch,
      unexpected("TYPEOF")
    ),
    ("FIND {aa} RETURNING Account(Id) a", 33, .malformedSearch, unexpected("a")),
    ("FIND {aa} RETURNING Account(Id WITH HIGHLIGHT)", 32, .malformedSearch, paren("WITH")),
    ("FIND {aa} RETURNING Account(Id GROUP BY Id)", 32, .malformedSearch, paren("GROUP")),
    ("FIND {aa} RETURNING Account(Id FOR VIEW)", 32, .malformedSearch, paren("FOR")),
    ("FIND {aa} WITH", 15, .malformedSearch, unexpected("<EOF>")),
    ("FIND {aa} WITH SECURITY_ENFORCED", 16, .malformedSearch, unexpected("SECURITY_ENFORCED")),
    ("FIND {aa} WITH HIGHLIGHT WITH highlight", 31, .malformedSearch, unexpected("highlight")),
    ("FIND {aa} WITH HIGHLIGHT, SNIPPET", 25, .malformedSearch, unexpected(",")),
    ("FIND {aa} WITH SNIPPET()", 24, .malformedSearch, unexpected(")")),
    ("FIND {aa} WITH SNIPPET(target_length='1')", 38, .malformedSearch, unexpected("'1'")),
    ("FIND {aa} WITH METADATA = 'X'", 27, .malformedSearch, unexpected("'X'")),
    ("FIND {aa} WITH DIVISION IN ('X')", 25, .malformedSearch, unexpected("IN")),
    ("FIND {aa} WITH NETWORK IN ()", 28, .malformedSearch, unexpected(")")),
    ("FIND {aa} WITH SPELL_CORRECTION = 1", 35, .malformedSearch, unexpected("1")),
    ("FIND {aa} LIMIT 1 WITH HIGHLIGHT", 19, .malformedSearch, unexpected("WITH")),
    ("FIND {aa} UPDATE", 17, .malformedSearch, unexpected("<EOF>")),
    ("FIND {aa} UPDATE VIEW", 18, .malformedSearch, unexpected("VIEW")),
    ("FIND {aa} UPDATE TRACKING, TRACKING", 28, .malformedSearch, unexpected("TRACKING")),
    ("FIND {aa} UPDATE TRACKING LIMIT 1", 27, .malformedSearch, unexpected("LIMIT")),
    ("FIND {aa} LIMIT -1", 17, .malformedSearch, unexpected("-1")),
    ("FIND {aa};", 10, .malformedSearch, unexpected(";")),
    ("FIND {aa} LIMIT 1 IN ALL FIELDS", 19, .malformedSearch, unexpected("IN")),
  ]

  @Test("6.1 a search prints in its canonical form and parses from it to the same search", arguments: good)
  func printsAndParsesBack(_ text: String, _ canonical: String?) throws {
    let search = try Search(parsing: text)
    #expect(search.text == canonical ?? text)
    #expect(try Search(parsing: search.text) == search)
    if !text.contains("Fax") { _ = try search.checked(in: .shipped, text: text) }
  }

  @Test("6.1 6.2 what is no search is a fault that says where", arguments: bad)
  func refuses(_ text: String, _ column: Int, _ code: StatusCode, _ message: String) throws {
    let fault = try #require(throws: Fault.self) { try Search(parsing: text) }
    #expect(fault == Fault(code, message, row: 1, column: column))
  }

  @Test(
    "6.4 names that are not there are refused with their place",
    arguments: [
      ("FIND {aa} RETURNING ‸Lead", StatusCode.invalidType, "sObject type 'Lead' is not supported."),
      (
        "FIND {aa} RETURNING ‸GroupMember(Id)", .invalidTypeForOperation,
        "entity type GroupMember does not support search"
      ),
      (
        "FIND {aa} RETURNING ‸RecentlyViewed", .invalidTypeForOperation,
        "entity type RecentlyViewed does not support search"
      ),
      ("FIND {aa} RETURNING Account(‸Foo)", .invalidField, "No such column 'Foo' on entity 'Account'."),
      (
        "FIND {aa} RETURNING Interaction(Id WHERE ‸Description = 'x')", .invalidField,
        "field 'Description' can not be filtered in a query call"
      ),
      (
        "FIND {aa} RETURNING Interaction(Id ORDER BY ‸Description)", .invalidField,
        "field 'Description' can not be sorted in a query call"
      ),
      (
        "FIND {aa} RETURNING Interaction(Id WHERE Id = ‸'x')", .invalidQueryFilterOperator,
        "invalid ID field: x"
      ),
      (
        "FIND {aa} RETURNING Account(Id OFFSET ‸2001)", .numberOutsideValidRange,
        "SOSL offset should be between 0 to 2000"
      ),
      (
        "FIND {aa} RETURNING Account(Id OFFSET ‸1), Contact", .malformedSearch,
        "OFFSET is only supported when one object is returned"
      ),
      (
        "FIND {aa} RETURNING Account(‸COUNT(Id))", .malformedSearch,
        "Aggregate functions are not supported in a search"
      ),
      (
        "FIND {aa} RETURNING Account(‸COUNT())", .malformedSearch,
        "Aggregate functions are not supported in a search"
      ),
      ("FIND {aa} WITH ‸DIVISION = 'Global'", .malformedSearch, "divisions are not enabled"),
      (
        "FIND {aa} RETURNING Account LIMIT 1 UPDATE ‸tracking, VIEWSTAT", .malformedSearch,
        "Only KnowledgeArticle and KnowledgeArticleVersion support UPDATE TRACKING, VIEWSTAT"
      ),
    ])
  func refusesNames(_ marked: String, _ code: StatusCode, _ message: String) throws {
    let text = marked.replacingOccurrences(of: "‸", with: "")
    let column = try #require(marked.firstIndex(of: "‸"))
    let search = try Search(parsing: text)
    let fault = try #require(throws: Fault.self) { try search.checked(in: .shipped, text: text) }
    #expect(fault.code == code)
    #expect(fault.column == marked.distance(from: marked.startIndex, to: column) + 1)
    #expect(fault.message.contains(message))
    #expect(try #require(throws: Fault.self) { try search.checked(in: .shipped) }.row == nil)
  }

  @Test("6.4 every object has its own greatest number of rows")
  func caps() throws {
    func limits(_ sosl: String) throws -> [Int?] {
      try Search(parsing: sosl).checked(in: .shipped).parts.map(\.query.limit)
    }
    #expect(try limits("FIND {aa} RETURNING Account") == [250])
    #expect(try limits("FIND {aa} RETURNING Account(Id LIMIT 300)") == [250])
    #expect(try limits("FIND {aa} RETURNING Account(Id LIMIT 0)") == [0])
    #expect(try limits("FIND {aa} RETURNING Account(Id ORDER BY Name)") == [2_000])
    #expect(try limits("FIND {aa} RETURNING Account(Id WHERE Name = 'x' LIMIT 3000)") == [2_000])
    #expect(try limits("FIND {aa} RETURNING Account(Id ORDER BY Name), Contact") == [250, 250])
    let all = try Search(parsing: "FIND {aa}").checked(in: .shipped)
    let names = ObjectCatalog.shipped.objects.filter { !$0.searchableFields.isEmpty }.map(\.name)
    #expect(all.parts.map(\.query.object.name) == names)
    #expect(all.parts.allSatisfy { $0.query.limit == 2_000 / names.count })
    #expect(all.parts.allSatisfy { $0.query.columns.map(\.text) == ["Id"] })
    #expect(all.limit == 2_000)
    #expect(try Search(parsing: "FIND {aa} LIMIT 3000").checked(in: .shipped).limit == 2_000)
  }

  @Test("6.3 a scope looks in the fields of its kind")
  func scopes() throws {
    func fields(_ scope: String, _ object: String) throws -> [String] {
      let search = try Search(parsing: "FIND {aa} IN \(scope) FIELDS RETURNING \(object)")
      return try search.checked(in: .shipped).parts[0].fields.map(\.name)
    }
    #expect(try Set(fields("ALL", "Interaction")) == ["Name", "Description", "ReferenceIdentifier"])
    #expect(try fields("NAME", "Interaction") == ["Name"])
    #expect(try fields("EMAIL", "Interaction") == [])
    #expect(try fields("PHONE", "Interaction") == [])
    #expect(try Set(fields("NAME", "Contact")) == ["Name", "FirstName", "LastName"])
    #expect(try fields("SIDEBAR", "Interaction") == ["Name"])
    #expect(try Set(fields("NAME", "User")) == ["Name", "FirstName", "LastName"])
    #expect(try fields("EMAIL", "Contact") == ["Email"])
    #expect(try fields("PHONE", "Contact").contains("Phone"))
  }

  @Test("6.2 of a long text only the words count, of a very long one nothing")
  func longTexts() throws {
    let words = Array(repeating: "ab", count: 1_400).joined(separator: " ")
    let search = try Search(parsing: "FIND {\(words)}")
    #expect(search.terms == .or(Array(repeating: .term("ab", isPrefix: false), count: 1_400)))
    let not = "FIND {aa AND NOT \(String(repeating: "b", count: 4_000))}"
    #expect(
      try Search(parsing: not).terms
        == .or([
          .term("aa", isPrefix: false), .term(String(repeating: "b", count: 4_000), isPrefix: false),
        ]))
    #expect(try Search(parsing: "FIND {\(String(repeating: "ab ", count: 4_000))}").terms == .or([]))
    let longest = "FIND {\(String(repeating: "a", count: 99_993))}"
    #expect(try Search(parsing: longest).terms == .or([]))
    #expect(
      throws: Fault(
        .malformedSearch, "SOSL statements can not be longer than 100000 characters", row: 1, column: 1)
    ) { try Search(parsing: longest + " ") }
  }

  @Test("6.2 a long text prints so that it is read the same", arguments: [1_320, 1_340, 2_000, 3_300])
  func longTextsGoRound(_ count: Int) throws {
    let words = (0..<count).map { ["ab", "cd", "e*f", "\"g h\""][$0 % 4] }
    for separator in [" ", " OR ", " AND "] {
      let search = try Search(parsing: "FIND {\(words.joined(separator: separator))}")
      #expect(try Search(parsing: search.text) == search)
    }
    let long = String(repeating: "a", count: count)
    let nested = "(\(long) OR cd) AND NOT ef gh AND NOT (ij AND NOT kl) (mn (op qr)) or (st or uv) "
    let search = try Search(parsing: "FIND {\(String(repeating: nested, count: 3))}")
    #expect(try Search(parsing: search.text) == search)
  }

  @Test("6.4 thousands of objects are refused at the first that is not there")
  func manyObjects() throws {
    let names = (0..<5_000).map { "Object\($0)" }.joined(separator: ", ")
    let search = try Search(parsing: "FIND {aa} RETURNING \(names)")
    #expect(search.returning.count == 5_000)
    #expect(try #require(throws: Fault.self) { try search.checked(in: .shipped) }.code == .invalidType)
    let signs = #"FIND {\#(String(repeating: #"\-"#, count: 2_000))}"#
    #expect(try #require(throws: Fault.self) { try Search(parsing: signs) }.message.count < 400)
  }

  @Test("terms nest twenty deep and no deeper")
  func nesting() throws {
    func nested(_ depth: Int) -> String {
      "FIND {\(String(repeating: "(aa ", count: depth))bb\(String(repeating: ")", count: depth))}"
    }
    _ = try Search(parsing: nested(20))
    for text in [nested(21), "FIND {\(Array(repeating: "aa", count: 22).joined(separator: " AND NOT "))}"] {
      #expect(try #require(throws: Fault.self) { try Search(parsing: text) }.code == .queryTooComplicated)
    }
  }

  private static let noTerm = "No search term found. The search term must be enclosed in braces."

  private static func unexpected(_ token: String) -> String { "unexpected token: '\(token)'" }

  private static func short(_ term: String) -> String {
    "search term must be longer than one character: \(term)"
  }

  private static let illegal =
    #"Invalid string literal 'aa\xbb'. Illegal character sequence '\x' in string literal."#

  private static func paren(_ found: String) -> String { "expecting a right parentheses, found '\(found)'" }
}
