import ObjectModel
import SOQL
import Testing

/// What is offered where the cursor, a bar in the text, stands.
@Suite struct CompletionTests {
  private static let source = CompletionSource(
    catalog: .shipped, dates: nil, listViews: ["Interaction": ["AllInteractions", "MyInteractions"]])

  private func completion(_ marked: String) -> Completion {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    return Completion(of: parts.joined(), at: parts[0].count, from: Self.source)
  }

  private func labels(_ marked: String) -> [String] { completion(marked).candidates.map(\.label) }

  @Test(arguments: [
    ("|", ["SELECT", "FIND"]),
    ("sel|", ["SELECT"]),
    ("SELECT Id FROM Interact|", ["Interaction", "InteractionAttendee"]),
    ("SELECT Id FROM Acc|", ["Account"]),
    ("SELECT StartT| FROM Interaction", ["StartTime"]),
    ("SELECT Id, Acc| FROM Interaction", ["AccountId", "Account"]),
    ("SELECT Account.Indus| FROM Interaction", ["Industry"]),
    ("SELECT Account.Owner.Usern| FROM Interaction", ["Username"]),
    ("SELECT i.StartT| FROM Interaction i", ["StartTime"]),
    ("SELECT o.Usern| FROM Account a, a.Owner o", ["Username"]),
    ("SELECT a.Owner.Emai| FROM Account a", ["Email"]),
    ("SELECT Interaction.StartT| FROM Interaction", ["StartTime"]),
    ("SELECT RelatedRecord.Ty| FROM Interaction", ["Type"]),
    ("SELECT Id FR|", ["FROM"]),
    ("SELECT Id FROM Interaction WH|", ["WHERE"]),
    ("SELECT Id FROM Interaction WHERE Name LIKE 'a%' ORD|", ["ORDER BY"]),
    ("SELECT Id FROM Interaction ORDER B|", ["BY"]),
    ("SELECT Id FROM Interaction ORDER BY StartTime DE|", ["DESC"]),
    ("SELECT Id FROM Interaction ORDER BY StartTime DESC NULLS L|", ["LAST"]),
    ("SELECT Id FROM Interaction USING |", ["SCOPE"]),
    ("SELECT Id FROM Interaction USING SCOPE |", ["everything", "mine"]),
    ("SELECT Id FROM Interaction WHERE NOT Nam|", ["Name"]),
    ("SELECT Id FROM Interaction WHERE (Name = 'a' OR StartT|", ["StartTime"]),
    ("SELECT Id FROM Interaction WHERE StartTime = TOD|", ["TODAY"]),
    ("SELECT Id FROM Interaction WHERE StartTime > last_n_d|", ["LAST_N_DAYS:"]),
    ("SELECT Id FROM Interaction WHERE StartTime = LAST_N_DAYS:7 A|", ["AND", "ALL ROWS"]),
    ("SELECT Id FROM Account WHERE IsDeleted = |", ["TRUE", "FALSE"]),
    (
      "SELECT Id FROM Interaction WHERE InteractionType = '|",
      ["Conference", "Email", "In Person", "Phone Call"]
    ),
    ("SELECT Id FROM Interaction WHERE InteractionType IN ('Email', 'co|", ["Conference"]),
    ("SELECT Id FROM Interaction WHERE toLabel(InteractionType) = 'ph|", ["Phone Call"]),
    ("SELECT Id FROM Interaction WHERE RelatedRecord.Type = 'opp|", ["Opportunity"]),
    ("SELECT Id FROM Interaction WHERE CALENDAR_Y|", ["CALENDAR_YEAR"]),
    ("SELECT Id FROM Interaction WHERE CALENDAR_YEAR(StartT|", ["StartTime"]),
    ("SELECT Id FROM Interaction WHERE CALENDAR_YEAR(conv|", ["convertTimezone"]),
    ("SELECT Id FROM Interaction WHERE AccountId IN (|", ["SELECT"]),
    ("SELECT Id FROM Interaction WHERE AccountId IN (SELECT I| FROM Account)", ["Id"]),
    ("SELECT Id, (SELECT Id FROM Inter|) FROM Account", ["Interactions"]),
    ("SELECT Id, (SELECT StartT| FROM Interactions) FROM Account", ["StartTime"]),
    ("SELECT Id, (SELECT Id FROM Interactions WHERE StartT|) FROM Account", ["StartTime"]),
    ("SELECT TYPEOF Rela| FROM Interaction", ["RelatedRecord"]),
    ("SELECT TYPEOF RelatedRecord WH| FROM Interaction", ["WHEN"]),
    ("SELECT TYPEOF RelatedRecord WHEN Opp| FROM Interaction", ["Opportunity"]),
    ("SELECT TYPEOF RelatedRecord WHEN Opportunity THEN Name, StageN| FROM Interaction", ["StageName"]),
    ("SELECT TYPEOF RelatedRecord WHEN Opportunity THEN Name EL| FROM Interaction", ["ELSE"]),
    ("SELECT InteractionType, COUNT(I| FROM Interaction GROUP BY InteractionType", ["Id"]),
    ("SELECT FIELDS(ST| FROM Interaction", ["STANDARD"]),
    ("SELECT COUNT(Id) FROM Interaction GROUP BY InteractionT|", ["InteractionType"]),
    ("SELECT COUNT(Id) FROM Interaction GROUP BY ROL|", ["ROLLUP"]),
    ("SELECT COUNT(Id) FROM Interaction GROUP BY InteractionType HAV|", ["HAVING"]),
    ("SELECT COUNT(Id) FROM Interaction GROUP BY InteractionType HAVING COUNT_|", ["COUNT_DISTINCT"]),
    ("SELECT Id FROM Interaction FOR |", ["VIEW", "REFERENCE", "UPDATE"]),
    ("SELECT Id FROM Interaction LIMIT 5 OFF|", ["OFFSET"]),
    ("FIND {acme} IN NA|", ["NAME FIELDS"]),
    ("FIND {acme} RET|", ["RETURNING"]),
    ("FIND {acme} RETURNING Acc|", ["Account"]),
    ("FIND {acme} RETURNING Account(Nam|", ["Name"]),
    ("FIND {acme} RETURNING Account(Name), Interaction(StartT|", ["StartTime"]),
    ("FIND {acme} RETURNING Interaction(Name WHERE StartTime = TOD|)", ["TODAY"]),
    ("FIND {acme} RETURNING Interaction(Name USING ListView = My|)", ["MyInteractions"]),
    ("FIND {acme} RETURNING Account LIM|", ["LIMIT"]),
  ])
  func theFirstCandidatesAre(marked: String, expected: [String]) {
    #expect(
      Array(labels(marked).prefix(expected.count)) == expected, "\(marked): \(labels(marked).prefix(8))")
  }

  @Test(arguments: [
    "FIND {ac|}", "FIND {ac|", "SELECT Id FROM Interaction LIMIT 1|",
    "SELECT Id FROM Interaction WHERE Name = 'Call|'",
    "SELECT Nothing.At.All| FROM Interaction", "SELECT Id FROM Interaction WHERE StartTime > 2026-01-01T|",
  ])
  func nothingIsOfferedWhereNothingIsKnown(marked: String) {
    #expect(labels(marked).isEmpty)
  }

  @Test(arguments: [
    ("SELECT Na|me FROM Interaction", 7..<11), ("SELECT Account.Na| FROM Interaction", 15..<17),
    ("SELECT Id FROM Interaction WHERE InteractionType = 'Ph|one'", 52..<57),
  ])
  func theWholeNameUnderTheCursorIsReplaced(marked: String, range: Range<Int>) {
    #expect(completion(marked).range == range)
  }

  @Test func aTakenCandidateLeadsOn() {
    #expect(
      completion("SELECT Accou| FROM Interaction").candidates.first { $0.kind == .parent }?.text == "Account."
    )
    #expect(completion("SELECT COUN| FROM Interaction").candidates.first?.text == "COUNT(")
    #expect(completion("SELECT Id FR|").candidates.first?.text == "FROM ")
    #expect(completion("SELECT Id FR| Interaction").candidates.first?.text == "FROM", "the blank is there")
    #expect(
      completion("SELECT Id FROM Interaction WHERE InteractionType = 'ph|").candidates.first?.text
        == "Phone Call'")
    #expect(
      completion("SELECT Id FROM Interaction WHERE InteractionType = 'ph|'").candidates.first?.text
        == "Phone Call")
    #expect(
      completion("SELECT Id FROM Interaction WHERE InteractionType = ph|").candidates.first?.text
        == "'Phone Call'")
    #expect(
      completion("SELECT Id, Interacti| FROM Account").candidates.first { $0.kind == .child }?.text
        == "(SELECT Id FROM Interactions)")
  }

  @Test func onlyFieldsThatFitAreOffered() {
    #expect(!labels("SELECT Id FROM Interaction WHERE Desc|").contains("Description"))
    #expect(labels("SELECT Desc| FROM Interaction").contains("Description"))
    #expect(!labels("SELECT SUM(| FROM Opportunity").contains("Name"))
    #expect(labels("SELECT SUM(| FROM Opportunity").contains("Amount"))
  }

  @Test(arguments: 1...40)
  func anyTextAtAnyPlaceIsTaken(seed: UInt64) {
    let pieces = [
      "SELECT ", "FROM ", "Interaction", " WHERE ", "(", ")", ".", ",", "'", "Name", " = ", "{", "}", "FIND ",
      "IN ", "\\",
      "GROUP BY ", "TYPEOF ", "Owner", "é", "東京", "\n", "7", ":", "COUNT(", "RETURNING ", "👩‍👩‍👧", "END ", "NOT ",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    var text = ""
    for _ in 0..<30 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    for cursor in 0...text.count {
      let completion = Completion(of: text, at: cursor, from: Self.source)
      #expect(completion.range.lowerBound <= cursor && completion.range.upperBound <= text.count)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 15_000), String(repeating: "(SELECT ", count: 2_000),
    "FIND {a} RETURNING " + String(repeating: "a(", count: 5_000),
    String(repeating: "SELECT ", count: 20_000),
    "SELECT Id FROM Account WHERE " + String(repeating: "(Name = 'a' OR ", count: 1_000),
  ])
  func hostileTextsAreTaken(text: String) {
    _ = Completion(of: text + "Na", at: text.count + 2, from: Self.source)
    #expect(Completion(of: text, at: 0, from: Self.source).range == 0..<0)
  }

  @Test(arguments: [
    ("", true), ("SELECT Id", true), ("SELECT Id FROM Interaction", false),
    ("SELECT Id FROM Interaction WHERE", true),
    ("SELECT Id FROM Interaction WHERE (Name = 'a'", true),
    ("SELECT Id FROM Interaction WHERE Name = 'a", true),
    ("SELECT FROM Interaction", false), ("FIND {a", true), ("FIND", true), ("FIND {acme}", false),
    ("FIND {acme} RETURNING Account(", true),
  ])
  func aTextThatEndsTooEarlyIsUnfinished(text: String, isUnfinished: Bool) {
    #expect(Statement(text).isUnfinished == isUnfinished)
  }

  @Test func aStatementKnowsItsLanguage() {
    #expect(Statement("find {acme}").isSearch && !Statement("SELECT Id FROM Account").isSearch)
    #expect(Statement("SELECT Id FROM Account ALL ROWS").asksForDeleted)
  }
}
