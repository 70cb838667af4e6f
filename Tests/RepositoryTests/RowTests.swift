import Foundation
import ObjectModel
import Testing

@testable import Repository

struct RowTests {
  @Test func `a record comes back as it was written`() throws {
    try withStore { store in
      let account = try store.insert(.account, ["Name": .text("Zürich Re")])
      let deal = try store.insert(.financialDeal, ["Name": .text("Deal"), "TransactionValue": .number(12.5)])
      let id = try store.insert(
        .interaction,
        [
          "Name": .text("Kick-off"), "AccountId": .reference(account), "RelatedRecordId": .reference(deal),
          "StartTime": .dateTime(Instant(seconds: 1_750_000_000)), "InteractionType": .text("Phone Call"),
          "Description": .text("a\0b\r\n東京"),
        ])
      #expect(id.text15 == "0kzLo0000000001")
      let values = try store.values(id)
      #expect(values["AccountId"] == .reference(account))
      #expect(values["RelatedRecordId"] == .reference(deal))
      #expect(values["OwnerId"] == .reference(store.user))
      #expect(values["Description"] == .text("a\0b\r\n東京"))
      #expect(values["CreatedDate"] == .dateTime(store.now))
      #expect(values["EndTime"] == .null)
      #expect(try store.values(deal)["TransactionValue"] == .number(12.5))
      #expect(
        try store.query("SELECT Name, Account.Name, Owner.Name, RelatedRecord.Type FROM Interaction").records
          == [
            Record(
              type: "Interaction",
              fields: [
                .init("Name", .value(.text("Kick-off"))),
                .init("Account", .parent(Record(type: "Account", values: ["Name": .text("Zürich Re")]))),
                .init("Owner", .parent(Record(type: "Name", values: ["Name": .text("Lovelace")]))),
                .init(
                  "RelatedRecord", .parent(Record(type: "Name", values: ["Type": .text("FinancialDeal")]))),
              ])
          ])
      for words in ["zurich", "東京", "kick", "lovelace", "phone"] {
        #expect(try store.search("Interaction", words) == (words == "phone" ? [] : ["Kick-off"]), "\(words)")
      }
    }
  }
}
