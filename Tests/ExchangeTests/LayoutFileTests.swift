import Exchange
import Foundation
import ObjectModel
import Testing

@Suite("Layout files")
struct LayoutFileTests {
  static let catalog = ObjectCatalog.shipped

  /// A layout of a real org's shape: two columns, empty places, custom fields, compound cells, related lists.
  static func fixture() throws -> String {
    String(bytes: try Fixture.bytes("layouts-Interaction.json"), encoding: .utf8) ?? ""
  }

  static func read(_ text: String, of object: ObjectDescription = .interaction) throws -> ReplacingLayout {
    try ReplacingLayout(layoutFile: text.utf8, of: object, in: catalog)
  }

  /// What a file is refused with; nil when it is taken.
  static func refusal(_ text: String, of object: ObjectDescription = .interaction) -> String? {
    do throws(LayoutFileError) {
      _ = try ReplacingLayout(layoutFile: text.utf8, of: object, in: catalog)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// A section as text: one line per row, empty places as `-`, what cannot be typed in brackets.
  static func drawn(_ section: DescribeLayout.Section) -> [String] {
    section.rows.map { row in
      row.items.map { item in
        if item.placeholder { return "-" }
        let text = item.components.map(\.value).joined()
        return "\(item.label): " + (item.editableForNew ? text : "[\(text)]") + (item.required ? "!" : "")
      }.joined(separator: " | ")
    }
  }

  @Test("The program's own answer is read back as the layout that it was", arguments: catalog.objects)
  func roundTrip(object: ObjectDescription) throws {
    guard let shipped = DescribeLayoutResult(object, in: Self.catalog) else { return }
    let answer = Reply.describeLayout(shipped).jsonLine(catalog: Self.catalog)
    let read = try Self.read(answer, of: object)
    #expect(read.layout == shipped)
    #expect(read.searchColumns == nil)
  }

  @Test("An org's layout gives the sections, with empty places for what the object lacks")
  func detail() throws {
    let layout = try #require(try Self.read(Self.fixture()).layout.layouts.first)
    #expect(layout.id == RecordID("00h5e00000XyZ9kAAF"))
    #expect(layout.detailSections.map(\.heading) == ["Meeting", "Notes", "System"])
    #expect(layout.detailSections.map(\.columns) == [2, 1, 2])
    #expect(layout.detailSections.map(\.tabOrder) == [.topToBottom, .leftToRight, .topToBottom])
    #expect(
      Self.drawn(layout.detailSections[0]) == [
        "Topic: Name! | Client: AccountId", "When: StartTime | -", "Until: EndTime | -",
        "How: InteractionType | -", "- | Banker: [OwnerId]",
      ])
    #expect(
      Self.drawn(layout.detailSections[2]) == [
        "Created By: [CreatedById, CreatedDate] | Last Modified By: [LastModifiedById, LastModifiedDate]",
        "Last Activity: [LastViewedDate] | -",
      ])
    let minutes = try #require(layout.detailSections[1].rows.first?.items.first?.components.first)
    #expect(minutes.displayLines == 12)
  }

  @Test("The form is the layout's, and Tab walks down its columns")
  func form() throws {
    let layout = try #require(try Self.read(Self.fixture()).layout.layouts.first)
    #expect(layout.editSections.map(\.heading) == ["Meeting", "Notes"])
    let names = layout.editSections[0].itemsInTabOrder.filter { !$0.placeholder }.flatMap(\.fieldNames)
    #expect(names == ["Name", "StartTime", "EndTime", "InteractionType", "AccountId", "OwnerId"])
  }

  @Test("Related lists of objects that are there keep their columns, labels and order")
  func relatedLists() throws {
    let layout = try #require(try Self.read(Self.fixture()).layout.layouts.first)
    let list = try #require(layout.relatedLists.first)
    #expect(layout.relatedLists.count == 1)
    #expect(list.label == "Who was there")
    #expect(list.columns.map(\.path) == ["Name", "Contact.Name", "AttendeeResponse", "User.Name"])
    #expect(list.columns.map(\.label) == ["No.", "Who", "Answer", "Colleague"])
    #expect(list.sortColumn == "AttendeeResponse")
    #expect(!list.sortAscending)
    #expect(list.limitRows == 10)
  }

  @Test("The buttons are those that there are")
  func buttons() throws {
    let layout = try #require(try Self.read(Self.fixture()).layout.layouts.first)
    #expect(layout.buttons.map(\.name) == ["Edit", "Delete"])
  }

