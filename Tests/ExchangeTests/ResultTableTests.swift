import Exchange
import ObjectModel
import Testing

@Suite struct ResultTableTests {
  private let children = Record(
    type: "Account",
    fields: [
      .init("Name", .value(.text("Acme"))),
      .init("Owner", .parent(Record(type: "User", values: ["Name": .null]))),
      .init(
        "Interactions",
        .children(
          QueryResult(
            totalSize: 2,
            records: [
              Record(type: "Interaction", values: ["Name": .text("a")]),
              Record(type: "Interaction", values: ["Name": .text("b")]),
            ]))),
    ])
  private let childless = Record(
    type: "Account",
    fields: [
      .init("Name", .value(.text("Zeta"))), .init("Owner", .parent(nil)),
      .init("Interactions", .children(nil)),
    ])
  private let columns = [
    QueryColumn("Name"), QueryColumn("Owner.Name"),
    QueryColumn("Interactions", children: [QueryColumn("Name")]),
  ]

  @Test func `the record with the most rows decides how many columns a child relationship takes`() {
    let table = ResultTable(columns, widthOf: [children, childless])
    #expect(
      table.header == [
        "Name", "Owner.Name", "Interactions.totalSize", "Interactions.records.0.Name",
        "Interactions.records.1.Name",
      ])
    #expect(table.cells(of: children) == ["Acme", "", "2", "a", "b"])
    #expect(table.cells(of: childless) == ["Zeta", "", "", "", ""])
  }

  @Test func `records tell their columns where nobody else does`() {
    #expect(
      QueryColumn.columns(of: [childless, children]).map(\.path) == ["Name", "Interactions", "Owner.Name"])
  }
}
