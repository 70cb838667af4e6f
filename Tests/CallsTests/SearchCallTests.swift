import ObjectModel
import Testing

@testable import Calls

/// search (semantics 6).
@Suite(SoundStores()) struct SearchCallTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  private func search(_ sosl: String) throws -> [Record] {
    let reply = office.perform(.search(sosl: sosl))
    guard case .searchRecords(let records) = reply else { throw reply.fault ?? .storage("search") }
    return records
  }

  @Test func `6.4 rows come object by object with the fields asked for`() throws {
    #expect(
      try search("FIND {kick* OR acme} RETURNING Account(Name), Interaction(Id, Account.Name)") == [
        Record(type: "Account", values: ["Name": .text("Acme")]),
        Record(
          type: "Interaction",
          fields: [
            .init("Id", .value(.reference(office["call"]))),
            .init("Account", .parent(Record(type: "Account", values: ["Name": .text("Acme")]))),
          ]),
      ])
    // The account's name is not the interaction's own text.
    #expect(try search("FIND {acme}").map(\.id) == [office["acme"]])
  }

  @Test func `6.3 deleted rows are never found`() throws {
    #expect(try search("FIND {binned}") == [])
    #expect(office.perform(.undelete(ids: [office["binned"].text18])).errors.isEmpty)
    #expect(
      try search("FIND {binned}") == [
        Record(type: "Interaction", values: ["Id": .reference(office["binned"])])
      ]
    )
  }

  @Test(
    "6.1 6.2 6.4 what cannot be searched is a fault",
    arguments: [
      (
        "FIND kick", StatusCode.malformedSearch,
        "No search term found. The search term must be enclosed in braces."
      ),
      ("FIND {k}", .invalidSearch, "search term must be longer than one character: k"),
      ("FIND {kick} WITH DIVISION = 'x'", .malformedSearch, "divisions are not enabled"),
      (
        "FIND {kick} UPDATE TRACKING", .malformedSearch,
        "Only KnowledgeArticle and KnowledgeArticleVersion support UPDATE TRACKING"
      ),
      ("FIND {kick} IN X FIELDS", .malformedSearch, "Invalid IN fields group: X"),
    ])
  func faults(_ sosl: String, _ code: StatusCode, _ message: String) {
    let fault = office.perform(.search(sosl: sosl)).fault
    #expect(fault?.code == code)
    #expect(fault?.message.hasSuffix(message) == true)
    #expect(fault?.row == 1)
  }

  @Test func `6.4 names that are not there are faults`() {
    for (sosl, code) in [
      ("FIND {kick} RETURNING Foo", StatusCode.invalidType),
      ("FIND {kick} RETURNING QueueSobject", .invalidTypeForOperation),
      ("FIND {kick} RETURNING Interaction(Foo)", .invalidField),
    ] {
      #expect(office.perform(.search(sosl: sosl)).fault?.code == code)
    }
  }

  @Test func `6.4 USING ListView searches the rows of a list view`() throws {
    func names(_ sosl: String) throws -> [String?] { try search(sosl).map { $0["Name"].text } }
    let all = "FIND {kick OR follow} RETURNING Interaction(Name"
    #expect(try names("\(all))") == ["Kick-off", "Follow up"])
    #expect(try names("\(all) USING ListView = AllInteractions LIMIT 1)") == ["Kick-off"])
    #expect(try names("\(all) USING listview = myinteractions)") == ["Kick-off", "Follow up"])
    #expect(try names("\(all) USING ListView = Recent)") == [])
    let opened = office.perform(.opened(id: office["second"], shown: []))
    #expect(opened.fault == nil)
    #expect(try names("\(all) USING ListView = Recent)") == ["Follow up"])
    #expect(try names("\(all) USING ListView = RecentlyViewedInteractions)") == ["Follow up"])
    let fault = office.perform(.search(sosl: "\(all) USING ListView = Nobodys)")).fault
    #expect(fault?.code == .notFound)
  }

  @Test func `6.4 what means nothing here is passed over`() throws {
    let plain = try search("FIND {kick} RETURNING Interaction(Id)")
    #expect(plain.count == 1)
    for clause in [
      "SNIPPET (target_length=120)", "NETWORK = 'x'", "NETWORK IN ('x', 'y')", "PricebookId = '01s'",
      "METADATA = 'LABELS'", "HIGHLIGHT", "SPELL_CORRECTION = TRUE",
      "DATA CATEGORY Geography__c AT Iceland__c",
    ] {
      #expect(try search("FIND {kick} RETURNING Interaction(Id) WITH \(clause)") == plain)
    }
  }
}
