import Exchange
import ObjectModel
import Testing

@Suite("Sample CSV files")
struct SampleFilesTests {
  @Test(
    "Every row becomes a record of the right kinds",
    arguments: [
      (ObjectDescription.user, 4), (.account, 60), (.contact, 160), (.location, 20), (.opportunity, 40),
      (.financialDeal, 12), (.interaction, 600),
    ])
  func rows(object: ObjectDescription, count: Int) throws {
    let rows = CSVReaderTests.rows(try Fixture.bytes("\(object.name).csv"), piece: 4_096)
    let plan = try ColumnPlan(header: rows.first, object: object, catalog: .shipped)
    let records = try rows.dropFirst().map { row throws in try plan.record(from: row) }
    #expect(records.count == count)
    for field in records.joinedFields where field.content != .value(.null) {
      guard case .value(let value) = field.content, let described = object.field(field.name) else { continue }
      switch described.type {
      case .dateTime: #expect(value.instant != nil)
      case .date, .boolean, .integer, .double, .currency, .percent: #expect(value.text == nil)
      case .id, .string, .textarea, .picklist, .phone, .email, .url, .reference: #expect(value.text != nil)
      }
    }
  }

  @Test("Parents are named by their keys, of either type")
  func parents() throws {
    let rows = CSVReaderTests.rows(try Fixture.bytes("Interaction.csv"))
    let plan = try ColumnPlan(header: rows.first, object: .interaction, catalog: .shipped)
    let records = try rows.dropFirst().map { row throws in try plan.record(from: row) }
    let parents = records.reduce(into: Set<String>()) { $0.formUnion($1.parentTypes) }
    #expect(parents == ["Account", "Location", "User", "Opportunity", "FinancialDeal"])
    let types = records.compactMap { record -> String? in
      guard case .parent(let parent?) = record.content(of: "RelatedRecord") else { return nil }
      return parent.type
    }
    #expect(Set(types) == ["Opportunity", "FinancialDeal"])
    #expect(records[0]["Owner.Username"] == .text("jane@rapport.example"))
    #expect(records[0]["Description"].text?.contains("\n- [ ] book the room") == true)
  }
}

extension Sequence<Record> {
  fileprivate var joinedFields: [Record.Field] { flatMap(\.fields) }
}
