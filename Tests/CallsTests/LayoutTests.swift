import ObjectModel
import Repository
import Testing

@testable import Calls

/// A layout that replaces the shipped one is what every describe answers (design section 7, semantics 4.4, 4.5).
@Suite(SoundStores()) struct LayoutTests {
  let office: Office
  let session: Session

  init() throws {
    office = try Office()
    session = try Self.session(
      [Self.section([["Description", "EndTime"], ["AccountId", "Name"]], label: { "My \($0)" })], in: office)
  }

  /// A section whose items hold one field, or several joined by `+`.
  private static func section(
    _ rows: [[String]], label: (String) -> String = { $0 }
  ) -> DescribeLayout.Section {
    DescribeLayout.Section(
      heading: "Meeting", columns: 2, tabOrder: .topToBottom,
      rows: rows.map { names in
        DescribeLayout.Row(
          items: names.map { name in
            DescribeLayout.Item(
              label: label(name),
              components: name.split(separator: "+").map {
                .init(kind: .field, value: String($0), tabOrder: 1, displayLines: 1)
              })
          })
      })
  }

  /// A session in which interactions have a page of these sections.
  private static func session(_ sections: [DescribeLayout.Section], in office: Office) throws -> Session {
    var layout = try #require(DescribeLayoutResult(.interaction, in: .shipped))
    layout.layouts[0].detailSections = sections
    return try Session(
      store: office.store, username: nil, door: .jsonLines,
      catalog: .shipped.replacing([ReplacingLayout(layout: layout, searchColumns: nil)]),
      clock: { Office.opening })
  }

  /// The columns of the list of interactions as describeSearchLayouts answers them.
  private static func columns(
    _ sections: [DescribeLayout.Section], in office: Office
  ) throws -> [DescribeSearchLayoutResult.Column] {
    let session = try session(sections, in: office)
    let reply = session.perform(CallRequest(.describeSearchLayouts(types: ["Interaction"])))
    guard case .describeSearchLayouts(let results) = reply else { return [] }
    return results.first?.searchColumns ?? []
  }

  @Test func `describeLayout answers the replacing layout, and other objects keep theirs`() {
    guard
      case .describeLayout(let result) = session.perform(CallRequest(.describeLayout(type: "interaction")))
    else {
      Issue.record("no layout")
      return
    }
    #expect(result.layouts.first?.detailSections.map(\.heading) == ["Meeting"])
    #expect(
      session.perform(CallRequest(.describeLayout(type: "Account")))
        == office.perform(.describeLayout(type: "Account")))
  }

  @Test func `lists show the name, then the first section in tab order without long text`() {
    guard
      case .describeSearchLayouts(let results) = session.perform(
        CallRequest(.describeSearchLayouts(types: ["Interaction", "Account"]))),
      case .describeListView(let view) = session.perform(
        CallRequest(.describeListView(type: "Interaction", view: "AllInteractions")))
    else {
      Issue.record("no columns")
      return
    }
    #expect(results[0].searchColumns.map(\.path) == ["Name", "Account.Name", "EndTime"])
    #expect(results[1].searchColumns.map(\.path) == ObjectDescription.account.searchLayout)
    #expect(view.columns == results[0].searchColumns)
    #expect(view.soql.hasPrefix("SELECT Name, Account.Name, EndTime, Id, "))
    #expect(session.perform(CallRequest(.query(soql: view.soql))).fault == nil)
  }

  @Test func `columns are headed by the layout's labels, and those of several fields by the fields' own`()
    throws
  {
    guard
      case .describeListView(let view) = session.perform(
        CallRequest(.describeListView(type: "Interaction", view: "AllInteractions")))
    else {
      Issue.record("no columns")
      return
    }
    #expect(view.columns.map(\.label) == ["My Name", "My AccountId", "My EndTime"])
    let columns = try Self.columns(
      [Self.section([["StartTime+EndTime", "OwnerId"]]) { _ in "Who" }], in: office)
    #expect(columns.map(\.label) == ["Name", "Start Time", "End Time", "Who"])
  }

  @Test func `a section of the name and long text alone gives way to the next one`() throws {
    let columns = try Self.columns(
      [
        Self.section([["Description"]]), Self.section([["Name"]]),
        Self.section([["InteractionType"], ["StartTime"]]), Self.section([["EndTime"]]),
      ], in: office)
    #expect(columns.map(\.path) == ["Name", "InteractionType", "StartTime"])
    #expect(try Self.columns([Self.section([["Description"]])], in: office).map(\.path) == ["Name"])
  }

  @Test func `no more than six columns follow from a section`() throws {
    let fields = ObjectDescription.interaction.fields.map { [$0.name] }
    #expect(fields.count > 10)
    let columns = try Self.columns([Self.section(fields)], in: office)
    #expect(columns.count == 6)
    #expect(columns.first?.path == "Name")
  }
}
