import ObjectModel
import Repository
import SOQL

/// describeListView: the columns and the query of a list view, by its id or its developer name (semantics 4.5).
struct DescribeListView: ReadingCall {
  private let object: ObjectDescription
  private let view: String
  private let catalog: ObjectCatalog

  /// Finds the object type; `view` is as the caller wrote it.
  init(type: String, view: String, in catalog: ObjectCatalog) throws(Fault) {
    object = try catalog.known(type)
    self.view = view
    self.catalog = catalog
  }

  func answer(_ reader: Reader) throws(Fault) -> Reply {
    let id = RecordID(view)
    let found = try reader.listViews(of: object).first {
      $0.id == id || $0.developerName.equalsIgnoringASCIICase(view)
    }
    guard let found else { throw .noSuchListView(view, object: object) }
    return .describeListView(description(of: found, for: reader.viewer.user))
  }

  private func description(of entry: ListViewEntry, for user: RecordID) -> DescribeListViewResult {
    let view =
      ShippedListView.views(of: object).first { $0.developerName(of: object) == entry.developerName } ?? .all
    let columns = catalog.searchLayout(of: object).searchColumns
    let hidden = ["Id", "CreatedDate", "LastModifiedDate", "SystemModstamp"]
      .compactMap { DescribeSearchLayoutResult.Column(path: $0, of: object, in: catalog) }
    var conditions: [Condition] = []
    if view.scope == .mine, let owner = object.field(.owner) {
      conditions.append(.comparison(.field(FieldPath(owner.name)), .equal, Literal(.string(user.text18))))
    }
    let filled = filledField(of: view)
    if let filled {
      conditions.append(.comparison(.field(FieldPath(filled.name)), .notEqual, Literal(.null)))
    }
    let ordering = ordering(of: view)
    var seen: Set<String> = []
    let query = Query(
      selecting: (columns + hidden).map(\.path).filter { seen.insert($0).inserted }.map { FieldPath($0) },
      from: Name(object.name), where: conditions.count > 1 ? .and(conditions) : conditions.first,
      orderBy: ordering.map {
        Query.Ordering(FieldPath($0.path), ascending: $0.isAscending, nullsFirst: $0.isNullsFirst)
      })
    return DescribeListViewResult(
      view: entry, columns: columns, hiddenColumns: hidden, scope: view.scope,
      filledFields: filled.map { [$0.name] } ?? [], orderBy: ordering, soql: query.text)
  }

  private func filledField(of view: ShippedListView) -> FieldDescription? {
    switch view {
    case .all, .mine: nil
    case .recentlyViewed: object.viewedField
    }
  }

  /// What was opened last comes first in its own view; else the order is the one in which a list opens, by the start,
  /// the newest first, or by name. Rows without a value come last, as in every list (design section 4).
  private func ordering(of view: ShippedListView) -> [DescribeListViewResult.Ordering] {
    let newestFirst = filledField(of: view) ?? object.field(.start)
    return (newestFirst ?? object.field(.name)).map { field in
      [.init(path: field.name, isAscending: newestFirst == nil, isNullsFirst: false)]
    } ?? []
  }
}
