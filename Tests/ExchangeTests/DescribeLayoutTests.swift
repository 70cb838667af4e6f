import Exchange
import ObjectModel
import Testing

@Suite("Layouts as JSON")
struct DescribeLayoutTests {
  static func result(_ reply: Reply) throws -> JSONValue {
    try JSONValue(json: reply.jsonLine(catalog: .shipped))
  }

  static func layout(_ object: ObjectDescription = .interaction) throws -> JSONValue {
    let described = try #require(DescribeLayoutResult(object, in: .shipped))
    return try #require(try result(.describeLayout(described))["result"])
  }

  /// The names of an object's members.
  static func names(_ value: JSONValue?) -> [String] { value?.members?.map(\.name) ?? [] }

  @Test("Every part has the members of semantics 4.4 in their order")
  func members() throws {
    let result = try Self.layout()
    #expect(Self.names(result) == ["layouts", "recordTypeMappings", "recordTypeSelectorRequired"])
    #expect(result["recordTypeSelectorRequired"]?.jsonText == "[false]")
    let layout = try #require(result["layouts"]?.elements?.first)
    #expect(
      Self.names(layout) == [
        "buttonLayoutSection", "detailLayoutSections", "editLayoutSections", "feedView",
        "highlightsPanelLayoutSection", "id", "multirowEditLayoutSections", "offlineLinks", "quickActionList",
        "relatedContent", "relatedLists", "saveOptions",
      ])
    let section = try #require(layout["detailLayoutSections"]?.elements?.first)
    #expect(
      Self.names(section) == [
        "collapsed", "columns", "heading", "layoutRows", "layoutSectionId", "parentLayoutId", "rows",
        "tabOrder",
        "useCollapsibleSection", "useHeading",
      ])
    #expect(section["parentLayoutId"] == layout["id"])
    let row = try #require(section["layoutRows"]?.elements?.first)
    #expect(Self.names(row) == ["layoutItems", "numItems"])
    let item = try #require(row["layoutItems"]?.elements?.first)
    let component = try #require(item["layoutComponents"]?.elements?.first)
    #expect(
      Self.names(item) == [
        "editableForNew", "editableForUpdate", "label", "layoutComponents", "placeholder", "required",
        "uiBehavior",
      ])
    #expect(item["uiBehavior"] == "Required")
    #expect(Self.names(component) == ["details", "displayLines", "tabOrder", "type", "value"])
    #expect(component["details"] == (try DescribeTests.field("Name")))
    #expect(
      Self.names(layout["buttonLayoutSection"]?["detailButtons"]?.elements?.first) == [
        "behavior", "colors", "content", "contentSource", "custom", "encoding", "height", "icons", "label",
        "menubar", "name", "overridden", "resizeable", "scrollbars", "showsLocation", "showsStatus",
        "toolbar",
        "url", "width", "windowPosition",
      ])
  }

  @Test("Counts of rows and items are those of the rows and items, for every object")
  func counts() throws {
    for object in ObjectCatalog.shipped.objects where object.layout != nil {
      let layout = try #require(try Self.layout(object)["layouts"]?.elements?.first)
      for kind in ["detailLayoutSections", "editLayoutSections"] {
        for section in try #require(layout[kind]?.elements) {
          let rows = try #require(section["layoutRows"]?.elements)
          #expect(section["rows"]?.integer == rows.count)
          let items = rows.map { $0["layoutItems"]?.elements?.count ?? -1 }
          #expect(rows.map { $0["numItems"]?.integer } == items)
          #expect(items.allSatisfy { $0 <= section["columns"]?.integer ?? 0 })
        }
      }
    }
  }

  @Test("Long text is tall, the two of a pair are separated, the system's own is read only")
  func items() throws {
    let layout = try #require(try Self.layout()["layouts"]?.elements?.first)
    let sections = try #require(layout["detailLayoutSections"]?.elements)
    let items = sections.flatMap { $0["layoutRows"]?.elements ?? [] }.flatMap {
      $0["layoutItems"]?.elements ?? []
    }
    let components = items.map { $0["layoutComponents"]?.elements ?? [] }
    let description = components.joined().first { $0["value"] == "Description" }
    #expect(description?["displayLines"]?.integer == 6)
    let pair = try #require(components.firstIndex { $0.first?["value"] == "CreatedById" })
    let compound = try #require(components[pair].first)
    #expect(components[pair].count == 1)
    #expect(
      Self.names(compound) == [
        "components", "details", "displayLines", "fieldType", "tabOrder", "type", "value",
      ])
    #expect(compound["fieldType"] == "complexvalue")
    let parts = try #require(compound["components"]?.elements)
    #expect(parts.map { $0["type"] } == ["Field", "Separator", "Field"])
    #expect(parts.map { $0["value"] } == ["CreatedById", ", ", "CreatedDate"])
    #expect(Self.names(parts[1]) == ["displayLines", "tabOrder", "type", "value"])
    #expect(items[pair]["uiBehavior"] == "Readonly")
    #expect(items.first { $0["label"] == "Start Time" }?["uiBehavior"] == "Edit")
  }

  @Test("The highlights are the fields of the compact layout in one row, none of which is typed")
  func highlights() throws {
    let layout = try #require(try Self.layout()["layouts"]?.elements?.first)
    let section = try #require(layout["highlightsPanelLayoutSection"])
    #expect(section["columns"]?.integer == 4)
    #expect(section["useHeading"] == false)
    let items = try #require(section["layoutRows"]?.elements?.first?["layoutItems"]?.elements)
    let values = items.map { $0["layoutComponents"]?.elements?.first?["value"] }
    #expect(values == ["Name", "InteractionType", "StartTime", "AccountId"])
    #expect(items.allSatisfy { $0["uiBehavior"] == "Readonly" })
  }

  @Test("Every field component of every layout has the describe of its field")
  func details() throws {
    for object in ObjectCatalog.shipped.objects where object.layout != nil {
      let layout = try Self.layout(object)
      for component in Self.components(of: layout) where component["type"] == "Field" {
        #expect(component["details"]?["name"] == component["value"], "\(object.name)")
      }
    }
  }

  /// Every component of a tree, those of compound ones included.
  static func components(of value: JSONValue) -> [JSONValue] {
    let inside = (value.members?.map(\.value) ?? value.elements ?? []).flatMap(components)
    return value["displayLines"] == nil ? inside : [value] + inside
  }

  @Test("A related list has its columns and its order")
  func relatedLists() throws {
    let layout = try #require(try Self.layout(.account)["layouts"]?.elements?.first)
    let list = try #require(layout["relatedLists"]?.elements?.first)
    #expect(
      Self.names(list) == [
        "accessLevelRequiredForCreate", "buttons", "columns", "custom", "field", "label", "limitRows", "name",
        "sobject", "sort",
      ])
    #expect(list["field"] == "AccountId")
    #expect(list["sobject"] == "Interaction")
    #expect(list["sort"]?.jsonText == #"[{"ascending":false,"column":"StartTime"}]"#)
    let columns = try #require(list["columns"]?.elements)
    #expect(
      columns[0].jsonText
        == #"{"field":"Interaction.StartTime","fieldApiName":"StartTime","format":"datetime","label":"Start Time","#
        + #""lookupId":null,"name":"StartTime","sortable":true}"#)
    #expect(columns[2]["lookupId"] == "Id")
    #expect(columns[3]["lookupId"] == "Owner.Id")
  }

  @Test("The record type mapping is that of the master record type with every picklist")
  func recordTypeMapping() throws {
    let mapping = try #require(try Self.layout()["recordTypeMappings"]?.elements?.first)
    #expect(
      Self.names(mapping) == [
        "active", "available", "defaultRecordTypeMapping", "developerName", "layoutId", "master", "name",
        "picklistsForRecordType", "recordTypeId",
      ])
    let picklist = try #require(mapping["picklistsForRecordType"]?.elements?.first)
    #expect(picklist["picklistName"] == "InteractionType")
    #expect(picklist["picklistValues"]?.elements?.count == 4)
  }

  @Test("Search layouts name the field under the object that has it")
  func searchLayout() throws {
    let reply = Reply.describeSearchLayouts([DescribeSearchLayoutResult(.interaction, in: .shipped)])
    let layout = try #require(try Self.result(reply)["results"]?.elements?.first)
    #expect(Self.names(layout) == ["errorMsg", "label", "limitRows", "objectType", "searchColumns"])
    #expect(layout["label"] == "Search Results")
    #expect(layout["limitRows"]?.integer == 25)
    let columns = try #require(layout["searchColumns"]?.elements)
    #expect(
      columns[0].jsonText
        == #"{"field":"Interaction.StartTime","format":"datetime","label":"Start Time","name":"StartTime"}"#)
    #expect(
      columns.first { $0["name"] == "Account.Name" }?.jsonText
        == #"{"field":"Account.Name","format":null,"label":"Account","name":"Account.Name"}"#)
  }

  @Test("The compact layout is the built-in one")
  func compactLayout() throws {
    let reply = Reply.describeCompactLayouts(DescribeCompactLayoutsResult(.interaction, in: .shipped))
    let result = try #require(try Self.result(reply)["result"])
    #expect(
      Self.names(result) == ["compactLayouts", "defaultCompactLayoutId", "recordTypeCompactLayoutMappings"])
    let layout = try #require(result["compactLayouts"]?.elements?.first)
    #expect(
      Self.names(layout) == ["actions", "fieldItems", "id", "imageItems", "label", "name", "objectType"])
    #expect(layout["name"] == "SYSTEM")
    let fields = layout["fieldItems"]?.elements?.map { $0["layoutComponents"]?.elements?.first?["value"] }
    #expect(fields == ["Name", "InteractionType", "StartTime", "Account.Name"])
  }
}
