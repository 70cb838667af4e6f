import ObjectModel
import Repository
import Testing

@testable import Calls

@Suite struct SentenceTests {
  private func sentence(_ call: Call) throws -> String {
    guard case .write(let call) = try CallPlan(CallRequest(call), from: .screen, in: .shipped) else {
      return ""
    }
    return call.sentence(in: .shipped)
  }

  @Test func `the journal says in plain words what was done`() throws {
    let call = Record("Interaction", ["Name": .text("Pricing call")])
    let account = Record("Account", ["Name": .text("Acme")])
    let ids = ["0kzLo0000000001", "0kzLo0000000002", "001Lo0000000001"]
    #expect(try sentence(.create([call])) == "Create Interaction “Pricing call”")
    #expect(try sentence(.create([call, call])) == "Create 2 Interactions")
    #expect(try sentence(.create([call, account])) == "Create 2 records")
    #expect(try sentence(.update([Record("Interaction", ["Id": .text(ids[0])])])) == "Change Interaction")
    #expect(try sentence(.delete(ids: [ids[0]])) == "Delete Interaction")
    #expect(try sentence(.delete(ids: ids)) == "Delete 3 records")
    #expect(try sentence(.undelete(ids: Array(ids.prefix(2)))) == "Restore 2 Interactions")
    #expect(try sentence(.delete(ids: ["x"])) == "Delete 1 record")
    #expect(
      try sentence(.upsert([account], type: "Account", externalIdFieldName: "Name")) == "Save Account “Acme”")
  }
}
