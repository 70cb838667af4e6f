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
    guard let soql = try reader.query(ofListView: found.id) else {
      return .describeListView(description(of: found, for: reader.viewer.user))
    }
    return .describeListView(description(of: found, query: try Query(parsing: soql)))
  }

  /// A view that a person made: what its query selects, its condition and its order.
  private func description(of entry: ListViewEntry, query: Query) -> DescribeListViewResult {
    let columns = query.items.compactMap { item -> DescribeSearchLayoutResult.Column? in
      guard case .expression(.field(let path), _) = item else { return nil }
      return DescribeSearchLayoutResult.Column(path: path.text, of: object, in: catalog)
    }
    let ordering = query.ordering.compactMap { item -> DescribeListViewResult.Ordering? in
      guard case .field(let path) = item.expression else { return nil }
      return .init(path: path.text, isAscending: item.isAscending, isNullsFirst: item.nullsFirst ?? true)
    }
    let selected = self.query(of: columns, where: query.condition, orderBy: ordering)
    return DescribeListViewResult(
      view: entry, columns: columns, hiddenColumns: hiddenColumns, scope: .everything, orderBy: ordering,
      soql: selected.text)
  }

  private var hiddenColumns: [DescribeSearchLayoutResult.Column] {
    ["Id", "CreatedDate", "LastModifiedDate", "SystemModstamp"]
      .compactMap { DescribeSearchLayoutResult.Column(path: $0, of: object, in: catalog) }
  }

  /// The rows of a view with its columns and those that no list shows.
  private func query(
    of columns: [DescribeSearchLayoutResult.Column], where condition: Condition?,
    orderBy ordering: [DescribeListViewResult.Ordering]
  ) -> Query {
    var seen: Set<String> = []
    return Query(
      selecting: (columns + hiddenColumns).map(\.path).filter { seen.insert($0).inserted }.map {
        FieldPath($0)
      },
      from: Name(object.name), where: condition,
      orderBy: ordering.map {
        Query.Ordering(FieldPath($0.path), ascending: $0.isAscending, nullsFirst: $0.isNullsFirst)
      })
  }

  private func description(of entry: ListViewEntry, for user: RecordID) -> DescribeListViewResult {
    let view =
      ShippedListView.views(of: object).first { $0.developerName(of: object) == entry.developerName } ?? .all
    let columns = catalog.searchLayout(of: object).searchColumns
    var conditions: [Condition] = []
    if view.scope == .mine, let owner = object.field(.owner) {
      conditions.append(.comparison(.field(FieldPath(owner.name)), .equal, Literal(.string(user.text18))))
    }
    let filled = filledField(of: view)
    if let filled {
      conditions.append(.comparison(.field(FieldPath(filled.name)), .notEqual, Literal(.null)))
    }
    let ordering = ordering(of: view)
    let query = query(
      of: columns, where: conditions.count > 1 ? .and(conditions) : conditions.first, orderBy: ordering)
    return DescribeListViewResult(
      view: entry, columns: columns, hiddenColumns: hiddenColumns, scope: view.scope,
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
