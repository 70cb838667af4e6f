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
    let shipped = try #require(DescribeLayoutResult(.interaction, in: .shipped))
    var layout = shipped
    layout.layouts[0].detailSections = [
      DescribeLayout.Section(
        heading: "Meeting", columns: 2, tabOrder: .topToBottom,
        rows: [["Description", "EndTime"], ["AccountId", "Name"]].map { names in
          DescribeLayout.Row(
            items: names.map { name in
              DescribeLayout.Item(
                label: name,
                components: [.init(kind: .field, value: name, tabOrder: 1, displayLines: 1)])
            })
        })
    ]
    session = try Session(
      store: office.store, username: nil, door: .jsonLines,
      catalog: .shipped.replacing([ReplacingLayout(layout: layout, searchColumns: nil)]),
      clock: { Office.opening })
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
}
