import Exchange
import ObjectModel
import Testing

@Suite("List views as JSON")
struct ListViewTests {
  private let view = ListViewEntry(
    id: RecordID(keyPrefix: "00B", key: 3), developerName: "RecentlyViewedInteractions",
    label: "Recently Viewed Interactions", objectType: "Interaction", isSOQLCompatible: false)

  private func json(_ reply: Reply) throws -> JSONValue {
    try JSONValue(json: reply.jsonLine(catalog: .shipped))
  }

  @Test("4.5 A list of views has the platform's members")
  func list() throws {
    let result = try json(.listViews([view]))
    #expect(result.members?.map(\.name) == ["done", "listviews", "nextRecordsUrl", "size", "sobjectType"])
    #expect(result["sobjectType"] == "Interaction")
    let entry = try #require(result["listviews"]?.elements?.first)
    let path = "/services/data/v61.0/sobjects/Interaction/listviews/\(view.id.text18)"
    #expect(
      entry.jsonText
        == #"{"describeUrl":"\#(path)/describe","developerName":"RecentlyViewedInteractions","#
        + #""id":"\#(view.id.text18)","label":"Recently Viewed Interactions","resultsUrl":"\#(path)/results","#
        + #""soqlCompatible":false,"url":"\#(path)"}"#)
    #expect(try json(.listViews([]))["size"]?.integer == 0)
  }

  @Test("4.5 A described view has its columns, the hidden ones last, its order and its condition")
  func description() throws {
    let column = { (path: String) throws in
      try #require(DescribeSearchLayoutResult.Column(path: path, of: .interaction, in: .shipped))
    }
    let result = DescribeListViewResult(
      view: view,
      columns: [try column("StartTime"), try column("Account.Name"), try column("InteractionType")],
      hiddenColumns: [try column("Id")], scope: .everything, filledFields: ["LastViewedDate"],
      orderBy: [.init(path: "StartTime", isAscending: false, isNullsFirst: false)],
      soql: "SELECT StartTime FROM Interaction")
    let described = try #require(try json(.describeListView(result))["result"])
    #expect(
      described.members?.map(\.name) == [
        "columns", "id", "orderBy", "query", "scope", "sobjectType", "whereCondition",
      ])
    let columns = try #require(described["columns"]?.elements)
    #expect(
      columns[0].jsonText
        == #"{"ascendingLabel":"Old to New","descendingLabel":"New to Old","fieldNameOrPath":"StartTime","#
        + #""hidden":false,"label":"Start Time","searchable":false,"selectListItem":"StartTime","#
        + #""sortDirection":"descending","sortIndex":0,"sortable":true,"type":"datetime"}"#)
    #expect(
      columns[1].jsonText
        == #"{"ascendingLabel":"A-Z","descendingLabel":"Z-A","fieldNameOrPath":"Account.Name","#
        + #""hidden":false,"label":"Account","searchable":true,"selectListItem":"Account.Name","#
        + #""sortDirection":null,"sortIndex":null,"sortable":true,"type":"string"}"#)
    #expect(
      columns[3].jsonText
        == #"{"ascendingLabel":null,"descendingLabel":null,"fieldNameOrPath":"Id","hidden":true,"#
        + #""label":"Record ID","searchable":false,"selectListItem":"Id","sortDirection":null,"#
        + #""sortIndex":null,"sortable":false,"type":"id"}"#)
    #expect(
      described["orderBy"]?.jsonText
        == #"[{"fieldNameOrPath":"StartTime","nullsPosition":"last","sortDirection":"descending"}]"#)
    #expect(
      described["whereCondition"]?.jsonText
        == #"{"conditions":[{"field":"LastViewedDate","operator":"notEquals","values":["null"]}],"#
        + #""conjunction":"and"}"#)
    #expect(described["scope"] == "everything")
  }
}