  @Test("A wrapped answer and one layout of it say the same as the answer")
  func wrapped() throws {
    let text = try Self.fixture()
    let plain = try Self.read(text)
    #expect(try Self.read("{\"result\":\(text)}") == plain)
    let layout = try #require(try JSONValue(json: text)["layouts"]?.elements?.first)
    #expect(try Self.read(layout.jsonText) == plain)
  }

  @Test("Of several layouts that of the default record type is used")
  func severalLayouts() throws {
    let layout = { (id: String, label: String) in
      #"{"id":"\#(id)","detailLayoutSections":[\#(Self.section(label))],"editLayoutSections":[]}"#
    }
    let layouts = "[\(layout("00h5e00000XyZ9kAAF", "First")),\(layout("00h5e00000XyZ9lAAF", "Second"))]"
    let label = { (mappings: String) in
      let file = #"{"layouts":\#(layouts),"recordTypeMappings":\#(mappings)}"#
      return try Self.read(file).layout.layouts.first?.detailSections.first?.rows.first?.items.first?.label
    }
    #expect(try label("[]") == "First")
    #expect(
      try label(
        #"[{"defaultRecordTypeMapping":false,"layoutId":"00h5e00000XyZ9kAAF"},"#
          + #"{"defaultRecordTypeMapping":true,"layoutId":"00h5e00000XyZ9lAAF"}]"#) == "Second")
    #expect(try label(#"[{"defaultRecordTypeMapping":true,"layoutId":null}]"#) == "First")
  }

  static func section(_ label: String, field: String = "Name") -> String {
    #"{"columns":1,"layoutRows":[{"layoutItems":[{"label":"\#(label)","editableForNew":true,"#
      + #""layoutComponents":[{"type":"Field","value":"\#(field)"}]}]}]}"#
  }

  @Test("A person's name is shown as one and typed as its parts")
  func personName() throws {
    let component = { (name: String) in #"{"type":"Field","value":"\#(name)","displayLines":1,"tabOrder":1}"#
    }
    let name =
      #"{"type":"Field","value":"Name","fieldType":"personname","components":["#
      + #"\#(component("Salutation")),\#(component("FirstName")),\#(component("LastName"))]}"#
    let item = { (label: String, component: String) in
      #"{"label":"\#(label)","editableForNew":true,"editableForUpdate":true,"required":true,"#
        + #""layoutComponents":[\#(component)]}"#
    }
    let section =
      #"[{"columns":2,"layoutRows":[{"layoutItems":[\#(item("Full", name)),\#(item("Mail", component("Email")))]}]}]"#
    let file = #"{"detailLayoutSections":\#(section),"editLayoutSections":\#(section)}"#
    let layout = try #require(try Self.read(file, of: .contact).layout.layouts.first)
    #expect(Self.drawn(layout.detailSections[0]) == ["Full: [Name]! | Mail: Email!"])
    #expect(
      Self.drawn(layout.editSections[0]) == [
        "First Name: FirstName | -", "Last Name: LastName! | Mail: Email!",
      ])
  }

