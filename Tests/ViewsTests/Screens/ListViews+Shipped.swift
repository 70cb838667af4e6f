import ObjectModel

extension [ListViewEntry] {
  /// The list views that an object ships with.
  static func shipped(of type: String) -> [ListViewEntry] {
    guard let object = ObjectCatalog.shipped.object(named: type) else { return [] }
    return ShippedListView.views(of: object).enumerated().map { index, view in
      ListViewEntry(
        id: RecordID(keyPrefix: "00B", key: Int64(index + 1)), developerName: view.developerName(of: object),
        label: view.label(of: object), objectType: object.name, isSOQLCompatible: view.isSOQLCompatible)
    }
  }
}

extension DescribeListViewResult {
  /// A shipped list view; the one that is the user's own lists what user 1 owns.
  init?(_ type: String, _ view: String) {
    guard let object = ObjectCatalog.shipped.object(named: type),
      let entry = [ListViewEntry].shipped(of: type).first(where: { $0.developerName == view })
    else { return nil }
    let isMine = view.hasPrefix("My")
    let owner = object.field(.owner)?.name ?? "Id"
    let order =
      view.hasPrefix("Recently")
      ? "LastViewedDate DESC NULLS LAST"
      : object.field(.start).map { "\($0.name) DESC NULLS LAST" }
        ?? "\(object.field(.name)?.name ?? "Id") ASC NULLS LAST"
    let condition = isMine ? " WHERE \(owner) = '\(RecordID(keyPrefix: "005", key: 1).text18)'" : ""
    self.init(
      view: entry, columns: DescribeSearchLayoutResult(object, in: .shipped).searchColumns,
      scope: isMine ? .mine : .everything, soql: "SELECT Id FROM \(type)\(condition) ORDER BY \(order)")
  }
}
