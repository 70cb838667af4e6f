import Exchange
import ObjectModel
import Testing

@Suite("sObject tree")
struct TreeTests {
  static func records(_ json: String, type: String? = nil) throws(Fault) -> [TreeRecord] {
    try TreeRecord.records(json: json.utf8, type: type, catalog: .shipped)
  }

  @Test("A plan's steps are read in order")
  func plan() throws {
    let plan = try TreePlan(json: Fixture.bytes("plan.json"))
    #expect(plan.steps.map(\.object) == ["Account", "Interaction"])
    #expect(plan.steps.map(\.files) == [["Accounts.json"], ["Interactions.json"]])
    #expect(plan.steps.map(\.savesReferences) == [true, false])
    #expect(plan.steps.map(\.resolvesReferences) == [false, true])
  }

  @Test(
    "A plan that is none is a fault",
    arguments: ["{}", "[1]", "[{}]", #"[{"sobject":"A"}]"#, #"[{"sobject":"A","files":"x"}]"#, "[", ""])
  func badPlan(json: String) {
    #expect(throws: Fault.self) { try TreePlan(json: json.utf8) }
  }

  @Test("The sample's interactions refer to its accounts")
  func samples() throws {
    let accounts = try TreeRecord.records(json: Fixture.bytes("Accounts.json"), catalog: .shipped)
    let interactions = try TreeRecord.records(json: Fixture.bytes("Interactions.json"), catalog: .shipped)
    #expect(accounts.first?.referenceID == "AccountRef0")
    #expect(accounts.first?.record["Industry"] == .text("Shipping"))
    let known = Set(accounts.compactMap(\.referenceID))
    #expect(known.count == accounts.count)
    #expect(!interactions.isEmpty)
    for interaction in interactions {
      #expect(interaction.type == "Interaction")
      #expect(known.contains(interaction.references["AccountId"] ?? ""))
      #expect(interaction.record.content(of: "AccountId") == nil)
      #expect(interaction.record["Name"].text != nil)
    }
  }

  @Test("Only reference fields refer: an @ elsewhere is text")
  func atSigns() throws {
    let read = try Self.records(#"{"records":[{"Name":"@home","ownerid":"@U1"}]}"#, type: "Interaction")
    #expect(read.first?.record == Record(type: "Interaction", values: ["Name": .text("@home")]))
    #expect(read.first?.references == ["OwnerId": "U1"])
  }

  @Test("Nested children follow their parent and refer to it")
  func children() throws {
    let read = try Self.records(
      """
      {"records":[{"attributes":{"type":"account","referenceId":"A"},"Name":"Acme",
        "Contacts":{"records":[{"attributes":{"type":"Contact","referenceId":"C"},"LastName":"X"}]},
        "interactions":{"records":[{"Name":"Call","InteractionAttendees":{"records":[{"EmailAddress":"e"}]}}]}}]}
      """)
    #expect(read.map(\.type) == ["Account", "Contact", "Interaction", "InteractionAttendee"])
    #expect(read.map(\.referenceID) == ["A", "C", "Interaction#3", nil])
    #expect(
      read.map(\.references) == [
        [:], ["AccountId": "A"], ["AccountId": "A"], ["InteractionId": "Interaction#3"],
      ])
    #expect(
      read.map { $0.record.fields.map(\.name) } == [["Name"], ["LastName"], ["Name"], ["EmailAddress"]])
  }

  @Test(
    "What is wrong in a file is a fault that names it",
    arguments: [
      ("{}", "records"), (#"{"records":{}}"#, "records"), (#"{"records":[7]}"#, "records"),
      (#"{"records":[{"Name":"x"}]}"#, "attributes.type"),
      (#"{"records":[{"attributes":{"type":"Nope"}}]}"#, "Nope"),
      (#"{"records":[{"attributes":{"type":"Account"},"Nopes":{"records":[]}}]}"#, "Nopes"),
      (#"{"records":[{"attributes":{"type":"Account"},"Name":[1]}]}"#, "Name"), ("", "end-of-input"),
    ])
  func badFiles(json: String, name: String) throws {
    let fault = try #require(throws: Fault.self) { try Self.records(json) }
    #expect(fault.message.contains(name))
  }

  @Test("Failed records can be read again, without their errors")
  func failedFile() throws {
    let records = try TreeRecord.records(json: Fixture.bytes("Interactions.json"), catalog: .shipped)
    let file = TreeRecord.failedFile(records.map { ($0, "X: \"no\"") })
    #expect(file.contains(#","sf__Error":"X: \"no\""}"#))
    #expect(file.split(separator: "\n").count == records.count + 2)
    #expect(try Self.records(file) == records)
  }
}