  @Test("A field that stands twice in a form is typed once, and more cells than columns make more rows")
  func oddLayouts() throws {
    let item = { (name: String) in
      #"{"label":"\#(name)","editableForNew":true,"layoutComponents":[{"type":"Field","value":"\#(name)"}]}"#
    }
    let items = ["Name", "StartTime", "name", "EndTime"].map(item).joined(separator: ",")
    let section = #"[{"columns":2,"layoutRows":[{"layoutItems":[\#(items)]}]}]"#
    let file = #"{"detailLayoutSections":\#(section),"editLayoutSections":\#(section)}"#
    let layout = try #require(try Self.read(file).layout.layouts.first)
    #expect(
      Self.drawn(layout.editSections[0]) == ["Name: Name | StartTime: StartTime", "- | EndTime: EndTime"])
  }

  @Test("List columns follow the first section, unless the file brings some")
  func searchColumns() throws {
    let catalog = Self.catalog.replacing([try Self.read(Self.fixture())])
    #expect(
      catalog.searchLayout(of: .interaction).searchColumns.map(\.path) == [
        "Name", "StartTime", "EndTime", "InteractionType", "Account.Name", "Owner.Name",
      ])
    #expect(
      catalog.searchLayout(of: .interaction).searchColumns.map(\.label) == [
        "Topic", "When", "Until", "How", "Client", "Banker",
      ])
    #expect(catalog.searchLayout(of: .account) == DescribeSearchLayoutResult(.account, in: Self.catalog))
    let own =
      #"{"searchColumns":[{"field":"Interaction.Name","format":null,"label":"Subject","name":"Name"},"#
      + #"{"field":"Account.Name","label":"Client","name":"Account.Name"},{"name":"Mood__c"},"#
      + #"{"name":"toLabel(InteractionType)","label":"How"}],"#
    let text = own + (try Self.fixture()).drop { $0 == "{" }
    let columns = Self.catalog.replacing([try Self.read(text)]).searchLayout(of: .interaction).searchColumns
    #expect(columns.map(\.path) == ["Name", "Account.Name", "InteractionType"])
    #expect(columns.map(\.label) == ["Subject", "Client", "How"])
    let beside = try Self.read(own + "\"result\":\(Self.fixture())}")
    #expect(beside.searchColumns == columns)
  }

  /// Edit sections of a layout for opportunities, the form that is made of them, and what it lacked.
  static let forms: [(String, [[String]], [String])] = [
    (
      "[]", [["Name: Name!", "Stage: StageName!", "Close Date: CloseDate!"]],
      ["Name", "StageName", "CloseDate"]
    ),
    (
      "[\(section("What")),\(section("Who", field: "AccountId"))]",
      [["What: Name", "Stage: StageName!", "Close Date: CloseDate!"], ["Who: AccountId"]],
      ["StageName", "CloseDate"]
    ),
    (
      "[\(section("What").replacing(#""editableForNew":true,"#, with: "")),\(section("S", field: "StageName"))]",
      [["What: Name", "Close Date: CloseDate!"], ["S: StageName"]], ["Name", "CloseDate"]
    ),
    (
      "[\(section("What")),\(section("S", field: "stagename")),\(section("By", field: "CloseDate"))]",
      [["What: Name"], ["S: StageName"], ["By: CloseDate"]], []
    ),
  ]

  @Test("A form has a place for every field without which nothing can be saved", arguments: forms)
  func requiredFields(sections: String, form: [[String]], added: [String]) throws {
    let file = #"{"detailLayoutSections":[\#(Self.section("What"))],"editLayoutSections":\#(sections)}"#
    let read = try Self.read(file, of: .opportunity)
    #expect(read.layout.layouts.first?.editSections.map(Self.drawn) == form)
    #expect(read.addedFields == added)
    #expect(read.layout.layouts.first?.detailSections.map(Self.drawn) == [["What: Name"]])
  }

  @Test("An org's layout with every required field is left as it is")
  func nothingAdded() throws {
    #expect(try Self.read(Self.fixture()).addedFields.isEmpty)
  }

  @Test("What a label says is data")
  func hostileLabels() throws {
    let label = #"\u001b[31m\u202e'); DROP TABLE"#
    let file = #"{"detailLayoutSections":[\#(Self.section(label))],"editLayoutSections":[]}"#
    let item = try Self.read(file).layout.layouts.first?.detailSections.first?.rows.first?.items.first
    #expect(item?.label == "\u{1B}[31m\u{202E}'); DROP TABLE")
  }

  /// One thing changed in the fixture, and the words that refuse the file.
  static let broken: [(String, String, String)] = [
    (
      #""columns": 2"#, #""columns": "two""#,
      #"layouts[0].detailLayoutSections[0].columns: a number is expected, found "two""#
    ),
    (
      #""columns": 2"#, #""columns": 3"#,
      "layouts[0].detailLayoutSections[0].columns: a number from 1 to 2 is expected, found 3"
    ),
    (
      #""columns": 2"#, #""columns": 1.5"#,
      "layouts[0].detailLayoutSections[0].columns: a number from 1 to 2 is expected, found 1.5"
    ),
    (
      #""tabOrder": "TopToBottom""#, #""tabOrder": "Spiral""#,
      #"layouts[0].detailLayoutSections[0].tabOrder: LeftToRight or TopToBottom is expected, found "Spiral""#
    ),
    (
      #""type": "Field""#, #""type": 7"#,
      "layouts[0].detailLayoutSections[0].layoutRows[0].layoutItems[0].layoutComponents[0].type: a text is "
        + "expected, found 7"
    ),
    (
      #""editableForNew": true"#, #""editableForNew": "yes""#,
      "layouts[0].detailLayoutSections[0].layoutRows[0].layoutItems[0].editableForNew: true or false is "
        + #"expected, found "yes""#
    ),
    (
      #""label": "Topic""#, #""label": ["Topic"]"#,
      "layouts[0].detailLayoutSections[0].layoutRows[0].layoutItems[0].label: a text is expected, found a list"
    ),
    (
      #""id": "00h5e"#, #""id": "99 00h5e"#, "layouts[0].id: an id of 15 or 18 characters is expected, found "
    ),
    (
      #""relatedLists": ["#, #""relatedLists": [0, "#,
      "layouts[0].relatedLists[0]: an object is expected, found 0"
    ),
    (
      #""limitRows": 10"#, #""limitRows": -1"#,
      "layouts[0].relatedLists[1].limitRows: a number from 0 to 2000 is expected, found -1"
    ),
    (
      #""editLayoutSections": ["#, #""editLayout": ["#,
      "layouts[0].editLayoutSections: a list is expected, found nothing"
    ),
    (#""layouts": ["#, #""layouts": [], "old": ["#, "layouts: it is empty"),
    (#""layouts": ["#, #""layouts": [null], "old": ["#, "layouts[0]: an object is expected, found null"),
    (#""layouts": ["#, #""layouts": {}, "old": ["#, "layouts: a list is expected, found an object"),
    (
      #""displayLines": 1"#, #""displayLines": 1e300"#, "no JSON: "
    ),
    (
      #""displayLines": 1"#, #""displayLines": 1000000000000"#,
      "layouts[0].detailLayoutSections[0].layoutRows[0].layoutItems[0].layoutComponents[0].displayLines: a "
        + "number from 0 to 100000 is expected, found 1000000000000"
    ),
  ]

  @Test("A value of another shape refuses the file with the way to it", arguments: broken)
  func wrongShapes(old: String, new: String, sentence: String) throws {
    var text = try Self.fixture()
    let place = try #require(text.range(of: old))
    text.replaceSubrange(place, with: new)
    let refusal = try #require(Self.refusal(text))
    #expect(refusal.hasPrefix(sentence), "\(refusal)")
  }

  @Test(
    "What is no layout at all is refused",
    arguments: [
      ("", "no JSON: Unexpected end-of-input: expected a value at [line:1, column:1]"),
      (
        "{\n  \"layouts\": [}",
        "no JSON: Unexpected character ('}' (code 125)): expected a value at [line:2, column:15]"
      ),
      ("[]", "the file: an object is expected, found a list"),
      ("\"x\"", #"the file: an object is expected, found "x""#),
      ("{}", "layouts: a list is expected, found nothing"),
      (#"{"result":{}}"#, "result.layouts: a list is expected, found nothing"),
      (
        #"{"detailLayoutSections":[],"editLayoutSections":[]}"#,
        "detailLayoutSections: no field of Interaction is in it"
      ),
      (#"{"detailLayoutSections":7}"#, "detailLayoutSections: a list is expected, found 7"),
    ])
  func noLayouts(text: String, sentence: String) {
    #expect(Self.refusal(text) == sentence)
  }

  @Test("A layout of another object is refused, not shown empty")
  func otherObject() throws {
    #expect(
      Self.refusal(try Self.fixture(), of: .groupMember)
        == "layouts[0].detailLayoutSections: no field of GroupMember is in it")
  }

  @Test("Deep, long and damaged files end in a sentence or a layout, never in a crash")
  func hostileFiles() throws {
    let deep = String(repeating: #"{"components":["#, count: 20_000)
    #expect(Self.refusal(deep)?.hasPrefix("no JSON: Nesting is deeper than 512 levels") == true)
    let path = String(repeating: "Account.Parent.", count: 10_000) + "Name"
    let columns = #"{"searchColumns":[{"name":"\#(path)"}],"#
    let taken = try Self.read(columns + (try Self.fixture()).drop { $0 == "{" })
    #expect(taken.searchColumns == nil)
    var random = SplitMix64(seed: 11)
    let bytes = Array(try Self.fixture().utf8)
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let layout = try? ReplacingLayout(layoutFile: damaged, of: .interaction, in: Self.catalog) {
        #expect(!layout.layout.layouts.isEmpty)
      }
    }
  }
}
