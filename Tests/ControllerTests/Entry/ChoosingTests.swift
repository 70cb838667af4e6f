import Controller
import ObjectModel
import Testing

@Suite struct ChoosingTests {
  private let types = PicklistEntry(["Conference", "Email", "In Person", "Phone Call"])

  @Test(arguments: [
    ("", ["Conference", "Email", "In Person", "Phone Call"]), ("p", ["Phone Call", "In Person"]),
    ("c", ["Conference", "Phone Call"]), ("per", ["In Person"]),
    ("on", ["Conference", "In Person", "Phone Call"]),
    ("PHONE C", ["Phone Call"]), ("xyz", []),
  ]) func valuesAreOrderedByHowTheyMatch(typed: String, expected: [String]) {
    #expect(types.matches(typed) == expected)
  }

  @Test(
    arguments: [
      ("p", "Phone Call"), ("e", "Email"), ("i", "In Person"), ("c", "Conference"), ("call", "Phone Call"),
      ("email", "Email"), ("on", nil), ("x", nil), ("", nil),
    ] as [(String, String?)]) func aUniqueMatchIsTheValue(typed: String, expected: String?)
  {
    #expect(types.unique(typed) == expected)
  }

  @Test func digitsPickTheNthValue() {
    #expect(types.value(forDigit: "2") == "Email")
    #expect(types.value(forDigit: "5") == nil)
    #expect(types.value(forDigit: "0") == nil)
    #expect(PicklistEntry(["1st", "2nd"]).value(forDigit: "2") == nil)
  }

  private let related = LookupRanking([
    .init(object: "FinancialDeal", label: "Financial Deal"),
    .init(object: "Opportunity", label: "Opportunity"),
  ])

  private func candidate(_ key: Int64, _ object: String, _ name: String) -> LookupRanking.Candidate {
    .init(id: RecordID(keyPrefix: "006", key: key), object: object, name: name, detail: "")
  }

  @Test func targetsAreNarrowedByALetterOfTheirLabel() {
    #expect(related.hint == "d: only Financial Deal   o: only Opportunity")
    #expect(related.typed("o: ren").object == "Opportunity")
    #expect(related.typed("o: ren").text == "ren")
    #expect(related.typed("D:ren").object == "FinancialDeal")
    #expect(related.typed("f:ren").object == "FinancialDeal")
    #expect(related.typed("x: ren").object == nil)
    #expect(related.typed("x: ren").text == "x: ren")
    let owners = LookupRanking([.init(object: "User", label: "User"), .init(object: "Group", label: "Group")])
    #expect(owners.hint == "u: only User   g: only Group")
    #expect(LookupRanking([.init(object: "Account", label: "Account")]).hint.isEmpty)
  }

  @Test func recordsAreRankedAndKeepTheirOrder() {
    let rows = [
      candidate(1, "Opportunity", "Current plan"), candidate(2, "Opportunity", "Big Rent"),
      candidate(3, "FinancialDeal", "Rent facility"), candidate(4, "Opportunity", "rent"),
      candidate(5, "Opportunity", "Other, found by its account"),
    ]
    #expect(
      related.ranked(rows, typed: "rent").map(\.name) == [
        "rent", "Big Rent", "Rent facility", "Current plan", "Other, found by its account",
      ])
    #expect(related.ranked(rows, typed: "d: rent").map(\.name) == ["Rent facility"])
    #expect(related.unique(rows, typed: "RENT")?.name == "rent")
    #expect(related.unique(rows, typed: "ren") == nil)
    #expect(related.unique(rows, typed: "d: re")?.name == "Rent facility")
    #expect(related.unique(rows, typed: "") == nil)
  }
}
